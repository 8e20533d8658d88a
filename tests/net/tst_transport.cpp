// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/event_dispatcher.h"
#include "net/transport.h"
#include "support/event_loop.h"
#include "support/noting_listener.h"
#include "support/scripted_server.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTest>

#include <array>
#include <sys/socket.h>

using namespace stampede;
using test::Client;
using test::NotingListener;
using test::runUntil;
using test::ScriptedServer;
using test::Step;

/// Plain transports of a client against a scripted server.
class TestTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conversation_data();
    void conversation();
    void readsInPieces();
    void groupIsOneWrite();
    void manyParts();
    void writesBeforeConnected();
    void writerOfLongContentIsPaced();
    void peerClosesAfterData_data();
    void peerClosesAfterData();
    void halfClosedPeerGetsTheRest();
    void peerResets();
    void writeAfterPeerClosed();
    void holdsPeerBack();
    void closesInEveryCallback_data();
    void closesInEveryCallback();
    void closeSendsWhatIsPending();
    void abortTellsThePeer();
    void nothingAfterClose();

private:
    net::ClientTls m_tls;
    std::unique_ptr<net::TransportFactory> m_factory = net::makeSocketTransportFactory(m_tls);
};

void TestTransport::conversation_data()
{
    QTest::addColumn<bool>("dribble");
    QTest::newRow("whole replies") << false;
    QTest::newRow("an octet at a time") << true;
}

void TestTransport::conversation()
{
    QFETCH(const bool, dribble);
    const ScriptedServer server({Step::say("220 hello\r\n"), Step::on(QStringLiteral("^EHLO me$"), "250-a\r\n250 b\r\n"),
                                 Step::on(QStringLiteral("^QUIT$"), "221 bye\r\n", Step::Then::Close)},
                                {.dribble = dribble});
    Client client(*m_factory, server.port());
    NotingListener& listener = client.listener;
    QVERIFY(runUntil([&] { return listener.received == "220 hello\r\n"; }));
    QCOMPARE(listener.events.first(), QStringLiteral("connected"));
    QVERIFY(client.write("EHLO me\r\n"));
    QCOMPARE(client.transport->pending(), 0);
    QVERIFY(runUntil([&] { return listener.received.ends_with("250 b\r\n"); }));
    QVERIFY(client.write("QUIT\r\n"));
    QVERIFY(runUntil([&] { return listener.failed(); }));
    QCOMPARE(listener.received, std::string("220 hello\r\n250-a\r\n250 b\r\n221 bye\r\n"));
    QCOMPARE(listener.fault, Fault::Disconnect);
    QCOMPARE(listener.text, QString());
    QCOMPARE(listener.count("connected"), 1);
    QCOMPARE(listener.count("failed"), 1);
    QCOMPARE(listener.broken, QStringList());
    QCOMPARE(server.problems(), QStringList());
    QVERIFY(!client.transport->isEncrypted());
}

void TestTransport::readsInPieces()
{
    // A reader that takes three octets at a time is told until nothing is left, the end last.
    const QByteArray reply(1000, 'r');
    const ScriptedServer server({Step::say(reply, Step::Then::Close)});
    Client client(*m_factory, server.port());
    client.listener.readSize = 3;
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.received, reply.toStdString());
    QVERIFY(client.listener.count("readable") >= 334);
    QCOMPARE(client.listener.broken, QStringList());
}

void TestTransport::groupIsOneWrite()
{
    const ScriptedServer server({Step::take(9, "ok")});
    Client client(*m_factory, server.port());
    QVERIFY(runUntil([&] { return client.listener.count("connected") == 1; }));
    const std::array<std::string_view, 4> parts{"one", "", "two", "six"};
    QVERIFY(client.transport->write(parts));
    QVERIFY(runUntil([&] { return client.listener.received == "ok"; }));
    QCOMPARE(server.received(), QByteArray("onetwosix"));
    QVERIFY(client.transport->write(std::span<const std::string_view>()));
    QVERIFY(client.transport->write(std::string_view()));
    QCOMPARE(client.transport->pending(), 0);
}

void TestTransport::manyParts()
{
    // More parts than one system call takes.
    std::vector<std::string> texts;
    std::vector<std::string_view> parts;
    for (int i = 0; i < 1000; ++i)
        texts.push_back(std::to_string(i) + ',');
    std::string all;
    for (const std::string& text : texts) {
        parts.push_back(text);
        all += text;
    }
    const ScriptedServer server({Step::take(static_cast<qint64>(all.size()), "ok")});
    Client client(*m_factory, server.port());
    QVERIFY(runUntil([&] { return client.listener.count("connected") == 1; }));
    QVERIFY(client.transport->write(parts));
    QVERIFY(runUntil([&] { return client.listener.received == "ok"; }));
    QCOMPARE(server.received().toStdString(), all);
}

void TestTransport::writesBeforeConnected()
{
    const ScriptedServer server({Step::take(10, "ok")});
    Client client(*m_factory, server.port());
    QVERIFY(client.write("01234"));
    QVERIFY(client.write("56789"));
    QCOMPARE(client.transport->pending(), 10);
    QVERIFY(runUntil([&] { return client.listener.received == "ok"; }));
    QCOMPARE(server.received(), QByteArray("0123456789"));
    QCOMPARE(client.listener.count("drained"), 1);
    QCOMPARE(client.listener.broken, QStringList());
}

void TestTransport::writerOfLongContentIsPaced()
{
    constexpr qint64 total = 20'000'000;
    constexpr qint64 chunk = 256 * 1024;
    const ScriptedServer server({Step::take(total, "250 got it\r\n")});
    Client client(*m_factory, server.port());
    NotingListener& listener = client.listener;
    std::string content(total, '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 + i / 257);
    qint64 written = 0;
    qint64 mostPending = 0;
    const auto goOn = [&] {
        while (written < total && client.transport->pending() == 0) {
            const auto piece = std::string_view(content).substr(static_cast<std::size_t>(written), chunk);
            if (!client.transport->write(piece))
                return;
            written += static_cast<qint64>(piece.size());
            mostPending = std::max(mostPending, client.transport->pending());
        }
    };
    listener.onConnected = goOn;
    listener.onDrained = goOn;
    QVERIFY(runUntil([&] { return listener.received == "250 got it\r\n"; }));
    QCOMPARE(written, total);
    QVERIFY(server.received() == QByteArray::fromStdString(content));
    QVERIFY(listener.count("drained") > 0);
    QVERIFY(mostPending < chunk);
    QCOMPARE(listener.broken, QStringList());
}

void TestTransport::peerClosesAfterData_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 100, 65'536, 65'537, 2'000'000})
        QTest::addRow("%d octets before", size) << size;
}

void TestTransport::peerClosesAfterData()
{
    QFETCH(const int, size);
    const QByteArray reply(size, 'd');
    const ScriptedServer server({Step::say(reply, Step::Then::Close)});
    Client client(*m_factory, server.port());
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.received.size(), static_cast<std::size_t>(size));
    QCOMPARE(client.listener.fault, Fault::Disconnect);
    QCOMPARE(client.listener.text, QString());
    QCOMPARE(client.listener.events.last(), QStringLiteral("failed"));
    QVERIFY(!client.transport->write("more"));
    test::runTurns();
    QCOMPARE(client.listener.count("failed"), 1);
    QCOMPARE(client.listener.broken, QStringList());
}

void TestTransport::halfClosedPeerGetsTheRest()
{
    // The peer closes its side only and reads on, but too late for the kernel's buffers: what is pending still comes.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    Client client(*m_factory, server.serverPort());
    QVERIFY(runUntil([&] { return server.hasPendingConnections() && !client.listener.events.isEmpty(); }));
    const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    peer->setReadBufferSize(1);
    const std::string much(16'000'000, 'm');
    QVERIFY(client.write(much));
    QVERIFY(client.transport->pending() > 0);
    ::shutdown(static_cast<int>(peer->socketDescriptor()), SHUT_WR);
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.text, QString());
    client.transport.reset();
    qint64 got = 0;
    peer->setReadBufferSize(0);
    connect(peer.get(), &QTcpSocket::readyRead, peer.get(), [&] { got += peer->readAll().size(); });
    got += peer->readAll().size();
    QVERIFY(runUntil([&] { return peer->state() == QAbstractSocket::UnconnectedState; }));
    QCOMPARE(got + peer->readAll().size(), static_cast<qint64>(much.size()));
}

void TestTransport::peerResets()
{
    const ScriptedServer server({Step::say("220 hi\r\n"), Step::line("", Step::Then::Reset)});
    Client client(*m_factory, server.port());
    QVERIFY(runUntil([&] { return client.listener.received == "220 hi\r\n"; }));
    QVERIFY(client.write("EHLO\r\n"));
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.fault, Fault::Disconnect);
    QVERIFY2(client.listener.text.contains(QStringLiteral("reset")), qPrintable(client.listener.text));
    QCOMPARE(client.listener.broken, QStringList());
}

void TestTransport::writeAfterPeerClosed()
{
    // The peer says why and goes; we write on before we look. Its last words come first, then the failure, once.
    const ScriptedServer server({Step::say("421 go away\r\n", Step::Then::Reset)});
    Client client(*m_factory, server.port());
    QVERIFY(server.waitForClosed(1));
    QVERIFY(runUntil([&] { return client.listener.count("connected") == 1; }));
    for (int i = 0; i < 5 && client.write("DATA\r\n"); ++i) {
    }
    QVERIFY(!client.write("DATA\r\n"));
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.count("failed"), 1);
    QCOMPARE(client.listener.fault, Fault::Disconnect);
    QVERIFY(!client.listener.text.isEmpty());
    QCOMPARE(client.listener.received, std::string("421 go away\r\n"));
    QCOMPARE(client.listener.broken, QStringList());
}

void TestTransport::holdsPeerBack()
{
    // Who does not read is not told over and over, and finds everything there later.
    const QByteArray reply(500'000, 'h');
    const ScriptedServer server({Step::say(reply, Step::Then::Close)});
    Client client(*m_factory, server.port());
    NotingListener& listener = client.listener;
    listener.reads = false;
    QVERIFY(runUntil([&] { return listener.count("readable") > 0; }));
    test::runTurns(50);
    QCOMPARE(listener.count("readable"), 1);
    QVERIFY(!listener.failed());
    listener.reads = true;
    char octet = 0;
    QCOMPARE(client.transport->read(&octet, 1), 1);
    listener.received.push_back(octet);
    QVERIFY(runUntil([&] { return listener.failed(); }));
    QCOMPARE(listener.received, reply.toStdString());
    QCOMPARE(listener.broken, QStringList());
}

void TestTransport::closesInEveryCallback_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<bool>("abort");
    for (const bool abort : {false, true}) {
        for (const char* event : {"connected", "readable", "drained", "failed"})
            QTest::addRow("%s in %s", abort ? "abort" : "close", event) << QString::fromLatin1(event) << abort;
    }
}

void TestTransport::closesInEveryCallback()
{
    QFETCH(const QString, event);
    QFETCH(const bool, abort);
    const ScriptedServer server(
        {Step::say("220 hi\r\n"), event == QStringLiteral("failed") ? Step::take(1, "", Step::Then::Close)
                                                                    : Step::take(1'000'000'000, "")});
    Client client(*m_factory, server.port());
    NotingListener& listener = client.listener;
    bool ended = false;
    const auto end = [&] {
        abort ? client.transport->abort() : client.transport->close();
        ended = true;
    };
    if (event == QStringLiteral("connected"))
        listener.onConnected = end;
    else if (event == QStringLiteral("readable"))
        listener.onReadable = end;
    else if (event == QStringLiteral("drained"))
        listener.onDrained = end;
    else
        listener.onFailed = end;
    QVERIFY(client.write("too early"));
    QVERIFY(runUntil([&] { return ended; }));
    const QStringList before = listener.events;
    test::runTurns();
    QCOMPARE(listener.events, before);
    QVERIFY(!client.transport->write("x"));
    char octet = 0;
    QCOMPARE(client.transport->read(&octet, 1), 0);
    client.transport->close();
    client.transport->abort();
    client.transport.reset();
    QVERIFY(server.waitForClosed(1));
    QCOMPARE(listener.broken, QStringList());
}

void TestTransport::closeSendsWhatIsPending()
{
    // Closed and destroyed at once with megabytes pending: all of it arrives, then the end.
    constexpr qint64 total = 16'000'000;
    const ScriptedServer server({Step::take(total, "")});
    {
        Client client(*m_factory, server.port());
        QVERIFY(runUntil([&] { return client.listener.count("connected") == 1; }));
        QVERIFY(client.write(std::string(total, 'c')));
        QVERIFY(client.transport->pending() > 0);
        client.transport->close();
        QCOMPARE(client.transport->pending(), 0);
    }
    QVERIFY(runUntil([&] { return server.received().size() == total; }));
    QVERIFY(runUntil([&] { return server.open() == 0; }));
}

void TestTransport::abortTellsThePeer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    Client client(*m_factory, server.serverPort());
    QVERIFY(runUntil([&] { return server.hasPendingConnections() && !client.listener.events.isEmpty(); }));
    const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    client.transport->abort();
    QVERIFY(runUntil([&] { return peer->state() == QAbstractSocket::UnconnectedState; }));
    QVERIFY(peer->errorString().contains(QStringLiteral("reset")) ||
            peer->error() == QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(client.listener.count("failed"), 0);
}

void TestTransport::nothingAfterClose()
{
    const ScriptedServer server({Step::say("220 hi\r\n", Step::Then::Close)});
    Client early(*m_factory, server.port());
    early.transport->close(); // while connecting
    Client destroyed(*m_factory, server.port());
    destroyed.transport.reset();
    destroyed.listener.transport = nullptr;
    Client late(*m_factory, server.port());
    QVERIFY(runUntil([&] { return late.listener.failed(); }));
    QCOMPARE(early.listener.events, QStringList());
    QCOMPARE(destroyed.listener.events, QStringList());
}

int main(int argc, char** argv)
{
    QCoreApplication::setEventDispatcher(net::makeUvEventDispatcher());
    const QCoreApplication app(argc, argv);
    TestTransport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_transport.moc"
