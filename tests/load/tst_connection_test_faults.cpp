// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_rig.h"

#include <QSignalSpy>
#include <QTcpServer>
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

quint16 nobodysPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

/// Servers that are not there, misbehave or take their time, in a connection test.
class TestConnectionTestFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyListens();
    void serverMisbehaves_data();
    void serverMisbehaves();
    void timesOut_data();
    void timesOut();
    void aDrippingServerDoesNotHoldItUp();
    void quitThatIsNotAnsweredIsNoFailure_data();
    void quitThatIsNotAnsweredIsNoFailure();
    void anEndlessTalkerIsCutShort();
};

void TestConnectionTestFaults::nobodyListens()
{
    ConnectionRig rig(nobodysPort());
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY(!rig.report().refused);
    QVERIFY2(rig.report().failure.startsWith(QStringLiteral("Connecting: ")),
             qPrintable(rig.report().failure));
    QVERIFY(rig.text().contains(QStringLiteral("refused")));
}

void TestConnectionTestFaults::serverMisbehaves_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("failure");
    const auto ehlo = QStringLiteral("^EHLO");
    using Then = Step::Then;
    QTest::newRow("421 at the greeting") << Script{Step::say("421 4.3.2 too busy\r\n", Then::Close)}
                                         << QStringLiteral("Greeting: the server said 421 4.3.2 too busy");
    QTest::newRow("554 at the greeting")
        << Script{Step::say("554 go away\r\n")} << QStringLiteral("Greeting: the server said 554 go away");
    QTest::newRow("421 at EHLO") << Script{Step::say("220 hi\r\n"),
                                           Step::on(ehlo, "421 closing\r\n", Then::Close)}
                                 << QStringLiteral("EHLO: the server said 421 closing");
    QTest::newRow("garbage") << Script{Step::say("SSH-2.0-OpenSSH_9.2\r\n")} << QStringLiteral("Greeting: ");
    QTest::newRow("binary") << Script{Step::say(QByteArray("\x16\x03\x01\0\xff\n", 6))}
                            << QStringLiteral("Greeting: ");
    QTest::newRow("closes at once") << Script{Step::say("", Then::Close)}
                                    << QStringLiteral("Greeting: the server closed the connection");
    QTest::newRow("closes in a line") << Script{Step::say("220 h", Then::Close)}
                                      << QStringLiteral("Greeting: the server closed the connection");
    QTest::newRow("resets at EHLO") << Script{Step::say("220 hi\r\n"), Step::on(ehlo, "", Then::Reset)}
                                    << QStringLiteral("EHLO: ");
    QTest::newRow("answers before it is asked")
        << Script{Step::say("220 hi\r\n250 hello\r\n")} << QStringLiteral("EHLO: ");
    QTest::newRow("no STARTTLS") << Script{Step::say("220 hi\r\n"), Step::on(ehlo, "250 hi\r\n")}
                                 << QStringLiteral("TLS: the server does not offer STARTTLS");
}

void TestConnectionTestFaults::serverMisbehaves()
{
    QFETCH(const Script, script);
    QFETCH(const QString, failure);
    const ScriptedServer server(script);
    ConnectionRig rig(server.port());
    if (failure.startsWith(QStringLiteral("TLS")))
        rig.job.tls.mode = smtp::TlsMode::StartTls;
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY(!rig.report().refused);
    QVERIFY2(rig.report().failure.startsWith(failure), qPrintable(rig.report().failure));
    QVERIFY(server.waitForClosed(1));
}

void TestConnectionTestFaults::timesOut_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("stage");
    QTest::newRow("greeting") << Script{Step::say("", Step::Then::Stall)}
                              << QStringLiteral("Greeting: no reply");
    QTest::newRow("EHLO") << Script{Step::say("220 hi\r\n"),
                                    Step::on(QStringLiteral("^EHLO"), "250-hi\r\n", Step::Then::Stall)}
                          << QStringLiteral("EHLO: no reply");
}

void TestConnectionTestFaults::timesOut()
{
    QFETCH(const Script, script);
    QFETCH(const QString, stage);
    const ScriptedServer server(script);
    ConnectionRig rig(server.port());
    rig.waitAtMost(60ms);
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY2(rig.report().failure.startsWith(stage), qPrintable(rig.report().failure));
    QVERIFY(rig.text().contains(QStringLiteral("no reply within")));
}

void TestConnectionTestFaults::aDrippingServerDoesNotHoldItUp()
{
    // An endless greeting, a line at a time, each far sooner than the time is up.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTimer drip;
    QTcpSocket* peer = nullptr;
    connect(&server, &QTcpServer::newConnection, this, [&] { peer = server.nextPendingConnection(); });
    connect(&drip, &QTimer::timeout, this, [&] {
        if (peer != nullptr)
            peer->write("2");
    });
    drip.start(5ms);
    ConnectionRig rig(server.serverPort());
    rig.waitAtMost(100ms);
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY2(rig.report().failure.startsWith(QStringLiteral("Greeting: ")), qPrintable(rig.report().failure));
}

void TestConnectionTestFaults::quitThatIsNotAnsweredIsNoFailure_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Step::Then>("then");
    QTest::newRow("closes") << QByteArray() << Step::Then::Close;
    QTest::newRow("stalls") << QByteArray() << Step::Then::Stall;
    QTest::newRow("resets") << QByteArray() << Step::Then::Reset;
    QTest::newRow("talks nonsense") << QByteArray("bye?\r\n") << Step::Then::Keep;
}

void TestConnectionTestFaults::quitThatIsNotAnsweredIsNoFailure()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const Step::Then, then);
    Script script = polite();
    script[2] = Step::on(QStringLiteral("^QUIT"), reply, then);
    const ScriptedServer server(script);
    ConnectionRig rig(server.port());
    rig.waitAtMost(300ms);
    QVERIFY(rig.carryOut());
    QVERIFY2(rig.report().ready, qPrintable(rig.text()));
    QCOMPARE(rig.report().failure, QString());
}

void TestConnectionTestFaults::anEndlessTalkerIsCutShort()
{
    QByteArray talk("220-hi\r\n");
    for (int i = 0; i < 5000; ++i)
        talk += "220-" + QByteArray::number(i) + "\r\n";
    const ScriptedServer server({Step::say(talk + QByteArray(200'000, 'x'))});
    ConnectionRig rig(server.port());
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY2(rig.lines.size() <= 500, qPrintable(QString::number(rig.lines.size())));
    for (const load::ConversationLine& line : rig.lines)
        QVERIFY(line.text.size() < 4096);
}

QTEST_GUILESS_MAIN(TestConnectionTestFaults)
#include "tst_connection_test_faults.moc"
