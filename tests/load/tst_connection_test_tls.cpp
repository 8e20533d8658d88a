// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection_rig.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using smtp::TlsMode;
using test::ConnectionRig;
using test::Script;
using test::ScriptedServer;
using test::Step;

/// Connection tests under TLS.
class TestConnectionTestTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void handshakes_data();
    void handshakes();
    void certificateIsRefused_data();
    void certificateIsRefused();
    void startTlsFails_data();
    void startTlsFails();
    void forgetsWhatWasSaidBefore();

private:
    static Script script(TlsMode mode);
    test::ScriptOptions options(TlsMode mode) const;
    void trust(ConnectionRig& rig, TlsMode mode) const;

    net::ServerTls m_server;
    QTemporaryDir m_folder;
};

void TestConnectionTestTls::initTestCase()
{
    auto made = net::makeServerTls({}, {}, {QStringLiteral("mx.example.test")});
    QVERIFY(made);
    m_server = *made;
    QFile file(m_folder.filePath(QStringLiteral("ca.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_server.configuration.localCertificate().toPem());
}

Script TestConnectionTestTls::script(TlsMode mode)
{
    Script script{Step::say("220 hi\r\n")};
    if (mode == TlsMode::StartTls)
        script += {Step::on(QStringLiteral("^EHLO"), "250-hi\r\n250 STARTTLS\r\n"),
                   Step::on(QStringLiteral("^STARTTLS$"), "220 go\r\n", Step::Then::StartTls)};
    script += {Step::on(QStringLiteral("^EHLO"), "250-hi\r\n250 CHUNKING\r\n"),
               Step::on(QStringLiteral("^QUIT$"), "221 bye\r\n", Step::Then::Close)};
    return script;
}

test::ScriptOptions TestConnectionTestTls::options(TlsMode mode) const
{
    test::ScriptOptions options;
    options.tls = m_server;
    options.implicitTls = mode == TlsMode::Implicit;
    return options;
}

void TestConnectionTestTls::trust(ConnectionRig& rig, TlsMode mode) const
{
    rig.job.tls.mode = mode;
    rig.job.tls.settings.caFile = m_folder.filePath(QStringLiteral("ca.pem"));
    rig.job.tls.settings.serverName = QStringLiteral("mx.example.test");
}

void TestConnectionTestTls::handshakes_data()
{
    QTest::addColumn<TlsMode>("mode");
    QTest::addColumn<bool>("verify");
    QTest::newRow("STARTTLS") << TlsMode::StartTls << true;
    QTest::newRow("implicit") << TlsMode::Implicit << true;
    QTest::newRow("not verified") << TlsMode::StartTls << false;
}

void TestConnectionTestTls::handshakes()
{
    QFETCH(const TlsMode, mode);
    QFETCH(const bool, verify);
    const ScriptedServer server(script(mode), options(mode));
    ConnectionRig rig(server.port());
    trust(rig, mode);
    rig.job.tls.settings.verify = verify;
    QVERIFY(rig.carryOut());
    QVERIFY2(rig.report().ready, qPrintable(rig.text()));
    QVERIFY(rig.report().tls);
    QCOMPARE(rig.report().tls->verified, verify);
    QCOMPARE(rig.report().tls->peerSubject, QStringLiteral("mx.example.test"));
    const QString note = QStringLiteral("- %1, %2").arg(rig.report().tls->protocol, rig.report().tls->cipher);
    QVERIFY2(rig.texts().contains(note), qPrintable(rig.text()));
    QVERIFY(rig.report().capabilities->chunking);
    QCOMPARE(server.problems(), QStringList());
}

void TestConnectionTestTls::certificateIsRefused_data()
{
    QTest::addColumn<TlsMode>("mode");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    const auto right = QStringLiteral("mx.example.test");
    const auto other = QStringLiteral("other.example.test");
    QTest::newRow("untrusted, STARTTLS")
        << TlsMode::StartTls << false << right << QStringLiteral("self-signed");
    QTest::newRow("untrusted, implicit")
        << TlsMode::Implicit << false << right << QStringLiteral("self-signed");
    QTest::newRow("another name") << TlsMode::StartTls << true << other
                                  << QStringLiteral("not for the name other");
}

void TestConnectionTestTls::certificateIsRefused()
{
    QFETCH(const TlsMode, mode);
    QFETCH(const bool, trusted);
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    const ScriptedServer server(script(mode), options(mode));
    ConnectionRig rig(server.port());
    trust(rig, mode);
    rig.job.tls.settings.serverName = name;
    if (!trusted)
        rig.job.tls.settings.caFile.clear();
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY(!rig.report().refused);
    QVERIFY2(rig.report().failure.startsWith(QStringLiteral("TLS: ")), qPrintable(rig.report().failure));
    QVERIFY2(rig.report().failure.contains(reason), qPrintable(rig.report().failure));
    QVERIFY2(rig.text().contains(reason), qPrintable(rig.text()));
    QVERIFY(server.waitForClosed(1));
}

void TestConnectionTestTls::startTlsFails_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Step::Then>("then");
    QTest::addColumn<QString>("failure");
    QTest::newRow("refused") << QByteArray("454 4.7.0 not now\r\n") << Step::Then::Keep
                             << QStringLiteral("TLS: the server said 454 4.7.0 not now");
    QTest::newRow("closes") << QByteArray("220 go\r\n") << Step::Then::Close << QStringLiteral("TLS: ");
    QTest::newRow("stalls") << QByteArray("220 go\r\n") << Step::Then::Stall
                            << QStringLiteral("TLS: no reply within");
    QTest::newRow("speaks no TLS") << QByteArray("220 go\r\n") << Step::Then::Keep << QStringLiteral("TLS: ");
}

void TestConnectionTestTls::startTlsFails()
{
    QFETCH(const QByteArray, reply);
    QFETCH(const Step::Then, then);
    QFETCH(const QString, failure);
    Script plain = script(TlsMode::StartTls).mid(0, 2);
    plain.append(Step::on(QStringLiteral("^STARTTLS$"), reply, then));
    plain.append(Step::take(5, "this is no handshake at all\r\n"));
    const ScriptedServer server(plain);
    ConnectionRig rig(server.port());
    trust(rig, TlsMode::StartTls);
    rig.waitAtMost(500ms);
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().ready);
    QVERIFY(!rig.report().tls);
    QVERIFY2(rig.report().failure.startsWith(failure), qPrintable(rig.report().failure));
}

void TestConnectionTestTls::forgetsWhatWasSaidBefore()
{
    // RFC 3207, 5: replies that someone slipped in before the handshake count for nothing.
    Script slipped = script(TlsMode::StartTls);
    slipped[2].reply = "220 go\r\n250 AUTH PLAIN\r\n";
    const ScriptedServer server(slipped, options(TlsMode::StartTls));
    ConnectionRig rig(server.port());
    trust(rig, TlsMode::StartTls);
    rig.waitAtMost(2s);
    QVERIFY(rig.carryOut());
    QVERIFY(!rig.report().capabilities || rig.report().capabilities->auth.empty());
}

QTEST_GUILESS_MAIN(TestConnectionTestTls)
#include "tst_connection_test_tls.moc"
