// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/aggregator.h"

#include <QTest>

using namespace stampede;
using namespace stampede::metrics;
using namespace std::chrono_literals;

class TestAggregator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutRecorders();
    void totalsGrowAndRecentsDoNot();
    void distributionsOfRunAndInterval();
    void publishedValuesStay();
    void findingsOfTheRun();
    void gaugesAreSummed();
    void waitingIsNoEffort();
    void timeThatStandsOrRunsBack();
    void recentRate_data();
    void recentRate();
};

static void message(Recorder& recorder, Outcome outcome, Nanos service, Nanos sinceStart = 1ms)
{
    Recorder::Scope scope(recorder);
    ++scope.counters().started;
    ++scope.counters().outcomes[static_cast<std::size_t>(outcome)];
    scope.distributions().service.record(service);
    const StatusCode status = outcome == Outcome::Accepted ? StatusCode{250} : StatusCode{451};
    scope.finding(Stage::Body, status, Fault::None, sinceStart, "text");
}

void TestAggregator::withoutRecorders()
{
    Aggregator aggregator({}, 10s);
    const SnapshotPtr snapshot = aggregator.collect(11s, {12, 1024});
    QCOMPARE(snapshot->number, quint64(0));
    QCOMPARE(snapshot->elapsed, Nanos(1s));
    QCOMPARE(snapshot->interval, Nanos(1s));
    QCOMPARE(snapshot->total, Counters{});
    QVERIFY(snapshot->distributions && snapshot->recentDistributions);
    QVERIFY(snapshot->findings.empty());
    QCOMPARE(snapshot->openDescriptors, quint64(12));
    QCOMPARE(snapshot->descriptorLimit, quint64(1024));
    QCOMPARE(snapshot->activeConnections(), 0);
}

void TestAggregator::totalsGrowAndRecentsDoNot()
{
    Recorder one;
    Recorder two;
    Aggregator aggregator({&one, &two}, 100s);
    message(one, Outcome::Accepted, 1ms);
    message(two, Outcome::Temporary, 2ms);
    const SnapshotPtr first = aggregator.collect(100s + 100ms);
    message(two, Outcome::Accepted, 3ms);
    const SnapshotPtr second = aggregator.collect(100s + 250ms);
    const SnapshotPtr third = aggregator.collect(100s + 300ms);

    QCOMPARE(first->recent.ended(), quint64(2));
    QCOMPARE(first->total, first->recent);
    QCOMPARE(second->number, quint64(1));
    QCOMPARE(second->elapsed, Nanos(250ms));
    QCOMPARE(second->interval, Nanos(150ms));
    QCOMPARE(second->recent.ended(), quint64(1));
    QCOMPARE(second->total.ended(), quint64(3));
    QCOMPARE(second->total.of(Outcome::Accepted), quint64(2));
    QCOMPARE(second->total.inFlight(), quint64(0));
    QCOMPARE(third->recent, Counters{});
    QCOMPARE(third->total, second->total);
    QVERIFY(third->recentDistributions->service.isEmpty());
}

void TestAggregator::distributionsOfRunAndInterval()
{
    Recorder one;
    Recorder two;
    Aggregator aggregator({&one, &two}, 0s);
    message(one, Outcome::Accepted, 10us);
    message(two, Outcome::Accepted, 20us);
    aggregator.collect(100ms);
    message(one, Outcome::Accepted, 30us);
    const SnapshotPtr snapshot = aggregator.collect(200ms);
    QCOMPARE(snapshot->distributions->service.count(), quint64(3));
    QCOMPARE(snapshot->distributions->service.min(), qint64(10));
    QCOMPARE(snapshot->distributions->service.max(), qint64(30));
    QCOMPARE(snapshot->recentDistributions->service.count(), quint64(1));
    QCOMPARE(snapshot->recentDistributions->service.min(), qint64(30));
}

void TestAggregator::publishedValuesStay()
{
    Recorder recorder;
    Aggregator aggregator({&recorder}, 0s);
    message(recorder, Outcome::Accepted, 10us);
    const SnapshotPtr first = aggregator.collect(100ms);
    for (int i = 2; i < 50; ++i) {
        message(recorder, Outcome::Permanent, 1s);
        aggregator.collect(i * 100ms);
    }
    QCOMPARE(first->total.ended(), quint64(1));
    QCOMPARE(first->distributions->service.max(), qint64(10));
    QCOMPARE(first->recentDistributions->service.count(), quint64(1));
    QCOMPARE(first->findings.size(), std::size_t(1));
}

void TestAggregator::findingsOfTheRun()
{
    Recorder one;
    Recorder two;
    Aggregator aggregator({&one, &two}, 0s);
    message(one, Outcome::Accepted, 1ms, 5ms);
    message(two, Outcome::Temporary, 1ms, 6ms);
    aggregator.collect(100ms);
    message(two, Outcome::Temporary, 1ms, 150ms);
    const SnapshotPtr snapshot = aggregator.collect(200ms);
    QCOMPARE(snapshot->findings.size(), std::size_t(2));
    QCOMPARE(snapshot->findings[0].status.code, quint16(451));
    QCOMPARE(snapshot->findings[0].count, quint64(2));
    QCOMPARE(snapshot->findings[0].firstSeen, Nanos(6ms));
    QCOMPARE(snapshot->findings[0].lastSeen, Nanos(150ms));
    QCOMPARE(snapshot->findings[1].count, quint64(1));
}

void TestAggregator::gaugesAreSummed()
{
    Recorder one;
    Recorder two;
    Aggregator aggregator({&one, &two}, 0s);
    int count = 1;
    for (std::size_t state = 0; state < connectionStateCount; ++state, count *= 10) {
        one.setConnections(static_cast<ConnectionState>(state), count);
        two.setConnections(static_cast<ConnectionState>(state), 2 * count);
    }
    one.setCpu(30ms);
    two.setCpu(40ms);
    const SnapshotPtr snapshot = aggregator.collect(100ms);
    QCOMPARE(snapshot->connectionsIn(ConnectionState::Waiting), 3);
    QCOMPARE(snapshot->connectionsIn(ConnectionState::Closing), 300'000);
    QCOMPARE(snapshot->activeConnections(), 333'300);
    const std::vector<Nanos> cpu{30ms, 40ms};
    QVERIFY(snapshot->workerCpu == cpu);
    QVERIFY(snapshot->usage.cpu() >= Nanos::zero());
}

/// Waiting for arrivals adds to what the process used, and to the time, but not to what sending took.
void TestAggregator::waitingIsNoEffort()
{
    Recorder worker;
    Aggregator aggregator({&worker}, 10s);
    worker.setCpu(900ms);
    const SnapshotPtr sending = aggregator.collect(11s);
    QVERIFY(!sending->sent);
    QCOMPARE(sending->effort().elapsed, Nanos(1s));
    QCOMPARE(sending->effort().usage.cpu(), sending->usage.cpu());
    worker.setCpu(950ms);
    Besides besides;
    besides.draining = true;
    for (const Nanos now : {Nanos(12s), Nanos(71s)}) {
        const SnapshotPtr waiting = aggregator.collect(now, besides);
        QVERIFY(waiting->sent);
        QCOMPARE(waiting->elapsed, now - 10s);
        QCOMPARE(waiting->workerCpu.front(), Nanos(950ms));
        QCOMPARE(waiting->effort().elapsed, Nanos(1s));
        QCOMPARE(waiting->effort().workerCpu.front(), Nanos(900ms));
        QCOMPARE(waiting->effort().usage.cpu(), sending->usage.cpu());
    }
}

void TestAggregator::timeThatStandsOrRunsBack()
{
    Aggregator aggregator({}, 10s);
    aggregator.collect(12s);
    const SnapshotPtr same = aggregator.collect(12s);
    QCOMPARE(same->interval, Nanos(0));
    QCOMPARE(same->recentRate(), 0.0);
    const SnapshotPtr back = aggregator.collect(11s);
    QCOMPARE(back->elapsed, Nanos(2s));
    QCOMPARE(back->interval, Nanos(0));
    QCOMPARE(aggregator.collect(13s)->interval, Nanos(1s));
}

void TestAggregator::recentRate_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<int>("messages");
    QTest::addColumn<double>("rate");
    QTest::newRow("none") << qint64(100) << 0 << 0.0;
    QTest::newRow("a tenth of a second") << qint64(100) << 50 << 500.0;
    QTest::newRow("four seconds") << qint64(4000) << 6 << 1.5;
    QTest::newRow("no time") << qint64(0) << 3 << 0.0;
}

void TestAggregator::recentRate()
{
    QFETCH(qint64, millis);
    QFETCH(int, messages);
    Recorder recorder;
    Aggregator aggregator({&recorder}, 0s);
    for (int i = 0; i < messages; ++i)
        message(recorder, static_cast<Outcome>(i % 4), 1ms);
    QTEST(aggregator.collect(std::chrono::milliseconds(millis))->recentRate(), "rate");
}

QTEST_GUILESS_MAIN(TestAggregator)
#include "tst_aggregator.moc"
