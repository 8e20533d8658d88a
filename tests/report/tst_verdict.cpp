// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verdict.h"
#include "result_maker.h"

#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using report::Limit;

class TestVerdict : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void aSaturatedMachineIsTheLimit();
    void portsAndOpenFiles();
    void skippedWhileConnectionsWereFree();
    void theWayToTheServer_data();
    void theWayToTheServer();
    void theWaitForArrivalsIsNoWork();
    void keptWithErrors();
    void withoutARun();
};

void TestVerdict::judges_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<int>("busyPercent");
    QTest::addColumn<int>("lateMs");
    QTest::addColumn<int>("skipped");
    QTest::addColumn<int>("errors");
    QTest::addColumn<int>("elapsedMs");
    QTest::addColumn<int>("limit");
    const auto row = [](const char* name, bool open, int busy, int late, int skipped, int errors, int elapsed,
                        Limit limit) {
        QTest::newRow(name) << open << busy << late << skipped << errors << elapsed
                            << static_cast<int>(limit);
    };
    row("closed, idle generator", false, 30, 0, 0, 0, 10'000, Limit::Server);
    row("closed, busy generator", false, 97, 0, 0, 0, 10'000, Limit::Generator);
    row("open, kept up", true, 40, 1, 0, 0, 10'000, Limit::NotReached);
    row("open, a few left at the end", true, 40, 1, 5, 0, 10'000, Limit::NotReached);
    row("open, skipped", true, 40, 1, 500, 0, 10'000, Limit::Server);
    row("open, errors", true, 40, 1, 0, 3, 10'000, Limit::Server);
    row("open, sent late", true, 40, 50, 0, 0, 10'000, Limit::Generator);
    row("open, busy", true, 95, 1, 0, 0, 10'000, Limit::Generator);
    row("too short", false, 30, 0, 0, 0, 300, Limit::Unknown);
}

void TestVerdict::judges()
{
    QFETCH(bool, open);
    QFETCH(int, busyPercent);
    QFETCH(int, lateMs);
    QFETCH(int, skipped);
    QFETCH(int, errors);
    QFETCH(int, elapsedMs);
    load::RunResult result = handMadeResult();
    result.job.load.model = open ? job::Load::Model::Open : job::Load::Model::Closed;
    metrics::Snapshot last = *result.last;
    last.elapsed = std::chrono::milliseconds(elapsedMs);
    last.workerCpu = {last.elapsed / 10, last.elapsed * busyPercent / 100};
    last.total.skipped = static_cast<quint64>(skipped);
    last.total.outcomes[static_cast<std::size_t>(Outcome::Error)] = static_cast<quint64>(errors);
    auto distributions = std::make_shared<metrics::Distributions>(*last.distributions);
    distributions->lateness.reset();
    distributions->lateness.recordMicros(lateMs * 1000);
    last.distributions = distributions;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    const report::Verdict verdict = report::verdictOf(result, 4);
    QTEST(static_cast<int>(verdict.limit), "limit");
    QVERIFY(!verdict.text.isEmpty());
    if (verdict.limit == Limit::Server)
        QVERIFY(verdict.text.contains(QString::number(busyPercent)));
}

void TestVerdict::portsAndOpenFiles()
{
    load::RunResult result = handMadeResult();
    metrics::Snapshot last = *result.last;
    last.workerCpu = {last.elapsed / 5};
    last.total.faults[static_cast<std::size_t>(Fault::Local)] = 3;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    QVERIFY(report::verdictOf(result, 4).limit == Limit::Generator);
    last.total.faults[static_cast<std::size_t>(Fault::Local)] = 0;
    last.openDescriptors = 1020;
    last.descriptorLimit = 1024;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    const report::Verdict verdict = report::verdictOf(result, 4);
    QVERIFY(verdict.limit == Limit::Generator);
    QVERIFY2(verdict.text.contains(QStringLiteral("open files")), qPrintable(verdict.text));
}

void TestVerdict::skippedWhileConnectionsWereFree()
{
    load::RunResult result = handMadeResult();
    result.job.load.model = job::Load::Model::Open;
    metrics::Snapshot last = *result.last;
    last.workerCpu = {last.elapsed / 5};
    last.total.skipped = last.total.scheduled / 5;
    auto distributions = std::make_shared<metrics::Distributions>(*last.distributions);
    distributions->service.reset();
    distributions->service.recordMicros(100); // 20,000 of them in 4 s over 20 connections: a fortieth in use
    last.distributions = distributions;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    const report::Verdict verdict = report::verdictOf(result, 4);
    QVERIFY(verdict.limit == Limit::Generator);
    QVERIFY2(verdict.text.contains(QStringLiteral("skipped")), qPrintable(verdict.text));
}

void TestVerdict::theWayToTheServer_data()
{
    QTest::addColumn<int>("connectMs");
    QTest::addColumn<int>("serviceMs");
    QTest::addColumn<bool>("pipelining");
    QTest::addColumn<int>("limit");
    QTest::newRow("far, one command at a time") << 20 << 82 << false << static_cast<int>(Limit::Network);
    QTest::newRow("far, a slow server") << 20 << 500 << false << static_cast<int>(Limit::Server);
    QTest::newRow("far, grouped") << 20 << 42 << true << static_cast<int>(Limit::Network);
    QTest::newRow("near") << 0 << 1 << true << static_cast<int>(Limit::Server);
}

void TestVerdict::theWayToTheServer()
{
    QFETCH(int, connectMs);
    QFETCH(int, serviceMs);
    QFETCH(bool, pipelining);
    load::RunResult result = handMadeResult();
    metrics::Snapshot last = *result.last;
    last.workerCpu = {last.elapsed / 5};
    auto distributions = std::make_shared<metrics::Distributions>(*last.distributions);
    distributions->stages[static_cast<std::size_t>(Stage::Connect)].reset();
    distributions->stages[static_cast<std::size_t>(Stage::Connect)].recordMicros(connectMs * 1000);
    distributions->service.reset();
    distributions->service.recordMicros(serviceMs * 1000);
    last.distributions = distributions;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    result.capabilities = smtp::Capabilities();
    result.capabilities->pipelining = pipelining;
    const report::Verdict verdict = report::verdictOf(result, 4);
    QTEST(static_cast<int>(verdict.limit), "limit");
    QVERIFY(!verdict.text.isEmpty());
}

void TestVerdict::aSaturatedMachineIsTheLimit()
{
    // The sink in the same process took what the worker left.
    load::RunResult result = handMadeResult();
    metrics::Snapshot last = *result.last;
    last.workerCpu = {last.elapsed / 2};
    last.usage = {last.elapsed, last.elapsed * 95 / 100, 0};
    result.last = std::make_shared<const metrics::Snapshot>(last);
    QCOMPARE(static_cast<int>(report::verdictOf(result, 2).limit), static_cast<int>(Limit::Generator));
    QCOMPARE(static_cast<int>(report::verdictOf(result, 8).limit), static_cast<int>(Limit::Server));
}

// A worker that was busy to the full while it sent is not less busy for the minute that arrivals took.
void TestVerdict::theWaitForArrivalsIsNoWork()
{
    load::RunResult result = handMadeResult();
    result.sending = 10s;
    metrics::Snapshot last = *result.last;
    last.elapsed = 70s;
    last.workerCpu = {9700ms};
    result.last = std::make_shared<const metrics::Snapshot>(last);
    QCOMPARE(result.working(), Nanos(70s)); // connections that were held
    QCOMPARE(static_cast<int>(report::verdictOf(result, 4).limit), static_cast<int>(Limit::Server));
    result.ledger.emplace();
    QCOMPARE(result.working(), Nanos(10s));
    const report::Verdict verdict = report::verdictOf(result, 4);
    QCOMPARE(static_cast<int>(verdict.limit), static_cast<int>(Limit::Generator));
    QVERIFY2(verdict.text.contains(QStringLiteral("97 %")), qPrintable(verdict.text));
}

void TestVerdict::keptWithErrors()
{
    load::RunResult result = handMadeResult();
    result.job.load.model = job::Load::Model::Open;
    metrics::Snapshot last = *result.last;
    last.workerCpu = {last.elapsed / 5};
    last.total.skipped = 0;
    last.total.outcomes[static_cast<std::size_t>(Outcome::Error)] = 12;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    const QString text = report::verdictOf(result, 4).text;
    QVERIFY2(text.contains(QStringLiteral("the schedule was kept, but 12 messages")), qPrintable(text));
}

void TestVerdict::withoutARun()
{
    QCOMPARE(static_cast<int>(report::verdictOf({}).limit), static_cast<int>(Limit::Unknown));
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
