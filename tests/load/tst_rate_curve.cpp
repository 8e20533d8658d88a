// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/rate_curve.h"

#include <QtTest>

#include <cmath>

using namespace stampede;
using namespace stampede::load;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(stampede::load::CurvePtr)

namespace {

CurvePtr sequence(std::initializer_list<std::pair<CurvePtr, Nanos>> pieces)
{
    auto sequence = std::make_shared<Sequence>();
    for (const auto& [curve, length] : pieces)
        sequence->append(curve, length);
    return sequence;
}

CurvePtr line(double from, double to, Nanos length)
{
    return std::make_shared<LinearRate>(from, to, length);
}

CurvePtr holdPauseHold()
{
    return sequence({{line(100, 100, 2s), 2s}, {line(0, 0, 3s), 3s}, {line(50, 50, 2s), 2s}});
}

} // namespace

class TestRateCurve : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void planned_data();
    void planned();
    void whenIsTheInverseOfPlanned_data();
    void whenIsTheInverseOfPlanned();
    void endsPlanNothing();
    void boundariesBelongToWhatGoesOn();
    void steeringKeepsThePast();
    void steeringAndBackToThePlan();
    void pausedPlan();
};

void TestRateCurve::planned_data()
{
    QTest::addColumn<CurvePtr>("curve");
    QTest::addColumn<double>("at");
    QTest::addColumn<double>("level");
    QTest::addColumn<double>("planned");
    const CurvePtr ramp = line(0, 100, 10s);
    QTest::newRow("ramp: begin") << ramp << 0.0 << 0.0 << 0.0;
    QTest::newRow("ramp: before the begin") << ramp << -1.0 << 0.0 << 0.0;
    QTest::newRow("ramp: middle") << ramp << 5.0 << 50.0 << 125.0;
    QTest::newRow("ramp: end") << ramp << 10.0 << 0.0 << 500.0;
    QTest::newRow("ramp: beyond") << ramp << 100.0 << 0.0 << 500.0;
    QTest::newRow("ramp down") << line(100, 0, 10s) << 5.0 << 50.0 << 375.0;
    QTest::newRow("level") << line(7, 7, 10s) << 3.0 << 7.0 << 21.0;
    const CurvePtr wave = std::make_shared<SineRate>(100, 50, 4s, 10s);
    QTest::newRow("wave: crest") << wave << 1.0 << 150.0 << 100 + 50 * 4 / (2 * M_PI);
    QTest::newRow("wave: trough") << wave << 3.0 << 50.0 << 300 + 50 * 4 / (2 * M_PI);
    QTest::newRow("wave: whole") << wave << 8.0 << 100.0 << 800.0;
    QTest::newRow("wave: beyond") << wave << 20.0 << 0.0 << 1000 + 50 * 4 / M_PI;
    QTest::newRow("sequence: in the pause") << holdPauseHold() << 4.0 << 0.0 << 200.0;
    QTest::newRow("sequence: after it") << holdPauseHold() << 6.0 << 50.0 << 250.0;
    QTest::newRow("sequence: beyond") << holdPauseHold() << 60.0 << 0.0 << 300.0;
    QTest::newRow("share") << CurvePtr(std::make_shared<ShareOfCurve>(ramp, 0.25)) << 5.0 << 12.5 << 31.25;
}

void TestRateCurve::planned()
{
    QFETCH(CurvePtr, curve);
    QFETCH(double, at);
    QFETCH(double, level);
    QFETCH(double, planned);
    const Nanos elapsed(static_cast<qint64>(at * 1e9));
    if (at >= 0)
        QVERIFY(std::abs(curve->levelAt(elapsed) - level) < 1e-9);
    QVERIFY2(std::abs(curve->plannedBy(elapsed) - planned) < 1e-6,
             qPrintable(QString::number(curve->plannedBy(elapsed))));
}

void TestRateCurve::whenIsTheInverseOfPlanned_data()
{
    QTest::addColumn<CurvePtr>("curve");
    QTest::addColumn<double>("whole");
    QTest::newRow("up") << line(0, 1000, 30s) << 15'000.0;
    QTest::newRow("down") << line(1000, 0, 30s) << 15'000.0;
    QTest::newRow("hardly sloped") << line(1000, 1000.0001, 30s) << 30'000.0;
    QTest::newRow("wave that touches 0") << CurvePtr(std::make_shared<SineRate>(100, 100, 2s, 20s)) << 2000.0;
    QTest::newRow("up, wave, down") << sequence({{line(0, 100, 5s), 5s},
                                                 {std::make_shared<SineRate>(100, 30, 1s, 10s), 10s},
                                                 {line(100, 0, 5s), 5s}})
                                    << 1500.0;
}

void TestRateCurve::whenIsTheInverseOfPlanned()
{
    QFETCH(CurvePtr, curve);
    QFETCH(double, whole);
    Nanos before(-1);
    for (double count = 0; count < whole; count += whole / 997) {
        const auto at = curve->whenPlanned(count);
        QVERIFY(at);
        QVERIFY(*at >= before);
        before = *at;
        QVERIFY2(std::abs(curve->plannedBy(*at) - count) < 1e-4,
                 qPrintable(QStringLiteral("%1 at %2").arg(count).arg(at->count())));
    }
}

void TestRateCurve::endsPlanNothing()
{
    const CurvePtr ramp = line(0, 100, 10s);
    QVERIFY(ramp->whenPlanned(499.9));
    QVERIFY(!ramp->whenPlanned(500.1));
    QVERIFY(!line(0, 0, 10s)->whenPlanned(1));
    QVERIFY(!holdPauseHold()->whenPlanned(301));
    QVERIFY(!Sequence().whenPlanned(1));
    // What a timeline comes to is reached at its end and not before: nothing is sent at the begin of a last pause.
    const CurvePtr pauseLast = sequence({{line(10, 10, 1s), 1s}, {line(0, 0, 5s), 5s}});
    QCOMPARE(*pauseLast->whenPlanned(10), Nanos(6s));
}

void TestRateCurve::boundariesBelongToWhatGoesOn()
{
    QCOMPARE(*holdPauseHold()->whenPlanned(200), Nanos(5s));
    const CurvePtr pauseFirst = sequence({{line(0, 0, 3s), 3s}, {line(10, 10, 1s), 1s}});
    QCOMPARE(*pauseFirst->whenPlanned(0), Nanos(3s));
}

void TestRateCurve::steeringKeepsThePast()
{
    SteeredCurve curve(std::make_shared<ConstantRate>(100));
    const Nanos planned = *curve.whenPlanned(150);
    curve.change(2s, 10);
    QCOMPARE(*curve.whenPlanned(150), planned);
    QCOMPARE(curve.plannedBy(3s), 210.0);
    QCOMPARE(*curve.whenPlanned(220), Nanos(4s));
    QCOMPARE(curve.levelAt(1s), 100.0);
    QCOMPARE(curve.levelAt(3s), 10.0);
}

void TestRateCurve::steeringAndBackToThePlan()
{
    SteeredCurve curve(line(0, 100, 10s));
    curve.change(2s, 200);
    curve.follow(4s);
    // 20 by the plan, 400 by hand, then what the plan has from the fourth second on.
    QCOMPARE(curve.plannedBy(4s), 420.0);
    QCOMPARE(curve.levelAt(5s), 50.0);
    QVERIFY(std::abs(curve.plannedBy(10s) - (420 + 500 - 80)) < 1e-6);
    for (double count = 0; count < 839; count += 13)
        QVERIFY(std::abs(curve.plannedBy(*curve.whenPlanned(count)) - count) < 1e-4);
    QVERIFY(!curve.whenPlanned(841));
}

void TestRateCurve::pausedPlan()
{
    SteeredCurve curve(std::make_shared<ConstantRate>(10));
    curve.change(5s, 0);
    QVERIFY(!curve.whenPlanned(51));
    curve.follow(8s);
    QCOMPARE(curve.plannedBy(7s), 50.0);
    QCOMPARE(*curve.whenPlanned(51), Nanos(8100ms));
}

QTEST_GUILESS_MAIN(TestRateCurve)
#include "tst_rate_curve.moc"
