// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "net/descriptor_limit.h"
#include "sink_client.h"

#include <QTest>

using namespace stampede;
using namespace stampede::sink;

class TestSinkHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vanishing_data();
    void vanishing();
    void closesAfterSending();
    void neverReadsReplies_data();
    void neverReadsReplies();
    void rubbish();
    void connectsAndLeaves();
    void stopsWithOpenSessions();

private:
    SystemClock m_clock;
};

void TestSinkHostile::vanishing_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("replies");
    QTest::addColumn<quint64>("lost");
    const QByteArray open("MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\n");
    QTest::newRow("idle") << QByteArray("NOOP\r\n") << 1 << quint64(0);
    QTest::newRow("after MAIL") << QByteArray("MAIL FROM:<>\r\n") << 1 << quint64(1);
    QTest::newRow("in the content") << QByteArray(open + "DATA\r\nhalf a mess") << 3 << quint64(1);
    QTest::newRow("in a chunk") << QByteArray(open + "BDAT 10 LAST\r\nhalf") << 2 << quint64(1);
    QTest::newRow("after the content") << QByteArray(open + "DATA\r\nx\r\n.\r\n") << 4 << quint64(0);
    QTest::newRow("after RSET") << QByteArray(open + "RSET\r\n") << 3 << quint64(0);
    QTest::newRow("in a command") << QByteArray("NOOP\r\nMAIL FRO") << 1 << quint64(0);
}

void TestSinkHostile::vanishing()
{
    QFETCH(QByteArray, said);
    QFETCH(int, replies);
    for (const bool reset : {true, false}) {
        Sink sink(m_clock);
        QVERIFY(sink.start(localSettings()));
        SinkClient client(sink);
        QVERIFY(client.open());
        client.send(said);
        for (int i = 0; i < replies; ++i)
            QVERIFY(!client.reply().isEmpty());
        if (reset)
            client.vanish();
        else
            client.socket().disconnectFromHost();
        QVERIFY(becomesTrue([&] { return sink.stats().activeConnections == 0; }));
        QTEST(sink.stats().lostInTransaction, "lost");
        QCOMPARE(sink.stats().totalConnections, quint64(1));
    }
}

// All commands and the end of the stream in one go: the message counts all the same.
void TestSinkHostile::closesAfterSending()
{
    Sink sink(m_clock);
    QVERIFY(sink.start(localSettings()));
    SinkClient client(sink);
    client.send("EHLO c\r\nMAIL FROM:<>\r\nRCPT TO:<c@d.test>\r\nBDAT 1 LAST\r\nxMAIL FROM:<>\r\n");
    client.socket().disconnectFromHost();
    QVERIFY(becomesTrue(
        [&] { return sink.stats().totalConnections == 1 && sink.stats().activeConnections == 0; }));
    QCOMPARE(sink.stats().messages, quint64(1));
    QCOMPARE(sink.stats().lostInTransaction, quint64(1));
}

void TestSinkHostile::neverReadsReplies_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("short replies") << QByteArray("NOOP\r\n");
    QTest::newRow("replies longer than the commands") << QByteArray("EHLO c\r\n");
}

// A client that only sends is not read any more when its replies pile up, so that it is held back by TCP;
// others are served meanwhile; and when it reads at last, nothing was lost.
void TestSinkHostile::neverReadsReplies()
{
    QFETCH(QByteArray, command);
    Sink sink(m_clock);
    QVERIFY(sink.start(localSettings()));
    SinkClient greedy(sink);
    greedy.socket().setReadBufferSize(1);
    QVERIFY(greedy.socket().waitForReadyRead(patienceMs));
    const QByteArray group = command.repeated(10'000);
    constexpr int mostGroups = 2000;
    int groups = 0;
    bool heldBack = false;
    while (!heldBack && groups < mostGroups) {
        greedy.socket().write(group);
        ++groups;
        while (greedy.socket().bytesToWrite() > 0 && !heldBack)
            heldBack = !greedy.socket().waitForBytesWritten(500);
    }
    QVERIFY2(heldBack, "the sink went on reading");
    SinkClient other(sink);
    QVERIFY(other.open());
    QVERIFY(other.deliver("x"));

    greedy.socket().setReadBufferSize(0);
    QVERIFY(greedy.reply().startsWith("220"));
    for (int i = 0; i < groups * 10'000; ++i) {
        if (!greedy.reply().startsWith("250"))
            QFAIL("a reply is missing");
    }
    QCOMPARE(greedy.ask("QUIT"), QByteArray("221 2.0.0 bye\r\n"));
}

void TestSinkHostile::rubbish()
{
    SinkSettings settings = localSettings();
    settings.server.maxErrors = 0;
    Sink sink(m_clock);
    QVERIFY(sink.start(settings));
    Random dice(11);
    QByteArray noise(1'000'000, 0);
    for (char& c : noise)
        c = static_cast<char>(dice.next() & 0xff);
    SinkClient client(sink);
    QVERIFY(client.open());
    client.send(noise);
    client.send("\r\nRSET\r\n");
    QByteArray last;
    while (!(last = client.reply()).startsWith("250") && !last.isEmpty())
        QVERIFY2(last.startsWith("500 "), last.constData());
    QVERIFY(client.deliver("x"));
    QVERIFY(sink.stats().errors > 0);
}

void TestSinkHostile::connectsAndLeaves()
{
    Sink sink(m_clock);
    QVERIFY(sink.start(localSettings()));
    for (int i = 0; i < 200; ++i) {
        SinkClient client(sink);
        client.vanish();
    }
    SinkClient client(sink);
    QVERIFY(client.open());
    QVERIFY(client.deliver("x"));
    // A connection reset before it was accepted may never be seen.
    QVERIFY(becomesTrue([&] { return sink.stats().activeConnections == 1; }));
    QVERIFY(sink.stats().totalConnections <= 201);
}

void TestSinkHostile::stopsWithOpenSessions()
{
    const auto descriptors = net::openDescriptors();
    {
        Sink sink(m_clock);
        QVERIFY(sink.start(localSettings()));
        std::vector<std::unique_ptr<SinkClient>> open;
        for (int i = 0; i < 50; ++i) {
            open.push_back(std::make_unique<SinkClient>(sink));
            QVERIFY(open.back()->open());
            if (i % 2 == 0)
                open.back()->send("MAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nDATA\r\nhalf");
        }
        for (int i = 0; i < 20; ++i) // on their way when it stops
            open.push_back(std::make_unique<SinkClient>(sink));
        sink.stop();
        for (const auto& client : open)
            QVERIFY(client->isClosedByPeer());
        QCOMPARE(sink.stats().activeConnections, quint64(0));
    }
    QCOMPARE(net::openDescriptors(), descriptors);
}

QTEST_GUILESS_MAIN(TestSinkHostile)
#include "tst_hostile.moc"
