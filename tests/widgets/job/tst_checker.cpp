// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manual_clock.h"
#include "widgets/job/job_checker.h"
#include "widgets/job/job_keys.h"
#include "widgets/job/json_path.h"
#include "widgets/job/problem_places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

namespace {

JobFindings check(const QJsonObject& json, const QString& folder = u"/"_s, quint64 number = 0)
{
    return findingsOf(1, json, folder, number, std::chrono::seconds(1'700'000'000));
}

QJsonObject jobWith(const QString& path, const QJsonValue& value)
{
    QJsonObject parked;
    return switched(newJob(), path, value, parked);
}

QStringList placesOf(const Problems& problems)
{
    QStringList places;
    for (const Error& problem : problems.list())
        places += problem.place;
    return places;
}

QString listed(const Problems& problems)
{
    QStringList lines;
    for (const Error& problem : problems.list())
        lines += problem.toString();
    return lines.join(u'\n');
}

} // namespace

class TestChecker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsNothingWrongWithANewJob();
    void placesProblemsAtTheirFields_data();
    void placesProblemsAtTheirFields();
    void tellsOfAllSectionsAtOnce();
    void filesArePlacedWhereTheyAreNamed();
    void plansTheLoad();
    void plansWhatEndsFirst();
    void sizesAreThoseThatWillBeSent();
    void histogramsHoldEverySize_data();
    void histogramsHoldEverySize();
    void hugeMessagesCostNothing();
    void theNewestRequestWins();
    void goesAwayWhileChecking();
};

void TestChecker::findsNothingWrongWithANewJob()
{
    const JobFindings findings = check(newJob());
    QVERIFY2(findings.job.has_value(), qPrintable(listed(findings.problems)));
    QVERIFY(findings.description.contains(u"127.0.0.1"_s));
    QVERIFY(findings.sample.has_value());
    QCOMPARE(findings.sample->sender, u"sender0@stampede.example.test"_s);
    QCOMPARE(findings.sample->recipients, QStringList{u"user0@example.test"_s});
    QVERIFY(findings.sample->header.contains(u"From: "_s));
    QVERIFY(!findings.sample->body.isEmpty() && findings.sample->body.size() <= 2048);
    QCOMPARE(check(newJob(), u"/"_s, 41).sample->recipients, QStringList{u"user41@example.test"_s});
}

void TestChecker::placesProblemsAtTheirFields_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* name, const QString& path, const QJsonValue& value,
                        const QString& field = {}) {
        QTest::newRow(name) << path << value << (field.isEmpty() ? path : field);
    };
    row("host", u"target.host"_s, u"not a name"_s);
    row("no host", u"target.host"_s, QString());
    row("public host", u"target.host"_s, u"8.8.8.8"_s);
    row("port", u"target.port"_s, 70000);
    row("port as text", u"target.port"_s, u"smtp"_s);
    row("family", u"target.family"_s, u"ipv5"_s);
    row("allowed", u"target.allow_targets"_s, QJsonArray{u"10.0.0.0/8"_s, u"1.2.3.4/99"_s});
    row("source", u"target.source_addresses"_s, QJsonArray{u"nowhere!"_s});
    row("user without password variable", u"auth.mechanism"_s, u"plain"_s, u"auth.username"_s);
    row("user", u"auth.username"_s, u"me"_s);
    row("sender", u"envelope.sender"_s, u"no address {seq}"_s);
    row("sender's variable", u"envelope.sender"_s, u"{nobody}@example.test"_s);
    row("pattern", u"envelope.recipients"_s, QJsonObject{{u"pattern"_s, u"{"_s}});
    row("list", u"envelope.recipients"_s, QJsonObject{{u"list"_s, QJsonArray{u"a@example.test"_s, u"b"_s}}});
    row("empty list", u"envelope.recipients"_s, QJsonObject{{u"list"_s, QJsonArray()}});
    row("file", u"envelope.recipients"_s, QJsonObject{{u"file"_s, u"/no/such/list"_s}});
    row("domain", u"envelope.recipients"_s, QJsonObject{{u"domains"_s, QJsonObject{{u"a b"_s, 1}}}});
    row("weight", u"envelope.recipients"_s, QJsonObject{{u"domains"_s, QJsonObject{{u"a.test"_s, u"x"_s}}}});
    row("two kinds", u"envelope.recipients"_s,
        QJsonObject{{u"pattern"_s, u"a@a.test"_s}, {u"file"_s, u"f"_s}});
    row("suffix", u"envelope.domain_suffix"_s, u"a b"_s);
    row("recipients a message", u"envelope.recipients_per_message"_s, 0);
    row("size", u"message.size"_s, u"big"_s);
    row("sizes", u"message.size"_s, u"1k:1,2k"_s);
    row("uniform", u"message.size"_s, QJsonObject{{u"uniform"_s, QJsonArray{u"9k"_s, u"1k"_s}}});
    row("normal", u"message.size"_s, QJsonObject{{u"normal"_s, QJsonObject{{u"mean"_s, u"0"_s}}}});
    row("attachments", u"message.attachments"_s, QJsonArray{u"1k"_s, u"2 cats"_s});
    row("template", u"message.template"_s, u"/no/such.eml"_s);
    row("header's name", u"message.headers"_s, QJsonObject{{u"Sub ject"_s, u"x"_s}});
    row("header's variable", u"message.headers"_s, QJsonObject{{u"Subject"_s, u"{nobody}"_s}});
    row("table", u"message.variables_csv"_s, u"/no/such.csv"_s);
    row("helo", u"session.helo_name"_s, u"my host"_s);
    row("timeout", u"session.timeouts.mail"_s, u"never"_s);
    row("reconnect", u"session.reconnect_maximum"_s, u"1ms"_s);
    row("nothing to send", u"load.messages"_s, QJsonValue::Null);
    row("messages", u"load.messages"_s, 0);
    row("duration", u"load.duration"_s, u"10"_s);
    row("connections", u"load.connections"_s, 2000000);
    row("rate", u"load.rate"_s, u"5/s"_s);
    row("model", u"load.model"_s, u"opne"_s);
    row("workers", u"limits.workers"_s, -1);
    row("share", u"limits.error_share"_s, 2);
    row("search from", u"search.from"_s, -1);
    row("search from as text", u"search.from"_s, u"some"_s);
    row("search most", u"search.most"_s, 2e9);
    row("search precision", u"search.precision"_s, 0);
    row("search settle", u"search.settle"_s, u"2h"_s);
    row("search step", u"search.step"_s, u"10ms"_s);
    row("search proof", u"search.proof"_s, u"0s"_s);
}

void TestChecker::placesProblemsAtTheirFields()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    const JobFindings findings = check(withValue(newJob(), path, value));
    QVERIFY(!findings.job.has_value());
    QVERIFY(findings.description.isEmpty());
    const auto byField = ProblemPlaces(jobSections()).byField(findings.problems);
    QVERIFY2(byField.contains(field), qPrintable(listed(findings.problems)));
}

void TestChecker::tellsOfAllSectionsAtOnce()
{
    QJsonObject json = newJob();
    json = withValue(json, u"target.port"_s, u"x"_s);          // cannot be read
    json = withValue(json, u"auth.mechanism"_s, u"login"_s);   // no user, no TLS
    json = withValue(json, u"envelope.sender"_s, u"{oops}"_s); // only the making of messages sees this
    json = withValue(json, u"session.helo_name"_s, QString());
    json = withValue(json, u"limits.stop_grace"_s, u"99h"_s);
    json.insert(u"colour"_s, 1);
    const QStringList places = placesOf(check(json).problems);
    for (const QString& place : {u"target.port"_s, u"auth.username"_s, u"envelope.sender"_s,
                                 u"session.helo_name"_s, u"limits.stop_grace"_s, u"colour"_s})
        QCOMPARE(places.count(place), 1);
    // The load is sound, so it is still planned.
    QVERIFY(!check(json).plan.points.empty());
    const ProblemPlaces known(jobSections());
    QCOMPARE(known.fieldOf(u"colour"_s), QString());
    const QList<int> counts = known.countBySection(check(json).problems);
    QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), int(places.size()));
}

void TestChecker::filesArePlacedWhereTheyAreNamed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"people.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a@example.test\nnobody\n");
    file.close();
    const JobFindings findings =
        check(jobWith(u"envelope.recipients"_s, QJsonObject{{u"file"_s, u"people.txt"_s}}), folder.path());
    QCOMPARE(placesOf(findings.problems), QStringList{u"envelope.recipients.file"_s});
    QVERIFY(findings.problems.list().first().text.contains(u"people.txt"_s));
}

void TestChecker::plansTheLoad()
{
    LoadPlan plan = check(withValue(jobWith(u"load.ramp_up"_s, u"10s"_s), u"load.connections"_s, 4)).plan;
    QVERIFY(!plan.open && !plan.endKnown);
    QCOMPARE(plan.most, 4.0);
    QCOMPARE(plan.points.front(), QPointF(0, 0));
    QVERIFY(std::find(plan.points.begin(), plan.points.end(), QPointF(5, 3)) != plan.points.end());
    QCOMPARE(plan.points.back(), QPointF(15, 4));
    plan = check(withValue(jobWith(u"load.duration"_s, u"1m"_s), u"load.connections"_s, 900000)).plan;
    QVERIFY(plan.endKnown);
    QCOMPARE(plan.points.size(), std::size_t(2));
    QCOMPARE(plan.points.back(), QPointF(60, 900000));
}

void TestChecker::plansWhatEndsFirst()
{
    job::Load load;
    load.model = job::Load::Model::Open;
    QVERIFY(planOf(load).points.empty());
    load.rate = 50;
    QVERIFY(!planOf(load).endKnown);
    load.messages = 1000;
    QCOMPARE(planOf(load).points.back(), QPointF(20, 50));
    load.duration = std::chrono::seconds(5);
    QCOMPARE(planOf(load).points.back(), QPointF(5, 50));
    load.messages = std::numeric_limits<quint64>::max();
    QCOMPARE(planOf(load).points.back(), QPointF(5, 50));
}

void TestChecker::sizesAreThoseThatWillBeSent()
{
    const JobFindings findings = check(jobWith(u"message.size"_s, u"1k:70,20k:30"_s));
    QCOMPARE(findings.sizes.sampled, 2000);
    QCOMPARE(findings.sizes.least, 1000ULL);
    QCOMPARE(findings.sizes.most, 20000ULL);
    int large = 0;
    for (const auto& bar : findings.sizes.bars)
        large += bar.to > 19999 ? bar.count : 0;
    QVERIFY2(large > 500 && large < 700, qPrintable(QString::number(large)));
    QVERIFY(double(findings.meanMessage) > findings.sizes.mean && findings.largestMessage > 20000);
}

void TestChecker::histogramsHoldEverySize_data()
{
    QTest::addColumn<QList<quint64>>("sizes");
    QTest::newRow("none") << QList<quint64>();
    QTest::newRow("one") << QList<quint64>{7};
    QTest::newRow("same") << QList<quint64>{5, 5, 5};
    QTest::newRow("zero") << QList<quint64>{0, 0};
    QTest::newRow("near") << QList<quint64>{100, 101, 110};
    QTest::newRow("far") << QList<quint64>{2, 1000, quint64(1) << 40};
    QTest::newRow("from zero") << QList<quint64>{0, 1000000};
}

void TestChecker::histogramsHoldEverySize()
{
    QFETCH(QList<quint64>, sizes);
    const SizeHistogram histogram = histogramOf({sizes.begin(), sizes.end()});
    int total = 0;
    for (const auto& bar : histogram.bars) {
        QVERIFY(bar.from <= bar.to && std::isfinite(bar.to));
        total += bar.count;
    }
    QCOMPARE(total, int(sizes.size()));
    QCOMPARE(histogram.bars.empty(), sizes.isEmpty());
}

void TestChecker::hugeMessagesCostNothing()
{
    QJsonObject json = withValue(newJob(), u"message.size"_s, u"1000G"_s);
    json = withValue(json, u"envelope.recipients_per_message"_s, 100000);
    const JobFindings findings = check(json);
    QVERIFY2(findings.job.has_value(), qPrintable(listed(findings.problems)));
    QCOMPARE(findings.sample->recipientCount, 100000ULL);
    QCOMPARE(findings.sample->recipients.size(), 20);
    QVERIFY(findings.sample->octets > 1'000'000'000'000ULL);
    QCOMPARE(findings.sample->body.toUtf8().size() <= 2048, true);
}

void TestChecker::theNewestRequestWins()
{
    const test::ManualClock clock;
    JobChecker checker(clock);
    QSignalSpy checked(&checker, &JobChecker::checked);
    for (quint64 serial = 1; serial <= 30; ++serial)
        checker.check(serial, jobWith(u"target.port"_s, int(serial)), u"/"_s, 0);
    QTRY_COMPARE(checked.size(), 1);
    auto findings = checked.takeFirst().at(0).value<JobFindings>();
    QCOMPARE(findings.serial, 30ULL);
    QCOMPARE(findings.job->target.port, quint16(30));
    checker.check(31, jobWith(u"target.port"_s, 0), u"/"_s, 0);
    QTRY_COMPARE(checked.size(), 1);
    findings = checked.takeFirst().at(0).value<JobFindings>();
    QCOMPARE(findings.serial, 31ULL);
    QVERIFY(!findings.job);
}

void TestChecker::goesAwayWhileChecking()
{
    const test::ManualClock clock;
    for (int i = 0; i < 20; ++i) {
        JobChecker checker(clock);
        checker.check(1, newJob(), u"/"_s, 0);
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
