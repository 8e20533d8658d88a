// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/percentile_chart.h"
#include "widgets/charts/time_axis.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;

class TestPercentileChart : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labels_data();
    void labels();
    void showsTheCurve();
    void emptyAndOne();
};

void TestPercentileChart::labels_data()
{
    QTest::addColumn<double>("position");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << 0.0 << QStringLiteral("0 %");
    QTest::newRow("90") << 1.0 << QStringLiteral("90 %");
    QTest::newRow("99") << 2.0 << QStringLiteral("99 %");
    QTest::newRow("99.9") << 3.0 << QStringLiteral("99.9 %");
    QTest::newRow("99.999") << 5.0 << QStringLiteral("99.999 %");
    QTest::newRow("below") << -1.0 << QStringLiteral("0 %");
}

void TestPercentileChart::labels()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(double, position);
    QTEST(percentileText(position), "text");
}

void TestPercentileChart::showsTheCurve()
{
    TimeAxis axis;
    TimeChart chart(axis);
    makePercentileChart(chart);
    chart.addSeries(Series::P50, QStringLiteral("one"));
    metrics::Histogram histogram;
    for (int i = 1; i <= 10'000; ++i)
        histogram.recordMicros(i * 10);
    setPercentiles(chart, Series::P50, histogram);
    showPercentiles(chart, histogram.count());
    chart.resize(600, 300);
    chart.show();
    QVERIFY(chart.redraw());
    QVERIFY(std::abs(axis.to() - 4.3) < 1e-9);
    QCOMPARE(axis.from(), 0.0);
    QVERIFY(std::abs(chart.valueAt(Series::P50, 1) - 90) < 1.0);
    QVERIFY(std::abs(chart.valueAt(Series::P50, 2) - 99) < 0.5);
    QVERIFY(chart.plot().xAxis->ticker().dynamicCast<PercentileTicker>());
    QVERIFY(chart.table().positions.size() > 50);
}

void TestPercentileChart::emptyAndOne()
{
    TimeAxis axis;
    TimeChart chart(axis);
    makePercentileChart(chart);
    chart.addSeries(Series::P50);
    setPercentiles(chart, Series::P50, {});
    showPercentiles(chart, 0);
    chart.show();
    QVERIFY(chart.redraw());
    metrics::Histogram one;
    one.recordMicros(0);
    setPercentiles(chart, Series::P50, one);
    showPercentiles(chart, 1);
    QVERIFY(chart.redraw());
}

QTEST_MAIN(TestPercentileChart)
#include "tst_percentile_chart.moc"
