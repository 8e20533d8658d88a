// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "metrics/histogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace stampede;
using namespace stampede::metrics;

enum class Shape { Narrow, LogNormal, Uniform, Powers, Small };

class TestPercentiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void known_data();
    void known();
    void againstSortedList_data();
    void againstSortedList();
    void monotonic();
};

void TestPercentiles::known_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("percentile");
    QTest::addColumn<qint64>("value");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    // The values are 1 … count.
    QTest::newRow("0 of 10") << 10 << 0.0 << qint64(1);
    QTest::newRow("10 of 10") << 10 << 10.0 << qint64(1);
    QTest::newRow("just above 10 of 10") << 10 << 10.001 << qint64(2);
    QTest::newRow("50 of 10") << 10 << 50.0 << qint64(5);
    QTest::newRow("90 of 10") << 10 << 90.0 << qint64(9);
    QTest::newRow("100 of 10") << 10 << 100.0 << qint64(10);
    QTest::newRow("99.9 of 1000") << 1000 << 99.9 << qint64(999);
    QTest::newRow("99.99 of 1000") << 1000 << 99.99 << qint64(1000);
    QTest::newRow("29 of 100") << 100 << 29.0 << qint64(29);
    QTest::newRow("57 of 100") << 100 << 57.0 << qint64(57);
    QTest::newRow("1.1 of 3000, which is 33.000000000000004") << 3000 << 1.1 << qint64(33);
    QTest::newRow("2.2 of 3000") << 3000 << 2.2 << qint64(66);
    QTest::newRow("0.07 of 10,000") << 10'000 << 0.07 << qint64(7);
    QTest::newRow("50 of 1") << 1 << 50.0 << qint64(1);
    QTest::newRow("negative") << 10 << -3.0 << qint64(1);
    QTest::newRow("above 100") << 10 << 250.0 << qint64(10);
    QTest::newRow("infinite") << 10 << infinity << qint64(10);
    QTest::newRow("no number") << 10 << nan << qint64(1);
}

void TestPercentiles::known()
{
    QFETCH(int, count);
    QFETCH(double, percentile);
    Histogram histogram;
    for (int value = 1; value <= count; ++value)
        histogram.recordMicros(value);
    QTEST(histogram.percentile(percentile), "value");
}

void TestPercentiles::againstSortedList_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("count");
    const std::pair<const char*, Shape> shapes[]{{"narrow", Shape::Narrow},
                                                 {"log-normal", Shape::LogNormal},
                                                 {"uniform", Shape::Uniform},
                                                 {"powers", Shape::Powers},
                                                 {"small", Shape::Small}};
    for (const auto& [name, shape] : shapes)
        for (const int count : {1, 2, 7, 100, 1'000, 30'011})
            QTest::addRow("%s, %d", name, count) << static_cast<int>(shape) << count;
}

static qint64 draw(Random& random, Shape shape)
{
    switch (shape) {
    case Shape::Narrow: return static_cast<qint64>(40'000.0 + 900.0 * random.normal());
    case Shape::LogNormal: return static_cast<qint64>(3'000.0 * std::exp(2.0 * random.normal()));
    case Shape::Uniform: return static_cast<qint64>(random.below(3'600'000'001ULL));
    case Shape::Powers: return (qint64(1) << random.below(32)) - static_cast<qint64>(random.below(2));
    case Shape::Small: return static_cast<qint64>(random.below(2048));
    }
    return 0;
}

void TestPercentiles::againstSortedList()
{
    QFETCH(int, shape);
    QFETCH(int, count);
    Random random(11, static_cast<quint64>(count));
    Histogram histogram;
    std::vector<qint64> sorted;
    for (int i = 0; i < count; ++i) {
        sorted.push_back(std::clamp<qint64>(draw(random, static_cast<Shape>(shape)), 0, Histogram::highest));
        histogram.recordMicros(sorted.back());
    }
    std::sort(sorted.begin(), sorted.end());

    for (const double percentile :
         {0.01, 1.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0}) {
        // The nearest rank in whole numbers: percentiles here have at most two decimals.
        const qint64 parts = std::llround(percentile * 100.0) * count;
        const auto rank = static_cast<std::size_t>(std::max<qint64>(1, (parts + 9'999) / 10'000));
        const qint64 exact = sorted[rank - 1];
        const qint64 found = histogram.percentile(percentile);
        QCOMPARE(found, Histogram::highestEquivalent(exact));
        QVERIFY(found >= exact && found - exact <= exact / 1000);
        const auto below = std::upper_bound(sorted.begin(), sorted.end(), found) - sorted.begin();
        QCOMPARE(histogram.countAtOrBelow(found), static_cast<quint64>(below));
    }
    QCOMPARE(histogram.min(), Histogram::lowestEquivalent(sorted.front()));
    QCOMPARE(histogram.percentile(0.0), histogram.min());
    QCOMPARE(histogram.max(), Histogram::highestEquivalent(sorted.back()));
    double sum = 0;
    for (const qint64 value : sorted)
        sum += static_cast<double>(value);
    const double mean = sum / count;
    QVERIFY(std::abs(histogram.mean() - mean) <= mean / 1000 + 1e-9);
}

void TestPercentiles::monotonic()
{
    Random random(3);
    Histogram histogram;
    for (int i = 0; i < 5'000; ++i)
        histogram.recordMicros(draw(random, Shape::LogNormal));
    qint64 last = 0;
    for (double percentile = 0.0; percentile <= 100.0; percentile += 0.125) {
        QVERIFY(histogram.percentile(percentile) >= last);
        last = histogram.percentile(percentile);
    }
    QCOMPARE(last, histogram.max());
}

QTEST_GUILESS_MAIN(TestPercentiles)
#include "tst_percentiles.moc"
