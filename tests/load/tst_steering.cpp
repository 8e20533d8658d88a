// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_rig.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using test::FlowRig;

namespace {

void openJob(FlowRig& rig, double rate)
{
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = rate;
    rig.job.load.connections = 100;
    rig.job.load.messages = 1000;
}

// Lets time pass in steps of a millisecond, pacing as the worker would.
void passTime(FlowRig& rig, Nanos until)
{
    for (Nanos now = rig.clock.now(); now <= until; now += 1ms)
        rig.pace(now);
}

std::size_t connected(const FlowRig& rig)
{
    std::size_t count = 0;
    for (const auto& session : rig.sessions)
        count += session->hasConnection() ? 1U : 0U;
    return count;
}

} // namespace

/// Live control of both load models, without a network and without time.
class TestSteering : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closedGrows();
    void closedShrinksAfterTheMessage();
    void closedGrowsBack();
    void closedPausesAndGoesOn();
    void closedSurvivesALossWhilePaused();
    void closedKeepsTheTotalAcrossChanges();
    void openChangesItsRate_data();
    void openChangesItsRate();
    void openPauses();
    void openPausedIsNotOver();
    void openRateSetWhilePausedHoldsAfterwards();
    void openShrinksAndGrows();
    void openIdentityHoldsAfterAChange();
};

void TestSteering::closedGrows()
{
    FlowRig rig;
    rig.job.load.messages = 1000;
    rig.job.load.connections = 2;
    rig.begin();
    QCOMPARE(rig.sent.size(), 2U);
    rig.flow->setConnections(5);
    QCOMPARE(rig.sessions.size(), 5U);
    QCOMPARE(rig.sent.size(), 5U);
    QCOMPARE(connected(rig), 5U);
}

void TestSteering::closedShrinksAfterTheMessage()
{
    FlowRig rig;
    rig.job.load.messages = 1000;
    rig.job.load.connections = 4;
    rig.begin();
    rig.flow->setConnections(1);
    QCOMPARE(connected(rig), 4U); // their messages are under way
    for (std::size_t slot = 0; slot < 4; ++slot)
        rig.finishMessage(slot);
    QCOMPARE(rig.sent.size(), 5U); // only the first went on
    for (std::size_t slot = 1; slot < 4; ++slot)
        QCOMPARE(rig.sessions[slot]->state(), metrics::ConnectionState::Closing);
    QVERIFY(rig.flow->hasMore());
}

void TestSteering::closedGrowsBack()
{
    FlowRig rig;
    rig.job.load.messages = 1000;
    rig.job.load.connections = 3;
    rig.begin();
    rig.flow->setConnections(1);
    for (std::size_t slot = 0; slot < 3; ++slot)
        rig.finishMessage(slot);
    rig.closeOrderly(1);
    rig.flow->setConnections(3);
    // Slot 1 has gone and starts anew at once; slot 2 is closing and starts when that is told.
    QCOMPARE(rig.sent.size(), 5U);
    QCOMPARE(rig.sent.back().slot, 1U);
    rig.closeOrderly(2);
    QCOMPARE(rig.sent.size(), 6U);
    QCOMPARE(rig.sent.back().slot, 2U);
}

void TestSteering::closedPausesAndGoesOn()
{
    FlowRig rig;
    rig.job.load.messages = 1000;
    rig.job.load.connections = 3;
    rig.begin();
    rig.flow->pause(0ms);
    for (std::size_t slot = 0; slot < 3; ++slot)
        rig.finishMessage(slot);
    QCOMPARE(rig.sent.size(), 3U);
    for (const auto& session : rig.sessions)
        QVERIFY(session->idle()); // connected, silent
    QVERIFY(rig.flow->hasMore());
    rig.flow->resume(0ms);
    QCOMPARE(rig.sent.size(), 6U);
}

void TestSteering::closedSurvivesALossWhilePaused()
{
    FlowRig rig;
    rig.job.load.messages = 1000;
    rig.job.load.connections = 1;
    rig.begin();
    rig.flow->pause(0ms);
    rig.finishMessage(0);
    rig.loseConnection(0);
    rig.flow->woken(*rig.sessions[0]); // its rest is over
    QCOMPARE(rig.sent.size(), 1U);
    rig.flow->resume(0ms);
    QCOMPARE(rig.sent.size(), 2U);
    QVERIFY(rig.sessions[0]->hasConnection());
}

void TestSteering::closedKeepsTheTotalAcrossChanges()
{
    FlowRig rig;
    rig.job.load.messages = 40;
    rig.job.load.connections = 2;
    rig.begin();
    for (int round = 0; rig.flow->hasMore() && round < 100; ++round) {
        rig.flow->setConnections(1 + round % 5);
        for (std::size_t slot = 0; slot < rig.sessions.size(); ++slot) {
            if (rig.sessions[slot]->state() == metrics::ConnectionState::Closing)
                rig.closeOrderly(slot);
            else if (!rig.sessions[slot]->idle())
                rig.finishMessage(slot);
        }
    }
    QCOMPARE(rig.sent.size(), 40U);
    QCOMPARE(rig.scheduled, 40U);
}

void TestSteering::openChangesItsRate_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("inTheNextSecond");
    QTest::newRow("faster") << 200.0 << 200;
    QTest::newRow("slower") << 10.0 << 10;
    QTest::newRow("the same") << 100.0 << 100;
}

void TestSteering::openChangesItsRate()
{
    QFETCH(double, rate);
    FlowRig rig;
    openJob(rig, 100);
    rig.job.load.overrun = job::Load::Overrun::Skip;
    rig.begin();
    passTime(rig, 999ms);
    const auto before = static_cast<int>(rig.sent.size() + rig.skipped);
    QCOMPARE(before, 100);
    rig.flow->setRate(1s, rate);
    passTime(rig, 1999ms);
    QTEST(static_cast<int>(rig.sent.size() + rig.skipped) - before, "inTheNextSecond");
}

void TestSteering::openPauses()
{
    FlowRig rig;
    openJob(rig, 100);
    rig.job.load.overrun = job::Load::Overrun::Skip;
    rig.begin();
    passTime(rig, 495ms);
    rig.flow->pause(500ms);
    passTime(rig, 5s);
    const auto sent = rig.sent.size() + rig.skipped;
    QVERIFY(sent == 50 || sent == 51); // the one due at that very instant may go either way
    rig.flow->resume(5s);
    passTime(rig, 5500ms);
    QVERIFY(rig.sent.size() + rig.skipped >= sent + 49);
    QVERIFY(rig.sent.size() + rig.skipped <= sent + 51);
    // No message bears an intended start from the pause.
    for (const auto& message : rig.sent)
        QVERIFY(message.intended <= 500ms || message.intended >= 5s);
}

void TestSteering::openPausedIsNotOver()
{
    FlowRig rig;
    openJob(rig, 100);
    rig.job.load.messages.reset();
    rig.job.load.duration = 10s;
    rig.begin();
    rig.flow->pause(0ms);
    passTime(rig, 2s);
    QVERIFY(rig.flow->hasMore());
    rig.clock.set(10s);
    QVERIFY(!rig.flow->hasMore()); // the duration goes on
}

void TestSteering::openRateSetWhilePausedHoldsAfterwards()
{
    FlowRig rig;
    openJob(rig, 10);
    rig.job.load.overrun = job::Load::Overrun::Skip;
    rig.begin();
    rig.flow->pause(0ms);
    rig.flow->setRate(100ms, 1000);
    passTime(rig, 1s);
    QVERIFY(rig.sent.size() <= 1U);
    rig.flow->resume(1s);
    passTime(rig, 1100ms);
    QVERIFY(rig.sent.size() + rig.skipped >= 99U);
}

void TestSteering::openShrinksAndGrows()
{
    FlowRig rig;
    openJob(rig, 1000);
    rig.job.load.connections = 4;
    rig.begin();
    passTime(rig, 20ms);
    QCOMPARE(connected(rig), 4U);
    rig.flow->setConnections(1);
    for (std::size_t slot = 0; slot < 4; ++slot)
        rig.finishMessage(slot);
    QCOMPARE(rig.sent.size(), 5U);
    for (std::size_t slot = 1; slot < 4; ++slot)
        rig.closeOrderly(slot);
    QCOMPARE(connected(rig), 1U);
    rig.flow->setConnections(3);
    QCOMPARE(connected(rig), 3U);
    QCOMPARE(rig.sessions.size(), 4U); // slots are used again
}

void TestSteering::openIdentityHoldsAfterAChange()
{
    FlowRig rig;
    openJob(rig, 1000);
    rig.job.load.connections = 1;
    rig.job.load.overrun = job::Load::Overrun::Queue;
    rig.begin();
    for (int i = 0; i < 50; ++i) {
        passTime(rig, rig.clock.now() + 7ms);
        rig.flow->setRate(rig.clock.now() - 1ms, i % 2 == 0 ? 5 : 5000);
        if (i % 10 == 3)
            rig.flow->pause(rig.clock.now());
        if (i % 10 == 6)
            rig.flow->resume(rig.clock.now());
        rig.finishMessage(0);
    }
    rig.flow->stop();
    QCOMPARE(rig.scheduled, rig.sent.size() + rig.skipped);
    QVERIFY(rig.skipped > 0);
}

QTEST_GUILESS_MAIN(TestSteering)
#include "tst_steering.moc"
