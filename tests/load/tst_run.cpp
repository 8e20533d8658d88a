// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/descriptor_limit.h"
#include "run_rig.h"
#include "support/scripted_server.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using load::EndReason;
using test::RunRig;
using test::Script;
using test::ScriptedServer;
using test::Step;

namespace {

const QByteArray ehloReply = "250-hi\r\n250 PIPELINING\r\n";

// Greets, then takes any number of messages by DATA.
Script acceptAll(const QByteArray& finalReply = "250 2.0.0 done\r\n")
{
    return {Step::say("220 hi\r\n"),
            Step::on(QStringLiteral("^EHLO"), ehloReply),
            Step::on(QStringLiteral("^MAIL|^QUIT"), "250 ok\r\n"),
            Step::on(QStringLiteral("^RCPT"), "250 ok\r\n"),
            Step::on(QStringLiteral("^DATA"), "354 go\r\n"),
            Step::data(finalReply)};
}
constexpr int messageStep = 2;

test::ScriptOptions repeating()
{
    test::ScriptOptions options;
    options.repeatFrom = messageStep;
    return options;
}

} // namespace

class TestRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsExactlyTheTotal_data();
    void sendsExactlyTheTotal();
    void countsEveryOutcome_data();
    void countsEveryOutcome();
    void refusesBeforeItStarts_data();
    void refusesBeforeItStarts();
    void givesUpWhenNobodyListens();
    void keepsTryingWhenTold();
    void stopsGracefully();
    void abortsAStalledServer();
    void graceRunsOut();
    void errorBudgetStops();
    void stopsBeforeTheTargetIsResolved();
    void canBeDroppedWhileItRuns();
    void oneMessageAConnection();
};

void TestRun::sendsExactlyTheTotal_data()
{
    QTest::addColumn<int>("messages");
    QTest::addColumn<int>("connections");
    QTest::addColumn<int>("workers");
    QTest::newRow("even") << 1000 << 10 << 2;
    QTest::newRow("odd over three workers") << 1009 << 7 << 3;
    QTest::newRow("fewer than connections") << 3 << 10 << 2;
    QTest::newRow("one") << 1 << 1 << 1;
}

void TestRun::sendsExactlyTheTotal()
{
    QFETCH(int, messages);
    QFETCH(int, connections);
    QFETCH(int, workers);
    const ScriptedServer server(acceptAll(), repeating());
    RunRig rig(server.port());
    rig.job.load.messages = static_cast<quint64>(messages);
    rig.job.load.connections = connections;
    rig.job.limits.workers = workers;
    rig.carryOut();
    QCOMPARE(rig.result->reason, EndReason::Completed);
    QCOMPARE(rig.total().started, static_cast<quint64>(messages));
    QCOMPARE(rig.total().of(Outcome::Accepted), static_cast<quint64>(messages));
    QVERIFY(rig.identityHolds());
    QVERIFY(rig.result->capabilities && rig.result->capabilities->pipelining);
    QVERIFY(rig.result->sending > Nanos(0));
}

void TestRun::countsEveryOutcome_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("outcome");
    QTest::newRow("accepted") << QByteArray("250 ok\r\n") << static_cast<int>(Outcome::Accepted);
    QTest::newRow("temporary") << QByteArray("451 4.3.0 later\r\n") << static_cast<int>(Outcome::Temporary);
    QTest::newRow("permanent") << QByteArray("554 5.6.0 no\r\n") << static_cast<int>(Outcome::Permanent);
    QTest::newRow("leaving") << QByteArray("421 4.3.2 bye\r\n") << static_cast<int>(Outcome::Temporary);
    QTest::newRow("garbage") << QByteArray("what?\r\n") << static_cast<int>(Outcome::Error);
    QTest::newRow("mixed codes") << QByteArray("250-ok\r\n550 no\r\n") << static_cast<int>(Outcome::Error);
}

void TestRun::countsEveryOutcome()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, outcome);
    const ScriptedServer server(acceptAll(reply), repeating());
    RunRig rig(server.port());
    rig.job.load.messages = 10;
    rig.job.load.connections = 2;
    rig.job.session.reconnectInitial = 1ms;
    rig.job.session.reconnectMaximum = 2ms;
    rig.carryOut();
    QCOMPARE(rig.total().of(static_cast<Outcome>(outcome)), 10u);
    QVERIFY(rig.identityHolds());
}

void TestRun::refusesBeforeItStarts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("connections");
    QTest::addColumn<bool>("badInput");
    QTest::newRow("public address") << "203.0.113.5" << 1 << true;
    QTest::newRow("not valid") << "127.0.0.1" << 0 << true;
    QTest::newRow("more than there are descriptors") << "127.0.0.1" << 900'000 << false;
}

void TestRun::refusesBeforeItStarts()
{
    QFETCH(QString, host);
    QFETCH(int, connections);
    QFETCH(bool, badInput);
    RunRig rig(2525);
    rig.job.target.host = host;
    rig.job.load.connections = connections;
    if (!badInput && net::checkDescriptors(static_cast<quint64>(connections)))
        QSKIP("this machine allows that many descriptors");
    rig.carryOut();
    QVERIFY(rig.refusal);
    QCOMPARE(rig.refusal->badInput, badInput);
    QVERIFY(!rig.refusal->problems.isEmpty());
    QVERIFY(!rig.result);
}

void TestRun::givesUpWhenNobodyListens()
{
    quint16 port = 0;
    {
        const ScriptedServer server(acceptAll());
        port = server.port();
    }
    RunRig rig(port);
    rig.job.load.messages = 1'000'000;
    rig.carryOut();
    QCOMPARE(rig.result->reason, EndReason::NotCarriedOut);
    QVERIFY2(rig.result->error.text.contains(QStringLiteral("connect")), qPrintable(rig.result->error.text));
    QVERIFY(rig.total().started < 1000);
    QVERIFY(rig.identityHolds());
}

void TestRun::keepsTryingWhenTold()
{
    const Script away{Step::say("421 4.3.2 busy\r\n", Step::Then::Close)};
    const ScriptedServer server(QList<Script>{away, away, away, away, away, acceptAll()}, repeating());
    RunRig rig(server.port());
    rig.job.load.messages = 20;
    rig.job.load.connections = 1;
    rig.job.limits.keepTrying = true;
    rig.job.session.reconnectInitial = 1ms;
    rig.job.session.reconnectMaximum = 2ms;
    rig.carryOut();
    QCOMPARE(rig.result->reason, EndReason::Completed);
    QCOMPARE(rig.total().of(Outcome::Temporary), 5u);
    QCOMPARE(rig.total().of(Outcome::Accepted), 15u);
    QVERIFY(rig.identityHolds());
}

void TestRun::stopsGracefully()
{
    const ScriptedServer server(acceptAll(), repeating());
    RunRig rig(server.port());
    rig.job.load.messages.reset();
    rig.job.load.duration = 1h;
    rig.start();
    QVERIFY(test::runUntil([&] { return rig.snapshot && rig.snapshot->total.ended() > 100; }));
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.result->reason, EndReason::Stopped);
    QCOMPARE(rig.total().of(Outcome::Accepted), rig.total().started); // none was cut off
    QVERIFY(rig.identityHolds());
    QVERIFY(server.problems().isEmpty());
}

void TestRun::abortsAStalledServer()
{
    Script stalling = acceptAll();
    stalling[5].then = Step::Then::Stall;
    stalling[5].reply.clear();
    const ScriptedServer server(stalling);
    RunRig rig(server.port());
    rig.start();
    QVERIFY(test::runUntil([&] { return rig.snapshot && rig.snapshot->total.started == 5; }));
    rig.run->stop();
    rig.run->abort();
    QVERIFY(rig.wait());
    QCOMPARE(rig.result->reason, EndReason::Aborted);
    QCOMPARE(rig.total().faults[static_cast<std::size_t>(Fault::Aborted)], 5u);
    QVERIFY(rig.identityHolds());
}

void TestRun::graceRunsOut()
{
    Script stalling = acceptAll();
    stalling[5].then = Step::Then::Stall;
    stalling[5].reply.clear();
    const ScriptedServer server(stalling);
    RunRig rig(server.port());
    rig.job.limits.stopGrace = 50ms;
    rig.start();
    QVERIFY(test::runUntil([&] { return rig.snapshot && rig.snapshot->total.started == 5; }));
    rig.run->stop();
    QVERIFY(rig.wait());
    QCOMPARE(rig.result->reason, EndReason::Aborted);
    QVERIFY(rig.identityHolds());
}

void TestRun::errorBudgetStops()
{
    const ScriptedServer server(acceptAll("garbage\r\n"));
    RunRig rig(server.port());
    rig.job.load.messages = 1'000'000;
    rig.job.limits.errorBudget = 3;
    rig.carryOut();
    QCOMPARE(rig.result->reason, EndReason::ErrorBudget);
    QCOMPARE(rig.result->error.place, QStringLiteral("limits.error_budget"));
    QVERIFY(rig.identityHolds());
}

void TestRun::stopsBeforeTheTargetIsResolved()
{
    RunRig rig(2525);
    rig.start();
    rig.run->stop();
    QVERIFY(rig.wait());
    QVERIFY(rig.result);
    QCOMPARE(rig.result->reason, EndReason::Stopped);
    QVERIFY(!rig.result->last);
}

void TestRun::canBeDroppedWhileItRuns()
{
    const ScriptedServer server(acceptAll(), repeating());
    {
        RunRig rig(server.port());
        rig.job.load.messages.reset();
        rig.job.load.duration = 1h;
        rig.start();
        QVERIFY(test::runUntil([&] { return rig.snapshot && rig.snapshot->total.ended() > 100; }));
    }
    QVERIFY(server.waitForClosed(5));
}

void TestRun::oneMessageAConnection()
{
    const ScriptedServer server(acceptAll(), {});
    RunRig rig(server.port());
    rig.job.load.messages = 50;
    rig.job.session.messagesPerConnection = 1;
    rig.job.session.timeouts.byStage[static_cast<std::size_t>(Stage::Quit)] = 1ms;
    rig.job.session.reconnectInitial = 1ms;
    rig.job.session.reconnectMaximum = 1ms;
    rig.carryOut();
    QCOMPARE(rig.total().of(Outcome::Accepted), 50u);
    QCOMPARE(rig.total().connections, 50u);
    QCOMPARE(rig.total().reconnects, 45u);
    QVERIFY(rig.identityHolds());
}

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
