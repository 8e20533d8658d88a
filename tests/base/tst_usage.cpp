// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/random.h"
#include "base/usage.h"
#include "base/words.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace stampede;

namespace {
/// Works until the process clock has moved; ends after an amount of work that must have moved it.
quint64 work()
{
    Random random(1);
    quint64 sum = 0;
    for (int i = 0; i < 30'000'000; ++i)
        sum += random.next();
    return sum;
}
} // namespace

class TestUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workCosts();
    void threadsHaveTheirOwn();
    void memoryIsSeen();
    void clocksGoForward();
    void statusCodes_data();
    void statusCodes();
};

void TestUsage::workCosts()
{
    const Usage before = processUsage();
    const Nanos thread = threadCpu();
    QVERIFY(work() != 0);
    const Usage after = processUsage();
    QVERIFY(after.cpu() > before.cpu());
    QVERIFY(after.user >= before.user && after.system >= before.system);
    QVERIFY(threadCpu() > thread);
    QCOMPARE(after.cpu(), after.user + after.system);
}

void TestUsage::threadsHaveTheirOwn()
{
    const Nanos before = threadCpu();
    Nanos atStart{0};
    Nanos atEnd{0};
    quint64 sum = 0;
    std::thread other([&] {
        atStart = threadCpu();
        sum = work();
        atEnd = threadCpu();
    });
    other.join();
    QVERIFY(sum != 0);
    const Nanos mine = threadCpu() - before;
    QVERIFY(atEnd > atStart);
    QVERIFY2(mine < atEnd - atStart, "the waiting thread was charged for the other's work");
}

void TestUsage::memoryIsSeen()
{
    const quint64 before = processUsage().residentBytes;
    if (before == 0)
        QSKIP("this platform does not tell");
    std::vector<char> block(64 << 20, 'x');
    const quint64 after = processUsage().residentBytes;
    QVERIFY(block[block.size() / 2] == 'x');
    QVERIFY2(after > before + (32 << 20), qPrintable(QStringLiteral("%1 -> %2").arg(before).arg(after)));
}

void TestUsage::clocksGoForward()
{
    const SystemClock clock;
    Nanos last = clock.now();
    for (int i = 0; i < 1000; ++i) {
        const Nanos now = clock.now();
        QVERIFY(now >= last);
        last = now;
    }
    QVERIFY(clock.wall() > std::chrono::hours(24) * 365 * 50); // since 1970
}

void TestUsage::statusCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("enhanced");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("none") << 0 << false << QByteArray("") << QByteArray("permanent");
    QTest::newRow("250") << 250 << false << QByteArray("250") << QByteArray("accepted");
    QTest::newRow("354") << 354 << false << QByteArray("354") << QByteArray("accepted");
    QTest::newRow("451") << 451 << false << QByteArray("451") << QByteArray("temporary");
    QTest::newRow("550 5.1.10") << 550 << true << QByteArray("550 5.1.10") << QByteArray("permanent");
}

void TestUsage::statusCodes()
{
    QFETCH(int, code);
    QFETCH(bool, enhanced);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, outcome);
    StatusCode status{static_cast<quint16>(code), 0, 0, 0};
    if (enhanced)
        status = StatusCode{static_cast<quint16>(code), 5, 1, 10};
    QCOMPARE(QByteArray::fromStdString(status.toString()), text);
    QCOMPARE(QByteArray(nameOf(outcomeOf(status)).data()), outcome);
    QCOMPARE(status.enhancedToString(), std::string(enhanced ? "5.1.10" : ""));
}

QTEST_GUILESS_MAIN(TestUsage)
#include "tst_usage.moc"
