// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verdict.h"
#include "result_maker.h"

#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using report::Limit;

namespace {

/// Changes what the run was at its end.
template <typename F>
void change(load::RunResult& result, F how)
{
    auto last = std::make_shared<metrics::Snapshot>(*result.last);
    how(*last);
    result.last = std::move(last);
}

/// Its distributions.
template <typename F>
void changeTimes(load::RunResult& result, F how)
{
    change(result, [&](metrics::Snapshot& last) {
        auto distributions = std::make_shared<metrics::Distributions>(*last.distributions);
        how(*distributions);
        last.distributions = std::move(distributions);
    });
}

/// Of one value only, in microseconds.
void only(metrics::Histogram& histogram, qint64 micros)
{
    histogram.reset();
    histogram.recordMicros(micros);
}

/// A run that left its busiest worker four fifths of a core.
load::RunResult leisurely()
{
    load::RunResult result = handMadeResult();
    change(result, [](metrics::Snapshot& last) { last.workerCpu = {last.elapsed / 5}; });
    return result;
}

} // namespace

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
    void theWaitForArrivalsIsNoWork_data();
    void theWaitForArrivalsIsNoWork();
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
    change(result, [&](metrics::Snapshot& last) {
        last.elapsed = std::chrono::milliseconds(elapsedMs);
        last.workerCpu = {last.elapsed / 10, last.elapsed * busyPercent / 100};
        last.total.skipped = static_cast<quint64>(skipped);
        last.total.outcomes[static_cast<std::size_t>(Outcome::Error)] = static_cast<quint64>(errors);
    });
    changeTimes(result, [&](metrics::Distributions& times) { only(times.lateness, lateMs * 1000); });
    const report::Verdict verdict = report::verdictOf(result, 4);
    QTEST(static_cast<int>(verdict.limit), "limit");
    QVERIFY(!verdict.text.isEmpty());
    if (verdict.limit == Limit::Server)
        QVERIFY(verdict.text.contains(QString::number(busyPercent)));
    const bool keptWithErrors = open && skipped == 0 && verdict.limit == Limit::Server;
    const QString sentence = QStringLiteral("the schedule was kept, but not without errors (%1)").arg(errors);
    QCOMPARE(verdict.text.contains(sentence), keptWithErrors);
}

void TestVerdict::portsAndOpenFiles()
{
    load::RunResult result = leisurely();
    const auto faults = [](metrics::Snapshot& last) -> quint64& {
        return last.total.faults[static_cast<std::size_t>(Fault::Local)];
    };
    change(result, [&](metrics::Snapshot& last) { faults(last) = 3; });
    QVERIFY(report::verdictOf(result, 4).limit == Limit::Generator);
    change(result, [&](metrics::Snapshot& last) {
        faults(last) = 0;
        last.openDescriptors = 1020;
        last.descriptorLimit = 1024;
    });
    const report::Verdict verdict = report::verdictOf(result, 4);
    QVERIFY(verdict.limit == Limit::Generator);
    QVERIFY2(verdict.text.contains(QStringLiteral("open files")), qPrintable(verdict.text));
}

void TestVerdict::skippedWhileConnectionsWereFree()
{
    load::RunResult result = leisurely();
    result.job.load.model = job::Load::Model::Open;
    change(result, [](metrics::Snapshot& last) { last.total.skipped = last.total.scheduled / 5; });
    // 20,000 of them in 4 s over 20 connections: a fortieth in use.
    changeTimes(result, [](metrics::Distributions& times) { only(times.service, 100); });
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
    load::RunResult result = leisurely();
    changeTimes(result, [&](metrics::Distributions& times) {
        only(times.stages[static_cast<std::size_t>(Stage::Connect)], connectMs * 1000);
        only(times.service, serviceMs * 1000);
    });
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
    change(result, [](metrics::Snapshot& last) {
        last.workerCpu = {last.elapsed / 2};
        last.usage = {last.elapsed, last.elapsed * 95 / 100, 0};
    });
    QCOMPARE(static_cast<int>(report::verdictOf(result, 2).limit), static_cast<int>(Limit::Generator));
    QCOMPARE(static_cast<int>(report::verdictOf(result, 8).limit), static_cast<int>(Limit::Server));
}

void TestVerdict::theWaitForArrivalsIsNoWork_data()
{
    QTest::addColumn<int>("busyPercent"); // of a worker, while it sent
    QTest::addColumn<int>("spent");       // by the process, in seconds, while it waited
    QTest::addColumn<int>("limit");
    QTest::newRow("busy before, nothing to do then") << 97 << 0 << static_cast<int>(Limit::Generator);
    QTest::newRow("leisure before, a sink busy then") << 20 << 60 << static_cast<int>(Limit::Server);
}

// Ten seconds of sending, a minute of waiting for arrivals.
void TestVerdict::theWaitForArrivalsIsNoWork()
{
    QFETCH(int, busyPercent);
    QFETCH(int, spent);
    load::RunResult result = handMadeResult();
    change(result, [&](metrics::Snapshot& last) {
        last.elapsed = 10s;
        last.workerCpu = {last.elapsed * busyPercent / 100};
        last.usage = {last.workerCpu.front(), 0s, 0};
        last.sent = last.effort();
        last.elapsed += 60s;
        last.usage.user += std::chrono::seconds(spent);
    });
    const report::Verdict verdict = report::verdictOf(result, 4);
    QTEST(static_cast<int>(verdict.limit), "limit");
    QVERIFY2(verdict.text.contains(QStringLiteral(" %1 %").arg(busyPercent)), qPrintable(verdict.text));
}

void TestVerdict::withoutARun()
{
    QCOMPARE(static_cast<int>(report::verdictOf({}).limit), static_cast<int>(Limit::Unknown));
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
