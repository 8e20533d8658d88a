// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogram.h"

#include <QTest>

#include <limits>
#include <utility>
#include <vector>

using namespace stampede;
using namespace stampede::metrics;

class TestHistogram : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equivalents_data();
    void equivalents();
    void everyBucketMeetsTheNext();
    void clamps_data();
    void clamps();
    void empty();
    void nanosAreCutToMicros();
    void meanAndDeviation_data();
    void meanAndDeviation();
    void countAtOrBelow_data();
    void countAtOrBelow();
    void addIsTheSum();
    void addBelowAndAboveWhatIsCovered();
    void resetLeavesNothing();
    void copiesAreIndependent();
    void moveLeavesEmpty();
    void reservedRecordsTheSame();
    void equality();
};

void TestHistogram::equivalents_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");
    QTest::newRow("0") << qint64(0) << qint64(0) << qint64(0);
    QTest::newRow("1") << qint64(1) << qint64(1) << qint64(1);
    QTest::newRow("last of width 1") << qint64(2047) << qint64(2047) << qint64(2047);
    QTest::newRow("first of width 2") << qint64(2048) << qint64(2048) << qint64(2049);
    QTest::newRow("second half") << qint64(2049) << qint64(2048) << qint64(2049);
    QTest::newRow("last of width 2") << qint64(4095) << qint64(4094) << qint64(4095);
    QTest::newRow("first of width 4") << qint64(4096) << qint64(4096) << qint64(4099);
    QTest::newRow("10 ms") << qint64(10'000) << qint64(10'000) << qint64(10'007);
    QTest::newRow("1 s") << qint64(1'000'000) << qint64(999'936) << qint64(1'000'447);
    QTest::newRow("highest") << qint64(3'600'000'000) << qint64(3'598'712'832) << qint64(3'600'809'983);
    QTest::newRow("negative") << qint64(-5) << qint64(0) << qint64(0);
    QTest::newRow("beyond any hour") << (qint64(1) << 62) << (qint64(1) << 62)
                                     << (qint64(1) << 62) + (qint64(1) << 52) - 1;
}

void TestHistogram::equivalents()
{
    QFETCH(qint64, value);
    QFETCH(qint64, lowest);
    QFETCH(qint64, highest);
    QCOMPARE(Histogram::lowestEquivalent(value), lowest);
    QCOMPARE(Histogram::highestEquivalent(value), highest);
}

void TestHistogram::everyBucketMeetsTheNext()
{
    Histogram all;
    qint64 value = 0;
    quint64 buckets = 0;
    for (; value <= Histogram::highest; value = Histogram::highestEquivalent(value) + 1, ++buckets)
        all.recordMicros(value);
    qint64 next = 0;
    quint64 seen = 0;
    bool whole = true;
    all.forEach([&](qint64 low, qint64 high, quint64 count) {
        whole = whole && low == next && high >= low && count == 1 && high - low <= low / 1000;
        next = high + 1;
        ++seen;
    });
    QVERIFY(whole);
    QCOMPARE(seen, buckets);
    QCOMPARE(seen, quint64(23'221)); // HdrHistogram's countsArrayIndex(3600000000) + 1
    QCOMPARE(all.count(), buckets);
}

void TestHistogram::clamps_data()
{
    QTest::addColumn<qint64>("recorded");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    constexpr qint64 all = std::numeric_limits<qint64>::max();
    QTest::newRow("negative") << qint64(-1) << qint64(0) << qint64(0);
    QTest::newRow("most negative") << none << qint64(0) << qint64(0);
    QTest::newRow("exact") << qint64(1234) << qint64(1234) << qint64(1234);
    QTest::newRow("the highest") << Histogram::highest << qint64(3'598'712'832) << qint64(3'600'809'983);
    QTest::newRow("one more") << Histogram::highest + 1 << qint64(3'598'712'832) << qint64(3'600'809'983);
    QTest::newRow("most positive") << all << qint64(3'598'712'832) << qint64(3'600'809'983);
}

void TestHistogram::clamps()
{
    QFETCH(qint64, recorded);
    Histogram histogram;
    histogram.recordMicros(recorded);
    QCOMPARE(histogram.count(), quint64(1));
    QTEST(histogram.min(), "least");
    QTEST(histogram.max(), "most");
    QTEST(histogram.percentile(50), "most");
    QCOMPARE(histogram.countAtOrBelow(recorded), quint64(recorded < 0 ? 0 : 1));
}

void TestHistogram::empty()
{
    const Histogram histogram;
    QVERIFY(histogram.isEmpty());
    QCOMPARE(histogram.min(), qint64(0));
    QCOMPARE(histogram.max(), qint64(0));
    QCOMPARE(histogram.mean(), 0.0);
    QCOMPARE(histogram.deviation(), 0.0);
    QCOMPARE(histogram.percentile(99.9), qint64(0));
    QCOMPARE(histogram.countAtOrBelow(Histogram::highest), quint64(0));
    int buckets = 0;
    histogram.forEach([&buckets](qint64, qint64, quint64) { ++buckets; });
    QCOMPARE(buckets, 0);

    Histogram other;
    other.add(histogram);
    other.reset();
    QVERIFY(other == histogram);
    QVERIFY(Histogram(other).isEmpty());
}

void TestHistogram::nanosAreCutToMicros()
{
    Histogram histogram;
    histogram.record(Nanos(999));
    histogram.record(Nanos(1000));
    histogram.record(Nanos(1999));
    histogram.record(Nanos(-1'000'000));
    QCOMPARE(histogram.countAtOrBelow(0), quint64(2));
    QCOMPARE(histogram.countAtOrBelow(1), quint64(4));
}

void TestHistogram::meanAndDeviation_data()
{
    QTest::addColumn<QList<qint64>>("values");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    QTest::newRow("one") << QList<qint64>{7} << 7.0 << 0.0;
    QTest::newRow("textbook") << QList<qint64>{2, 4, 4, 4, 5, 5, 7, 9} << 5.0 << 2.0;
    QTest::newRow("middle of a bucket of 2") << QList<qint64>{2048} << 2049.0 << 0.0;
    QTest::newRow("middle of a bucket of 8") << QList<qint64>{10'000, 10'007} << 10'004.0 << 0.0;
    QTest::newRow("two") << QList<qint64>{0, 100} << 50.0 << 50.0;
}

void TestHistogram::meanAndDeviation()
{
    QFETCH(QList<qint64>, values);
    Histogram histogram;
    for (const qint64 value : values)
        histogram.recordMicros(value);
    QTEST(histogram.mean(), "mean");
    QTEST(histogram.deviation(), "deviation");
}

void TestHistogram::countAtOrBelow_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<quint64>("count");
    QTest::newRow("negative") << qint64(-1) << quint64(0);
    QTest::newRow("below all") << qint64(9) << quint64(0);
    QTest::newRow("the first") << qint64(10) << quint64(1);
    QTest::newRow("between") << qint64(500) << quint64(1);
    QTest::newRow("same bucket, lower") << qint64(10'000) << quint64(3);
    QTest::newRow("above") << qint64(20'000) << quint64(3);
    QTest::newRow("all") << std::numeric_limits<qint64>::max() << quint64(4);
}

void TestHistogram::countAtOrBelow()
{
    QFETCH(qint64, micros);
    Histogram histogram;
    for (const qint64 value : {10LL, 10'003LL, 10'005LL, 3'600'000'000LL})
        histogram.recordMicros(value);
    QTEST(histogram.countAtOrBelow(micros), "count");
}

void TestHistogram::addIsTheSum()
{
    const std::vector<qint64> first{0, 1, 2047, 5'000'000, 77};
    const std::vector<qint64> second{3, 2048, 3'600'000'000, 5'000'000};
    Histogram a;
    Histogram b;
    Histogram both;
    for (const qint64 value : first) {
        a.recordMicros(value);
        both.recordMicros(value);
    }
    for (const qint64 value : second) {
        b.recordMicros(value);
        both.recordMicros(value);
    }
    Histogram sum = a;
    sum.add(b);
    QVERIFY(sum == both);
    QCOMPARE(sum.count(), a.count() + b.count());
    sum.add(sum);
    QCOMPARE(sum.count(), 2 * both.count());
    QCOMPARE(sum.mean(), both.mean());
}

void TestHistogram::addBelowAndAboveWhatIsCovered()
{
    Histogram wide;
    wide.recordMicros(1);
    wide.recordMicros(3'000'000'000);
    Histogram narrow;
    narrow.recordMicros(100'000);
    Histogram sum = narrow;
    sum.add(wide);
    QCOMPARE(sum.count(), quint64(3));
    QCOMPARE(sum.min(), qint64(1));
    QCOMPARE(sum.max(), wide.max());
    QCOMPARE(sum.percentile(50), narrow.max());
}

void TestHistogram::resetLeavesNothing()
{
    Histogram histogram;
    for (const qint64 value : {5LL, 60'000LL, 3'600'000'000LL})
        histogram.recordMicros(value);
    histogram.reset();
    QVERIFY(histogram == Histogram());
    QCOMPARE(histogram.countAtOrBelow(Histogram::highest), quint64(0));
    histogram.recordMicros(60'001);
    QCOMPARE(histogram.count(), quint64(1));
    QCOMPARE(histogram.min(), Histogram::lowestEquivalent(60'001));
    QCOMPARE(histogram.max(), Histogram::highestEquivalent(60'001));
}

void TestHistogram::copiesAreIndependent()
{
    Histogram original;
    original.recordMicros(50'000);
    Histogram copy = original;
    QVERIFY(copy == original);
    copy.recordMicros(1);
    copy.recordMicros(3'000'000'000);
    copy.recordMicros(50'000);
    QCOMPARE(original.count(), quint64(1));
    QCOMPARE(original.min(), Histogram::lowestEquivalent(50'000));
    QCOMPARE(copy.count(), quint64(4));
    QCOMPARE(copy.countAtOrBelow(50'000), quint64(3));

    copy = original;
    QVERIFY(copy == original);
    const Histogram& self = copy;
    copy = self;
    QVERIFY(copy == original);
}

void TestHistogram::moveLeavesEmpty()
{
    Histogram original;
    original.recordMicros(50'000);
    Histogram target(std::move(original));
    QCOMPARE(target.count(), quint64(1));
    Histogram again;
    again.recordMicros(3);
    again = std::move(target);
    QCOMPARE(again.count(), quint64(1));
    QCOMPARE(again.min(), Histogram::lowestEquivalent(50'000));
}

void TestHistogram::reservedRecordsTheSame()
{
    Histogram lazy;
    Histogram reserved;
    reserved.reserve();
    QVERIFY(reserved == lazy);
    for (qint64 value = 3'600'000'000; value > 0; value /= 3) {
        lazy.recordMicros(value);
        reserved.recordMicros(value);
    }
    QVERIFY(reserved == lazy);
    lazy.reserve();
    QVERIFY(reserved == lazy);
    QCOMPARE(reserved.encode(), lazy.encode());
}

void TestHistogram::equality()
{
    Histogram a;
    Histogram b;
    a.recordMicros(10);
    QVERIFY(!(a == b));
    b.recordMicros(11);
    QVERIFY(!(a == b));
    a.recordMicros(11);
    b.recordMicros(10);
    QVERIFY(a == b);
    a.recordMicros(10);
    b.recordMicros(11);
    QVERIFY(!(a == b));
}

QTEST_GUILESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
