// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/backoff.h"
#include "load/share.h"

#include <QtTest>

#include <set>

using namespace stampede;
using namespace stampede::load;
using namespace std::chrono_literals;

class TestShare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesAddUp_data();
    void sharesAddUp();
    void rampUp_data();
    void rampUp();
    void workers_data();
    void workers();
    void backoffDoublesUpToItsMaximum_data();
    void backoffDoublesUpToItsMaximum();
};

void TestShare::sharesAddUp_data()
{
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("workers");
    QTest::newRow("nothing") << 0 << 3;
    QTest::newRow("fewer than workers") << 2 << 3;
    QTest::newRow("even") << 100 << 4;
    QTest::newRow("odd") << 1009 << 8;
    QTest::newRow("one worker") << 17 << 1;
}

void TestShare::sharesAddUp()
{
    QFETCH(int, total);
    QFETCH(int, workers);
    std::set<quint64> numbers;
    for (int index = 0; index < workers; ++index) {
        const Share share{index, workers};
        for (quint64 n = 0; n < share.of(static_cast<quint64>(total)); ++n)
            QVERIFY(numbers.insert(share.global(n)).second);
    }
    QCOMPARE(numbers.size(), static_cast<std::size_t>(total));
    if (total > 0)
        QCOMPARE(*numbers.rbegin(), static_cast<quint64>(total - 1));
}

void TestShare::rampUp_data()
{
    QTest::addColumn<int>("session");
    QTest::addColumn<qint64>("rampMs");
    QTest::addColumn<qint64>("startMs");
    QTest::newRow("first at once") << 0 << qint64(1000) << qint64(0);
    QTest::newRow("middle") << 50 << qint64(1000) << qint64(500);
    QTest::newRow("last before the end") << 99 << qint64(1000) << qint64(990);
    QTest::newRow("no ramp") << 99 << qint64(0) << qint64(0);
}

void TestShare::rampUp()
{
    QFETCH(int, session);
    QFETCH(qint64, rampMs);
    QFETCH(qint64, startMs);
    QCOMPARE(sessionStart(static_cast<quint64>(session), 100, std::chrono::milliseconds(rampMs)),
             Nanos(std::chrono::milliseconds(startMs)));
}

void TestShare::workers_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("cores");
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("useful");
    QTest::newRow("one a core") << 0 << 8 << 100 << 8;
    QTest::newRow("as asked") << 3 << 8 << 100 << 3;
    QTest::newRow("no more than connections") << 0 << 8 << 5 << 5;
    QTest::newRow("at least one") << 0 << 8 << 0 << 1;
}

void TestShare::workers()
{
    QFETCH(int, asked);
    QFETCH(int, cores);
    QFETCH(int, connections);
    QTEST(usefulWorkers(asked, cores, connections), "useful");
}

void TestShare::backoffDoublesUpToItsMaximum_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("fullMs");
    QTest::newRow("first") << 1 << qint64(100);
    QTest::newRow("second") << 2 << qint64(200);
    QTest::newRow("fifth") << 5 << qint64(1600);
    QTest::newRow("capped") << 9 << qint64(10'000);
    QTest::newRow("far beyond") << 1'000'000 << qint64(10'000);
    QTest::newRow("never negative") << 0 << qint64(100);
}

void TestShare::backoffDoublesUpToItsMaximum()
{
    QFETCH(int, failures);
    QFETCH(qint64, fullMs);
    Random random(1);
    std::set<qint64> seen;
    for (int i = 0; i < 100; ++i) {
        const Nanos wait = backoff(failures, 100ms, 10s, random);
        QVERIFY(wait <= std::chrono::milliseconds(fullMs));
        QVERIFY(wait >= std::chrono::milliseconds(fullMs / 2));
        seen.insert(wait.count());
    }
    QVERIFY(seen.size() > 50); // spread, so that sessions come back apart
}

QTEST_GUILESS_MAIN(TestShare)
#include "tst_share.moc"
