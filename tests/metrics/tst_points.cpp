// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/history.h"
#include "metrics/point_maker.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::metrics;
using namespace std::chrono_literals;

namespace {

// A tenth of a second in which `messages` were accepted in `micros` each.
Snapshot tenth(int number, quint64 messages, qint64 micros)
{
    Snapshot snapshot;
    snapshot.number = static_cast<quint64>(number);
    snapshot.elapsed = 100ms * (number + 1);
    snapshot.interval = 100ms;
    snapshot.recent.started = messages;
    snapshot.recent.outcomes[0] = messages;
    auto distributions = std::make_shared<Distributions>();
    for (quint64 i = 0; i < messages; ++i) {
        distributions->service.recordMicros(micros);
        distributions->stages[static_cast<std::size_t>(Stage::Body)].recordMicros(micros);
    }
    snapshot.recentDistributions = distributions;
    snapshot.connections[static_cast<std::size_t>(ConnectionState::Active)] = number;
    return snapshot;
}

} // namespace

class TestPoints : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ringKeepsTheNewest();
    void measuresHaveNames();
    void bandsCoverTheRange_data();
    void bandsCoverTheRange();
    void everyResolutionAddsUp();
    void percentilesAreOfTheWholeInterval();
    void emptyIntervalsHaveNoPercentiles();
    void finishGivesWhatIsBegun();
    void aStallMakesOneLongPoint();
    void historyChoosesTheResolution_data();
    void historyChoosesTheResolution();
    void aDayKeepsMemoryFlat();
};

void TestPoints::ringKeepsTheNewest()
{
    Ring<int> ring(3);
    QVERIFY(ring.isEmpty());
    for (int i = 0; i < 7; ++i)
        ring.append(i);
    QCOMPARE(ring.size(), 3U);
    QCOMPARE(ring.appended(), 7U);
    QCOMPARE(ring.at(0), 4);
    QCOMPARE(ring.last(), 6);
    ring.clear();
    ring.append(9);
    QCOMPARE(ring.last(), 9);
    QCOMPARE(ring.at(0), 9);
}

void TestPoints::measuresHaveNames()
{
    Distributions distributions;
    std::size_t measure = 0;
    distributions.forEach([&](std::string_view name, const Histogram& histogram) {
        QCOMPARE(measureName(measure), name);
        QCOMPARE(&histogramOf(distributions, measure), &histogram);
        ++measure;
    });
    QCOMPARE(measure, measureCount);
}

void TestPoints::bandsCoverTheRange_data()
{
    QTest::addColumn<qint64>("micros");
    for (const qint64 micros : {0LL, 9LL, 11LL, 999LL, 1001LL, 54'321LL, 1'000'001LL, 3'599'000'000LL})
        QTest::newRow(QByteArray::number(micros).constData()) << micros;
}

void TestPoints::bandsCoverTheRange()
{
    QFETCH(qint64, micros);
    PointMaker maker;
    maker.add(tenth(0, 3, micros));
    const auto points = maker.finish();
    const HeatBands& bands = points.front().point.service;
    std::size_t found = heatBandCount;
    for (std::size_t band = 0; band < heatBandCount; ++band) {
        if (bands[band] == 0)
            continue;
        QCOMPARE(bands[band], 3U);
        QCOMPARE(found, heatBandCount); // all in one
        found = band;
    }
    QVERIFY(found < heatBandCount);
    const auto value = static_cast<double>(micros);
    QVERIFY(found == 0 || heatBandEdge(found) <= value * 1.001);
    QVERIFY(found + 1 == heatBandCount || value <= heatBandEdge(found + 1) * 1.001);
}

void TestPoints::everyResolutionAddsUp()
{
    PointMaker maker;
    std::array<quint64, resolutionCount> accepted{};
    std::array<std::size_t, resolutionCount> points{};
    std::array<Nanos, resolutionCount> ends{};
    const auto take = [&](const std::vector<PointAt>& made) {
        for (const PointAt& at : made) {
            accepted[at.resolution] += at.point.counters.of(Outcome::Accepted);
            QCOMPARE(at.point.start.count(), ends[at.resolution].count()); // no gap, no overlap
            ends[at.resolution] = at.point.end();
            ++points[at.resolution];
        }
    };
    for (int i = 0; i < 1205; ++i)
        take(maker.add(tenth(i, 2, 1000)));
    take(maker.finish());
    for (std::size_t i = 0; i < resolutionCount; ++i)
        QCOMPARE(accepted[i], 2410U);
    QCOMPARE(points[0], 241U); // 120.5 s
    QCOMPARE(points[1], 121U);
    QCOMPARE(points[2], 13U);
    QCOMPARE(points[3], 3U);
}

void TestPoints::percentilesAreOfTheWholeInterval()
{
    PointMaker maker;
    std::vector<PointAt> made;
    for (int i = 0; i < 10; ++i)
        for (const PointAt& point : maker.add(tenth(i, 10, i < 9 ? 1000 : 50'000)))
            made.push_back(point);
    const auto second =
        std::find_if(made.begin(), made.end(), [](const PointAt& p) { return p.resolution == 1; });
    QVERIFY(second != made.end());
    // 90 of 100 took a millisecond: the mean of two half seconds' percentiles would say otherwise.
    QCOMPARE(qRound(second->point.percentiles[serviceMeasure][0] / 10), 100);
    QVERIFY(second->point.percentiles[serviceMeasure][1] > 49'000);
    QVERIFY(second->point.percentiles[static_cast<std::size_t>(Stage::Body)][2] > 49'000);
    QCOMPARE(second->point.connections[static_cast<std::size_t>(ConnectionState::Active)], 9);
}

void TestPoints::emptyIntervalsHaveNoPercentiles()
{
    PointMaker maker;
    maker.add(tenth(0, 0, 0));
    const auto points = maker.finish();
    for (const auto& percentiles : points.front().point.percentiles)
        QVERIFY(percentiles[0] < 0);
}

void TestPoints::finishGivesWhatIsBegun()
{
    PointMaker maker;
    QVERIFY(maker.finish().empty());
    QVERIFY(maker.add(tenth(0, 1, 5)).empty());
    const auto points = maker.finish();
    QCOMPARE(points.size(), resolutionCount);
    QVERIFY(points.back().point.length == 100ms);
    QVERIFY(maker.finish().empty());
}

void TestPoints::aStallMakesOneLongPoint()
{
    PointMaker maker;
    Snapshot late = tenth(0, 5, 10);
    late.elapsed = 7300ms;
    late.interval = 7300ms;
    const auto points = maker.add(late);
    QCOMPARE(points.size(), 2U); // the half second and the second are over
    QVERIFY(points[0].point.length == 7300ms);
    QCOMPARE(qRound64(points[0].point.perSecond(73)), 10);
}

void TestPoints::historyChoosesTheResolution_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("resolution");
    QTest::newRow("a short run, all of it") << 60 << 0 << 1000 << 0;
    QTest::newRow("a short run, few points") << 60 << 0 << 70 << 1;
    QTest::newRow("five minutes, all") << 300 << 0 << 1000 << 1;
    QTest::newRow("five minutes, the end") << 300 << 240 << 1000 << 0;
    QTest::newRow("two hours, all") << 7200 << 0 << 1000 << 2;
    QTest::newRow("two hours, the last ten minutes") << 7200 << 6600 << 1000 << 1;
    QTest::newRow("two hours, all, few points") << 7200 << 0 << 100 << 3;
}

void TestPoints::historyChoosesTheResolution()
{
    QFETCH(int, seconds);
    QFETCH(int, from);
    QFETCH(int, most);
    History history;
    PointMaker maker;
    for (int i = 0; i < seconds * 10; ++i)
        for (const PointAt& point : maker.add(tenth(i, 0, 0)))
            history.add(point);
    const auto chosen = static_cast<int>(history.resolutionFor(
        std::chrono::seconds(from), std::chrono::seconds(seconds), static_cast<std::size_t>(most)));
    QTEST(chosen, "resolution");
}

void TestPoints::aDayKeepsMemoryFlat()
{
    History history;
    PointMaker maker;
    Snapshot second = tenth(0, 0, 0);
    second.interval = 1s;
    constexpr int day = 24 * 3600;
    for (int i = 0; i < day; ++i) {
        second.elapsed = 1s * (i + 1);
        for (const PointAt& point : maker.add(second))
            history.add(point);
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < resolutionCount; ++i) {
        QVERIFY(history.at(i).size() <= resolutions[i].kept);
        kept += history.at(i).size();
    }
    QVERIFY(sizeof(Point) < 1024 + 64);
    QVERIFY(kept * sizeof(Point) < 20U * 1024 * 1024);
    QVERIFY(history.end() == 24h);
}

QTEST_GUILESS_MAIN(TestPoints)
#include "tst_points.moc"
