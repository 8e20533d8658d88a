// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "job/validate.h"
#include "widgets/job/job_checker.h"
#include "widgets/job/job_document.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace Qt::StringLiterals;

/// The ready-made jobs of resources/jobs.
class TestExamples : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allThatWerePromisedAreThere();
    void isSound_data();
    void isSound();
    void theProviderMixCannotLeave();
};

void TestExamples::allThatWerePromisedAreThere()
{
    const QStringList files = QDir(u":/jobs"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QCOMPARE(files, (QStringList{u"demo.json"_s, u"large-attachments.json"_s, u"many-idle-connections.json"_s,
                                 u"nine-am-rush.json"_s, u"one-message-a-connection.json"_s,
                                 u"provider-mix.json"_s, u"smoke.json"_s, u"soak.json"_s, u"spike.json"_s}));
}

void TestExamples::isSound_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : QDir(u":/jobs"_s).entryList())
        QTest::newRow(qPrintable(file)) << u":/jobs/"_s + file;
}

void TestExamples::isSound()
{
    QFETCH(QString, file);
    QFile resource(file);
    QVERIFY(resource.open(QIODevice::ReadOnly));
    const QByteArray content = resource.readAll();
    Problems problems;
    const auto job = job::fromJson(content, problems);
    QVERIFY2(job, qPrintable(problems.isEmpty() ? QString() : problems.list().first().toString()));
    job::validate(*job, QDir::rootPath(), problems);
    QVERIFY2(problems.isEmpty(),
             qPrintable(problems.isEmpty() ? QString() : problems.list().first().toString()));
    QVERIFY(!job->name.isEmpty());
    QVERIFY(QHostAddress(job->target.host).isLoopback());
    QCOMPARE(job->target.port, quint16(2525));
    QVERIFY(job->load.messages && job->load.duration);

    JobDocument document;
    QString error;
    QVERIFY(document.setContents(content, {}, &error));
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const JobFindings findings = findingsOf(1, document.json(), QDir::rootPath(), 0, Nanos(0));
    QVERIFY2(
        findings.job,
        qPrintable(findings.problems.isEmpty() ? QString() : findings.problems.list().first().toString()));
    QVERIFY(findings.job == job);
    QVERIFY(!findings.plan.points.empty() && findings.plan.endKnown);
}

void TestExamples::theProviderMixCannotLeave()
{
    QFile resource(u":/jobs/provider-mix.json"_s);
    QVERIFY(resource.open(QIODevice::ReadOnly));
    Problems problems;
    const auto job = job::fromJson(resource.readAll(), problems);
    QVERIFY(job);
    QCOMPARE(job->message.recipients.domainSuffix, std::string("sink.example.test"));
    double total = 0;
    for (const auto& [domain, weight] : job->message.recipients.domains)
        total += weight;
    QVERIFY(std::abs(total - 88.4) < 1e-9);
    QCOMPARE(job->message.recipients.domains.size(), std::size_t(13));
    const auto findings =
        findingsOf(1, QJsonDocument::fromJson(job::toJson(*job)).object(), QDir::rootPath(), 3, Nanos(0));
    QVERIFY(findings.sample->recipients.first().endsWith(u".sink.example.test"_s));
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"

#include <QByteArray>
#include <QStringList>

#include <string>
