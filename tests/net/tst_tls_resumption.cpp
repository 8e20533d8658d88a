// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/self_signed.h"
#include "net/transport.h"
#include "support/event_loop.h"
#include "support/noting_listener.h"
#include "support/scripted_server.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace stampede;
using test::Client;
using test::NotingListener;
using test::runUntil;

/// Session resumption against OpenSSL's own server, since a QSslSocket server cannot resume, and against such a one.
class TestTlsResumption : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resumes_data();
    void resumes();
    void serverThatCannot();
    void clientsAreCertified();

private:
    bool startServer(const QStringList& options);
    net::TlsFacts connectOnce(net::TransportFactory& factory, quint16 port);

    QTemporaryDir m_folder;
    net::TlsSettings m_settings;
    QProcess m_server;
    quint16 m_port = 0;
};

void TestTlsResumption::initTestCase()
{
    const auto pem = net::makeSelfSigned({QStringLiteral("mx.example.test")});
    QVERIFY(pem.hasValue());
    for (const auto& [name, content] : {std::pair("cert.pem", pem->certificate), std::pair("key.pem", pem->key)}) {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    m_settings.caFile = m_folder.filePath(QStringLiteral("cert.pem"));
}

bool TestTlsResumption::startServer(const QStringList& options)
{
    m_server.kill();
    m_server.waitForFinished();
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setWorkingDirectory(m_folder.path());
    m_server.start(QStringLiteral("openssl"),
                   QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"),
                               QStringLiteral("-cert"), QStringLiteral("cert.pem"), QStringLiteral("-key"),
                               QStringLiteral("key.pem"), QStringLiteral("-rev")} +
                       options);
    if (!m_server.waitForStarted())
        return false;
    QByteArray output;
    const QRegularExpression accept(QStringLiteral("ACCEPT [^\\n]*:(\\d+)\\n"));
    while (m_server.state() == QProcess::Running) {
        const auto match = accept.match(QString::fromUtf8(output));
        m_port = match.hasMatch() ? match.captured(1).toUShort() : quint16(0);
        if (m_port != 0)
            return true;
        if (!m_server.waitForReadyRead())
            return false;
        output += m_server.readAll();
    }
    return false;
}

net::TlsFacts TestTlsResumption::connectOnce(net::TransportFactory& factory, quint16 port)
{
    Client client(factory, port, true);
    NotingListener& listener = client.listener;
    listener.onConnected = [&] { client.startTls(); };
    listener.onEncrypted = [&] { client.transport->write("abc\n"); };
    // The answer comes after the tickets of TLS 1.3.
    if (!runUntil([&] { return listener.failed() || listener.received.ends_with("\n"); }) || listener.failed())
        qWarning("%s", qPrintable(listener.text));
    client.transport->close();
    return listener.facts;
}

void TestTlsResumption::resumes_data()
{
    using Version = net::TlsSettings::Version;
    QTest::addColumn<net::TlsSettings::Version>("version");
    QTest::addColumn<bool>("verify");
    QTest::addColumn<bool>("resume");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("TLS 1.3") << Version::Tls13 << true << true << QStringList();
    QTest::newRow("TLS 1.2, ticket") << Version::Tls12 << true << true << QStringList();
    QTest::newRow("TLS 1.2, session id") << Version::Tls12 << true << true << QStringList{QStringLiteral("-no_ticket")};
    QTest::newRow("TLS 1.3, not verified") << Version::Tls13 << false << true << QStringList();
    QTest::newRow("TLS 1.3, off") << Version::Tls13 << true << false << QStringList();
    QTest::newRow("TLS 1.2, off") << Version::Tls12 << true << false << QStringList();
}

void TestTlsResumption::resumes()
{
    QFETCH(const net::TlsSettings::Version, version);
    QFETCH(const bool, verify);
    QFETCH(const bool, resume);
    QFETCH(const QStringList, options);
    if (!startServer(options))
        QSKIP("the openssl program is needed");
    net::TlsSettings settings = m_settings;
    settings.maximum = version;
    settings.verify = verify;
    settings.resume = resume;
    Problems problems;
    const net::ClientTls tls = net::makeClientTls(settings, QStringLiteral("mx.example.test"), QString(),
                                                  QStringLiteral("tls"), problems);
    const auto factory = net::makeSocketTransportFactory(tls);
    const net::TlsFacts first = connectOnce(*factory, m_port);
    QVERIFY(!first.protocol.isEmpty());
    QVERIFY(!first.resumed);
    QCOMPARE(first.verified, verify);
    for (int i = 0; i < 3; ++i) {
        const net::TlsFacts later = connectOnce(*factory, m_port);
        QCOMPARE(later.protocol, first.protocol);
        QCOMPARE(later.resumed, resume);
        QCOMPARE(later.verified, verify);
        QCOMPARE(later.peerSha256, first.peerSha256);
    }
    // Another factory, which is another worker, starts anew.
    const auto other = net::makeSocketTransportFactory(tls);
    QVERIFY(!connectOnce(*other, m_port).resumed);
    m_server.kill();
    m_server.waitForFinished();
}

void TestTlsResumption::serverThatCannot()
{
    // Its tickets are of no use on the next connection; that one just has a full handshake.
    auto serverTls = net::makeServerTls(m_folder.filePath(QStringLiteral("cert.pem")),
                                        m_folder.filePath(QStringLiteral("key.pem")), {});
    QVERIFY(serverTls.hasValue());
    const test::ScriptedServer server({test::Step::line("250 ok\n")}, {.tls = *serverTls, .implicitTls = true});
    Problems problems;
    const net::ClientTls tls = net::makeClientTls(m_settings, QStringLiteral("mx.example.test"), QString(),
                                                  QStringLiteral("tls"), problems);
    const auto factory = net::makeSocketTransportFactory(tls);
    for (int i = 0; i < 3; ++i) {
        const net::TlsFacts facts = connectOnce(*factory, server.port());
        QVERIFY(!facts.protocol.isEmpty());
        QVERIFY(!facts.resumed);
    }
}

void TestTlsResumption::clientsAreCertified()
{
    if (!startServer({QStringLiteral("-Verify"), QStringLiteral("1"), QStringLiteral("-verify_return_error"),
                      QStringLiteral("-CAfile"), QStringLiteral("cert.pem")}))
        QSKIP("the openssl program is needed");
    const auto outcome = [&](bool certified) {
        net::TlsSettings settings = m_settings;
        if (certified) {
            settings.clientCertificate = QStringLiteral("cert.pem");
            settings.clientKey = QStringLiteral("key.pem");
        }
        Problems problems;
        const net::ClientTls tls = net::makeClientTls(settings, QStringLiteral("mx.example.test"), m_folder.path(),
                                                      QStringLiteral("tls"), problems);
        const auto factory = net::makeSocketTransportFactory(tls);
        Client client(*factory, m_port, true);
        client.listener.onConnected = [&] { client.startTls(); };
        client.listener.onEncrypted = [&] { client.transport->write("abc\n"); };
        runUntil([&] { return client.listener.failed() || !client.listener.received.empty(); });
        return client.listener.failed() ? nameOf(client.listener.fault) : std::string_view("good");
    };
    QCOMPARE(outcome(true), std::string_view("good"));
    QCOMPARE(outcome(false), std::string_view("tls"));
}

QTEST_GUILESS_MAIN(TestTlsResumption)
#include "tst_tls_resumption.moc"
