// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp_client.h"
#include "widgets/sink/sink_host.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QtTest>

using namespace stampede;
using stampede::test::SmtpClient;
using stampede::widgets::SinkHost;
using State = SinkHost::State;

namespace {

constexpr int patience = 20'000;

sink::SinkSettings anyPort()
{
    sink::SinkSettings settings;
    settings.port = 0;
    settings.workers = 1;
    return settings;
}

} // namespace

class TestSinkHost : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsAndStops();
    void countsWhatItTakes();
    void startsAgain();
    void tellsWhyItCannotStart_data();
    void tellsWhyItCannotStart();
    void ignoresWhatMakesNoSense();
    void stopsWhileItStarts();
    void goesWhileItRuns_data();
    void goesWhileItRuns();
    void tellsWhereAClientReachesIt_data();
    void tellsWhereAClientReachesIt();

private:
    SystemClock m_clock;
};

void TestSinkHost::runsAndStops()
{
    SinkHost host(m_clock);
    QSignalSpy states(&host, &SinkHost::stateChanged);
    QCOMPARE(host.state(), State::Idle);
    host.start(anyPort());
    QCOMPARE(host.state(), State::Starting);
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Running, patience);
    QVERIFY(host.port() != 0);
    QCOMPARE(host.address(), QHostAddress(QHostAddress::LocalHost));
    host.stop();
    QCOMPARE(host.state(), State::Stopping);
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Idle, patience);
    QList<State> told;
    for (const QVariantList& arguments : states)
        told.append(arguments.first().value<State>());
    QCOMPARE(told, (QList<State>{State::Starting, State::Running, State::Stopping, State::Idle}));
}

void TestSinkHost::countsWhatItTakes()
{
    SinkHost host(m_clock);
    QSignalSpy taken(&host, &SinkHost::statsTaken);
    host.start(anyPort());
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Running, patience);
    SmtpClient client(host.port());
    QVERIFY(client.reply().startsWith("220"));
    QVERIFY(client.say("EHLO me").startsWith("250"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(client.sendMessage("Subject: x\r\n\r\nhello"));
    QTRY_COMPARE_WITH_TIMEOUT(host.stats().messages, quint64(3), patience);
    QCOMPARE(host.stats().recipients, quint64(3));
    QCOMPARE(host.stats().activeConnections, quint64(1));
    QVERIFY(taken.count() > 1);
    QVERIFY(client.say("QUIT").startsWith("221"));
    QTRY_COMPARE_WITH_TIMEOUT(host.stats().activeConnections, quint64(0), patience);
    host.stop();
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Idle, patience);
    QCOMPARE(host.stats().messages, quint64(3));
    const auto count = taken.count();
    const auto last = taken.last().first().value<sink::SinkStats>();
    QCOMPARE(last.elapsed, host.stats().elapsed);
    QCOMPARE(taken.count(), count);
}

void TestSinkHost::startsAgain()
{
    SinkHost host(m_clock);
    for (int i = 0; i < 3; ++i) {
        host.start(anyPort());
        QCOMPARE(host.stats().messages, quint64(0));
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Running, patience);
        SmtpClient client(host.port());
        QVERIFY(client.reply().startsWith("220"));
        QVERIFY(client.say("EHLO me").startsWith("250"));
        QVERIFY(client.sendMessage("x"));
        host.stop();
        QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Idle, patience);
        QCOMPARE(host.stats().messages, quint64(1));
    }
}

void TestSinkHost::tellsWhyItCannotStart_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("reason");
    QTest::newRow("port taken") << QString() << QStringLiteral("listens there already");
    QTest::newRow("no certificate") << QStringLiteral("/nowhere/cert.pem")
                                    << QStringLiteral("/nowhere/cert.pem");
}

void TestSinkHost::tellsWhyItCannotStart()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, reason);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    sink::SinkSettings settings = anyPort();
    if (certificate.isEmpty()) {
        settings.port = other.serverPort();
    } else {
        settings.tls = sink::SinkTls::StartTls;
        settings.certificateFile = settings.keyFile = certificate;
    }
    SinkHost host(m_clock);
    QSignalSpy failed(&host, &SinkHost::failed);
    bool toldBeforeIdle = false;
    connect(&host, &SinkHost::stateChanged, &host, [&](State state) {
        if (state == State::Idle)
            toldBeforeIdle = failed.count() == 1;
    });
    host.start(settings);
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Idle, patience);
    QCOMPARE(failed.count(), 1);
    QVERIFY(toldBeforeIdle);
    QVERIFY2(failed.first().first().toString().contains(reason),
             qPrintable(failed.first().first().toString()));
    host.start(anyPort());
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Running, patience);
    QCOMPARE(failed.count(), 1);
}

void TestSinkHost::ignoresWhatMakesNoSense()
{
    SinkHost host(m_clock);
    QSignalSpy states(&host, &SinkHost::stateChanged);
    host.stop();
    QCOMPARE(states.count(), 0);
    host.start(anyPort());
    host.start(anyPort());
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Running, patience);
    const quint16 port = host.port();
    host.start(anyPort());
    QCOMPARE(host.state(), State::Running);
    QCOMPARE(host.port(), port);
    host.stop();
    host.stop();
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Idle, patience);
    QCOMPARE(states.count(), 4);
}

void TestSinkHost::stopsWhileItStarts()
{
    SinkHost host(m_clock);
    QSignalSpy states(&host, &SinkHost::stateChanged);
    host.start(anyPort());
    host.stop();
    QTRY_COMPARE_WITH_TIMEOUT(host.state(), State::Idle, patience);
    for (const QVariantList& arguments : states)
        QVERIFY(arguments.first().value<State>() != State::Running);
}

void TestSinkHost::goesWhileItRuns_data()
{
    QTest::addColumn<bool>("wait");
    QTest::newRow("starting") << false;
    QTest::newRow("running") << true;
}

void TestSinkHost::goesWhileItRuns()
{
    QFETCH(const bool, wait);
    auto host = std::make_unique<SinkHost>(m_clock);
    host->start(anyPort());
    if (wait)
        QTRY_COMPARE_WITH_TIMEOUT(host->state(), State::Running, patience);
    const quint16 port = host->port();
    host.reset();
    if (port == 0)
        return;
    QTcpServer next;
    QVERIFY(next.listen(QHostAddress::LocalHost, port));
}

void TestSinkHost::tellsWhereAClientReachesIt_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("target");
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << QStringLiteral("127.0.0.1");
    QTest::newRow("loopback, IPv6") << QStringLiteral("::1") << QStringLiteral("::1");
    QTest::newRow("all") << QStringLiteral("0.0.0.0") << QStringLiteral("127.0.0.1");
    QTest::newRow("all, IPv6") << QStringLiteral("::") << QStringLiteral("::1");
    QTest::newRow("one") << QStringLiteral("192.168.7.7") << QStringLiteral("192.168.7.7");
}

void TestSinkHost::tellsWhereAClientReachesIt()
{
    QFETCH(const QString, address);
    QTEST(SinkHost::targetHostOf(QHostAddress(address)), "target");
}

QTEST_MAIN(TestSinkHost)
#include "tst_host.moc"
