// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_rig.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using test::ConnectionRig;
using test::Script;
using test::ScriptedServer;
using test::Step;

namespace {

Script polite()
{
    return {Step::say("220 mx.example.test ready\r\n"),
            Step::on(QStringLiteral("^EHLO"), "250-mx.example.test\r\n250-PIPELINING\r\n250 SIZE 1000\r\n"),
            Step::on(QStringLiteral("^QUIT$"), "221 2.0.0 bye\r\n", Step::Then::Close)};
}

} // namespace

/// Every way a connection test can end, without TLS.
class TestConnectionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTheConversation();
    void sendsNoMail();
    void speaksLmtp();
    void takesAServerThatKnowsOnlyHelo();
    void refusesAJobThatCannotConnect_data();
    void refusesAJobThatCannotConnect();
    void doesNotMindAnUnfinishedMessage();
    void refusesANameThatIsNone();
    void asksTheGuard_data();
    void asksTheGuard();
    void cancelled_data();
    void cancelled();
    void cancelWithoutStartDoesNothing();
    void startsOnce();
    void destroyedWhileItRuns_data();
    void destroyedWhileItRuns();
};

void TestConnectionTest::tellsTheConversation()
{
    const ScriptedServer server(polite());
    ConnectionRig rig(server.port());
    QVERIFY(rig.carryOut());
    QVERIFY(rig.report().ready);
    QVERIFY(!rig.report().refused);
    QCOMPARE(rig.report().failure, QString());
    QCOMPARE(rig.report().addresses, QStringList{QStringLiteral("127.0.0.1")});
    QVERIFY(!rig.report().guard.isEmpty());
    QVERIFY(rig.report().total > Nanos(0));
    QVERIFY(rig.report().capabilities);
    QVERIFY(rig.report().capabilities->pipelining);
    QCOMPARE(rig.report().capabilities->sizeLimit, quint64(1000));
    QVERIFY(!rig.report().tls);
    const QString to = QStringLiteral("127.0.0.1:%1").arg(server.port());
    const QStringList expected{QStringLiteral("- resolved to 127.0.0.1"),
                               QStringLiteral("- ") + rig.report().guard,
                               QStringLiteral("- connecting to ") + to,
                               QStringLiteral("- connected to ") + to,
                               QStringLiteral("S: 220 mx.example.test ready"),
                               QStringLiteral("C: EHLO stampede.example.test"),
                               QStringLiteral("S: 250-mx.example.test"),
                               QStringLiteral("S: 250-PIPELINING"),
                               QStringLiteral("S: 250 SIZE 1000"),
                               QStringLiteral("C: QUIT"),
                               QStringLiteral("S: 221 2.0.0 bye")};
    QCOMPARE(rig.texts(), expected);
    for (std::size_t i = 1; i < rig.lines.size(); ++i)
        QVERIFY(rig.lines[i].at >= rig.lines[i - 1].at);
}

void TestConnectionTest::sendsNoMail()
{
    const ScriptedServer server(polite());
    ConnectionRig rig(server.port());
    QVERIFY(rig.carryOut());
    QVERIFY(server.waitForClosed(1));
    QCOMPARE(server.lines(),
             (QStringList{QStringLiteral("EHLO stampede.example.test"), QStringLiteral("QUIT")}));
    QCOMPARE(server.problems(), QStringList());
    QCOMPARE(server.connections(), 1);
}

void TestConnectionTest::speaksLmtp()
{
    Script script = polite();
    script[1].pattern = QStringLiteral("^LHLO");
    const ScriptedServer server(script);
    ConnectionRig rig(server.port());
    rig.job.target.lmtp = true;
    QVERIFY(rig.carryOut());
    QVERIFY2(rig.report().ready, qPrintable(rig.text()));
}

void TestConnectionTest::takesAServerThatKnowsOnlyHelo()
{
    const ScriptedServer server({Step::say("220 old\r\n"), Step::on(QStringLiteral("^EHLO"), "502 what?\r\n"),
                                 Step::on(QStringLiteral("^HELO"), "250 old\r\n"),
                                 Step::on(QStringLiteral("^QUIT"), "221 bye\r\n")});
    ConnectionRig rig(server.port());
    QVERIFY(rig.carryOut());
    QVERIFY(rig.report().ready);
    QVERIFY(rig.text().contains(QStringLiteral("C: HELO stampede.example.test")));
}

void TestConnectionTest::refusesAJobThatCannotConnect_data()
{
    using Change = std::function<void(job::Job&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("place");
    QTest::newRow("no host") << Change([](job::Job& job) { job.target.host.clear(); })
                             << QStringLiteral("target.host");
    QTest::newRow("port 0") << Change([](job::Job& job) { job.target.port = 0; })
                            << QStringLiteral("target.port");
    QTest::newRow("no such CA file") << Change([](job::Job& job) {
        job.tls.mode = smtp::TlsMode::StartTls;
        job.tls.settings.caFile = QStringLiteral("/nowhere/ca.pem");
    }) << QStringLiteral("tls.ca_file");
    QTest::newRow("a user without a mechanism")
        << Change([](job::Job& job) { job.auth.username = QStringLiteral("alice"); })
        << QStringLiteral("auth.username");
    QTest::newRow("HELO name") << Change([](job::Job& job) { job.session.heloName = QStringLiteral("a b"); })
                               << QStringLiteral("session.helo_name");
    QTest::newRow("timeout") << Change([](job::Job& job) { job.session.timeouts.byStage[0] = 0s; })
                             << QStringLiteral("session.timeouts.connect");
    QTest::newRow("source address") << Change([](job::Job& job) {
        job.target.sourceAddresses = {QStringLiteral("everywhere")};
    }) << QStringLiteral("target.source_addresses[0]");
}

void TestConnectionTest::refusesAJobThatCannotConnect()
{
    QFETCH(const std::function<void(job::Job&)>, change);
    QFETCH(const QString, place);
    const ScriptedServer server(polite());
    ConnectionRig rig(server.port());
    change(rig.job);
    QVERIFY(rig.carryOut());
    QVERIFY(rig.report().refused);
    QVERIFY(!rig.report().ready);
    QVERIFY(!rig.report().failure.isEmpty());
    QCOMPARE(rig.report().problems.list().size(), 1);
    QCOMPARE(rig.report().problems.list().first().place, place);
    QVERIFY2(rig.text().contains(place), qPrintable(rig.text()));
    QCOMPARE(server.connections(), 0);
}

void TestConnectionTest::doesNotMindAnUnfinishedMessage()
{
    const ScriptedServer server(polite());
    ConnectionRig rig(server.port());
    rig.job.message.recipients.pattern.clear();
    rig.job.load.messages.reset();
    rig.job.load.duration.reset();
    rig.job.load.connections = -3;
    QVERIFY(rig.carryOut());
    QVERIFY2(rig.report().ready, qPrintable(rig.text()));
}

void TestConnectionTest::refusesANameThatIsNone()
{
    ConnectionRig rig(25);
    rig.job.target.host = QStringLiteral("no-such-host.invalid");
    QVERIFY(rig.carryOut());
    QVERIFY(rig.report().refused);
    QCOMPARE(rig.report().problems.list().first().place, QStringLiteral("target.host"));
    QVERIFY(rig.report().addresses.isEmpty());
    QCOMPARE(rig.report().total, Nanos(0));
}

void TestConnectionTest::asksTheGuard_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("public") << QStringLiteral("203.0.113.7");
    QTest::newRow("public, IPv6") << QStringLiteral("2001:db8::7");
    QTest::newRow("multicast") << QStringLiteral("224.0.0.1");
    QTest::newRow("mapped") << QStringLiteral("::ffff:203.0.113.7");
}

void TestConnectionTest::asksTheGuard()
{
    QFETCH(const QString, host);
    ConnectionRig rig(25);
    rig.job.target.host = host;
    QVERIFY(rig.carryOut());
    QVERIFY(rig.report().refused);
    QVERIFY(!rig.report().guard.isEmpty());
    QCOMPARE(rig.report().failure, rig.report().guard);
    QCOMPARE(rig.report().addresses.size(), 1);
    QVERIFY2(!rig.text().contains(QStringLiteral("connecting")), qPrintable(rig.text()));
}

void TestConnectionTest::cancelled_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<int>("lines");
    QTest::newRow("at once") << Script{Step::say("", Step::Then::Stall)} << 0;
    QTest::newRow("waiting for the greeting") << Script{Step::say("", Step::Then::Stall)} << 4;
    QTest::newRow("waiting for EHLO's reply")
        << Script{Step::say("220 hi\r\n"), Step::on(QStringLiteral("^EHLO"), "", Step::Then::Stall)} << 6;
}

void TestConnectionTest::cancelled()
{
    QFETCH(const Script, script);
    QFETCH(const int, lines);
    const ScriptedServer server(script);
    ConnectionRig rig(server.port());
    rig.start();
    QVERIFY(test::runUntil([&] { return int(rig.lines.size()) >= lines; }));
    rig.trial->cancel();
    rig.trial->cancel();
    QVERIFY(test::runUntil([&] { return !rig.reports.empty(); }));
    test::runTurns();
    QCOMPARE(rig.reports.size(), std::size_t(1));
    QVERIFY(!rig.report().ready);
    QVERIFY2(rig.report().failure.endsWith(QStringLiteral("cancelled")), qPrintable(rig.report().failure));
    rig.trial->cancel();
    test::runTurns();
    QCOMPARE(rig.reports.size(), std::size_t(1));
}

void TestConnectionTest::cancelWithoutStartDoesNothing()
{
    SystemClock clock;
    load::ConnectionTest trial({}, {}, {}, clock);
    const QSignalSpy finished(&trial, &load::ConnectionTest::finished);
    trial.cancel();
    test::runTurns();
    QCOMPARE(finished.count(), 0);
}

void TestConnectionTest::startsOnce()
{
    const ScriptedServer server(polite());
    ConnectionRig rig(server.port());
    rig.start();
    rig.trial->start();
    QVERIFY(test::runUntil([&] { return !rig.reports.empty(); }));
    QVERIFY(server.waitForClosed(1));
    rig.trial->start();
    test::runTurns();
    QCOMPARE(rig.reports.size(), std::size_t(1));
    QCOMPARE(server.connections(), 1);
}

void TestConnectionTest::destroyedWhileItRuns_data()
{
    cancelled_data();
}

void TestConnectionTest::destroyedWhileItRuns()
{
    QFETCH(const Script, script);
    QFETCH(const int, lines);
    const ScriptedServer server(script);
    ConnectionRig rig(server.port());
    rig.start();
    QVERIFY(test::runUntil([&] { return int(rig.lines.size()) >= lines; }));
    rig.trial.reset();
    test::runTurns();
    QVERIFY(rig.reports.empty());
    QVERIFY(server.waitForClosed(server.connections()));
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connection_test.moc"
