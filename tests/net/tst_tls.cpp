// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tls_rig.h"

using namespace stampede;
using test::Acceptor;
using test::certificateOf;
using test::Client;
using test::clientTls;
using test::NotingListener;
using test::runUntil;
using test::ScriptedServer;
using test::serverTls;
using test::Step;

/// Handshakes under TLS, both sides of the transport.
class TestTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verification_data();
    void verification();
    void versions_data();
    void versions();
    void startTls();
    void plaintextBeforeTheHandshakeIsDropped();
    void bothSidesAreOurs();
    void peerClosesInHandshake();
    void peerSpeaksNoTls();
    void noSettings();

private:
    test::TlsRig m_rig;
};

void TestTls::verification_data()
{
    QTest::addColumn<bool>("verify");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("reasons"); // empty: the handshake is done
    const QString right = QStringLiteral("mx.example.test");
    const QString wrong = QStringLiteral("other.example.test");
    QTest::newRow("good") << true << true << right << QStringList();
    QTest::newRow("untrusted") << true << false << right << QStringList{QStringLiteral("self-signed")};
    QTest::newRow("wrong name") << true << true << wrong
                                << QStringList{QStringLiteral("not for the name other")};
    QTest::newRow("both") << true << false << wrong
                          << QStringList{QStringLiteral("self-signed"),
                                         QStringLiteral("not for the name other")};
    QTest::newRow("an address it is not for")
        << true << true << "127.0.0.1" << QStringList{QStringLiteral("127.0.0.1")};
    QTest::newRow("untrusted, not verified") << false << false << right << QStringList();
    QTest::newRow("wrong name, not verified") << false << false << wrong << QStringList();
}

void TestTls::verification()
{
    QFETCH(const bool, verify);
    QFETCH(const bool, trusted);
    QFETCH(const QString, host);
    QFETCH(const QStringList, reasons);
    const ScriptedServer server({Step::say("220 hi\r\n"), Step::on(QStringLiteral("^QUIT$"), "221 bye\r\n")},
                                {.tls = m_rig.server, .implicitTls = true});
    net::TlsSettings settings;
    settings.verify = verify;
    settings.caFile =
        trusted ? m_rig.trusting.caFile : m_rig.fileOf(certificateOf(serverTls({QStringLiteral("ca.test")})));
    const net::ClientTls tls = clientTls(settings, host);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    NotingListener& listener = client.listener;
    client.listener.onConnected = [&] {
        client.startTls();
    };
    listener.onEncrypted = [&] {
        client.transport->write("QUIT\r\n");
    };
    QVERIFY(runUntil([&] { return listener.failed() || listener.received.ends_with("221 bye\r\n"); }));
    QCOMPARE(listener.broken, QStringList());
    if (reasons.isEmpty()) {
        QVERIFY2(!listener.failed(), qPrintable(listener.text));
        QVERIFY(client.transport->isEncrypted());
        QCOMPARE(listener.received, std::string("220 hi\r\n221 bye\r\n"));
        QCOMPARE(listener.facts.verified, verify);
        QVERIFY(!listener.facts.resumed);
        QVERIFY(listener.facts.protocol.startsWith(QStringLiteral("TLSv1.")));
        QVERIFY(!listener.facts.cipher.isEmpty());
        QCOMPARE(listener.facts.peerSubject, QStringLiteral("mx.example.test"));
        QCOMPARE(listener.facts.peerIssuer, QStringLiteral("mx.example.test"));
        QCOMPARE(listener.facts.peerSha256.size(), 64);
        const qint64 days = QDateTime::currentDateTimeUtc().daysTo(listener.facts.peerExpires);
        QVERIFY(days >= 29 && days <= 30);
        return;
    }
    QCOMPARE(listener.fault, Fault::Tls);
    QCOMPARE(listener.count("encrypted"), 0);
    for (const QString& reason : reasons)
        QVERIFY2(listener.text.contains(reason), qPrintable(listener.text));
    QVERIFY2(listener.text.contains(QStringLiteral("tls.verify")), qPrintable(listener.text));
    QVERIFY2(listener.text.contains(QStringLiteral("tls.ca_file")), qPrintable(listener.text));
}

void TestTls::versions_data()
{
    using Version = net::TlsSettings::Version;
    QTest::addColumn<net::TlsSettings::Version>("minimum");
    QTest::addColumn<net::TlsSettings::Version>("maximum");
    QTest::addColumn<QString>("ciphers");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("cipher");
    QTest::newRow("default") << Version::Default << Version::Default << ""
                             << "TLSv1.3"
                             << "";
    QTest::newRow("at most 1.2") << Version::Default << Version::Tls12 << ""
                                 << "TLSv1.2"
                                 << "";
    QTest::newRow("1.2 only") << Version::Tls12 << Version::Tls12 << "ECDHE-ECDSA-AES128-GCM-SHA256"
                              << "TLSv1.2"
                              << "ECDHE-ECDSA-AES128-GCM-SHA256";
    QTest::newRow("1.3 only") << Version::Tls13 << Version::Tls13 << "TLS_CHACHA20_POLY1305_SHA256"
                              << "TLSv1.3"
                              << "TLS_CHACHA20_POLY1305_SHA256";
    QTest::newRow("1.1 or later") << Version::Tls11 << Version::Default << ""
                                  << "TLSv1.3"
                                  << "";
    QTest::newRow("list for 1.2 leaves 1.3 alone")
        << Version::Default << Version::Default << "HIGH:!aNULL:TLS_AES_128_GCM_SHA256"
        << "TLSv1.3"
        << "TLS_AES_128_GCM_SHA256";
}

void TestTls::versions()
{
    QFETCH(const net::TlsSettings::Version, minimum);
    QFETCH(const net::TlsSettings::Version, maximum);
    QFETCH(const QString, ciphers);
    QFETCH(const QString, protocol);
    QFETCH(const QString, cipher);
    const ScriptedServer server({Step::say("220 hi\r\n")}, {.tls = m_rig.server, .implicitTls = true});
    net::TlsSettings settings = m_rig.trusting;
    settings.minimum = minimum;
    settings.maximum = maximum;
    settings.ciphers = ciphers;
    const net::ClientTls tls = clientTls(settings);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    client.listener.onConnected = [&] {
        client.startTls();
    };
    QVERIFY(runUntil([&] { return client.listener.failed() || client.listener.received == "220 hi\r\n"; }));
    QVERIFY2(!client.listener.failed(), qPrintable(client.listener.text));
    QCOMPARE(client.listener.facts.protocol, protocol);
    if (!cipher.isEmpty())
        QCOMPARE(client.listener.facts.cipher, cipher);
}

void TestTls::startTls()
{
    const ScriptedServer server({Step::say("220 hi\r\n"),
                                 Step::on(QStringLiteral("^EHLO a$"), "250 STARTTLS\r\n"),
                                 Step::on(QStringLiteral("^STARTTLS$"), "220 go\r\n", Step::Then::StartTls),
                                 Step::on(QStringLiteral("^EHLO b$"), "250 SIZE\r\n"),
                                 Step::on(QStringLiteral("^QUIT$"), "221 bye\r\n", Step::Then::Close)},
                                {.tls = m_rig.server});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    NotingListener& listener = client.listener;
    listener.onReadable = [&] {
        const bool encrypted = client.transport->isEncrypted();
        if (listener.received.ends_with("220 hi\r\n"))
            client.transport->write("EHLO a\r\n");
        else if (listener.received.ends_with("STARTTLS\r\n"))
            client.transport->write("STARTTLS\r\n");
        else if (listener.received.ends_with("220 go\r\n"))
            client.transport->startTls();
        else if (encrypted && listener.received.ends_with("250 SIZE\r\n"))
            client.transport->write("QUIT\r\n");
    };
    listener.onEncrypted = [&] {
        client.transport->write("EHLO b\r\n");
    };
    QVERIFY(runUntil([&] { return listener.failed(); }));
    QCOMPARE(listener.fault, Fault::Disconnect);
    QCOMPARE(listener.text, QString());
    QVERIFY(listener.received.ends_with("250 SIZE\r\n221 bye\r\n"));
    QCOMPARE(listener.count("encrypted"), 1);
    QCOMPARE(listener.broken, QStringList());
    QCOMPARE(server.problems(), QStringList());
}

void TestTls::plaintextBeforeTheHandshakeIsDropped()
{
    // Injected by somebody on the way before the handshake: it must not be taken for a reply from inside TLS.
    const ScriptedServer server(
        {Step::line("220 go\r\n250 INJECTED\r\n", Step::Then::StartTls), Step::line("250 real\r\n")},
        {.tls = m_rig.server});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    NotingListener& listener = client.listener;
    listener.readSize = 8; // exactly the reply: the injected line stays unread
    listener.onConnected = [&] {
        client.transport->write("STARTTLS\r\n");
    };
    listener.onReadable = [&] {
        if (listener.received == "220 go\r\n")
            client.transport->startTls();
    };
    listener.onEncrypted = [&] {
        client.transport->write("NOOP\r\n");
    };
    QVERIFY(runUntil([&] { return listener.failed() || listener.received.ends_with("250 real\r\n"); }));
    QVERIFY2(!listener.failed(), qPrintable(listener.text));
    QCOMPARE(listener.received, std::string("220 go\r\n250 real\r\n"));
}

void TestTls::bothSidesAreOurs()
{
    // STARTTLS with our server side, whose client sends a command too many before its hello.
    Acceptor acceptor;
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, acceptor.serverPort(), true);
    QVERIFY(runUntil([&] { return !acceptor.descriptors.empty(); }));
    NotingListener served;
    const auto server = net::adoptConnection(acceptor.descriptors.front(), &m_rig.server, served);
    served.transport = server.get();
    served.readSize = 10;
    served.onReadable = [&] {
        if (served.received == "STARTTLS\r\n") {
            server->write("220 go\r\n");
            server->startTls();
        } else if (served.received.ends_with("MAIL\r\n")) {
            server->write("250 ok\r\n");
        }
    };
    client.listener.onReadable = [&] {
        if (client.listener.received == "220 go\r\n")
            client.startTls();
    };
    client.listener.onEncrypted = [&] {
        client.transport->write("MAIL\r\n");
    };
    QVERIFY(runUntil([&] { return client.listener.count("connected") == 1; }));
    client.write("STARTTLS\r\nINJECTED\r\n");
    QVERIFY(runUntil(
        [&] { return client.listener.failed() || client.listener.received.ends_with("250 ok\r\n"); }));
    QVERIFY2(!client.listener.failed(), qPrintable(client.listener.text));
    QCOMPARE(served.received, std::string("STARTTLS\r\nMAIL\r\n"));
    QVERIFY(server->isEncrypted());
    QCOMPARE(served.count("encrypted"), 1);
    QVERIFY(!served.facts.protocol.isEmpty());
    QCOMPARE(served.broken + client.listener.broken, QStringList());
    server->close();
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.fault, Fault::Disconnect);
    QCOMPARE(client.listener.text, QString());
}

void TestTls::peerClosesInHandshake()
{
    const ScriptedServer server({Step::take(1, "", Step::Then::Close)});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    client.listener.onConnected = [&] {
        client.startTls();
    };
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.fault, Fault::Tls);
    QVERIFY2(client.listener.text.contains(QStringLiteral("during the TLS handshake")),
             qPrintable(client.listener.text));
    QCOMPARE(client.listener.count("failed"), 1);
}

void TestTls::peerSpeaksNoTls()
{
    const ScriptedServer server({Step::take(1, "500 what is this?\r\n500 and this?\r\n")});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    client.listener.onConnected = [&] {
        client.startTls();
    };
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.fault, Fault::Tls);
    QVERIFY(!client.listener.text.isEmpty());
    QCOMPARE(client.listener.received, std::string());
    QCOMPARE(client.listener.broken, QStringList());
}

void TestTls::noSettings()
{
    const ScriptedServer server({Step::say("220 hi\r\n")});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), false);
    client.listener.onConnected = [&] {
        client.startTls();
    };
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.fault, Fault::Tls);
    QVERIFY(!client.listener.text.isEmpty());
}

int main(int argc, char** argv)
{
    QCoreApplication::setEventDispatcher(net::makeUvEventDispatcher());
    const QCoreApplication app(argc, argv);
    TestTls test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tls.moc"
