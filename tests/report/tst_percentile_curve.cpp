// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/percentile_curve.h"

#include <QTest>

#include <cmath>

using namespace stampede;

class TestPercentileCurve : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void positions_data();
    void positions();
    void emptyHasNone();
    void followsTheHistogram_data();
    void followsTheHistogram();
    void aStepIsUpright();
};

void TestPercentileCurve::positions_data()
{
    QTest::addColumn<double>("percentile");
    QTest::addColumn<double>("position");
    QTest::newRow("0") << 0.0 << 0.0;
    QTest::newRow("90") << 90.0 << 1.0;
    QTest::newRow("99") << 99.0 << 2.0;
    QTest::newRow("99.9") << 99.9 << 3.0;
    QTest::newRow("below") << -5.0 << 0.0;
}

void TestPercentileCurve::positions()
{
    QFETCH(double, percentile);
    QFETCH(double, position);
    QVERIFY(std::abs(report::curvePosition(percentile) - position) < 1e-9);
    QVERIFY(std::isfinite(report::curvePosition(100)));
}

void TestPercentileCurve::emptyHasNone()
{
    QVERIFY(report::percentileCurve({}).empty());
}

void TestPercentileCurve::followsTheHistogram_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("thousand") << 1000;
    QTest::newRow("many") << 300'000;
}

void TestPercentileCurve::followsTheHistogram()
{
    QFETCH(int, count);
    metrics::Histogram histogram;
    for (int i = 1; i <= count; ++i)
        histogram.recordMicros(i * 10);
    const auto curve = report::percentileCurve(histogram);
    QVERIFY(!curve.empty() && curve.size() <= 400);
    double before = -1;
    double value = 0;
    for (const report::CurvePoint& point : curve) {
        QVERIFY(point.position >= before && point.micros >= value);
        QVERIFY(point.percentile >= 0 && point.percentile <= 100);
        before = point.position;
        value = point.micros;
    }
    for (std::size_t i = 0; i + 1 < curve.size(); ++i) {
        const auto told = static_cast<double>(histogram.percentile(curve[i].percentile));
        QVERIFY2(std::abs(curve[i].micros - told) <= std::max(20.0, told * 0.005),
                 qPrintable(QString::number(told)));
    }
    QCOMPARE(curve.back().percentile, 100.0);
    QCOMPARE(curve.back().micros, static_cast<double>(histogram.max()));
}

void TestPercentileCurve::aStepIsUpright()
{
    metrics::Histogram histogram;
    for (int i = 0; i < 900; ++i)
        histogram.recordMicros(100);
    for (int i = 0; i < 100; ++i)
        histogram.recordMicros(1000);
    const auto curve = report::percentileCurve(histogram);
    // Up to 90 % the one, from there the other: no slope in between.
    const auto at = [&curve](double position) {
        double value = 0;
        for (const report::CurvePoint& point : curve)
            if (point.position <= position + 1e-9)
                value = point.micros;
        return value;
    };
    QCOMPARE(at(0.9), 100.0);
    QCOMPARE(at(1.05), 1000.0);
}

QTEST_GUILESS_MAIN(TestPercentileCurve)
#include "tst_percentile_curve.moc"
