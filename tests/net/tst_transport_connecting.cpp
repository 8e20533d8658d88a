// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/descriptor_limit.h"
#include "net/event_dispatcher.h"
#include "net/transport.h"
#include "socket_pair.h"
#include "support/event_loop.h"
#include "support/noting_listener.h"
#include "support/scripted_server.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace stampede;
using test::Client;
using test::NotingListener;
using test::runUntil;
using test::ScriptedServer;
using test::Step;

namespace {
/// Hands accepted descriptors over instead of making sockets of them.
class Acceptor final : public QTcpServer {
public:
    std::vector<qintptr> descriptors;
    Acceptor()
    {
        if (!listen(QHostAddress::LocalHost, 0))
            qFatal("listen: %s", qPrintable(errorString()));
    }

protected:
    void incomingConnection(qintptr descriptor) override { descriptors.push_back(descriptor); }
};

quint16 closedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : quint16(0);
}
} // namespace

/// How plain transports begin, fail to begin, and leave nothing behind.
class TestTransportConnecting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failures_data();
    void failures();
    void notTakenForAnother();
    void outOfDescriptors();
    void closedBeforeTheFailureIsTold();
    void sourceAddress_data();
    void sourceAddress();
    void manySourcesToOnePort();
    void ipv6();
    void adopted();
    void adoptedGarbage_data();
    void adoptedGarbage();
    void leavesNoDescriptors();
    void onQtsDispatcherToo();

private:
    net::ClientTls m_tls;
    std::unique_ptr<net::TransportFactory> m_factory = net::makeSocketTransportFactory(m_tls);
};

void TestTransportConnecting::failures_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<QString>("source");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("text");
    const quint16 closed = closedPort();
    QTest::newRow("refused") << "127.0.0.1" << closed << "" << Fault::Connect << "refused";
    QTest::newRow("refused from a source") << "127.0.0.1" << closed << "127.0.0.3" << Fault::Connect << "refused";
    QTest::newRow("source not ours") << "127.0.0.1" << closed << "192.0.2.1" << Fault::Local << "source address";
    QTest::newRow("source of the other family") << "127.0.0.1" << closed << "::1" << Fault::Local << "";
    QTest::newRow("no address") << "" << closed << "" << Fault::Local << "";
}

void TestTransportConnecting::failures()
{
    QFETCH(const QString, address);
    QFETCH(const quint16, port);
    QFETCH(const QString, source);
    QFETCH(const Fault, fault);
    QFETCH(const QString, text);
    Client client;
    client.open(*m_factory, {QHostAddress(address), port}, false, QHostAddress(source));
    QCOMPARE(client.listener.events, QStringList());
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    test::runTurns();
    QCOMPARE(client.listener.events, QStringList{QStringLiteral("failed")});
    if (!address.isEmpty())
        QCOMPARE(client.listener.fault, fault);
    QVERIFY2(client.listener.text.contains(text), qPrintable(client.listener.text));
    QVERIFY(!client.listener.text.isEmpty());
    QVERIFY(!client.transport->write("x"));
    QCOMPARE(client.listener.broken, QStringList());
}

// The kernel still reports a closed descriptor as long as a second one of the same connection is open, under a
// number that a new connection may have got by then.
void TestTransportConnecting::notTakenForAnother()
{
    // Nobody accepts, and there is room for one: the next connection stays under way.
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    QCOMPARE(::bind(listening, reinterpret_cast<sockaddr*>(&address), size), 0);
    QCOMPARE(::listen(listening, 0), 0);
    QCOMPARE(::getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size), 0);
    const quint16 port = ntohs(address.sin_port);
    Client first(*m_factory, port);
    QVERIFY(runUntil([&] { return first.listener.count("connected") == 1; }));

    SocketPair pair;
    const int second = ::dup(pair.ends[0]);
    {
        QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
        test::runTurns();
    }
    const int number = pair.ends[0];
    pair.closeEnd(0);
    Client client(*m_factory, port);
    QCOMPARE(fcntl(number, F_GETFD), FD_CLOEXEC); // the lowest free number: the new connection's
    pair.closeEnd(1);                             // a hang-up, told under that number
    test::runTurns(20);
    QCOMPARE(client.listener.events, QStringList());
    ::close(second);
    ::close(listening);
}

void TestTransportConnecting::outOfDescriptors()
{
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit low = before;
    low.rlim_cur = static_cast<rlim_t>(open("/dev/null", O_RDONLY | O_CLOEXEC)); // the next number is one too many
    Client client;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &low), 0);
    client.open(*m_factory, {QHostAddress(QHostAddress::LocalHost), 25});
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    ::close(static_cast<int>(low.rlim_cur));
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.fault, Fault::Local);
    QVERIFY2(client.listener.text.contains(QStringLiteral("ulimit")), qPrintable(client.listener.text));
}

void TestTransportConnecting::closedBeforeTheFailureIsTold()
{
    Client closed(*m_factory, closedPort());
    closed.transport->close();
    Client destroyed;
    destroyed.open(*m_factory, {QHostAddress(QHostAddress::LocalHost), 25}, false,
                   QHostAddress(QStringLiteral("192.0.2.1")));
    destroyed.transport.reset();
    Client aborted;
    aborted.open(*m_factory, {QHostAddress(QHostAddress::LocalHost), 25}, false,
                 QHostAddress(QStringLiteral("192.0.2.1")));
    aborted.transport->abort();
    test::runTurns(20);
    QCOMPARE(closed.listener.events + destroyed.listener.events + aborted.listener.events, QStringList());
}

void TestTransportConnecting::sourceAddress_data()
{
    QTest::addColumn<QString>("source");
    for (const char* source : {"127.0.0.1", "127.0.0.2", "127.3.2.1"})
        QTest::newRow(source) << QString::fromLatin1(source);
}

void TestTransportConnecting::sourceAddress()
{
    QFETCH(const QString, source);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    Client client(*m_factory, server.serverPort(), false, QHostAddress(source));
    QVERIFY(runUntil([&] { return server.hasPendingConnections(); }));
    const std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    QCOMPARE(peer->peerAddress(), QHostAddress(source));
}

void TestTransportConnecting::manySourcesToOnePort()
{
    const ScriptedServer server({Step::say("220 hi\r\n")});
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 200; ++i)
        clients.push_back(
            std::make_unique<Client>(*m_factory, server.port(), false, QHostAddress(0x7f000001U + uint(i % 20))));
    for (const auto& client : clients) {
        QVERIFY(runUntil([&] { return !client->listener.received.empty(); }));
        QVERIFY(!client->listener.failed());
    }
}

void TestTransportConnecting::ipv6()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHostIPv6, 0))
        QSKIP("no IPv6 here");
    Client client;
    client.open(*m_factory, {QHostAddress(QHostAddress::LocalHostIPv6), server.serverPort()}, false,
                QHostAddress(QHostAddress::LocalHostIPv6));
    QVERIFY(runUntil([&] { return server.hasPendingConnections() && client.listener.count("connected") == 1; }));
    // IPv4 in IPv6 goes as IPv4.
    QTcpServer ipv4;
    QVERIFY(ipv4.listen(QHostAddress::LocalHost, 0));
    Client mapped;
    mapped.open(*m_factory, {QHostAddress(QStringLiteral("::ffff:127.0.0.1")), ipv4.serverPort()});
    QVERIFY(runUntil([&] { return ipv4.hasPendingConnections(); }));
}

void TestTransportConnecting::adopted()
{
    Acceptor acceptor;
    Client client(*m_factory, acceptor.serverPort());
    QVERIFY(runUntil([&] { return !acceptor.descriptors.empty(); }));
    NotingListener listener;
    const auto served = net::adoptConnection(acceptor.descriptors.front(), nullptr, listener);
    QVERIFY(served != nullptr);
    listener.transport = served.get();
    int noDelay = 0;
    socklen_t size = sizeof noDelay;
    getsockopt(static_cast<int>(acceptor.descriptors.front()), IPPROTO_TCP, TCP_NODELAY, &noDelay, &size);
    QVERIFY(noDelay != 0);
    QVERIFY(served->write("220 hi\r\n")); // at once: there is no transportConnected() on this side
    QVERIFY(runUntil([&] { return client.listener.received == "220 hi\r\n"; }));
    QVERIFY(client.write("QUIT\r\n"));
    QVERIFY(runUntil([&] { return listener.received == "QUIT\r\n"; }));
    served->close();
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.text, QString());
    QCOMPARE(listener.count("connected") + listener.count("failed"), 0);
    QCOMPARE(listener.broken + client.listener.broken, QStringList());
}

void TestTransportConnecting::adoptedGarbage_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("no descriptor") << 0;
    QTest::newRow("a file") << 1;
    QTest::newRow("a datagram socket") << 2;
}

void TestTransportConnecting::adoptedGarbage()
{
    QFETCH(const int, kind);
    const int descriptor = kind == 0   ? -1
                           : kind == 1 ? open("/dev/null", O_RDONLY | O_CLOEXEC)
                                       : ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    NotingListener listener;
    QVERIFY(net::adoptConnection(descriptor, nullptr, listener) == nullptr);
    QCOMPARE(fcntl(descriptor, F_GETFD), -1); // closed, as promised
}

void TestTransportConnecting::leavesNoDescriptors()
{
    const ScriptedServer server({Step::say("220 hi\r\n"), Step::line("221 bye\r\n", Step::Then::Close)});
    test::runTurns();
    const quint64 before = net::openDescriptors();
    int done = 0;
    for (int round = 0; round < 10; ++round) {
        std::vector<std::unique_ptr<Client>> clients;
        for (int i = 0; i < 100; ++i) {
            Client* client = clients.emplace_back(std::make_unique<Client>(*m_factory, server.port())).get();
            client->listener.onReadable = [client] {
                if (client->listener.count("readable") == 1)
                    client->transport->write("QUIT\r\n");
            };
            // A third closes first, a third aborts, a third waits for the peer.
            client->listener.onConnected = [client, i] {
                if (i % 3 == 1)
                    client->transport->abort();
            };
            client->listener.onFailed = [&done] { ++done; };
            if (i % 3 == 2)
                client->transport->close();
        }
        const int expected = (round + 1) * 34;
        QVERIFY(runUntil([&] { return done == expected; }));
        for (const auto& client : clients)
            QCOMPARE(client->listener.broken, QStringList());
    }
    QVERIFY(runUntil([&] { return server.open() == 0; }));
    QVERIFY(runUntil([&] { return net::openDescriptors() <= before; }));
}

void TestTransportConnecting::onQtsDispatcherToo()
{
    // The transports ask nothing of the dispatcher that Qt's own does not give.
    const ScriptedServer server({Step::say("220 hi\r\n"), Step::line("221 bye\r\n", Step::Then::Close)});
    bool good = false;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        const auto factory = net::makeSocketTransportFactory(m_tls);
        Client client(*factory, server.port());
        client.listener.onConnected = [&client] { client.transport->write("QUIT\r\n"); };
        good = runUntil([&] { return client.listener.failed(); }) &&
               client.listener.received == "220 hi\r\n221 bye\r\n" && client.listener.broken.isEmpty();
    }));
    thread->start();
    QVERIFY(thread->wait());
    QVERIFY(good);
}

int main(int argc, char** argv)
{
    QCoreApplication::setEventDispatcher(net::makeUvEventDispatcher());
    const QCoreApplication app(argc, argv);
    TestTransportConnecting test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_transport_connecting.moc"
