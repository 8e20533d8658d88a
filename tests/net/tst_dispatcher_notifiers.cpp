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
bool runUntil(const std::function<bool()>& done)
{
    return test::runUntil(done);
}
} // namespace

/// Socket notifiers on the dispatcher, which is that of the main thread here.
class TestDispatcherNotifiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void disabledNotifierIsSilent();
    void notifiersMayUnregisterOthers();
    void descriptorReusedInOneTurn_data();
    void descriptorReusedInOneTurn();
    void descriptorReusedByAnotherThread();
    void hangupActivates_data();
    void hangupActivates();
    void errorDoesNotSpin();
    void errorBehindMuchIsReached();
    void closedDescriptorIsHarmless();
    void excludedNotifiersFireLater();
    void nestedLoopTakesWhatIsReady();
};

void TestDispatcherNotifiers::disabledNotifierIsSilent()
{
    SocketPair pair;
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

void TestDispatcherNotifiers::notifiersMayUnregisterOthers()
{
    // All are ready in one turn; the first to be told removes all others, one of them by deleting it.
    std::array<SocketPair, 5> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int activated = 0;
    for (SocketPair& pair : pairs) {
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
    for (SocketPair& pair : pairs)
        pair.send(1);
    test::runTurns();
    QCOMPARE(activated, 1);
}

void TestDispatcherNotifiers::descriptorReusedInOneTurn_data()
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

void TestDispatcherNotifiers::descriptorReusedInOneTurn()
{
    // The kernel forgets a closed descriptor by itself: what is registered under its number anew must get there.
    QFETCH(const bool, derived);
    const auto make = [derived](int descriptor) -> std::unique_ptr<QSocketNotifier> {
        if (derived)
            return std::make_unique<OwnNotifier>(descriptor, QSocketNotifier::Read);
        return std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    };
    for (int round = 0; round < 20; ++round) {
        auto old = std::make_unique<SocketPair>();
        auto notifier = make(old->ends[0]);
        test::runTurns(2);
        const int number = old->ends[0];
        notifier.reset();
        old.reset();
        SocketPair fresh;
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

void TestDispatcherNotifiers::descriptorReusedByAnotherThread()
{
    auto old = std::make_unique<SocketPair>();
    const int number = old->ends[0];
    auto notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    test::runTurns(2);
    notifier.reset();
    old.reset();
    SocketPair fresh; // has the number now
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

void TestDispatcherNotifiers::hangupActivates_data()
{
    QTest::addColumn<QSocketNotifier::Type>("type");
    QTest::newRow("read") << QSocketNotifier::Read;
    QTest::newRow("write") << QSocketNotifier::Write;
}

void TestDispatcherNotifiers::hangupActivates()
{
    QFETCH(const QSocketNotifier::Type, type);
    SocketPair pair;
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

// A reset lets the kernel report an error from then on, and what came before it can still be read.
void TestDispatcherNotifiers::errorBehindMuchIsReached()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(server.serverPort());
    const int peer = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    QCOMPARE(::connect(peer, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    QVERIFY(server.waitForNewConnection(30'000));
    const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
    const int socket = ::dup(static_cast<int>(accepted->socketDescriptor()));
    accepted->abort();
    const std::string much(100'000, 'x');
    QCOMPARE(::send(peer, much.data(), much.size(), 0), ssize_t(much.size()));
    const linger atOnce{1, 0};
    setsockopt(peer, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(peer);
    std::size_t got = 0;
    int error = 0;
    QSocketNotifier notifier(socket, QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        std::array<char, 1000> some;
        const ssize_t octets = ::recv(socket, some.data(), some.size(), 0);
        if (octets > 0) {
            got += static_cast<std::size_t>(octets);
            return;
        }
        error = octets < 0 ? errno : -1;
        notifier.setEnabled(false);
    });
    QVERIFY(runUntil([&] { return error != 0; }));
    QCOMPARE(error, ECONNRESET);
    QCOMPARE(got, much.size());
    ::close(socket);
}

void TestDispatcherNotifiers::errorDoesNotSpin()
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

void TestDispatcherNotifiers::closedDescriptorIsHarmless()
{
    // A bug of whoever did it, but no reason to end the process.
    int activated = 0;
    std::unique_ptr<QSocketNotifier> notifier;
    {
        SocketPair pair;
        notifier = std::make_unique<QSocketNotifier>(pair.ends[0], QSocketNotifier::Read);
        connect(notifier.get(), &QSocketNotifier::activated, notifier.get(), [&] { ++activated; });
    }
    test::runTurns();
    QVERIFY(activated <= 1);
    notifier.reset();
    test::runTurns();
}

void TestDispatcherNotifiers::excludedNotifiersFireLater()
{
    SocketPair pair;
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

void TestDispatcherNotifiers::nestedLoopTakesWhatIsReady()
{
    std::array<SocketPair, 3> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    int reads = 0;
    bool nested = false;
    for (SocketPair& pair : pairs) {
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
    for (SocketPair& pair : pairs)
        pair.send(1);
    QVERIFY(runUntil([&] { return reads == 6; }));
}

int main(int argc, char** argv)
{
    QCoreApplication::setEventDispatcher(net::makeUvEventDispatcher());
    const QCoreApplication app(argc, argv);
    TestDispatcherNotifiers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_dispatcher_notifiers.moc"
