// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QSet>
#include <QTest>

#include <array>

using namespace stampede;

class TestRandom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameNumbers();
    void streamsDiffer();
    void belowStaysBelow_data();
    void belowStaysBelow();
    void belowIsEven();
    void uniformIsEven();
    void exponentialHasMeanOne();
    void normalIsStandard();
};

void TestRandom::sameSeedSameNumbers()
{
    Random a(42, 7);
    Random b(42, 7);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(a.next(), b.next());
    // Frozen: a change here changes the messages of every job that has been run before.
    QCOMPARE(Random(1).next(), quint64(1192399376249103064ULL));
    QCOMPARE(Random(42, 7).next(), quint64(3712839113869444721ULL));
}

void TestRandom::streamsDiffer()
{
    QSet<quint64> seen;
    for (quint64 seed = 0; seed < 100; ++seed)
        for (quint64 stream = 0; stream < 100; ++stream)
            seen.insert(Random(seed, stream).next());
    QCOMPARE(seen.size(), 10'000);
}

void TestRandom::belowStaysBelow_data()
{
    QTest::addColumn<quint64>("bound");
    for (const quint64 bound : {0ULL, 1ULL, 2ULL, 1000ULL, 0xffffffffULL, 0x100000000ULL, ~0ULL})
        QTest::addRow("%llu", static_cast<unsigned long long>(bound)) << quint64(bound);
}

void TestRandom::belowStaysBelow()
{
    QFETCH(quint64, bound);
    Random random(3);
    for (int i = 0; i < 1000 && bound != 0; ++i)
        QVERIFY(random.below(bound) < bound);
    QCOMPARE(random.below(0), quint64(0));
    QCOMPARE(random.below(1), quint64(0));
}

void TestRandom::belowIsEven()
{
    Random random(11);
    std::array<int, 10> counts{};
    for (int i = 0; i < 100'000; ++i)
        ++counts[random.below(counts.size())];
    // Five standard deviations of a binomial with n = 100,000 and p = 0.1.
    for (const int count : counts)
        QVERIFY2(std::abs(count - 10'000) < 475, qPrintable(QString::number(count)));
}

void TestRandom::uniformIsEven()
{
    Random random(12);
    double sum = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double value = random.uniform();
        QVERIFY(value >= 0 && value < 1);
        sum += value;
    }
    QVERIFY(std::abs(sum / 100'000 - 0.5) < 0.005);
}

void TestRandom::exponentialHasMeanOne()
{
    Random random(13);
    double sum = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double value = random.exponential();
        QVERIFY(value >= 0 && std::isfinite(value));
        sum += value;
    }
    QVERIFY(std::abs(sum / 100'000 - 1) < 0.016);
}

void TestRandom::normalIsStandard()
{
    Random random(14);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double value = random.normal();
        QVERIFY(std::isfinite(value));
        sum += value;
        squares += value * value;
    }
    QVERIFY(std::abs(sum / 100'000) < 0.016);
    QVERIFY(std::abs(squares / 100'000 - 1) < 0.025);
}

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
