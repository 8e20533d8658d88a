// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/descriptor_limit.h"
#include "net/event_dispatcher.h"
#include "socket_pair.h"
#include "support/event_loop.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <array>
#include <fcntl.h>
#include <functional>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace stampede;
using namespace std::chrono_literals;

namespace {
/// An echo server on its own thread and our dispatcher.
class EchoThread {
public:
    EchoThread()
    {
        m_thread.setEventDispatcher(net::makeUvEventDispatcher());
        m_server = new QTcpServer;
        m_server->setListenBacklogSize(4096);
        m_server->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
        m_thread.start();
        QMetaObject::invokeMethod(m_server, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~EchoThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    quint16 port() const { return m_port; }

private:
    void listen()
    {
        if (m_server->listen(QHostAddress::LocalHost, 0))
            m_port = m_server->serverPort();
        QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    QThread m_thread;
    QTcpServer* m_server = nullptr;
    quint16 m_port = 0;
};

bool runUntil(const std::function<bool()>& done)
{
    return test::runUntil(done);
}
} // namespace

/// Qt's sockets on the dispatcher, which is that of the main thread here.
class TestDispatcherSockets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void echo_data();
    void echo();
    void thousandsOfSockets();
    void refusedAndClosedAreSeenByQt();
};

void TestDispatcherSockets::echo_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("buffered");
    for (const bool buffered : {true, false}) {
        for (const int size : {1, 1000, 100'000, 5'000'000})
            QTest::addRow("%d octets %s", size, buffered ? "buffered" : "unbuffered") << size << buffered;
    }
}

void TestDispatcherSockets::echo()
{
    QFETCH(const int, size);
    QFETCH(const bool, buffered);
    const EchoThread server;
    QByteArray sent(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        sent[i] = static_cast<char>(i * 7 + i / 251);
    QByteArray got;
    QTcpSocket socket;
    connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(sent); });
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { got += socket.readAll(); });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.port(),
                         buffered ? QIODevice::ReadWrite : QIODevice::ReadWrite | QIODevice::Unbuffered);
    QVERIFY(runUntil([&] { return got.size() >= sent.size(); }));
    QCOMPARE(got, sent);
}

void TestDispatcherSockets::thousandsOfSockets()
{
    constexpr int count = 2000;
    if (net::raiseDescriptorLimit() < 2 * count + 100)
        QSKIP("not enough descriptors");
    const EchoThread server;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    int connected = 0;
    int rounds = 0;
    for (int i = 0; i < count; ++i) {
        auto* socket = sockets.emplace_back(std::make_unique<QTcpSocket>()).get();
        connect(socket, &QTcpSocket::connected, socket, [&connected, socket] {
            ++connected;
            socket->write("x");
        });
        connect(socket, &QTcpSocket::readyRead, socket, [&rounds, socket] {
            const QByteArray echoed = socket->readAll();
            ++rounds;
            if (echoed.size() == 1)
                socket->write("yy");
        });
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), server.port());
    }
    QVERIFY(runUntil([&] { return rounds >= 2 * count; }));
    QCOMPARE(connected, count);
}

void TestDispatcherSockets::refusedAndClosedAreSeenByQt()
{
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        port = server.serverPort();
    }
    QTcpSocket refused;
    refused.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QVERIFY(runUntil([&] { return refused.state() == QAbstractSocket::UnconnectedState; }));
    QCOMPARE(refused.error(), QAbstractSocket::ConnectionRefusedError);

    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    QTcpSocket closed;
    closed.connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
    QVERIFY(runUntil([&] { return server.hasPendingConnections(); }));
    const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
    accepted->write("bye");
    accepted->disconnectFromHost();
    QVERIFY(runUntil([&] { return closed.state() == QAbstractSocket::UnconnectedState; }));
    QCOMPARE(closed.readAll(), QByteArray("bye"));
    QCOMPARE(closed.error(), QAbstractSocket::RemoteHostClosedError);
}

int main(int argc, char** argv)
{
    QCoreApplication::setEventDispatcher(net::makeUvEventDispatcher());
    const QCoreApplication app(argc, argv);
    TestDispatcherSockets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_dispatcher_sockets.moc"
