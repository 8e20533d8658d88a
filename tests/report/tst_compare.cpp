// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/bootstrap.h"
#include "report/compare.h"
#include "side_maker.h"

#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using report::CoarseCounts;
using report::ComparedRow;
using report::CompareSide;

namespace {

report::ComparedRun compared(const CompareSide& baseline, const CompareSide& other)
{
    return report::compare({&baseline, &other}).others.front();
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coarseBuckets_data();
    void coarseBuckets();
    void coarseCountsAdd();
    void identicalRunsAreNoise();
    void sameSeedSameIntervals();
    void aShiftIsSeen_data();
    void aShiftIsSeen();
    void chanceIsSeldomCalledMore();
    void realShiftsAreFound();
    void drawsGatherAroundTheExact();
    void longRunsAreBounded();
    void rampIsLeftOut();
    void tooShortToTell_data();
    void tooShortToTell();
    void sharesDifferInPoints();
    void zeroBaseline();
    void whatIsMissing();
    void severalRuns();
};

void TestCompare::coarseBuckets_data()
{
    QTest::addColumn<qint64>("micros");
    for (const qint64 micros :
         {0LL, 1LL, 63LL, 64LL, 127LL, 128LL, 129LL, 1000LL, 12'345LL, 1'000'000LL, 3'600'000'000LL})
        QTest::addRow("%lld", static_cast<long long>(micros)) << micros;
}

void TestCompare::coarseBuckets()
{
    QFETCH(qint64, micros);
    const quint16 bucket = CoarseCounts::bucketOf(micros);
    const auto value = static_cast<double>(micros);
    QVERIFY(CoarseCounts::lowest(bucket) <= value);
    QVERIFY(value < CoarseCounts::highest(bucket));
    QVERIFY(CoarseCounts::highest(bucket) - CoarseCounts::lowest(bucket) <= std::max(1.0, value / 64));
    QCOMPARE(CoarseCounts::bucketOf(static_cast<qint64>(CoarseCounts::highest(bucket))), bucket + 1);
}

void TestCompare::coarseCountsAdd()
{
    metrics::Histogram one;
    one.recordMicros(10);
    one.recordMicros(10'000);
    one.recordMicros(10'001);
    metrics::Histogram two;
    two.recordMicros(20);
    two.recordMicros(10'000);
    CoarseCounts counts;
    counts.add(one);
    CoarseCounts more;
    more.add(two);
    counts.add(more);
    QCOMPARE(counts.cells().size(), std::size_t(3));
    QCOMPARE(counts.cells()[0].bucket, quint16(10));
    QCOMPARE(counts.cells()[1].bucket, quint16(20));
    QCOMPARE(counts.cells()[2].count, 3U);
}

void TestCompare::identicalRunsAreNoise()
{
    const CompareSide one = madeSide({}, 1);
    const CompareSide same = madeSide({}, 1, u"same"_s);
    const report::ComparedRun run = compared(one, same);
    QVERIFY(run.rows.size() >= 20);
    for (const ComparedRow& row : run.rows) {
        if (!row.baseline)
            continue;
        QCOMPARE(row.baseline, row.other);
        QCOMPARE(row.difference.value(), 0.0);
        QVERIFY2(row.isNoise(), qPrintable(row.key));
        QVERIFY2(row.interval && row.interval->first <= 0 && row.interval->second >= 0, qPrintable(row.key));
    }
    QVERIFY(run.jobDifferences.isEmpty() && run.environmentDifferences.isEmpty() && run.warnings.isEmpty());
}

void TestCompare::sameSeedSameIntervals()
{
    const CompareSide one = madeSide({}, 1);
    const CompareSide two = madeSide({}, 2);
    const auto interval = [&](quint64 seed) {
        return report::compare({&one, &two}, {seed, 400}).others.front().rows[4].interval;
    };
    QCOMPARE(interval(7), interval(7));
    QVERIFY(interval(7) != interval(8));
}

void TestCompare::aShiftIsSeen_data()
{
    QTest::addColumn<double>("latency");
    QTest::addColumn<double>("rate");
    QTest::newRow("slower") << 1.2 << 1.0;
    QTest::newRow("faster") << 0.8 << 1.0;
    QTest::newRow("fewer") << 1.0 << 0.7;
    QTest::newRow("more") << 1.0 << 1.4;
}

void TestCompare::aShiftIsSeen()
{
    QFETCH(double, latency);
    QFETCH(double, rate);
    SideShape shape;
    const CompareSide one = madeSide(shape, 1);
    shape.micros *= latency;
    shape.perSecond = static_cast<int>(shape.perSecond * rate);
    const CompareSide two = madeSide(shape, 2);
    const report::ComparedRun run = compared(one, two);
    const auto judge = [&](const QString& key, double factor, bool moreIsBetter) {
        const ComparedRow* row = rowIn(run, key);
        QVERIFY2(row && row->difference && row->interval, qPrintable(key));
        QVERIFY(row->interval->first <= *row->difference && *row->difference <= row->interval->second);
        if (factor == 1.0)
            return;
        QVERIFY2(std::abs(*row->difference - (factor - 1)) < 0.08,
                 qPrintable(key + QString::number(*row->difference)));
        QVERIFY(!row->isNoise());
        QCOMPARE(row->change,
                 (factor > 1) == moreIsBetter ? ComparedRow::Change::Better : ComparedRow::Change::Worse);
    };
    for (const QString& key : {u"mean(response)"_s, u"p50(response)"_s, u"p95(response)"_s,
                               u"p99(response)"_s, u"p50(service)"_s, u"p95(stage:rcpt)"_s})
        judge(key, latency, false);
    judge(u"accepted.rate"_s, rate, true);
    judge(u"message.rate"_s, rate, true);
}

void TestCompare::chanceIsSeldomCalledMore()
{
    // 200 pairs of runs that differ by chance alone: about one in twenty is called more than noise. The
    // bounds are wide: neither "always noise" nor "never noise" passes.
    SideShape shape;
    shape.seconds = 30;
    shape.perSecond = 60;
    int called = 0;
    int asked = 0;
    for (quint64 pair = 0; pair < 200; ++pair) {
        const CompareSide one = madeSide(shape, 1000 + 2 * pair);
        const CompareSide two = madeSide(shape, 1001 + 2 * pair);
        const report::Comparison comparison = report::compare({&one, &two}, {pair + 1, 200});
        for (const QString& key : {u"p50(response)"_s, u"p95(response)"_s, u"accepted.rate"_s}) {
            ++asked;
            called += rowIn(comparison.others.front(), key)->isNoise() ? 0 : 1;
        }
    }
    QVERIFY2(called >= asked / 100 && called <= asked * 12 / 100, qPrintable(QString::number(called)));
}

void TestCompare::realShiftsAreFound()
{
    SideShape shape;
    shape.seconds = 30;
    shape.perSecond = 60;
    SideShape slower = shape;
    slower.micros *= 1.2;
    int found = 0;
    for (quint64 pair = 0; pair < 50; ++pair) {
        const CompareSide one = madeSide(shape, 5000 + 2 * pair);
        const CompareSide two = madeSide(slower, 5001 + 2 * pair);
        const report::Comparison comparison = report::compare({&one, &two}, {1, 200});
        found += rowIn(comparison.others.front(), u"p50(response)"_s)->change == ComparedRow::Change::Worse
                     ? 1
                     : 0;
    }
    QVERIFY2(found >= 48, qPrintable(QString::number(found)));
}

void TestCompare::drawsGatherAroundTheExact()
{
    const CompareSide side = madeSide({}, 3);
    const report::Statistics exact = report::exactStatistics(side);
    const report::Bootstrap bootstrap(side);
    const report::Statistics asIs = bootstrap.asIs();
    int told = 0;
    for (std::size_t i = 0; i < exact.size(); ++i) {
        QCOMPARE(std::isfinite(exact[i]), std::isfinite(asIs[i]));
        if (!std::isfinite(exact[i]) || exact[i] == 0)
            continue;
        ++told;
        QVERIFY2(std::abs(asIs[i] / exact[i] - 1) < 0.02, qPrintable(QString::number(i)));
    }
    QVERIFY(told > 15);
    const auto drawn = bootstrap.draw(100, 1);
    QCOMPARE(drawn.size(), std::size_t(100));
    double mean = 0;
    for (const report::Statistics& one : drawn)
        mean += one[report::statistic::acceptedRate] / 100;
    QVERIFY(std::abs(mean / exact[report::statistic::acceptedRate] - 1) < 0.01);
}

void TestCompare::longRunsAreBounded()
{
    SideShape shape;
    shape.perSecond = 20;
    shape.seconds = 5000;
    const CompareSide side = madeSide(shape, 4);
    QCOMPARE(side.seconds(), quint64(5000));
    QVERIFY(side.blocks().size() <= CompareSide::mostBlocks);
    QVERIFY(side.blocks().size() > CompareSide::mostBlocks / 2);
    const CompareSide::Block total = side.total();
    QCOMPARE(total.length, Nanos(5000s));
    QCOMPARE(total.ended, side.distributions().response.count());
    quint64 coarse = 0;
    for (const CompareSide::Block& block : side.blocks())
        for (const CoarseCounts::Cell& cell : block.latencies[metrics::responseMeasure].cells())
            coarse += cell.count;
    QCOMPARE(coarse, total.ended);
}

void TestCompare::rampIsLeftOut()
{
    const CompareSide side = madeSide({}, 5, {}, 10s);
    QCOMPARE(side.seconds(), quint64(50));
    QCOMPARE(side.total().length, Nanos(50s));
    const report::Comparison comparison = report::compare({&side, &side});
    QCOMPARE(comparison.skipped, Nanos(10s));
    QCOMPARE(comparison.baselineSeconds, quint64(50));
    const CompareSide none = madeSide({}, 5, {}, 100s);
    QVERIFY(none.blocks().empty());
}

void TestCompare::tooShortToTell_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("interval");
    QTest::newRow("nothing") << 0 << false;
    QTest::newRow("one") << 1 << false;
    QTest::newRow("four") << 4 << false;
    QTest::newRow("five") << 5 << true;
}

void TestCompare::tooShortToTell()
{
    QFETCH(int, seconds);
    QFETCH(bool, interval);
    SideShape shape;
    shape.seconds = seconds;
    const CompareSide one = madeSide({}, 1);
    const CompareSide two = madeSide(shape, 2);
    for (const report::ComparedRun& run : {compared(one, two), compared(two, one)}) {
        const ComparedRow* row = rowIn(run, u"accepted.rate"_s);
        QVERIFY(row);
        QCOMPARE(row->interval.has_value(), interval);
        QVERIFY(interval || row->isNoise());
        QCOMPARE(row->baseline.has_value() && row->other.has_value(), seconds > 0);
    }
    QCOMPARE(compared(one, two).warnings.isEmpty(), interval);
    QCOMPARE(report::compare({&two, &one}).warnings.isEmpty(), interval);
}

void TestCompare::sharesDifferInPoints()
{
    SideShape shape;
    const CompareSide one = madeSide(shape, 1);
    shape.errors = 0.02;
    const CompareSide two = madeSide(shape, 2);
    const report::ComparedRun run = compared(one, two);
    const ComparedRow* row = rowIn(run, u"rate(error)"_s);
    QVERIFY(row && row->points);
    QCOMPARE(row->baseline.value(), 0.0);
    QVERIFY(std::abs(*row->difference - 0.02) < 0.005);
    QCOMPARE(row->change, ComparedRow::Change::Worse);
    QVERIFY2(report::differenceText(*row).endsWith(u"points"_s), qPrintable(report::differenceText(*row)));
}

void TestCompare::zeroBaseline()
{
    SideShape shape;
    shape.errors = 1;
    const CompareSide failing = madeSide(shape, 1);
    const CompareSide good = madeSide({}, 2);
    const report::ComparedRun run = compared(failing, good);
    const ComparedRow* row = rowIn(run, u"accepted.rate"_s);
    QCOMPARE(row->baseline.value(), 0.0);
    QVERIFY(!row->difference && !row->interval && row->isNoise());
    QCOMPARE(report::differenceText(*row), u"–"_s);
}

void TestCompare::whatIsMissing()
{
    const CompareSide side = madeSide({}, 1);
    const report::ComparedRun run = compared(side, side);
    QVERIFY(!rowIn(run, u"p95(stage:auth)"_s));
    QVERIFY(!rowIn(run, u"p99(lateness)"_s));
    QVERIFY(report::compare({}).others.empty());
    QVERIFY(report::compare({&side}).others.empty());
}

void TestCompare::severalRuns()
{
    const CompareSide one = madeSide({}, 1);
    const CompareSide two = madeSide({}, 2);
    const CompareSide three = madeSide({}, 3);
    const report::Comparison all = report::compare({&one, &two, &three});
    QCOMPARE(all.baselineId, u"run-1"_s);
    QCOMPARE(all.others.size(), std::size_t(2));
    QCOMPARE(all.others[1].id, u"run-3"_s);
    // The same whether or not others are compared, too.
    QCOMPARE(rowIn(all.others[0], u"p50(response)"_s)->interval,
             rowIn(report::compare({&one, &two}).others[0], u"p50(response)"_s)->interval);
}

QTEST_GUILESS_MAIN(TestCompare)
#include "tst_compare.moc"
