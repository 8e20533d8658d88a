// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_history.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using sink::SinkStats;
using widgets::SinkHistory;
using widgets::SinkRates;
using widgets::SinkRow;

namespace {

SinkStats at(Nanos elapsed, quint64 messages, quint64 rejected = 0, quint64 open = 0)
{
    SinkStats stats;
    stats.elapsed = elapsed;
    stats.messages = messages;
    stats.octets = messages * 1000;
    stats.rejected = rejected;
    stats.activeConnections = open;
    return stats;
}

} // namespace

class TestSinkHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesARowASecond();
    void losesNothing();
    void beginsAnewWithAnotherSink();
    void memoryStaysFlat();
    void givesAboutAsManyRowsAsAsked_data();
    void givesAboutAsManyRowsAsAsked();
    void hasOneRowOnEitherSide();
    void ratesAreOfTheLastSecond();
    void ratesOfNothing();
};

void TestSinkHistory::makesARowASecond()
{
    SinkHistory history;
    QVERIFY(!history.add(at(0ms, 0)));
    for (int tenth = 1; tenth < 10; ++tenth)
        QVERIFY(!history.add(at(tenth * 100ms, quint64(tenth) * 10)));
    QVERIFY(history.add(at(1000ms, 100, 5, 7)));
    QCOMPARE(history.at(0).size(), std::size_t(1));
    const SinkRow& row = history.at(0).last();
    QCOMPARE(row.start, Nanos(0));
    QCOMPARE(row.length, Nanos(1s));
    QCOMPARE(row.messages, quint64(100));
    QCOMPARE(row.failed, quint64(5));
    QCOMPARE(row.octets, quint64(100'000));
    QCOMPARE(row.connections, quint64(7));
    QCOMPARE(row.perSecond(row.messages), 100.0);
    // A late one is as long as it was.
    QVERIFY(history.add(at(3500ms, 350, 5, 1)));
    QCOMPARE(history.at(0).last().length, Nanos(2500ms));
    QCOMPARE(history.at(0).last().perSecond(history.at(0).last().messages), 100.0);
    QCOMPARE(history.end(), Nanos(3500ms));
}

void TestSinkHistory::losesNothing()
{
    SinkHistory history;
    quint64 messages = 0;
    for (int second = 1; second <= 600; ++second) {
        messages += quint64(second % 7);
        history.add(at(second * 1s, messages, messages / 2));
    }
    for (std::size_t resolution = 0; resolution < SinkHistory::resolutions.size(); ++resolution) {
        quint64 sum = 0;
        quint64 failed = 0;
        for (std::size_t i = 0; i < history.at(resolution).size(); ++i) {
            sum += history.at(resolution).at(i).messages;
            failed += history.at(resolution).at(i).failed;
        }
        QCOMPARE(sum, messages);
        QCOMPARE(failed, messages / 2);
    }
    QCOMPARE(history.at(1).size(), std::size_t(60));
    QCOMPARE(history.at(2).size(), std::size_t(10));
}

void TestSinkHistory::beginsAnewWithAnotherSink()
{
    SinkHistory history;
    history.add(at(5s, 500));
    history.add(at(10s, 900));
    QVERIFY(!history.add(at(0s, 0)));
    QCOMPARE(history.at(0).size(), std::size_t(0));
    QVERIFY(history.add(at(1s, 10)));
    QCOMPARE(history.at(0).last().messages, quint64(10));
    QCOMPARE(history.at(0).last().start, Nanos(0));
}

void TestSinkHistory::memoryStaysFlat()
{
    SinkHistory history;
    const int days = 8 * 24 * 3600;
    for (int second = 1; second <= days; ++second)
        history.add(at(second * 1s, quint64(second)));
    for (std::size_t resolution = 0; resolution < SinkHistory::resolutions.size(); ++resolution)
        QCOMPARE(history.at(resolution).size(), SinkHistory::resolutions[resolution].kept);
    // Everything that is kept joins without a gap.
    const auto rows = history.rows(Nanos(0), Nanos(days * 1s), 2000);
    for (std::size_t i = 1; i < rows.size(); ++i)
        QCOMPARE(rows[i]->start, rows[i - 1]->end());
    QCOMPARE(rows.back()->end(), Nanos(days * 1s));
}

void TestSinkHistory::givesAboutAsManyRowsAsAsked_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("seconds"); // of a row in the middle
    QTest::newRow("the last minutes") << 7000 << 7200 << 1;
    QTest::newRow("all") << 0 << 7200 << 10;
    QTest::newRow("early, gone from the finest") << 100 << 300 << 10;
}

void TestSinkHistory::givesAboutAsManyRowsAsAsked()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const int, seconds);
    SinkHistory history;
    for (int second = 1; second <= 7205; ++second)
        history.add(at(second * 1s, quint64(second)));
    const auto rows = history.rows(from * 1s, to * 1s, 1500);
    QVERIFY(rows.size() <= 1520);
    QVERIFY(rows.front()->start <= from * 1s);
    QVERIFY(rows.back()->end() >= to * 1s);
    QCOMPARE(rows[rows.size() / 2]->length, Nanos(seconds * 1s));
    for (std::size_t i = 1; i < rows.size(); ++i)
        QCOMPARE(rows[i]->start, rows[i - 1]->end());
}

void TestSinkHistory::hasOneRowOnEitherSide()
{
    SinkHistory history;
    QVERIFY(history.rows(0s, 10s, 100).empty());
    for (int second = 1; second <= 100; ++second)
        history.add(at(second * 1s, quint64(second)));
    const auto rows = history.rows(20s, 30s, 100);
    QCOMPARE(rows.front()->end(), Nanos(19s));
    QCOMPARE(rows.back()->end(), Nanos(30s));
    QCOMPARE(history.rows(20s, 30500ms, 100).back()->end(), Nanos(31s));
    QVERIFY(history.rows(500s, 600s, 100).size() <= 1);
}

void TestSinkHistory::ratesAreOfTheLastSecond()
{
    SinkRates rates;
    for (int tenth = 0; tenth <= 50; ++tenth)
        rates.add(at(tenth * 100ms, quint64(tenth) * 10));
    QCOMPARE(rates.perSecond(&SinkStats::messages), 100.0);
    for (int tenth = 51; tenth <= 61; ++tenth)
        rates.add(at(tenth * 100ms, 500));
    QCOMPARE(rates.perSecond(&SinkStats::messages), 0.0);
}

void TestSinkHistory::ratesOfNothing()
{
    SinkRates rates;
    QCOMPARE(rates.perSecond(&SinkStats::messages), 0.0);
    rates.add(at(5s, 500));
    QCOMPARE(rates.perSecond(&SinkStats::messages), 0.0);
    rates.add(at(0s, 0));
    QCOMPARE(rates.perSecond(&SinkStats::messages), 0.0);
    rates.add(at(0s, 10));
    QCOMPARE(rates.perSecond(&SinkStats::messages), 0.0);
    // A level that goes down is no rate.
    SinkStats fewer = at(1s, 5);
    rates.add(fewer);
    fewer.elapsed = 2s;
    fewer.messages = 1;
    rates.add(fewer);
    QVERIFY(rates.perSecond(&SinkStats::messages) >= 0);
}

QTEST_MAIN(TestSinkHistory)
#include "tst_history.moc"
