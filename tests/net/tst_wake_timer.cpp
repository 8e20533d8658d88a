// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/wake_timer.h"
#include "support/event_loop.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;

class TestWakeTimer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void neverEarlyAndOnce_data();
    void neverEarlyAndOnce();
    void theLastStartCounts();
    void stopped();
    void canBeStartedFromItsOwnSignal();
};

void TestWakeTimer::neverEarlyAndOnce_data()
{
    QTest::addColumn<qint64>("nanos");
    QTest::newRow("at once") << qint64(0);
    QTest::newRow("overdue") << qint64(-5);
    QTest::newRow("50 us") << qint64(50'000);
    QTest::newRow("3 ms") << qint64(3'000'000);
}

void TestWakeTimer::neverEarlyAndOnce()
{
    QFETCH(qint64, nanos);
    const SystemClock clock;
    net::WakeTimer timer;
    QSignalSpy spy(&timer, &net::WakeTimer::due);
    const Nanos start = clock.now();
    timer.start(Nanos(nanos));
    QVERIFY(test::runUntil([&] { return !spy.isEmpty(); }));
    QVERIFY((clock.now() - start).count() >= nanos);
    test::runTurns();
    QCOMPARE(spy.size(), 1);
}

void TestWakeTimer::theLastStartCounts()
{
    net::WakeTimer timer;
    QSignalSpy spy(&timer, &net::WakeTimer::due);
    timer.start(0ns);
    timer.start(24h);
    test::runTurns();
    QVERIFY(spy.isEmpty());
    timer.start(1us);
    QVERIFY(test::runUntil([&] { return !spy.isEmpty(); }));
}

void TestWakeTimer::stopped()
{
    net::WakeTimer timer;
    net::WakeTimer other;
    QSignalSpy spy(&timer, &net::WakeTimer::due);
    QSignalSpy otherSpy(&other, &net::WakeTimer::due);
    timer.start(1us);
    timer.stop();
    other.start(2ms); // by then the first would have run out
    QVERIFY(test::runUntil([&] { return !otherSpy.isEmpty(); }));
    QVERIFY(spy.isEmpty());
}

void TestWakeTimer::canBeStartedFromItsOwnSignal()
{
    net::WakeTimer timer;
    int times = 0;
    connect(&timer, &net::WakeTimer::due, &timer, [&] {
        if (++times < 5)
            timer.start(10us);
    });
    timer.start(10us);
    QVERIFY(test::runUntil([&] { return times == 5; }));
}

QTEST_GUILESS_MAIN(TestWakeTimer)
#include "tst_wake_timer.moc"
