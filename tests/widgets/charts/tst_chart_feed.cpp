// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_feed.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using metrics::History;
using metrics::Point;

namespace {

Point point(Nanos start, Nanos length, quint64 accepted = 0)
{
    Point made;
    made.start = start;
    made.length = length;
    made.counters.scheduled = accepted + 3;
    made.counters.started = accepted + 2;
    made.counters.outcomes = {accepted, 1, 1, 0};
    for (auto& percentiles : made.percentiles)
        percentiles = {-1, -1, -1};
    return made;
}

/// `seconds` long, as PointMaker would fill it: all rings, the coarse ones only with whole points.
History historyOf(int seconds)
{
    History history;
    for (int half = 1; half <= 2 * seconds; ++half) {
        const Nanos end = half * Nanos(500ms);
        for (std::size_t i = 0; i < metrics::resolutionCount; ++i) {
            const Nanos length = metrics::resolutions[i].length;
            if (end.count() % length.count() == 0)
                history.add({i, point(end - length, length, static_cast<quint64>(length / 1ms))});
        }
    }
    return history;
}

} // namespace

class TestChartFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosesPoints_data();
    void choosesPoints();
    void pointsAreInOrderAndReachBothEdges();
    void jitterKeepsTheResolution();
    void newestComesFromFinerRings();
    void nothingYet();
    void rates();
    void connections();
    void queueBreaksWhereItIsNotKnown();
    void latencyBreaksWhereNothingWasCounted();
    void heat();
};

void TestChartFeed::choosesPoints_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("finest"); // length of the first point, s
    QTest::newRow("short run") << 100 << 0.0 << 100.0 << 0.5;
    QTest::newRow("last two minutes") << 1000 << 880.0 << 1000.0 << 0.5;
    QTest::newRow("a little more") << 1000 << 870.0 << 1000.0 << 1.0;
    QTest::newRow("zoomed to the last minute") << 1000 << 940.0 << 1000.0 << 0.5;
    QTest::newRow("an hour") << 3600 << 0.0 << 3600.0 << 10.0;
    QTest::newRow("three hours") << 10800 << 0.0 << 10800.0 << 10.0;
    QTest::newRow("zoomed into long ago") << 10800 << 100.0 << 200.0 << 10.0;
}

void TestChartFeed::choosesPoints()
{
    QFETCH(int, seconds);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(double, finest);
    const History history = historyOf(seconds);
    const PointList points = pointsFor(history, from, to, 1200);
    QVERIFY(!points.empty());
    QVERIFY(points.size() <= 1300);
    QCOMPARE(static_cast<double>(points.front()->length.count()) / 1e9, finest);
    QVERIFY(static_cast<double>(points.front()->start.count()) / 1e9 <= from + 1e-9);
    QVERIFY(static_cast<double>(points.back()->end().count()) / 1e9 >= to - 1e-9);
}

void TestChartFeed::pointsAreInOrderAndReachBothEdges()
{
    const History history = historyOf(100);
    const PointList points = pointsFor(history, 20, 30, 1200);
    // 20 halves, and one on either side.
    QCOMPARE(points.size(), std::size_t(22));
    QCOMPARE(points.front()->start, Nanos(19500ms));
    QCOMPARE(points.back()->end(), Nanos(30500ms));
    for (std::size_t i = 1; i < points.size(); ++i)
        QCOMPARE(points[i]->start, points[i - 1]->end());
}

void TestChartFeed::jitterKeepsTheResolution()
{
    const History history = historyOf(1000);
    QCOMPARE(pointsFor(history, 879.98, 1000, 1200).front()->length, Nanos(500ms));
}

void TestChartFeed::newestComesFromFinerRings()
{
    // 7,207.5 s: the ring of ten seconds ends at 7,200, that of one second at 7,207.
    History history = historyOf(7207);
    history.add({0, point(7207s, 500ms)});
    const PointList points = pointsFor(history, 0, 7207.5, 1200);
    QCOMPARE(points.back()->end(), Nanos(7207500ms));
    QCOMPARE(points.back()->length, Nanos(500ms));
    for (std::size_t i = 1; i < points.size(); ++i)
        QCOMPARE(points[i]->start, points[i - 1]->end());
}

void TestChartFeed::nothingYet()
{
    const History history;
    QVERIFY(pointsFor(history, 0, 10, 1200).empty());
    QVERIFY(rateColumns({}, 1).x.empty());
    QCOMPARE(rateColumns({}, 1).y.size(), std::size_t(5));
    QVERIFY(queueColumns({}).x.empty());
    QVERIFY(heatColumns({}, true).bands.empty());
}

void TestChartFeed::rates()
{
    Point one = point(1s, 500ms, 40);
    one.counters.deliveries.delivered = 30;
    one.counters.deliveries.duplicates = 5; // once more is not delivered
    const Point empty = point(1500ms, 0ns, 40);
    const FeedColumns columns = rateColumns({&one, &empty}, 60);
    QCOMPARE(columns.x, (std::vector<double>{1.5, 1.5}));
    QCOMPARE(columns.series, (std::vector<Series>{Series::Planned, Series::Started, Series::Accepted,
                                                  Series::Failed, Series::Delivered}));
    QCOMPARE(columns.y[4], (std::vector<double>{30 * 2 * 60, 0}));
    QCOMPARE(columns.y[0], (std::vector<double>{43 * 2 * 60, 0}));
    QCOMPARE(columns.y[1], (std::vector<double>{42 * 2 * 60, 0}));
    QCOMPARE(columns.y[2], (std::vector<double>{40 * 2 * 60, 0}));
    QCOMPARE(columns.y[3], (std::vector<double>{2 * 2 * 60, 0}));
}

void TestChartFeed::connections()
{
    Point one = point(0s, 1s);
    one.connections = {1, 2, 3, 4, 5, 6}; // waiting, connecting, setup, idle, active, closing
    const FeedColumns columns = connectionColumns({&one});
    const auto of = [&columns](Series series) {
        const auto at =
            std::find(columns.series.begin(), columns.series.end(), series) - columns.series.begin();
        return columns.y.at(static_cast<std::size_t>(at)).at(0);
    };
    QCOMPARE(of(Series::Waiting), 1.0);
    QCOMPARE(of(Series::Connecting), 2.0);
    QCOMPARE(of(Series::Setup), 3.0);
    QCOMPARE(of(Series::Idle), 4.0);
    QCOMPARE(of(Series::Active), 5.0);
    QCOMPARE(of(Series::Closing), 6.0);
}

void TestChartFeed::queueBreaksWhereItIsNotKnown()
{
    Point one = point(0s, 1s);
    one.queue = 12'345;
    Point empty = point(1s, 1s);
    empty.queue = 0;
    const Point unknown = point(2s, 1s);
    const FeedColumns columns = queueColumns({&one, &empty, &unknown});
    QCOMPARE(columns.series, std::vector<Series>{Series::Queued});
    QCOMPARE(columns.x, (std::vector<double>{1, 2, 3}));
    QCOMPARE(columns.y[0][0], 12'345.0);
    QCOMPARE(columns.y[0][1], 0.0);
    QVERIFY(std::isnan(columns.y[0][2]));
}

void TestChartFeed::latencyBreaksWhereNothingWasCounted()
{
    Point one = point(0s, 1s);
    one.percentiles[metrics::serviceMeasure] = {1500, 2500, 3500};
    const Point none = point(1s, 1s);
    const FeedColumns columns = latencyColumns({&one, &none}, metrics::serviceMeasure);
    QCOMPARE(columns.y[0][0], 1.5);
    QCOMPARE(columns.y[1][0], 2.5);
    QCOMPARE(columns.y[2][0], 3.5);
    QVERIFY(std::isnan(columns.y[0][1]));
    QVERIFY(std::isnan(latencyColumns({&one}, metrics::measureCount).y[0][0]));
}

void TestChartFeed::heat()
{
    Point one = point(0s, 1s);
    one.service[7] = 11;
    one.response[9] = 12;
    const Point empty = point(1s, 0s);
    const HeatColumns service = heatColumns({&one, &empty}, false);
    QCOMPARE(service.from, std::vector<double>{0});
    QCOMPARE(service.to, std::vector<double>{1});
    QCOMPARE(service.bands[0][7], 11U);
    QCOMPARE(heatColumns({&one}, true).bands[0][9], 12U);
}

QTEST_GUILESS_MAIN(TestChartFeed)
#include "tst_chart_feed.moc"
