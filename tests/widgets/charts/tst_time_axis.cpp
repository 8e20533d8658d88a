// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/time_axis.h"

#include <QSignalSpy>
#include <QtTest>

#include <limits>

using namespace stampede::widgets;

class TestTimeAxis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void follows_data();
    void follows();
    void zooms_data();
    void zooms();
    void zoomFreezes();
    void zoomsAroundThePointer();
    void resetAndShowAll();
    void crosshairTellsOnlyChanges();
    void clearStartsAgain();
    void nonsenseIsIgnored();
};

void TestTimeAxis::follows_data()
{
    QTest::addColumn<double>("end");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("start") << 0.5 << 0.0 << 10.0;
    QTest::newRow("short run") << 60.0 << 0.0 << 60.0;
    QTest::newRow("two minutes") << 120.0 << 0.0 << 120.0;
    QTest::newRow("longer") << 121.0 << 1.0 << 121.0;
    QTest::newRow("a day") << 86400.0 << 86280.0 << 86400.0;
}

void TestTimeAxis::follows()
{
    QFETCH(double, end);
    TimeAxis axis;
    axis.setEnd(end);
    QTEST(axis.from(), "from");
    QTEST(axis.to(), "to");
    QVERIFY(axis.isFollowing());
}

void TestTimeAxis::zooms_data()
{
    QTest::addColumn<double>("wantedFrom");
    QTest::addColumn<double>("wantedTo");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("inside") << 20.0 << 30.0 << 20.0 << 30.0;
    QTest::newRow("backwards") << 30.0 << 20.0 << 20.0 << 30.0;
    QTest::newRow("too short") << 20.0 << 20.2 << 19.6 << 20.6;
    QTest::newRow("before the start") << -10.0 << 10.0 << 0.0 << 20.0;
    QTest::newRow("past the end") << 90.0 << 140.0 << 50.0 << 100.0;
    QTest::newRow("more than there is") << -1000.0 << 1000.0 << 0.0 << 100.0;
}

void TestTimeAxis::zooms()
{
    QFETCH(double, wantedFrom);
    QFETCH(double, wantedTo);
    TimeAxis axis;
    axis.setEnd(100);
    axis.zoom(wantedFrom, wantedTo);
    QTEST(axis.from(), "from");
    QTEST(axis.to(), "to");
}

void TestTimeAxis::zoomFreezes()
{
    TimeAxis axis;
    axis.setEnd(100);
    QSignalSpy ranges(&axis, &TimeAxis::rangeChanged);
    QSignalSpy follows(&axis, &TimeAxis::followChanged);
    axis.zoom(20, 30);
    QCOMPARE(ranges.count(), 1);
    QCOMPARE(follows.count(), 1);
    QVERIFY(!follows.at(0).at(0).toBool());
    axis.setEnd(200);
    QCOMPARE(ranges.count(), 1);
    QCOMPARE(axis.to(), 30.0);
    axis.setFollowing(true);
    QCOMPARE(follows.count(), 2);
    QCOMPARE(axis.from(), 80.0);
    QCOMPARE(axis.to(), 200.0);
}

void TestTimeAxis::zoomsAroundThePointer()
{
    TimeAxis axis;
    axis.setEnd(100);
    axis.zoomAround(25, 0.5);
    QCOMPARE(axis.from(), 12.5);
    QCOMPARE(axis.to(), 62.5);
    axis.zoomAround(25, 2);
    QCOMPARE(axis.from(), 0.0);
    QCOMPARE(axis.to(), 100.0);
    for (int i = 0; i < 100; ++i)
        axis.zoomAround(25, 0.5);
    QCOMPARE(axis.to() - axis.from(), TimeAxis::shortestSpan);
    QVERIFY(axis.from() <= 25 && axis.to() >= 25);
}

void TestTimeAxis::resetAndShowAll()
{
    TimeAxis axis;
    axis.setEnd(1000);
    axis.zoom(20, 30);
    axis.showAll();
    QVERIFY(axis.isFollowing());
    QCOMPARE(axis.from(), 0.0);
    QCOMPARE(axis.to(), 1000.0);
    QVERIFY(!axis.window());
    QSignalSpy follows(&axis, &TimeAxis::followChanged);
    axis.reset();
    QCOMPARE(axis.from(), 880.0);
    QCOMPARE(follows.count(), 1);
    axis.reset();
    QCOMPARE(follows.count(), 1);
}

void TestTimeAxis::crosshairTellsOnlyChanges()
{
    TimeAxis axis;
    QSignalSpy moved(&axis, &TimeAxis::crosshairChanged);
    axis.setCrosshair(5);
    axis.setCrosshair(5);
    QCOMPARE(moved.count(), 1);
    axis.setCrosshair(std::nullopt);
    QCOMPARE(moved.count(), 2);
    QVERIFY(!axis.crosshair());
}

void TestTimeAxis::clearStartsAgain()
{
    TimeAxis axis;
    axis.setEnd(500);
    axis.setCrosshair(450);
    axis.zoom(100, 200);
    axis.clear();
    QVERIFY(axis.isFollowing());
    QVERIFY(!axis.crosshair());
    QCOMPARE(axis.from(), 0.0);
    QCOMPARE(axis.to(), TimeAxis::emptySpan);
}

void TestTimeAxis::nonsenseIsIgnored()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    TimeAxis axis;
    axis.setEnd(100);
    axis.setEnd(none);
    QCOMPARE(axis.end(), 100.0);
    axis.zoom(none, 5);
    axis.zoom(5, std::numeric_limits<double>::infinity());
    axis.zoomAround(none, 0.5);
    axis.zoomAround(50, 0);
    axis.zoomAround(50, -1);
    QVERIFY(axis.isFollowing());
    QCOMPARE(axis.from(), 0.0);
    QCOMPARE(axis.to(), 100.0);
    axis.setEnd(-3);
    QCOMPARE(axis.end(), 0.0);
}

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_time_axis.moc"
