// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/pacer.h"

#include <QtTest>

#include <cmath>
#include <vector>

using namespace stampede;
using namespace stampede::load;
using namespace std::chrono_literals;

class TestPacer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void constantRate_data();
    void constantRate();
    void aRateOfZeroPlansNothing();
    void shareOfCurve();
    void evenWorkersInterleave_data();
    void evenWorkersInterleave();
    void evenDoesNotDrift();
    void poissonKeepsTheRate();
    void poissonGapsAreExponential();
    void poissonIsSeeded();
    void copiesGoOnByThemselves();
};

void TestPacer::constantRate_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<qint64>("elapsedMs");
    QTest::addColumn<double>("planned");
    QTest::newRow("nothing at the start") << 100.0 << qint64(0) << 0.0;
    QTest::newRow("before the start") << 100.0 << qint64(-5) << 0.0;
    QTest::newRow("one a second") << 1.0 << qint64(1500) << 1.5;
    QTest::newRow("one an hour") << 1.0 / 3600 << qint64(7'200'000) << 2.0;
    QTest::newRow("fast") << 50'000.0 << qint64(20'000) << 1'000'000.0;
}

void TestPacer::constantRate()
{
    QFETCH(double, rate);
    QFETCH(qint64, elapsedMs);
    QFETCH(double, planned);
    const ConstantRate curve(rate);
    QCOMPARE(curve.plannedBy(std::chrono::milliseconds(elapsedMs)), planned);
    if (elapsedMs > 0)
        QCOMPARE(std::chrono::round<std::chrono::milliseconds>(*curve.whenPlanned(planned)).count(),
                 elapsedMs);
}

void TestPacer::aRateOfZeroPlansNothing()
{
    const ConstantRate curve(0);
    QCOMPARE(curve.plannedBy(1h), 0.0);
    QVERIFY(!curve.whenPlanned(1));
    Pacer pacer = Pacer::even(std::make_shared<ConstantRate>(0), 0, 1);
    QVERIFY(pacer.next()); // the message at the very start needs no rate
    pacer.advance();
    QVERIFY(!pacer.next());
}

void TestPacer::shareOfCurve()
{
    const ShareOfCurve half(std::make_shared<ConstantRate>(100), 0.5);
    QCOMPARE(half.plannedBy(2s), 100.0);
    QCOMPARE(*half.whenPlanned(50), Nanos(1s));
}

void TestPacer::evenWorkersInterleave_data()
{
    QTest::addColumn<int>("workers");
    QTest::newRow("one") << 1;
    QTest::newRow("two") << 2;
    QTest::newRow("seven") << 7;
}

void TestPacer::evenWorkersInterleave()
{
    QFETCH(int, workers);
    const auto curve = std::make_shared<ConstantRate>(1000);
    std::vector<Nanos> starts;
    for (int worker = 0; worker < workers; ++worker) {
        Pacer pacer = Pacer::even(curve, worker, workers);
        for (int i = worker; i < 100; i += workers) {
            starts.push_back(*pacer.next());
            pacer.advance();
        }
    }
    std::sort(starts.begin(), starts.end());
    QCOMPARE(starts.size(), std::size_t(100));
    for (std::size_t i = 0; i < starts.size(); ++i)
        QCOMPARE(starts[i], Nanos(1ms * static_cast<int>(i)));
}

void TestPacer::evenDoesNotDrift()
{
    // A day at a rate whose interval is no whole number of nanoseconds.
    Pacer pacer = Pacer::even(std::make_shared<ConstantRate>(3), 0, 1);
    for (int i = 0; i < 3 * 86'400; ++i)
        pacer.advance();
    QVERIFY(std::abs((*pacer.next() - Nanos(24h)).count()) <= 1);
}

void TestPacer::poissonKeepsTheRate()
{
    const auto curve = std::make_shared<ConstantRate>(1000);
    quint64 before = 0;
    for (int worker = 0; worker < 2; ++worker)
        for (Pacer pacer = Pacer::poisson(curve, worker, 2, 7); *pacer.next() < 100s; pacer.advance())
            ++before;
    // 100,000 expected, standard deviation 316: five of them.
    QVERIFY2(std::abs(static_cast<double>(before) - 100'000.0) < 5 * 316.3,
             qPrintable(QString::number(before)));
}

void TestPacer::poissonGapsAreExponential()
{
    Pacer pacer = Pacer::poisson(std::make_shared<ConstantRate>(1), 0, 1, 3);
    Nanos last{0};
    int longer = 0;
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i) {
        if (*pacer.next() - last > 1s)
            ++longer;
        QVERIFY(*pacer.next() >= last);
        last = *pacer.next();
        pacer.advance();
    }
    // A share of 1/e of the gaps is longer than the mean.
    QVERIFY(std::abs(longer / double(count) - std::exp(-1)) < 0.02);
}

void TestPacer::poissonIsSeeded()
{
    const auto curve = std::make_shared<ConstantRate>(10);
    const auto first = [&](int worker, quint64 seed) {
        return *Pacer::poisson(curve, worker, 2, seed).next();
    };
    QCOMPARE(first(0, 1), first(0, 1));
    QVERIFY(first(0, 1) != first(1, 1));
    QVERIFY(first(0, 1) != first(0, 2));
}

void TestPacer::copiesGoOnByThemselves()
{
    Pacer one = Pacer::poisson(std::make_shared<ConstantRate>(10), 0, 1, 1);
    one.advance();
    Pacer other = one;
    one.advance();
    one.advance();
    other.advance();
    other.advance();
    QCOMPARE(*one.next(), *other.next());
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"
