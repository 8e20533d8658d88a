// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"
#include "widgets/live/live_figures.h"
#include "widgets/live/load_scale.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using test::madeUp;

class TestFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneSnapshotStandsForItself();
    void comparesWithASecondAgo();
    void keepsNoMoreThanASecond();
    void latencyIsOfTheLastSecond();
    void figuresWhileRunning();
    void progress_data();
    void progress();
    void figuresOfAResult();
    void scale_data();
    void scale();
};

void TestFigures::oneSnapshotStandsForItself()
{
    RecentSnapshots recent;
    QVERIFY(recent.isEmpty());
    QCOMPARE(recent.span(), Nanos(0));
    QCOMPARE(recent.perSecond([](const metrics::Snapshot& each) { return each.total.ended(); }), 0.0);
    recent.add(nullptr);
    QVERIFY(recent.isEmpty());
    recent.add(madeUp(200ms));
    QVERIFY(!recent.before());
    QCOMPARE(recent.perSecond([](const metrics::Snapshot& each) { return each.total.ended(); }), 500.0);
}

void TestFigures::comparesWithASecondAgo()
{
    RecentSnapshots recent;
    for (int i = 1; i <= 30; ++i)
        recent.add(madeUp(i * Nanos(100ms)));
    QCOMPARE(recent.now()->elapsed, Nanos(3s));
    QCOMPARE(recent.before()->elapsed, Nanos(2s));
    QCOMPARE(recent.span(), Nanos(1s));
    QCOMPARE(recent.perSecond([](const metrics::Snapshot& each) { return each.total.ended(); }), 500.0);
}

void TestFigures::keepsNoMoreThanASecond()
{
    std::weak_ptr<metrics::Snapshot> old;
    RecentSnapshots recent;
    auto first = madeUp(100ms);
    old = first;
    recent.add(std::exchange(first, nullptr));
    for (int i = 2; i <= 12; ++i)
        recent.add(madeUp(i * Nanos(100ms)));
    QVERIFY(old.expired());
    // After a stall the one before it is what there is to compare with.
    recent.add(madeUp(10s));
    QCOMPARE(recent.before()->elapsed, Nanos(1200ms));
}

void TestFigures::latencyIsOfTheLastSecond()
{
    RecentSnapshots recent;
    for (int i = 1; i <= 30; ++i)
        recent.add(madeUp(i * Nanos(100ms)));
    QCOMPARE(recent.latency(metrics::serviceMeasure).count(), quint64(500));
    QVERIFY(recent.latency(metrics::latenessMeasure).isEmpty());
}

void TestFigures::figuresWhileRunning()
{
    RecentSnapshots recent;
    job::Load load;
    QCOMPARE(figuresOf(load, recent, metrics::serviceMeasure).done, quint64(0));
    for (int i = 1; i <= 20; ++i)
        recent.add(madeUp(i * Nanos(100ms)));
    const LiveFigures figures = figuresOf(load, recent, metrics::serviceMeasure);
    QCOMPARE(figures.rate, 500.0);
    QCOMPARE(figures.octetsPerSecond, 1e6);
    QCOMPARE(figures.active, 15); // all but waiting and connecting
    QCOMPARE(figures.latency[0], 2001.0 - 1.0 * (metrics::Histogram::highestEquivalent(2000) == 2000));
    QCOMPARE(figures.failedShare, 0.06);
    QCOMPARE(figures.done, quint64(1000));
    QVERIFY(!figures.share);
    QVERIFY(!figures.secondsLeft);
    QCOMPARE(figuresOf(load, recent, metrics::latenessMeasure).latency[0], -1.0);
}

void TestFigures::progress_data()
{
    QTest::addColumn<int>("messages"); // 0: no number
    QTest::addColumn<int>("seconds");  // 0: no duration
    QTest::addColumn<double>("share"); // negative: not known
    QTest::addColumn<double>("left");
    QTest::addColumn<QString>("text");
    // 1,000 done after 2 s, at 500 a second.
    QTest::newRow("neither") << 0 << 0 << -1.0 << -1.0 << QString();
    QTest::newRow("messages") << 4000 << 0 << 0.25 << 6.0 << "0:06 left";
    QTest::newRow("duration") << 0 << 4 << 0.5 << 2.0 << "0:02 left";
    QTest::newRow("messages first") << 1250 << 60 << 0.8 << 0.5 << "0:01 left";
    QTest::newRow("duration first") << 100000 << 4 << 0.5 << 2.0 << "0:02 left";
    QTest::newRow("all sent") << 1000 << 0 << 1.0 << 0.0 << "0:00 left";
    QTest::newRow("over time") << 0 << 1 << 1.0 << 0.0 << "0:00 left";
}

void TestFigures::progress()
{
    QFETCH(int, messages);
    QFETCH(int, seconds);
    job::Load load;
    if (messages > 0)
        load.messages = static_cast<quint64>(messages);
    if (seconds > 0)
        load.duration = std::chrono::seconds(seconds);
    RecentSnapshots recent;
    for (int i = 1; i <= 20; ++i)
        recent.add(madeUp(i * Nanos(100ms)));
    const LiveFigures figures = figuresOf(load, recent, metrics::serviceMeasure);
    QTEST(figures.share.value_or(-1), "share");
    QTEST(figures.secondsLeft.value_or(-1), "left");
    QTEST(timeLeftText(figures), "text");
}

void TestFigures::figuresOfAResult()
{
    load::RunResult result;
    QCOMPARE(figuresOf(result, metrics::serviceMeasure).done, quint64(0));
    result.last = madeUp(10s);
    result.sending = 5s;
    result.job.load.messages = 5000;
    const LiveFigures figures = figuresOf(result, metrics::responseMeasure);
    QCOMPARE(figures.rate, 1000.0);
    QVERIFY(figures.latency[2] >= 3000);
    QCOMPARE(*figures.share, 1.0);
    QVERIFY(timeLeftText(figures).isEmpty());
    result.sending = Nanos(0);
    QCOMPARE(figuresOf(result, metrics::responseMeasure).rate, 0.0);
}

void TestFigures::scale_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("position");
    QTest::addColumn<double>("rounded");
    QTest::newRow("least") << 1.0 << 0 << 1.0;
    QTest::newRow("ten") << 10.0 << 333 << 10.0;
    QTest::newRow("most") << 1000.0 << 1000 << 1000.0;
    QTest::newRow("beyond") << 5000.0 << 1000 << 5000.0;
    QTest::newRow("below") << 0.5 << 0 << 0.5;
    QTest::newRow("uneven") << 123.4 << 697 << 120.0;
}

void TestFigures::scale()
{
    QFETCH(double, value);
    const LoadScale scale(1, 1000);
    QTEST(scale.positionOf(value), "position");
    QTEST(LoadScale::rounded(value), "rounded");
    QCOMPARE(LoadScale(1, 1000).valueAt(0), 1.0);
    QVERIFY(std::abs(scale.valueAt(LoadScale::steps) - 1000) < 1e-6);
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
