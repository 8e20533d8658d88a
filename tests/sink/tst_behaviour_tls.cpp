// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "behaviour_rig.h"

#include <QSslCertificate>
#include <QSslCertificateExtension>

using namespace stampede;
using namespace stampede::sink;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(stampede::sink::SinkTls)

namespace {

struct Rig {
    Rig(const QByteArray& list, SinkTls tls)
    {
        SinkSettings settings = localSettings();
        settings.idleScan = 2ms;
        settings.tls = tls;
        settings.behaviour = behaviourOf(rules(list), clock);
        started = settings.behaviour != nullptr && sink.start(settings);
    }
    quint64 strikes() const { return sink.stats().rules.first().count; }

    StandingClock clock;
    Sink sink{clock};
    bool started = false;
};

/// Up to the handshake; the reply to STARTTLS, empty where TLS is implicit.
QByteArray begin(SinkClient& client, SinkTls tls)
{
    if (tls == SinkTls::Implicit)
        return {};
    client.reply();
    client.ask("EHLO x");
    return client.ask("STARTTLS");
}

void eachMode()
{
    QTest::addColumn<SinkTls>("tls");
    QTest::newRow("STARTTLS") << SinkTls::StartTls;
    QTest::newRow("implicit") << SinkTls::Implicit;
}

} // namespace

class TestSinkBehaviourTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startTlsRefused();
    void startTlsUnanswered();
    void certificates_data();
    void certificates();
    void onlySome();
    void drops_data();
    void drops();
    void alert_data() { eachMode(); }
    void alert();
    void stalled_data() { eachMode(); }
    void stalled();
    void stalledForGood_data() { eachMode(); }
    void stalledForGood();
    void faultsUnderTls_data() { eachMode(); }
    void faultsUnderTls();
    void rubbishInsteadOfHello();
};

void TestSinkBehaviourTls::startTlsRefused()
{
    Rig rig(R"({"stage": "starttls", "reply": "454 4.7.0 not now", "times": 1})", SinkTls::StartTls);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QCOMPARE(begin(client, SinkTls::StartTls), QByteArray("454 4.7.0 not now\r\n"));
    QVERIFY(client.deliver("x")); // in the clear it goes on
    QVERIFY(client.ask("STARTTLS").startsWith("220"));
    QVERIFY(client.startTls());
}

void TestSinkBehaviourTls::startTlsUnanswered()
{
    Rig rig(R"({"stage": "starttls", "drop": "close"})", SinkTls::StartTls);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QCOMPARE(begin(client, SinkTls::StartTls), QByteArray());
    QVERIFY(client.isClosedByPeer());
}

void TestSinkBehaviourTls::certificates_data()
{
    QTest::addColumn<SinkTls>("tls");
    QTest::addColumn<QByteArray>("kind");
    for (const char* kind : {"expired", "wrong_name", "self_signed", "untrusted"}) {
        QTest::newRow(qPrintable(QString::fromLatin1("STARTTLS %1").arg(QString::fromLatin1(kind))))
            << SinkTls::StartTls << QByteArray(kind);
        QTest::newRow(qPrintable(QString::fromLatin1("implicit %1").arg(QString::fromLatin1(kind))))
            << SinkTls::Implicit << QByteArray(kind);
    }
}

void TestSinkBehaviourTls::certificates()
{
    QFETCH(SinkTls, tls);
    QFETCH(QByteArray, kind);
    Rig rig(R"({"stage": "handshake", "certificate": ")" + kind + "\"}", tls);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    begin(client, tls);
    QVERIFY(client.startTls());
    const QSslCertificate shown = client.socket().peerCertificate();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(shown.expiryDate() < now, kind == "expired");
    QVERIFY(shown.effectiveDate() < now);
    QCOMPARE(shown.subjectInfo(QSslCertificate::CommonName).value(0),
             kind == "wrong_name" ? QStringLiteral("wrong-name.example.test") : QStringLiteral("mx"));
    QCOMPARE(shown.isSelfSigned(), kind != "untrusted");
    QCOMPARE(shown.subjectAlternativeNames().values().contains(QStringLiteral("localhost")),
             kind != "wrong_name");
    QCOMPARE(rig.strikes(), quint64(1));
}

void TestSinkBehaviourTls::onlySome()
{
    Rig rig(R"({"stage": "handshake", "certificate": "wrong_name", "when": {"count": {"every": 2}}})",
            SinkTls::Implicit);
    QVERIFY(rig.started);
    QByteArray names;
    for (int i = 0; i < 4; ++i) {
        SinkClient client(rig.sink);
        QVERIFY(client.startTls());
        names +=
            client.socket().peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0).toLatin1() +
            ' ';
    }
    QCOMPARE(names, QByteArray("wrong-name.example.test mx wrong-name.example.test mx "));
}

void TestSinkBehaviourTls::drops_data()
{
    QTest::addColumn<SinkTls>("tls");
    QTest::addColumn<QByteArray>("how");
    for (const char* how : {"close", "reset", "alert"}) {
        QTest::newRow(qPrintable(QString::fromLatin1("STARTTLS %1").arg(QString::fromLatin1(how))))
            << SinkTls::StartTls << QByteArray(how);
        QTest::newRow(qPrintable(QString::fromLatin1("implicit %1").arg(QString::fromLatin1(how))))
            << SinkTls::Implicit << QByteArray(how);
    }
}

void TestSinkBehaviourTls::drops()
{
    QFETCH(SinkTls, tls);
    QFETCH(QByteArray, how);
    Rig rig(R"({"stage": "handshake", "drop": ")" + how + "\"}", tls);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QCOMPARE(begin(client, tls).left(3), QByteArray(tls == SinkTls::StartTls ? "220" : ""));
    QVERIFY(!client.startTls());
    QVERIFY(client.isClosedByPeer());
    QVERIFY(becomesTrue([&] { return rig.sink.stats().activeConnections == 0; }));
    QCOMPARE(rig.sink.stats().tlsHandshakes, quint64(0));
    QCOMPARE(rig.strikes(), quint64(1));
}

void TestSinkBehaviourTls::alert()
{
    QFETCH(SinkTls, tls);
    Rig rig(R"({"stage": "handshake", "drop": "alert"})", tls);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    begin(client, tls);
    client.startTls();
    QVERIFY2(client.socket().errorString().contains(QStringLiteral("handshake failure")),
             qPrintable(client.socket().errorString()));
}

void TestSinkBehaviourTls::stalled()
{
    QFETCH(SinkTls, tls);
    Rig rig(R"({"stage": "handshake", "delay": "10s", "times": 1})", tls);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    begin(client, tls);
    client.socket().startClientEncryption();
    QVERIFY(!client.socket().waitForEncrypted(100));
    rig.clock.advance(11s);
    QVERIFY(client.socket().isEncrypted() || client.socket().waitForEncrypted(patienceMs));
    if (tls == SinkTls::Implicit)
        QVERIFY(client.reply().startsWith("220"));
    QVERIFY(client.ask("EHLO x").startsWith("250"));
    QVERIFY(client.deliver("x"));
}

void TestSinkBehaviourTls::stalledForGood()
{
    QFETCH(SinkTls, tls);
    Rig rig(R"({"stage": "handshake", "delay": "forever"})", tls);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    begin(client, tls);
    client.socket().startClientEncryption();
    QVERIFY(!client.socket().waitForEncrypted(100));
    client.vanish();
    QVERIFY(becomesTrue([&] { return rig.sink.stats().activeConnections == 0; }));
}

void TestSinkBehaviourTls::faultsUnderTls()
{
    QFETCH(SinkTls, tls);
    Rig rig(
        R"({"stage": "rcpt", "delay": "1m", "reply": "450 4.2.1 busy"}, {"stage": "quit", "dribble": "1ns"},
               {"stage": "final", "drop": "reset"})",
        tls);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    begin(client, tls);
    QVERIFY(client.startTls());
    if (tls == SinkTls::Implicit)
        QVERIFY(client.reply().startsWith("220"));
    QVERIFY(client.ask("EHLO x").startsWith("250"));
    client.send("MAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nNOOP\r\n");
    QVERIFY(client.reply().startsWith("250"));
    QVERIFY(becomesTrue([&] { return rig.strikes() == 1; }));
    QVERIFY(!client.socket().waitForReadyRead(50)); // it waits
    rig.clock.advance(61s);
    QVERIFY(client.reply().startsWith("450 4.2.1 busy"));
    QVERIFY(client.reply().startsWith("250 2.0.0 ok"));
    client.send("QUIT\r\n");
    QVERIFY(becomesTrue([&] {
        rig.clock.advance(1us);
        return rig.sink.stats().activeConnections == 0;
    }));
    QVERIFY(client.reply().startsWith("221 2.0.0 bye"));
}

void TestSinkBehaviourTls::rubbishInsteadOfHello()
{
    Rig rig(R"({"stage": "handshake", "delay": "1s"})", SinkTls::Implicit);
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    client.send("EHLO x\r\n");
    QVERIFY(becomesTrue([&] { return rig.strikes() == 1; }));
    client.vanish(); // text is thrown away, the hello never came
    QVERIFY(becomesTrue([&] {
        rig.clock.advance(1s);
        return rig.sink.stats().tlsFailures == 1;
    }));
}

QTEST_GUILESS_MAIN(TestSinkBehaviourTls)
#include "tst_behaviour_tls.moc"
