// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_map_chart.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/time_axis.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using metrics::heatBandCount;
using metrics::heatBandEdge;

namespace {

/// Half-second columns with `count` messages in band 20, and ten in band 21.
HeatColumns columnsOf(int count)
{
    HeatColumns columns;
    for (int i = 0; i < count; ++i) {
        columns.from.push_back(i * 0.5);
        columns.to.push_back(i * 0.5 + 0.5);
        metrics::HeatBands bands{};
        bands[20] = static_cast<quint32>(i);
        bands[21] = 10;
        columns.bands.push_back(bands);
    }
    return columns;
}

} // namespace

class TestHeatMap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingYet();
    void aPixelForEachCell();
    void coloursRiseWithCount();
    void outliersStayVisible();
    void axisIsLogarithmicAndCoversTheBands();
    void unevenColumns();
    void workIsBounded();
    void tableHasTheVisibleBands();
    void legendTellsTheMostFrequentBand();
};

void TestHeatMap::nothingYet()
{
    TimeAxis axis;
    HeatMapChart chart(axis);
    QVERIFY(!chart.picture({300, 200}, 1).isNull());
    QVERIFY(chart.cells().isNull());
    QVERIFY(chart.plot().yAxis->range().lower > 0);
    QVERIFY(chart.table().positions.empty());
}

void TestHeatMap::aPixelForEachCell()
{
    TimeAxis axis;
    HeatMapChart chart(axis);
    axis.setEnd(10);
    chart.setColumns(columnsOf(20));
    chart.picture({300, 200}, 1);
    QCOMPARE(chart.cells().width(), 20);
    QCOMPARE(chart.cells().height(), static_cast<int>(chart.bandCount()));
    QVERIFY(chart.firstBand() < 20);
    QVERIFY(chart.firstBand() + chart.bandCount() > 21);
    // The slowest band is on top.
    const int row21 = static_cast<int>(chart.firstBand() + chart.bandCount() - 1 - 21);
    QCOMPARE(qAlpha(chart.cells().pixel(0, row21)), 255);
    QCOMPARE(qAlpha(chart.cells().pixel(0, row21 + 1)), 0); // band 20 of the first column is empty
    QCOMPARE(qAlpha(chart.cells().pixel(1, row21 + 1)), 255);
    QCOMPARE(qAlpha(chart.cells().pixel(0, row21 - 1)), 0);
}

void TestHeatMap::coloursRiseWithCount()
{
    TimeAxis axis;
    HeatMapChart chart(axis);
    chart.setColumns(columnsOf(2000));
    chart.picture({300, 200}, 1);
    const int row20 = static_cast<int>(chart.firstBand() + chart.bandCount() - 1 - 20);
    QCOMPARE(chart.cells().pixel(1999, row20), heatColour(1, chart.palette()).rgba());
    QVERIFY(chart.cells().pixel(1, row20) != chart.cells().pixel(1999, row20));
}

void TestHeatMap::outliersStayVisible()
{
    HeatColumns columns = columnsOf(2);
    columns.bands[0] = {};
    columns.bands[0][10] = 1;
    columns.bands[1] = {};
    columns.bands[1][30] = 1'000'000;
    TimeAxis axis;
    HeatMapChart chart(axis);
    chart.setColumns(columns);
    chart.picture({300, 200}, 1);
    const int row10 = static_cast<int>(chart.firstBand() + chart.bandCount() - 1 - 10);
    QVERIFY(chart.cells().pixelColor(0, row10) != heatColour(0, chart.palette()));
}

void TestHeatMap::axisIsLogarithmicAndCoversTheBands()
{
    TimeAxis axis;
    HeatMapChart chart(axis);
    chart.setColumns(columnsOf(4));
    chart.picture({300, 200}, 1);
    QCOMPARE(chart.plot().yAxis->scaleType(), QCPAxis::stLogarithmic);
    QVERIFY(chart.plot().yAxis->range().lower * 1000 <= heatBandEdge(20));
    QVERIFY(chart.plot().yAxis->range().upper * 1000 >= heatBandEdge(22));
}

void TestHeatMap::unevenColumns()
{
    // Ten seconds, then halves: as at the newest end of a coarse resolution.
    HeatColumns columns = columnsOf(2);
    columns.from = {0, 10};
    columns.to = {10, 10.5};
    TimeAxis axis;
    HeatMapChart chart(axis);
    chart.setColumns(columns);
    chart.picture({300, 200}, 1);
    QCOMPARE(chart.cells().width(), 21);
    const int row21 = static_cast<int>(chart.firstBand() + chart.bandCount() - 1 - 21);
    // The same number in a shorter time is more a second.
    QCOMPARE(chart.cells().pixel(0, row21), chart.cells().pixel(19, row21));
    QVERIFY(chart.cells().pixel(19, row21) != chart.cells().pixel(20, row21));
}

void TestHeatMap::workIsBounded()
{
    HeatColumns columns = columnsOf(3);
    columns.from = {0, 1, 1e6};
    columns.to = {1e-9, 1, 1e6 + 0.5}; // nearly nothing, nothing, far away
    columns.bands.resize(5);           // more than there are times
    TimeAxis axis;
    HeatMapChart chart(axis);
    chart.setColumns(columns);
    chart.picture({300, 200}, 1);
    QVERIFY(chart.cells().width() <= 2000);
}

void TestHeatMap::tableHasTheVisibleBands()
{
    TimeAxis axis;
    HeatMapChart chart(axis);
    axis.setEnd(10);
    chart.setColumns(columnsOf(20));
    chart.picture({300, 200}, 1);
    const ChartTable table = chart.table();
    QCOMPARE(table.positions.size(), std::size_t(20));
    QCOMPARE(table.columns.size(), chart.bandCount());
    const std::size_t band21 = 21 - chart.firstBand();
    QCOMPARE(table.columns[band21].values[3], 10.0);
    QCOMPARE(table.columns[band21].key, QStringLiteral("from_%1_us").arg(heatBandEdge(21), 0, 'f', 0));
    axis.zoom(2, 4);
    QCOMPARE(chart.table().positions, (std::vector<double>{2.5, 3, 3.5, 4}));
}

void TestHeatMap::legendTellsTheMostFrequentBand()
{
    TimeAxis axis;
    HeatMapChart chart(axis);
    axis.setEnd(100);
    chart.setColumns(columnsOf(200));
    axis.setCrosshair(1.2); // the third column: 2 in band 20, 10 in band 21
    chart.picture({300, 200}, 1);
    QVERIFY2(chart.legend().back().value.contains(QStringLiteral("10 of 12")),
             qPrintable(chart.legend().back().value));
    for (const LegendEntry& entry : chart.legend())
        QVERIFY(!entry.toggles);
}

QTEST_MAIN(TestHeatMap)
#include "tst_heat_map.moc"
