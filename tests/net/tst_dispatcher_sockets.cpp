// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/descriptor_limit.h"
#include "net/event_dispatcher.h"
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

struct Pair {
    std::array<int, 2> ends{-1, -1};
    Pair()
    {
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) != 0)
            qFatal("socketpair");
    }
    ~Pair()
    {
        closeEnd(0);
        closeEnd(1);
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    void closeEnd(std::size_t end)
    {
        if (ends[end] >= 0)
            ::close(std::exchange(ends[end], -1));
    }
    void send(std::size_t from, char octet = 'x') { QCOMPARE(::write(ends[from], &octet, 1), ssize_t(1)); }
};

bool runUntil(const std::function<bool()>& done)
{
    return test::runUntil(done);
}
} // namespace

/// Socket notifiers and Qt's sockets on the dispatcher, which is that of the main thread here.
class TestDispatcherSockets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void echo_data();
    void echo();
    void thousandsOfSockets();
    void disabledNotifierIsSilent();
    void notifiersMayUnregisterOthers();
    void descriptorReusedInOneTurn_data();
    void descriptorReusedInOneTurn();
    void descriptorReusedByAnotherThread();
    void hangupActivates_data();
    void hangupActivates();
    void errorDoesNotSpin();
    void closedDescriptorIsHarmless();
    void excludedNotifiersFireLater();
    void nestedLoopTakesWhatIsReady();
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

void TestDispatcherSockets::disabledNotifierIsSilent()
{
    Pair pair;
    int activated = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { ++activated; });
    pair.send(1);
    notifier.setEnabled(false);
    test::runTurns();
    QCOMPARE(activated, 0);
    notifier.setEnabled(true);
    QVERIFY(runUntil([&] { return activated > 0; }));
    // Level-triggered: as long as nobody reads.
    const int before = activated;
    test::runTurns(3);
    QCOMPARE(activated, before + 3);
}

void TestDispatcherSockets::notifiersMayUnregisterOthers()
{
    // All are ready in one turn; the first to be told removes all others, one of them by deleting it.
    std::array<Pair, 5> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int activated = 0;
    for (Pair& pair : pairs) {
        notifiers.push_back(std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Read));
        connect(notifiers.back().get(), &QSocketNotifier::activated, this, [&, self = notifiers.back().get()] {
            ++activated;
            for (auto& other : notifiers) {
                if (other && other.get() != self)
                    other.reset();
            }
            self->setEnabled(false);
        });
    }
    for (Pair& pair : pairs)
        pair.send(1);
    test::runTurns();
    QCOMPARE(activated, 1);
}

void TestDispatcherSockets::descriptorReusedInOneTurn_data()
{
    QTest::addColumn<bool>("derived");
    QTest::newRow("plain notifiers") << false;
    QTest::newRow("a class of its own, as QTcpSocket has") << true;
}

namespace {
class OwnNotifier final : public QSocketNotifier {
public:
    using QSocketNotifier::QSocketNotifier;
};
} // namespace

void TestDispatcherSockets::descriptorReusedInOneTurn()
{
    // The kernel forgets a closed descriptor by itself: what is registered under its number anew must get there.
    QFETCH(const bool, derived);
    const auto make = [derived](int descriptor) -> std::unique_ptr<QSocketNotifier> {
        if (derived)
            return std::make_unique<OwnNotifier>(descriptor, QSocketNotifier::Read);
        return std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    };
    for (int round = 0; round < 20; ++round) {
        auto old = std::make_unique<Pair>();
        auto notifier = make(old->ends[0]);
        test::runTurns(2);
        const int number = old->ends[0];
        notifier.reset();
        old.reset();
        Pair fresh;
        QVERIFY(fresh.ends[0] == number || fresh.ends[1] == number);
        const std::size_t end = fresh.ends[0] == number ? 0 : 1;
        int activated = 0;
        auto next = make(number);
        connect(next.get(), &QSocketNotifier::activated, next.get(), [&, raw = next.get()] {
            ++activated;
            raw->setEnabled(false);
        });
        fresh.send(1 - end);
        QVERIFY(runUntil([&] { return activated > 0; }));
        QCOMPARE(activated, 1);
    }
}

void TestDispatcherSockets::descriptorReusedByAnotherThread()
{
    auto old = std::make_unique<Pair>();
    const int number = old->ends[0];
    auto notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    test::runTurns(2);
    notifier.reset();
    old.reset();
    Pair fresh; // has the number now
    QVERIFY(fresh.ends[0] == number || fresh.ends[1] == number);
    const std::size_t end = fresh.ends[0] == number ? 0 : 1;

    QThread thread;
    thread.setEventDispatcher(net::makeUvEventDispatcher());
    auto* context = new QObject;
    context->moveToThread(&thread);
    connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    thread.start();
    std::atomic<int> activated = 0;
    QMetaObject::invokeMethod(
        context,
        [&] {
            auto* theirs = new QSocketNotifier(number, QSocketNotifier::Read, context);
            connect(theirs, &QSocketNotifier::activated, theirs, [&, theirs] {
                ++activated;
                theirs->setEnabled(false);
                thread.quit();
            });
        },
        Qt::BlockingQueuedConnection);
    test::runTurns(); // this loop takes its old registration back now
    fresh.send(1 - end);
    QVERIFY(thread.wait(30s));
    QCOMPARE(activated.load(), 1);
}

void TestDispatcherSockets::hangupActivates_data()
{
    QTest::addColumn<QSocketNotifier::Type>("type");
    QTest::newRow("read") << QSocketNotifier::Read;
    QTest::newRow("write") << QSocketNotifier::Write;
}

void TestDispatcherSockets::hangupActivates()
{
    QFETCH(const QSocketNotifier::Type, type);
    Pair pair;
    // Full, so that only the hang-up can make it writable.
    const std::string much(1 << 16, 'x');
    while (::write(pair.ends[0], much.data(), much.size()) > 0) {
    }
    int activated = 0;
    QSocketNotifier notifier(pair.ends[0], type);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        ++activated;
        notifier.setEnabled(false);
    });
    test::runTurns();
    QCOMPARE(activated, 0);
    pair.closeEnd(1);
    QVERIFY(runUntil([&] { return activated > 0; }));
    QCOMPARE(activated, 1);
}

void TestDispatcherSockets::errorDoesNotSpin()
{
    // A refused connection that nobody looks at: told a bounded number of times, and again once someone asks anew.
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("keeps failing")));
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        address.sin_port = htons(server.serverPort());
    }
    QCOMPARE(::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), -1);
    int activated = 0;
    QSocketNotifier notifier(socket, QSocketNotifier::Write);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] { ++activated; });
    QVERIFY(runUntil([&] { return activated > 0; }));
    test::runTurns(200);
    const int told = activated;
    QVERIFY(told < 100);
    test::runTurns(200);
    QCOMPARE(activated, told);
    notifier.setEnabled(false);
    notifier.setEnabled(true);
    QVERIFY(runUntil([&] { return activated > told; }));
    notifier.setEnabled(false);
    ::close(socket);
}

void TestDispatcherSockets::closedDescriptorIsHarmless()
{
    // A bug of whoever did it, but no reason to end the process.
    int activated = 0;
    std::unique_ptr<QSocketNotifier> notifier;
    {
        Pair pair;
        notifier = std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Read);
        connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [&] { ++activated; });
    }
    test::runTurns();
    QVERIFY(activated <= 1);
    notifier.reset();
    test::runTurns();
}

void TestDispatcherSockets::excludedNotifiersFireLater()
{
    Pair pair;
    int activated = 0;
    QSocketNotifier notifier(pair.ends[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        ++activated;
        notifier.setEnabled(false);
    });
    test::runTurns();
    pair.send(1);
    auto* dispatcher = QAbstractEventDispatcher::instance();
    for (int i = 0; i < 10; ++i)
        dispatcher->processEvents(QEventLoop::ExcludeSocketNotifiers);
    QCOMPARE(activated, 0);
    QVERIFY(runUntil([&] { return activated > 0; }));
    QCOMPARE(activated, 1);
}

void TestDispatcherSockets::nestedLoopTakesWhatIsReady()
{
    std::array<Pair, 3> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int reads = 0;
    bool nested = false;
    for (Pair& pair : pairs) {
        notifiers.push_back(std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Read));
        connect(notifiers.back().get(), &QSocketNotifier::activated, this, [&, self = notifiers.back().get()] {
            char octet = 0;
            reads += ::read(static_cast<int>(self->socket()), &octet, 1) == 1 ? 1 : 0;
            if (!std::exchange(nested, true))
                QVERIFY(runUntil([&] { return reads == 3; }));
        });
        pair.send(1);
    }
    QVERIFY(runUntil([&] { return reads == 3; }));
    // Nothing got stuck: all of them still work.
    for (Pair& pair : pairs)
        pair.send(1);
    QVERIFY(runUntil([&] { return reads == 6; }));
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
