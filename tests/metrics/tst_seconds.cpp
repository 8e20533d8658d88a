// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/seconds.h"

#include <QTest>

#include <vector>

using namespace stampede;
using namespace stampede::metrics;
using namespace std::chrono_literals;

class TestSeconds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void rowsAddUpToTheRun();
    void finishOfNothing();
    void finishAfterTheLastRow();
    void contentsOfARow();
    void zeroLengthRestIsKeptWhenItCounts();
};

/// Feeds snapshots that end at given times; each holds one message.
class Feeder {
public:
    std::optional<SecondRow> at(Nanos elapsed, quint64 messages = 1)
    {
        Snapshot snapshot;
        snapshot.elapsed = elapsed;
        snapshot.interval = elapsed - m_last;
        m_last = elapsed;
        snapshot.recent.started = messages;
        auto distributions = std::make_shared<Distributions>();
        for (quint64 i = 0; i < messages; ++i)
            distributions->service.recordMicros(elapsed / 1us);
        snapshot.recentDistributions = distributions;
        snapshot.connections[static_cast<std::size_t>(ConnectionState::Active)] =
            static_cast<int>(elapsed / 1ms);
        snapshot.usage = Usage{elapsed / 2, elapsed / 4, static_cast<quint64>(elapsed.count())};
        return m_seconds.add(snapshot);
    }
    std::optional<SecondRow> finish() { return m_seconds.finish(); }

private:
    Seconds m_seconds;
    Nanos m_last{0};
};

static QByteArray text(const SecondRow& row)
{
    const QByteArrayList words{QByteArray::number(row.second), QByteArray::number(qint64(row.start / 1ms)),
                               QByteArray::number(qint64(row.length / 1ms)),
                               QByteArray::number(row.counters.started)};
    return words.join(' ');
}

void TestSeconds::rows_data()
{
    QTest::addColumn<QList<int>>("ends"); // of the snapshots, ms
    QTest::addColumn<QByteArray>(
        "expected"); // rows: second, start ms, length ms, messages; | is where finish was called
    QTest::newRow("exact boundaries")
        << QList<int>{500, 1000, 1500, 2000} << QByteArray("0 0 1000 2, 1 1000 1000 2, |");
    QTest::newRow("ends a little late")
        << QList<int>{500, 950, 1050, 1950, 2050} << QByteArray("0 0 950 2, 1 950 1000 2, | 2 1950 100 1, ");
    QTest::newRow("a short last one") << QList<int>{1000, 1300} << QByteArray("0 0 1000 1, | 1 1000 300 1, ");
    QTest::newRow("shorter than a second") << QList<int>{100, 200} << QByteArray("| 0 0 200 2, ");
    QTest::newRow("a stall leaves a gap")
        << QList<int>{900, 5300, 5400, 6000, 6100} << QByteArray("0 0 900 1, 5 900 5100 3, | 6 6000 100 1, ");
    QTest::newRow("a stall that ends on a boundary")
        << QList<int>{900, 4000, 4100} << QByteArray("0 0 900 1, 3 900 3100 1, | 4 4000 100 1, ");
    QTest::newRow("two rows closed at once, then the end")
        << QList<int>{900, 2000} << QByteArray("0 0 900 1, | 1 900 1100 1, ");
    QTest::newRow("one a second") << QList<int>{1000, 2000, 3000}
                                  << QByteArray("0 0 1000 1, 1 1000 1000 1, 2 2000 1000 1, |");
    QTest::newRow("at the very start") << QList<int>{0, 1000} << QByteArray("0 0 1000 2, |");
    QTest::newRow("a stall from the start") << QList<int>{3500, 4000} << QByteArray("3 0 4000 2, |");
}

void TestSeconds::rows()
{
    QFETCH(QList<int>, ends);
    Feeder feeder;
    QByteArray rows;
    for (const int end : ends)
        if (const std::optional<SecondRow> row = feeder.at(std::chrono::milliseconds(end)))
            rows += text(*row) + ", ";
    rows += '|';
    if (const std::optional<SecondRow> row = feeder.finish())
        rows += ' ' + text(*row) + ", ";
    QTEST(rows, "expected");
}

void TestSeconds::rowsAddUpToTheRun()
{
    Feeder feeder;
    std::vector<SecondRow> rows;
    Nanos end{0};
    for (int i = 0; i < 1000; ++i) {
        end += 97ms + std::chrono::milliseconds(i % 7 == 0 ? 400 : i % 11);
        if (std::optional<SecondRow> row = feeder.at(end, static_cast<quint64>(i)))
            rows.push_back(*row);
    }
    if (std::optional<SecondRow> row = feeder.finish())
        rows.push_back(*row);

    quint64 messages = 0;
    quint64 recorded = 0;
    Nanos next{0};
    quint64 lowest = 0;
    for (const SecondRow& row : rows) {
        QCOMPARE(row.start, next);
        QVERIFY(row.second >= lowest && row.length > 0ns);
        next = row.start + row.length;
        lowest = row.second + 1;
        messages += row.counters.started;
        recorded += row.distributions->service.count();
    }
    QCOMPARE(next, end);
    QCOMPARE(messages, quint64(999 * 1000 / 2));
    QCOMPARE(recorded, messages);
}

void TestSeconds::finishOfNothing()
{
    Feeder feeder;
    QVERIFY(!feeder.finish());
    QVERIFY(!feeder.finish());
}

void TestSeconds::finishAfterTheLastRow()
{
    Feeder feeder;
    QVERIFY(feeder.at(1s));
    QVERIFY(!feeder.finish());
    QVERIFY(!feeder.at(1300ms));
    QVERIFY(feeder.finish());
    QVERIFY(!feeder.finish());
}

void TestSeconds::contentsOfARow()
{
    Feeder feeder;
    feeder.at(400ms);
    const std::optional<SecondRow> first = feeder.at(1s);
    feeder.at(1600ms);
    const std::optional<SecondRow> second = feeder.at(2s);
    QVERIFY(first && second);
    QCOMPARE(first->connections[static_cast<std::size_t>(ConnectionState::Active)], 1000);
    QCOMPARE(second->connections[static_cast<std::size_t>(ConnectionState::Active)], 2000);
    QCOMPARE(second->usage.user, Nanos(500ms));
    QCOMPARE(second->usage.system, Nanos(250ms));
    QCOMPARE(second->usage.residentBytes, quint64(2'000'000'000));
    QCOMPARE(first->distributions->service.count(), quint64(2));
    QCOMPARE(first->distributions->service.min(), Histogram::lowestEquivalent(400'000));
    QCOMPARE(second->distributions->service.count(), quint64(2));
    QCOMPARE(second->distributions->service.min(), Histogram::lowestEquivalent(1'600'000));
}

void TestSeconds::zeroLengthRestIsKeptWhenItCounts()
{
    Feeder feeder;
    QVERIFY(feeder.at(1s));
    QVERIFY(!feeder.at(1s, 3)); // taken again at the same instant
    const std::optional<SecondRow> rest = feeder.finish();
    QVERIFY(rest);
    QCOMPARE(text(*rest), QByteArray("1 1000 0 3"));

    QVERIFY(!feeder.at(1s, 0));
    QVERIFY(!feeder.finish());
}

QTEST_GUILESS_MAIN(TestSeconds)
#include "tst_seconds.moc"
