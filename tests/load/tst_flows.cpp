// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow_rig.h"

#include <QtTest>

#include <set>

using namespace stampede;
using namespace std::chrono_literals;

using test::FlowRig;

class TestFlows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closedSendsExactlyTheTotal_data();
    void closedSendsExactlyTheTotal();
    void closedRampsUp();
    void closedThinks();
    void closedRestsAfterAFailure();
    void closedStopsAtTheDuration();
    void closedConnectsManyInTurns();
    void openStartsWhatIsDue();
    void openQueues();
    void openSkips();
    void openReusesTheSessionFreedLast();
    void openKeepsItsBoundOnSessions();
    void openCountsTheRestAsSkipped();
    void openLatenessLeavesOutTheWaitForASession();
};

void TestFlows::closedSendsExactlyTheTotal_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("sessions");
    QTest::newRow("more messages than sessions") << 10 << 3 << 3;
    QTest::newRow("fewer messages than sessions") << 2 << 5 << 2;
    QTest::newRow("one") << 1 << 1 << 1;
}

void TestFlows::closedSendsExactlyTheTotal()
{
    QFETCH(int, messages);
    QFETCH(int, connections);
    FlowRig rig;
    rig.job.load.messages = static_cast<quint64>(messages);
    rig.job.load.connections = connections;
    rig.begin();
    for (int round = 0; round < messages; ++round)
        for (std::size_t slot = 0; slot < rig.sessions.size(); ++slot)
            if (!rig.sessions[slot]->idle() && rig.flow->hasMore())
                rig.finishMessage(slot);
    std::set<quint64> numbers;
    for (const auto& sent : rig.sent)
        numbers.insert(sent.sequence);
    QCOMPARE(rig.sent.size(), static_cast<std::size_t>(messages));
    QCOMPARE(numbers.size(), static_cast<std::size_t>(messages));
    QCOMPARE(rig.scheduled, static_cast<quint64>(messages));
    QVERIFY(!rig.flow->hasMore());
    QTEST(static_cast<int>(rig.sessions.size()), "sessions");
}

void TestFlows::closedRampsUp()
{
    FlowRig rig;
    rig.job.load.messages = 100;
    rig.job.load.connections = 4;
    rig.job.load.rampUp = 4s;
    rig.begin();
    QCOMPARE(rig.sent.size(), std::size_t(1));
    QCOMPARE(rig.wakes.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(rig.wakes[i].first, Nanos(1s * static_cast<int>(i + 1)));
        rig.flow->woken(*rig.sessions[rig.wakes[i].second]);
        QCOMPARE(rig.sent.size(), i + 2);
    }
}

void TestFlows::closedThinks()
{
    FlowRig rig;
    rig.job.load.messages = 3;
    rig.job.load.connections = 1;
    rig.job.session.thinkTime = 500ms;
    rig.begin();
    rig.finishMessage(0);
    QCOMPARE(rig.sent.size(), std::size_t(1));
    QCOMPARE(rig.wakes.size(), std::size_t(1));
    QCOMPARE(rig.wakes.back().first, Nanos(500ms));
    rig.clock.set(500ms);
    rig.flow->woken(*rig.sessions[0]);
    QCOMPARE(rig.sent.size(), std::size_t(2));
    QCOMPARE(rig.sent.back().intended, Nanos(500ms));
    QCOMPARE(rig.transports.wires.size(), std::size_t(1)); // it kept its connection
}

void TestFlows::closedRestsAfterAFailure()
{
    FlowRig rig;
    rig.job.load.messages = 10;
    rig.job.load.connections = 1;
    rig.begin();
    rig.loseConnection(0);
    QCOMPARE(rig.sent.size(), std::size_t(1));
    QCOMPARE(rig.wakes.back().first, Nanos(100ms));
    rig.flow->woken(*rig.sessions[0]);
    QCOMPARE(rig.sent.size(), std::size_t(2));
    QCOMPARE(rig.transports.wires.size(), std::size_t(2));
}

void TestFlows::closedStopsAtTheDuration()
{
    FlowRig rig;
    rig.job.load.duration = 1s;
    rig.job.load.connections = 1;
    rig.begin();
    rig.clock.set(999ms);
    rig.finishMessage(0);
    QCOMPARE(rig.sent.size(), std::size_t(2));
    rig.clock.set(1s);
    QVERIFY(!rig.flow->hasMore());
    rig.finishMessage(0);
    QCOMPARE(rig.sent.size(), std::size_t(2));
    QCOMPARE(rig.sessions[0]->state(), metrics::ConnectionState::Closing);
}

void TestFlows::closedConnectsManyInTurns()
{
    FlowRig rig;
    rig.job.load.duration = 1h;
    rig.job.load.connections = 1000;
    rig.begin();
    QCOMPARE(rig.sent.size(), std::size_t(256));
    rig.finishMessage(0); // its place goes to the next, and it sends again itself
    QCOMPARE(rig.sent.size(), std::size_t(258));
    for (int round = 0; round < 10; ++round)
        for (std::size_t slot = 0; slot < rig.sessions.size(); ++slot)
            rig.finishMessage(slot);
    QCOMPARE(rig.transports.wires.size(), std::size_t(1000));
}

void TestFlows::openStartsWhatIsDue()
{
    FlowRig rig;
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = 10;
    rig.job.load.duration = 1s;
    rig.job.load.connections = 100;
    rig.begin();
    QCOMPARE(rig.sent.size(), std::size_t(1));
    QCOMPARE(rig.pacingAt, Nanos(100ms));
    rig.pace(100ms);
    QCOMPARE(rig.sent.size(), std::size_t(2));
    rig.pace(450ms); // woken late: what is due starts at once, from its own intended time
    QCOMPARE(rig.sent.size(), std::size_t(5));
    QCOMPARE(rig.sent.back().intended, Nanos(400ms));
    QCOMPARE(rig.lateness.back(), Nanos(50ms));
    rig.pace(2s);
    QVERIFY(!rig.flow->hasMore());
    rig.flow->stop();
    QCOMPARE(rig.scheduled, 10u);
    QCOMPARE(rig.sent.size() + rig.skipped, std::size_t(10));
}

void TestFlows::openQueues()
{
    FlowRig rig;
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = 1000;
    rig.job.load.messages = 20;
    rig.job.load.connections = 1;
    rig.begin();
    rig.pace(10ms);
    QCOMPARE(rig.sent.size(), std::size_t(1)); // the only session is busy
    QCOMPARE(rig.skipped, 0u);
    rig.finishMessage(0);
    rig.finishMessage(0);
    QCOMPARE(rig.sent.size(), std::size_t(3));
    QCOMPARE(rig.sent.back().intended, Nanos(2ms)); // later than meant, counted from when it was meant
}

void TestFlows::openSkips()
{
    FlowRig rig;
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.overrun = job::Load::Overrun::Skip;
    rig.job.load.rate = 1000;
    rig.job.load.messages = 20;
    rig.job.load.connections = 1;
    rig.begin();
    rig.pace(10ms);
    QCOMPARE(rig.sent.size(), std::size_t(1));
    QCOMPARE(rig.skipped, 10u);
    rig.finishMessage(0);
    rig.pace(11ms);
    QCOMPARE(rig.sent.size(), std::size_t(2));
    QCOMPARE(rig.sent.back().sequence, 11u);
    rig.pace(30ms);
    rig.flow->stop();
    QCOMPARE(rig.scheduled, 20u);
    QCOMPARE(rig.sent.size() + rig.skipped, std::size_t(20));
}

void TestFlows::openReusesTheSessionFreedLast()
{
    FlowRig rig;
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = 1000;
    rig.job.load.messages = 100;
    rig.job.load.connections = 10;
    rig.begin();
    rig.pace(2ms); // three under way
    rig.finishMessage(2);
    rig.finishMessage(0);
    rig.pace(3ms);
    QCOMPARE(rig.sent.back().slot, std::size_t(0));
    QCOMPARE(rig.sessions.size(), std::size_t(3));
}

void TestFlows::openKeepsItsBoundOnSessions()
{
    FlowRig rig;
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = 1000;
    rig.job.load.messages = 100;
    rig.job.load.connections = 3;
    rig.begin();
    rig.pace(50ms);
    QCOMPARE(rig.sessions.size(), std::size_t(3));
    rig.loseConnection(1);
    QCOMPARE(rig.sent.size(), std::size_t(3)); // it rests first
    rig.flow->woken(*rig.sessions[1]);
    QCOMPARE(rig.sent.size(), std::size_t(4));
    QCOMPARE(rig.sessions.size(), std::size_t(3));
}

void TestFlows::openCountsTheRestAsSkipped()
{
    FlowRig rig;
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = 100;
    rig.job.load.duration = 10s;
    rig.job.load.connections = 1;
    rig.begin();
    rig.clock.set(1s);
    rig.flow->tick();
    QCOMPARE(rig.scheduled, 101u);
    rig.flow->stop();
    rig.flow->stop();
    // Open transactions take their time; nothing is planned meanwhile.
    rig.clock.set(3s);
    rig.flow->tick();
    QCOMPARE(rig.scheduled, 101u);
    QCOMPARE(rig.sent.size(), std::size_t(1));
    QCOMPARE(rig.skipped, 100u);
    QVERIFY(!rig.flow->hasMore());
}

void TestFlows::openLatenessLeavesOutTheWaitForASession()
{
    FlowRig rig;
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = 1000;
    rig.job.load.messages = 100;
    rig.job.load.connections = 1;
    rig.begin();
    rig.pace(80ms);
    rig.finishMessage(0); // at 80 ms message 1, meant for 1 ms, gets the session the moment it is free
    QCOMPARE(rig.sent.back().intended, Nanos(1ms));
    QCOMPARE(rig.lateness.back(), Nanos(0));
}

QTEST_GUILESS_MAIN(TestFlows)
#include "tst_flows.moc"
