// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink_client.h"

#include <QSslCertificate>
#include <QTest>

using namespace stampede;
using namespace stampede::sink;

class TestSinkTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startTls();
    void injectedPlaintext();
    void implicitTls();
    void brokenHandshakes_data();
    void brokenHandshakes();
    void refusedConnection();
    void missingFiles();

private:
    static SinkSettings settings(SinkTls tls);
    SystemClock m_clock;
};

SinkSettings TestSinkTls::settings(SinkTls tls)
{
    SinkSettings settings = localSettings();
    settings.tls = tls;
    return settings;
}

void TestSinkTls::startTls()
{
    Sink sink(m_clock);
    QVERIFY(sink.start(settings(SinkTls::StartTls)));
    SinkClient client(sink);
    QVERIFY(client.reply().startsWith("220"));
    QVERIFY(client.ask("EHLO c").contains("STARTTLS"));
    QCOMPARE(client.ask("STARTTLS"), QByteArray("220 2.0.0 ready to start TLS\r\n"));
    QVERIFY(client.startTls());
    QVERIFY(client.ask("MAIL FROM:<>").startsWith("503"));
    QVERIFY(!client.ask("EHLO c").contains("STARTTLS"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(client.deliver(QByteArray(100'000, 'x')));
    QCOMPARE(client.ask("QUIT"), QByteArray("221 2.0.0 bye\r\n"));
    QVERIFY(client.isClosedByPeer());
    QVERIFY(becomesTrue([&] { return sink.stats().activeConnections == 0; }));
    QCOMPARE(sink.stats().messages, quint64(3));
    QCOMPARE(sink.stats().tlsHandshakes, quint64(1));
    QCOMPARE(sink.stats().tlsFailures, quint64(0));

    SinkClient plain(sink);
    QVERIFY(plain.open());
    QVERIFY(plain.deliver("x"));
}

// RFC 3207, section 5, and CVE-2011-0411: commands sent in the clear behind STARTTLS are not obeyed after it.
void TestSinkTls::injectedPlaintext()
{
    Sink sink(m_clock);
    QVERIFY(sink.start(settings(SinkTls::StartTls)));
    SinkClient client(sink);
    QVERIFY(client.open());
    client.send("STARTTLS\r\nEHLO injected\r\nMAIL FROM:<>\r\n");
    QVERIFY(client.reply().startsWith("220"));
    QVERIFY(client.startTls());
    QCOMPARE(client.ask("NOOP"), QByteArray("250 2.0.0 ok\r\n"));
    QVERIFY(client.ask("MAIL FROM:<>").startsWith("503"));
}

void TestSinkTls::implicitTls()
{
    Sink sink(m_clock);
    QVERIFY(sink.start(settings(SinkTls::Implicit)));
    for (quint64 i = 1; i <= 3; ++i) {
        SinkClient client(sink);
        QVERIFY(client.startTls());
        QCOMPARE(client.reply(), QByteArray("220 mx ESMTP Stampede sink\r\n"));
        QVERIFY(!client.ask("EHLO c").contains("STARTTLS"));
        QVERIFY(client.deliver("x"));
        QCOMPARE(sink.stats().tlsHandshakes, i);
        QVERIFY(client.ask("STARTTLS").startsWith("503"));
    }
    QCOMPARE(sink.stats().messages, quint64(3));
}

void TestSinkTls::brokenHandshakes_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("speaks SMTP") << QByteArray("EHLO client.test\r\n");
    QTest::newRow("goes away") << QByteArray();
    QTest::newRow("half a hello") << QByteArray("\x16\x03\x01\x02", 4);
}

void TestSinkTls::brokenHandshakes()
{
    QFETCH(QByteArray, said);
    Sink sink(m_clock);
    QVERIFY(sink.start(settings(SinkTls::Implicit)));
    SinkClient client(sink);
    client.send(said);
    client.socket().disconnectFromHost();
    QVERIFY(becomesTrue(
        [&] { return sink.stats().totalConnections == 1 && sink.stats().activeConnections == 0; }));
    QCOMPARE(sink.stats().tlsFailures, quint64(1));
    QCOMPARE(sink.stats().tlsHandshakes, quint64(0));
}

void TestSinkTls::refusedConnection()
{
    SinkSettings one = settings(SinkTls::Implicit);
    one.maxConnections = 1;
    Sink sink(m_clock);
    QVERIFY(sink.start(one));
    SinkClient first(sink);
    QVERIFY(first.startTls());
    QVERIFY(first.open());
    SinkClient second(sink);
    QVERIFY(second.isClosedByPeer());
    QCOMPARE(second.socket().bytesAvailable(), qint64(0));
    QCOMPARE(sink.stats().tlsFailures, quint64(0));
}

void TestSinkTls::missingFiles()
{
    SinkSettings wrong = settings(SinkTls::StartTls);
    wrong.certificateFile = QStringLiteral("/nowhere/certificate.pem");
    wrong.keyFile = QStringLiteral("/nowhere/key.pem");
    Sink sink(m_clock);
    const Status status = sink.start(wrong);
    QVERIFY(!status);
    QVERIFY(status.error().toString().contains(QStringLiteral("/nowhere/")));
    QVERIFY(!sink.isRunning());
}

QTEST_GUILESS_MAIN(TestSinkTls)
#include "tst_tls.moc"
