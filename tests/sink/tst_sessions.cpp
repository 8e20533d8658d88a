// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink_client.h"

#include <QTest>
#include <QThread>

#include <map>
#include <mutex>
#include <thread>

using namespace stampede;
using namespace stampede::sink;

namespace {

/// Notes who connects and in which thread; refuses every recipient "no@…".
class Noting : public Behaviour {
public:
    class Policy : public SessionPolicy {
        smtp::PolicyReply decide(Stage stage, std::string_view text) override
        {
            return stage == Stage::Rcpt && text.starts_with("no@") ? "550 5.1.1 no" : "";
        }
    };
    std::unique_ptr<SessionPolicy> policyFor(const ClientFacts& client) const override
    {
        const std::lock_guard lock(m_mutex);
        m_clients[client.number] = client;
        ++m_threads[std::this_thread::get_id()];
        return client.number % 2 == 1 ? std::make_unique<Policy>() : nullptr;
    }
    std::map<quint64, ClientFacts> clients() const
    {
        const std::lock_guard lock(m_mutex);
        return m_clients;
    }
    std::map<std::thread::id, int> threads() const
    {
        const std::lock_guard lock(m_mutex);
        return m_threads;
    }

private:
    mutable std::mutex m_mutex;
    mutable std::map<quint64, ClientFacts> m_clients;
    mutable std::map<std::thread::id, int> m_threads;
};

} // namespace

class TestSinkSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void counts_data();
    void counts();
    void inFlight();
    void bigMessage();
    void behaviourOverWorkers();
    void ipv6();
    void lmtp();
    void startsAgain();

private:
    SystemClock m_clock;
};

void TestSinkSessions::counts_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("clients");
    QTest::addColumn<int>("messages");
    QTest::newRow("one worker") << 1 << 3 << 5;
    QTest::newRow("two workers") << 2 << 6 << 10;
    QTest::newRow("more workers than clients") << 5 << 2 << 3;
    QTest::newRow("one message a connection") << 2 << 20 << 1;
}

void TestSinkSessions::counts()
{
    QFETCH(int, workers);
    QFETCH(int, clients);
    QFETCH(int, messages);
    SinkSettings settings = localSettings();
    settings.workers = workers;
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    QVERIFY(sink.port() != 0);
    QCOMPARE(sink.workerCount(), workers);
    std::vector<std::unique_ptr<SinkClient>> open;
    for (int i = 0; i < clients; ++i) {
        open.push_back(std::make_unique<SinkClient>(sink));
        QVERIFY(open.back()->open());
    }
    for (int i = 0; i < messages; ++i) {
        for (const auto& client : open)
            QVERIFY(client->deliver("..hello"));
    }
    // A reply leaves after its message is counted: no waiting here.
    const auto total = static_cast<quint64>(clients * messages);
    SinkStats stats = sink.stats();
    QCOMPARE(stats.messages, total);
    QCOMPARE(stats.recipients, total);
    QCOMPARE(stats.octets, total * 8);
    QCOMPARE(stats.activeConnections, quint64(clients));
    QCOMPARE(stats.peakConnections, quint64(clients));
    for (const auto& client : open) {
        QCOMPARE(client->ask("QUIT"), QByteArray("221 2.0.0 bye\r\n"));
        QVERIFY(client->isClosedByPeer());
    }
    QVERIFY(becomesTrue([&] { return sink.stats().activeConnections == 0; }));
    sink.stop();
    stats = sink.stats();
    QCOMPARE(stats.totalConnections, quint64(clients));
    QCOMPARE(stats.messages, total);
    QCOMPARE(stats.errors + stats.lostInTransaction + stats.rejected + stats.refusedConnections, quint64(0));
    QVERIFY(stats.elapsed > Nanos(0));
    QCOMPARE(sink.stats().elapsed, stats.elapsed);
}

// Content shows in the statistics before its message ends.
void TestSinkSessions::inFlight()
{
    Sink sink(m_clock);
    QVERIFY(sink.start(localSettings()));
    SinkClient client(sink);
    QVERIFY(client.open());
    client.send("MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nBDAT 100000\r\n" + QByteArray(5000, 'x'));
    QVERIFY(becomesTrue([&] { return sink.stats().octets == 5000; }));
    QCOMPARE(sink.stats().messages, quint64(0));
}

void TestSinkSessions::bigMessage()
{
    Sink sink(m_clock);
    QVERIFY(sink.start(localSettings()));
    SinkClient client(sink);
    QVERIFY(client.open());
    const QByteArray content = QByteArray(QByteArray(76, 'x') + "\r\n").repeated(200'000);
    QVERIFY(client.deliver(content));
    QCOMPARE(sink.stats().octets, quint64(content.size() + 2));
}

void TestSinkSessions::behaviourOverWorkers()
{
    const auto behaviour = std::make_shared<Noting>();
    SinkSettings settings = localSettings();
    settings.workers = 3;
    settings.behaviour = behaviour;
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    std::vector<std::unique_ptr<SinkClient>> open;
    for (quint64 i = 1; i <= 6; ++i) {
        open.push_back(std::make_unique<SinkClient>(sink));
        QVERIFY(open.back()->open());
        const ClientFacts facts = behaviour->clients()[i];
        QCOMPARE(facts.address, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(facts.port, open.back()->socket().localPort());
        QVERIFY(open.back()->ask("MAIL FROM:<>").startsWith("250"));
        QVERIFY(open.back()->ask("RCPT TO:<no@d.test>").startsWith(i % 2 == 1 ? "550 5.1.1 no" : "250"));
    }
    const auto threads = behaviour->threads();
    QCOMPARE(threads.size(), std::size_t(3));
    for (const auto& [thread, sessions] : threads)
        QCOMPARE(sessions, 2);
}

void TestSinkSessions::ipv6()
{
    SinkSettings settings = localSettings();
    settings.address = QHostAddress(QHostAddress::LocalHostIPv6);
    settings.behaviour = std::make_shared<Noting>();
    Sink sink(m_clock);
    if (!sink.start(settings))
        QSKIP("no IPv6 here");
    SinkClient client(sink);
    QVERIFY(client.open());
    QVERIFY(client.deliver("x"));
}

void TestSinkSessions::lmtp()
{
    SinkSettings settings = localSettings();
    settings.server.lmtp = true;
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    SinkClient client(sink);
    QCOMPARE(client.reply(), QByteArray("220 mx LMTP Stampede sink\r\n"));
    QVERIFY(client.ask("LHLO c").startsWith("250-mx"));
    client.send("MAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nRCPT TO:<c@b.test>\r\nBDAT 1 LAST\r\nx");
    for (int i = 0; i < 5; ++i)
        QVERIFY(client.reply().startsWith("250 2."));
    QCOMPARE(sink.stats().messages, quint64(1));
    QCOMPARE(sink.stats().recipients, quint64(2));
}

void TestSinkSessions::startsAgain()
{
    Sink sink(m_clock);
    QCOMPARE(sink.stats().totalConnections, quint64(0));
    SinkSettings settings = localSettings();
    for (int round = 0; round < 3; ++round) {
        QVERIFY(sink.start(settings));
        QVERIFY(!sink.start(settings));
        QVERIFY(sink.isRunning());
        settings.port = sink.port(); // the same one again
        SinkClient client(sink);
        QVERIFY(client.open());
        QVERIFY(client.deliver("x"));
        QCOMPARE(sink.stats().messages, quint64(1));
        sink.stop();
        QVERIFY(!sink.isRunning());
        QVERIFY(client.isClosedByPeer());
        sink.stop();
    }
}

QTEST_GUILESS_MAIN(TestSinkSessions)
#include "tst_sessions.moc"
