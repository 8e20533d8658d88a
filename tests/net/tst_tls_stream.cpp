// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatcher_rig.h"
#include "net/descriptor_limit.h"
#include "tls_rig.h"

using namespace stampede;
using test::Acceptor;
using test::Client;
using test::clientTls;
using test::NotingListener;
using test::runUntil;
using test::ScriptedServer;
using test::Step;

/// Content under TLS, and the ends it can come to.
class TestTlsStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void longContent_data();
    void longContent();
    void readsInPieces();
    void peerClosesAfterData();
    void peerResets();
    void closeSendsWhatIsPending();
    void abortInCallbacks_data();
    void abortInCallbacks();
    void holdsPeerBack();
    void closingAsTheThreadEnds();

private:
    test::TlsRig m_rig;
};

void TestTlsStream::longContent_data()
{
    QTest::addColumn<bool>("upwards");
    QTest::newRow("to the server") << true;
    QTest::newRow("to the client") << false;
}

void TestTlsStream::longContent()
{
    QFETCH(const bool, upwards);
    constexpr qint64 total = 20'000'000;
    Acceptor acceptor;
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, acceptor.serverPort(), true);
    QVERIFY(
        runUntil([&] { return !acceptor.descriptors.empty() && client.listener.count("connected") == 1; }));
    NotingListener served;
    const auto server = net::adoptConnection(acceptor.descriptors.front(), &m_rig.server, served);
    served.transport = server.get();
    std::string content(total, '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 + i / 257);
    NotingListener& writing = upwards ? client.listener : served;
    NotingListener& reading = upwards ? served : client.listener;
    qint64 written = 0;
    qint64 mostPending = 0;
    const auto goOn = [&] {
        while (written < total && writing.transport->pending() == 0) {
            const auto piece =
                std::string_view(content).substr(static_cast<std::size_t>(written), 256 * 1024);
            writing.transport->write(piece);
            written += static_cast<qint64>(piece.size());
            mostPending = std::max(mostPending, writing.transport->pending());
        }
        if (written == total && writing.transport->pending() == 0)
            writing.transport->close();
    };
    writing.onEncrypted = goOn;
    writing.onDrained = goOn;
    server->startTls();
    client.startTls();
    QVERIFY(runUntil([&] { return reading.failed(); }));
    QVERIFY(reading.received == content);
    QCOMPARE(reading.fault, Fault::Disconnect);
    QVERIFY(mostPending < 512 * 1024);
    QCOMPARE(served.broken + client.listener.broken, QStringList());
}

void TestTlsStream::readsInPieces()
{
    const QByteArray reply(100'000, 'r');
    const ScriptedServer server({Step::say(reply, Step::Then::Close)},
                                {.tls = m_rig.server, .implicitTls = true});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    client.listener.readSize = 100;
    client.listener.onConnected = [&] {
        client.startTls();
    };
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.received, reply.toStdString());
    QCOMPARE(client.listener.text, QString());
    QCOMPARE(client.listener.broken, QStringList());
}

void TestTlsStream::peerClosesAfterData()
{
    const ScriptedServer server({Step::say("421 too busy\r\n", Step::Then::Close)},
                                {.tls = m_rig.server, .implicitTls = true});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    client.listener.onConnected = [&] {
        client.startTls();
    };
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.received, std::string("421 too busy\r\n"));
    QCOMPARE(client.listener.fault, Fault::Disconnect);
    QCOMPARE(client.listener.text, QString());
    QCOMPARE(client.listener.count("encrypted"), 1);
    QVERIFY(!client.transport->write("x"));
}

void TestTlsStream::peerResets()
{
    const ScriptedServer server({Step::say("220 hi\r\n"), Step::line("", Step::Then::Reset)},
                                {.tls = m_rig.server, .implicitTls = true});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    client.listener.onConnected = [&] {
        client.startTls();
    };
    client.listener.onReadable = [&] {
        client.transport->write("EHLO\r\n");
    };
    QVERIFY(runUntil([&] { return client.listener.failed(); }));
    QCOMPARE(client.listener.received, std::string("220 hi\r\n"));
    QCOMPARE(client.listener.fault, Fault::Disconnect);
    QCOMPARE(client.listener.count("failed"), 1);
}

void TestTlsStream::closeSendsWhatIsPending()
{
    constexpr qint64 total = 8'000'000;
    const ScriptedServer server({Step::take(total, "")}, {.tls = m_rig.server, .implicitTls = true});
    {
        const net::ClientTls tls = clientTls(m_rig.trusting);
        const auto factory = net::makeSocketTransportFactory(tls);
        Client client(*factory, server.port(), true);
        client.listener.onConnected = [&] {
            client.startTls();
        };
        QVERIFY(runUntil([&] { return client.listener.count("encrypted") == 1; }));
        QVERIFY(client.write(std::string(total, 'c')));
        QVERIFY(client.transport->pending() > 0);
        client.transport->close();
    }
    QVERIFY(runUntil([&] { return server.received().size() == total && server.open() == 0; }));
}

void TestTlsStream::abortInCallbacks_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<bool>("abort");
    for (const bool abort : {false, true}) {
        for (const char* event : {"connected", "encrypted", "readable", "failed"})
            QTest::addRow("%s in %s", abort ? "abort" : "close", event)
                << QString::fromLatin1(event) << abort;
    }
}

void TestTlsStream::abortInCallbacks()
{
    QFETCH(const QString, event);
    QFETCH(const bool, abort);
    const ScriptedServer server({Step::say("220 hi\r\n", Step::Then::Close)},
                                {.tls = m_rig.server, .implicitTls = true});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    NotingListener& listener = client.listener;
    bool ended = false;
    const auto endAt = [&](const char* here) {
        if (event == QLatin1StringView(here)) {
            abort ? client.transport->abort() : client.transport->close();
            ended = true;
        }
    };
    listener.onConnected = [&] {
        client.startTls();
        endAt("connected");
    };
    listener.onEncrypted = [&] {
        endAt("encrypted");
    };
    listener.onReadable = [&] {
        endAt("readable");
    };
    listener.onFailed = [&] {
        endAt("failed");
    };
    QVERIFY(runUntil([&] { return ended; }));
    const QStringList before = listener.events;
    test::runTurns();
    QCOMPARE(listener.events, before);
    QVERIFY(!client.transport->write("x"));
    client.transport.reset();
    QVERIFY(runUntil([&] { return server.open() == 0 && server.connections() == 1; }));
    QCOMPARE(listener.broken, QStringList());
}

void TestTlsStream::holdsPeerBack()
{
    // The content is far more than what may be buffered; a reader that waits is not told meanwhile.
    const QByteArray reply(5'000'000, 'h');
    const ScriptedServer server({Step::say(reply, Step::Then::Close)},
                                {.tls = m_rig.server, .implicitTls = true});
    const net::ClientTls tls = clientTls(m_rig.trusting);
    const auto factory = net::makeSocketTransportFactory(tls);
    Client client(*factory, server.port(), true);
    NotingListener& listener = client.listener;
    listener.reads = false;
    listener.onConnected = [&] {
        client.startTls();
    };
    QVERIFY(runUntil([&] { return listener.count("readable") > 0; }));
    test::runTurns(100);
    const int told = listener.count("readable");
    test::runTurns(100);
    QCOMPARE(listener.count("readable"), told);
    QVERIFY(!listener.failed());
    listener.reads = true;
    char octet = 0;
    QCOMPARE(client.transport->read(&octet, 1), 1);
    listener.received.push_back(octet);
    QVERIFY(runUntil([&] { return listener.failed(); }));
    QCOMPARE(listener.received.size(), static_cast<std::size_t>(reply.size()));
    QCOMPARE(listener.broken, QStringList());
}

// What still has something to say when its thread ends is dropped, and its descriptors with it.
void TestTlsStream::closingAsTheThreadEnds()
{
    const quint64 before = net::openDescriptors();
    int encrypted = 0;
    {
        Acceptor acceptor;
        const net::ClientTls tls = clientTls(m_rig.trusting);
        const auto factory = net::makeSocketTransportFactory(tls);
        NotingListener served;
        std::unique_ptr<net::Transport> server;
        std::unique_ptr<Client> client;
        test::inThread([&](QObject& context, const std::function<void()>& quit) {
            client = std::make_unique<Client>(*factory, acceptor.serverPort(), true);
            client->listener.onConnected = [&] {
                QVERIFY(acceptor.waitForNewConnection(60'000));
                server = net::adoptConnection(acceptor.descriptors.front(), &m_rig.server, served);
                served.transport = server.get();
                server->startTls();
                client->startTls();
            };
            served.onEncrypted = [&, quit] {
                ++encrypted;
                server->write(std::string(16'000'000, 'p')); // more than the kernel takes
                QVERIFY(server->pending() > 0);
                server->close();
                const auto end = [&, quit] {
                    server.reset();
                    client.reset();
                    quit();
                };
                QMetaObject::invokeMethod(&context, end, Qt::QueuedConnection);
            };
        });
    }
    QCOMPARE(encrypted, 1);
    QCOMPARE(net::openDescriptors(), before);
}

int main(int argc, char** argv)
{
    QCoreApplication::setEventDispatcher(net::makeUvEventDispatcher());
    const QCoreApplication app(argc, argv);
    TestTlsStream test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tls_stream.moc"
