// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/lane.h"
#include "ledger/records.h"

#include <QtTest>

#include <thread>

using namespace stampede;
using namespace stampede::ledger;

class TestLane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrder_data();
    void keepsTheOrder();
    void losesNoneBetweenThreads();
    void isEmptiedWithRecordsInIt();
};

void TestLane::keepsTheOrder_data()
{
    QTest::addColumn<int>("atOnce");
    for (const int atOnce : {1, 3, 4, 5, 8, 17})
        QTest::addRow("%d", atOnce) << atOnce;
}

void TestLane::keepsTheOrder()
{
    QFETCH(int, atOnce);
    Lane<int, 4> lane;
    std::vector<int> out;
    int next = 0;
    for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < atOnce; ++i)
            lane.push(next++);
        lane.take(out);
        QCOMPARE(int(out.size()), next);
        lane.take(out);
        QCOMPARE(int(out.size()), next);
    }
    for (int i = 0; i < next; ++i)
        QCOMPARE(out[static_cast<std::size_t>(i)], i);
}

void TestLane::losesNoneBetweenThreads()
{
    constexpr quint64 count = 1'000'000;
    Lane<Arrival> lane;
    std::thread writer([&] {
        for (quint64 i = 0; i < count; ++i)
            lane.push(Arrival{i, qint64(i) * 3, qint64(i) * 5, quint32(i)});
    });
    std::vector<Arrival> taken;
    quint64 expected = 0;
    bool right = true;
    while (expected < count) {
        taken.clear();
        lane.take(taken);
        for (const Arrival& one : taken) {
            right = right &&
                    one == Arrival{expected, qint64(expected) * 3, qint64(expected) * 5, quint32(expected)};
            ++expected;
        }
        std::this_thread::yield();
    }
    writer.join();
    QVERIFY(right);
    QCOMPARE(expected, count);
    taken.clear();
    lane.take(taken);
    QVERIFY(taken.empty());
}

void TestLane::isEmptiedWithRecordsInIt()
{
    Lane<int, 2> lane;
    for (int i = 0; i < 9; ++i)
        lane.push(i);
    std::vector<int> out;
    lane.take(out);
    for (int i = 0; i < 9; ++i)
        lane.push(i);
    QCOMPARE(out.size(), std::size_t(9));
}

QTEST_GUILESS_MAIN(TestLane)
#include "tst_lane.moc"
