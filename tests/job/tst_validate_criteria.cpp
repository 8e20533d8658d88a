// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/circumstances.h"
#include "job/validate.h"

#include <QDir>
#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using job::Job;
using job::LoadStage;

/// Criteria of a job, judged by what the job says.
class TestValidateCriteria : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void problems_data();
    void problems();
    void circumstances_data();
    void circumstances();
    void flags();
};

static Job closed()
{
    Job job;
    job.load.duration = 60s;
    job.load.rampUp = 10s;
    job.message.recipients.pattern = "user{seq}@example.test";
    return job;
}

static Job open()
{
    Job job = closed();
    job.load.model = job::Load::Model::Open;
    job.load.rampUp = 0s;
    job.load.rate = 100;
    return job;
}

void TestValidateCriteria::problems_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("begins");
    QTest::newRow("none") << false << QStringList() << QStringList();
    QTest::newRow("good") << false << QStringList{u"p95(response) < 500ms after ramp over 50s"_s}
                          << QStringList();
    QTest::newRow("of the open model") << true << QStringList{u"lateness.p99 < 5ms"_s} << QStringList();
    QTest::newRow("each with its place")
        << false << QStringList{u"p95(respons) < 500ms"_s,
                                u"accepted >= 1"_s,
                                u"lateness.p99 < 5ms"_s,
                                u"p99(tls) < 5ms"_s,
                                u"p99(auth) < 5ms"_s,
                                u"error == 0 over 2min"_s,
                                u"error == 0 after ramp for 55s"_s}
        << QStringList{
               u"criteria[0]: column 5: there is no metric"_s, u"criteria[2]: column 1: p99(lateness)"_s,
               u"criteria[3]: column 5: p99(stage:tls)"_s,     u"criteria[4]: column 5: p99(stage:auth)"_s,
               u"criteria[5]: column 12: 2 min is longer"_s,   u"criteria[6]: column 23: 55 s is longer"_s};
}

void TestValidateCriteria::problems()
{
    QFETCH(bool, isOpen);
    QFETCH(QStringList, lines);
    QFETCH(QStringList, begins);
    Job job = isOpen ? open() : closed();
    job.criteria = lines;
    Problems problems;
    job::validate(job, QDir::tempPath(), problems);
    QStringList texts;
    for (const Error& error : problems.list())
        texts += error.toString();
    QCOMPARE(texts.size(), begins.size());
    for (qsizetype i = 0; i < texts.size(); ++i)
        QVERIFY2(texts[i].startsWith(begins[i]), qPrintable(texts[i]));
}

void TestValidateCriteria::circumstances_data()
{
    using Kind = LoadStage::Kind;
    QTest::addColumn<std::vector<LoadStage>>("stages");
    QTest::addColumn<bool>("withDuration");
    QTest::addColumn<qint64>("rampEnd");  // s
    QTest::addColumn<qint64>("duration"); // s; -1: not known
    const auto stage = [](Kind kind, Nanos duration) {
        LoadStage made;
        made.kind = kind;
        made.duration = duration;
        return made;
    };
    using Stages = std::vector<LoadStage>;
    QTest::newRow("none") << Stages{} << true << qint64(10) << qint64(60);
    QTest::newRow("no end") << Stages{} << false << qint64(10) << qint64(-1);
    QTest::newRow("ramps in front") << Stages{stage(Kind::Ramp, 5s), stage(Kind::Steps, 7s),
                                              stage(Kind::Hold, 30s), stage(Kind::Ramp, 3s)}
                                    << false << qint64(12) << qint64(45);
    QTest::newRow("holds first") << Stages{stage(Kind::Hold, 30s), stage(Kind::Ramp, 3s)} << false
                                 << qint64(0) << qint64(33);
    QTest::newRow("duration of the load")
        << Stages{stage(Kind::Hold, 30s)} << true << qint64(0) << qint64(60);
    QTest::newRow("a file says how long")
        << Stages{stage(Kind::Ramp, 5s), stage(Kind::Csv, 0s)} << false << qint64(5) << qint64(-1);
    QTest::newRow("nonsense") << Stages(3, stage(Kind::Ramp, Nanos::max())) << false << qint64(366 * 86400)
                              << qint64(366 * 86400);
    QTest::newRow("negative") << Stages{stage(Kind::Ramp, -5s)} << false << qint64(0) << qint64(-1);
}

void TestValidateCriteria::circumstances()
{
    QFETCH(std::vector<LoadStage>, stages);
    QFETCH(bool, withDuration);
    QFETCH(qint64, rampEnd);
    QFETCH(qint64, duration);
    Job job = closed();
    job.load.stages = stages;
    if (!withDuration)
        job.load.duration.reset();
    const criteria::Circumstances found = job::circumstancesOf(job);
    QCOMPARE(qint64(found.rampEnd / 1s), rampEnd);
    QCOMPARE(found.duration ? qint64(*found.duration / 1s) : qint64(-1), duration);
}

void TestValidateCriteria::flags()
{
    Job job = open();
    job.load.rampUp = 10s; // of the closed model only
    auto found = job::circumstancesOf(job);
    QVERIFY(found.openModel && !found.tls && !found.auth);
    QCOMPARE(found.rampEnd, Nanos(0));
    job = closed();
    job.tls.mode = smtp::TlsMode::StartTls;
    job.auth.choice = smtp::AuthSettings::Choice::Auto;
    found = job::circumstancesOf(job);
    QVERIFY(!found.openModel && found.tls && found.auth);
}

QTEST_GUILESS_MAIN(TestValidateCriteria)
#include "tst_validate_criteria.moc"
