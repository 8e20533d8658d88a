// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault_rig.h"

#include <atomic>
#include <thread>

using namespace stampede;
using namespace stampede::sink;
using namespace std::chrono_literals;

namespace {

using Rig = FaultRig;

/// A whole session as one text: what is said to each group of commands, and how it ends. "|" stands between
/// replies, "closed" or "open" at the end.
QByteArray session(const Sink& sink, const QByteArray& sender = "a@b.test")
{
    SinkClient client(sink);
    QByteArray all;
    const auto ask = [&](const QByteArray& command) {
        const QByteArray reply = command.isEmpty() ? client.reply() : client.ask(command);
        all += reply.left(3) + '|';
        return reply;
    };
    for (const char* command :
         {"", "EHLO client.test", "MAIL", "RCPT TO:<c@d.test>", "DATA", "hello\r\n.", "QUIT"}) {
        const QByteArray text =
            qstrcmp(command, "MAIL") == 0 ? QByteArray("MAIL FROM:<" + sender + ">") : QByteArray(command);
        if (text.startsWith("hello") && !all.endsWith("354|"))
            continue;
        if (ask(text).isEmpty())
            return all + "closed";
    }
    return all;
}

} // namespace

class TestSinkBehaviourFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replies_data();
    void replies();
    void drops_data();
    void drops();
    void delays_data();
    void delays();
    void pipelinedBehindADelay();
    void manyDelaysInOneGroup();
    void forever();
    void foreverEndsWithTheClient();
    void clientGoesWhileHeld();
    void inTheContent_data();
    void inTheContent();
    void queueAndLimits();
    void forcedAnswers();
    void statistics();
};

void TestSinkBehaviourFaults::replies_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* rule, const char* said) {
        QTest::newRow(rule) << QByteArray(rule) << QByteArray(said);
    };
    row(R"("stage": "banner", "reply": "554 5.3.2 no")", "554|503|503|503|503|221|");
    row(R"("stage": "banner", "reply": "421 4.3.2 no")", "421||closed");
    row(R"("stage": "banner", "reply": ["220 hello", "stranger"])", "220|250|250|250|354|250|221|");
    row(R"("stage": "ehlo", "reply": "421 4.3.2 no")", "220|421||closed");
    row(R"("stage": "mail", "reply": "451 4.3.0 no")", "220|250|451|503|503|221|");
    row(R"("stage": "rcpt", "reply": "550 5.1.1 no")", "220|250|250|550|554|221|");
    row(R"("stage": "data", "reply": "451 4.3.0 no")", "220|250|250|250|451|221|");
    row(R"("stage": "final", "reply": "554 5.6.0 no")", "220|250|250|250|354|554|221|");
    row(R"("stage": "final", "reply": "250 2.0.0 fine")", "220|250|250|250|354|250|221|");
    row(R"("stage": "quit", "reply": "500 never")", "220|250|250|250|354|250|500|");
}

void TestSinkBehaviourFaults::replies()
{
    QFETCH(QByteArray, rule);
    Rig rig(one(rule));
    QVERIFY(rig.started);
    QTEST(session(rig.sink), "said");
}

void TestSinkBehaviourFaults::drops_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<quint64>("lost");
    for (const char* drop : {"close", "reset"}) {
        const auto row = [drop](const char* stage, const char* said, int lost) {
            QTest::newRow(qPrintable(
                QString::fromLatin1("%1 %2").arg(QString::fromLatin1(stage), QString::fromLatin1(drop))))
                << QByteArray(R"("stage": ")") + stage + R"(", "drop": ")" + drop + '"' << QByteArray(said)
                << static_cast<quint64>(lost);
        };
        row("connect", "|closed", 0);
        row("banner", "|closed", 0);
        row("ehlo", "220||closed", 0);
        row("mail", "220|250||closed", 0);
        row("rcpt", "220|250|250||closed", 1);
        row("data", "220|250|250|250||closed", 1);
        row("body", "220|250|250|250|354||closed", 1);
        row("final", "220|250|250|250|354||closed", 1);
        row("quit", "220|250|250|250|354|250||closed", 0);
    }
}

void TestSinkBehaviourFaults::drops()
{
    QFETCH(QByteArray, rule);
    Rig rig(one(rule));
    QVERIFY(rig.started);
    QTEST(session(rig.sink), "said");
    QVERIFY(becomesTrue([&] { return rig.stats().activeConnections == 0; }));
    const SinkStats stats = rig.stats();
    QTEST(stats.lostInTransaction, "lost");
    QCOMPARE(stats.messages, quint64(rule.contains("quit") ? 1 : 0));
    QCOMPARE(stats.rejected + stats.errors, quint64(0));
    QVERIFY(stats.rules.first().count >= 1); // a QTcpSocket that is reset at once tries again
}

void TestSinkBehaviourFaults::delays_data()
{
    QTest::addColumn<QByteArray>("stage");
    for (const char* stage : {"connect", "banner", "ehlo", "mail", "rcpt", "data", "body", "final", "quit"})
        QTest::newRow(stage) << QByteArray(stage);
}

// The sink waits until its clock has moved, and then all goes on as without it.
void TestSinkBehaviourFaults::delays()
{
    QFETCH(QByteArray, stage);
    Rig rig(one(R"("stage": ")" + stage + R"(", "delay": "10m")"));
    QVERIFY(rig.started);
    QByteArray said;
    std::atomic<bool> done = false;
    std::thread other([&] {
        said = session(rig.sink);
        done = true;
    });
    const bool struck = becomesTrue([&] { return rig.stats().rules.first().count == 1; });
    const auto isWaiting = [&] {
        QEventLoop loop;
        QTimer::singleShot(50, &loop, &QEventLoop::quit);
        loop.exec();
        return !done;
    };
    bool waits = isWaiting();
    // Its patience with clients is shorter, but this time it is not the client's fault.
    rig.clock.advance(9min);
    waits = isWaiting() && waits;
    rig.clock.advance(2min);
    other.join();
    QVERIFY(struck && waits);
    QCOMPARE(said, QByteArray("220|250|250|250|354|250|221|"));
    QCOMPARE(rig.stats().idleTimeouts, quint64(0));
    QCOMPARE(rig.stats().messages, quint64(1));
}

void TestSinkBehaviourFaults::pipelinedBehindADelay()
{
    Rig rig(one(R"("stage": "rcpt", "delay": "1m", "reply": "450 4.2.1 busy", "when": {"local": "slow"})"));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    client.send("MAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nRCPT TO:<slow@b.test>\r\nRCPT TO:<c@b.test>\r\nBDAT 5 "
                "LAST\r\nhel");
    QVERIFY(client.reply().startsWith("250 2.1.0"));
    QVERIFY(client.reply().startsWith("250 2.1.5"));
    QVERIFY(!client.socket().waitForReadyRead(50)); // nothing more is said
    client.send("loNOOP\r\n");
    rig.clock.advance(61s);
    QVERIFY(client.reply().startsWith("450 4.2.1"));
    QVERIFY(client.reply().startsWith("250 2.1.5"));
    QVERIFY(client.reply().startsWith("250 2.0.0 message"));
    QVERIFY(client.reply().startsWith("250 2.0.0 ok"));
    QCOMPARE(rig.stats().recipients, quint64(2));
    QCOMPARE(rig.stats().octets, quint64(5));
}

// As many as fit into a buffer: they must not nest.
void TestSinkBehaviourFaults::manyDelaysInOneGroup()
{
    Rig rig(rules(R"({"stage": "rcpt", "malformed": "bare_lf"}, {"stage": "mail", "dribble": "1ns"})"));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    constexpr int count = 900;
    client.send("MAIL FROM:<>\r\n" + QByteArray("RCPT TO:<a@b.test>\r\n").repeated(count));
    rig.clock.advance(1s);
    const bool moved = becomesTrue([&] {
        rig.clock.advance(1us);
        return rig.stats().rules.first().count == count;
    });
    QVERIFY(moved);
    QVERIFY(client.reply().startsWith("250 2.1.0"));
    for (int i = 0; i < count; ++i)
        QCOMPARE(client.reply(), QByteArray("250 2.1.5 recipient ok\n"));
}

void TestSinkBehaviourFaults::forever()
{
    Rig rig(one(R"("stage": "data", "delay": "forever")"));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    client.send("MAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nDATA\r\n");
    QVERIFY(client.reply().startsWith("250") && client.reply().startsWith("250"));
    QVERIFY(becomesTrue([&] { return rig.stats().rules.first().count == 1; }));
    client.send("what now?\r\n");
    rig.clock.advance(4min);
    QVERIFY(!client.socket().waitForReadyRead(50));
    // It does not last longer than the sink keeps a silent client.
    rig.clock.advance(2min);
    QVERIFY(client.isClosedByPeer());
    QVERIFY(becomesTrue([&] { return rig.stats().activeConnections == 0; }));
    QCOMPARE(rig.stats().lostInTransaction, quint64(1));
}

void TestSinkBehaviourFaults::foreverEndsWithTheClient()
{
    for (const char* stage : {"connect", "banner", "mail", "body", "final"}) {
        Rig rig(one(QByteArray(R"("stage": ")") + stage + R"(", "delay": "forever")"));
        QVERIFY(rig.started);
        SinkClient client(rig.sink);
        client.send("EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nBDAT 1 LAST\r\nx");
        QVERIFY(becomesTrue([&] { return rig.stats().rules.first().count == 1; }));
        client.vanish();
        QVERIFY2(becomesTrue([&] { return rig.stats().activeConnections == 0; }), stage);
    }
}

void TestSinkBehaviourFaults::clientGoesWhileHeld()
{
    Rig rig(one(R"("stage": "final", "delay": "1h")"));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    client.send("MAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nBDAT 1 LAST\r\nx");
    QVERIFY(becomesTrue([&] { return rig.stats().rules.first().count == 1; }));
    client.vanish();
    QVERIFY(becomesTrue([&] { return rig.stats().activeConnections == 0; }));
    QCOMPARE(rig.stats().messages, quint64(1)); // it had been taken: only the reply is lost
    rig.clock.advance(2h);
    SinkClient next(rig.sink);
    QVERIFY(next.open());
}

void TestSinkBehaviourFaults::inTheContent_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<bool>("chunked");
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<quint64>("octets");
    for (const bool chunked : {false, true}) {
        const auto row = [chunked](const char* name, const char* action, int size, const char* answer,
                                   int octets) {
            QTest::newRow(
                qPrintable(QString::fromLatin1("%1 %2").arg(QString::fromLatin1(name)).arg(chunked)))
                << QByteArray(action) << chunked << size << QByteArray(answer)
                << static_cast<quint64>(octets);
        };
        row("at once", R"("drop": "close")", 1000, "", 0);
        row("in the middle", R"("drop": "close", "at": 500)", 1000, "", 500);
        row("far in", R"("drop": "close", "at": 300000)", 500'000, "", 300'000);
        row("not reached", R"("drop": "close", "at": 5000)", 1000, "250", 1000);
        row("with a word", R"("drop": "close", "at": 500, "reply": "421 4.4.2 enough")", 1000, "421", 500);
        row("waits", R"("delay": 0.001, "at": 500)", 1000, "250", 1000);
    }
}

void TestSinkBehaviourFaults::inTheContent()
{
    QFETCH(QByteArray, action);
    QFETCH(bool, chunked);
    QFETCH(int, size);
    Rig rig(one(R"("stage": "body", )" + action));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    const QByteArray content = QByteArray(QByteArray(98, 'x') + "\r\n").repeated(size / 100);
    client.send("MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\n");
    QVERIFY(client.reply().startsWith("250") && client.reply().startsWith("250"));
    if (chunked)
        client.send("BDAT " + QByteArray::number(size) + " LAST\r\n" + content);
    else
        QVERIFY(client.ask("DATA").startsWith("354"));
    if (!chunked)
        client.send(content + ".\r\n");
    if (action.contains("delay"))
        QVERIFY(becomesTrue([&] {
            rig.clock.advance(1ms);
            return client.socket().bytesAvailable() > 0;
        }));
    QTEST(client.reply().left(3), "answer");
    QTEST(rig.stats().octets, "octets");
}

void TestSinkBehaviourFaults::queueAndLimits()
{
    Rig rig(
        R"({"queue": {"service": "10s"}, "limits": {"connections_per_client": 1, "messages_per_connection": 1}})");
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    client.send("MAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nBDAT 1 LAST\r\nxMAIL FROM:<>\r\n");
    QVERIFY(client.reply().startsWith("250") && client.reply().startsWith("250"));
    SinkClient second(rig.sink);
    QCOMPARE(second.reply(), QByteArray("421 4.7.0 too many connections from this address\r\n"));
    QVERIFY(second.isClosedByPeer());
    QVERIFY(!client.socket().waitForReadyRead(50)); // it is being served
    rig.clock.advance(11s);
    QVERIFY(client.reply().startsWith("250"));
    QCOMPARE(client.reply(), QByteArray("421 4.7.0 too many messages in this connection\r\n"));
    QVERIFY(client.isClosedByPeer());
    QVERIFY(becomesTrue([&] { return rig.stats().activeConnections == 0; }));
    SinkClient third(rig.sink);
    QVERIFY(third.open());
}

void TestSinkBehaviourFaults::forcedAnswers()
{
    Rig rig(R"({"providers": {"bounce": 0, "defer": 0}})");
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    client.send(
        "MAIL FROM:<>\r\nRCPT TO:<550-x@gmail.com>\r\nRCPT TO:<451-x@example.test>\r\nBDAT 1 LAST\r\nx");
    QVERIFY(client.reply().startsWith("250"));
    QVERIFY(client.reply().startsWith("550 5."));
    QVERIFY(client.reply().startsWith("250")); // its provider refuses with this code after the content
    QVERIFY(client.reply().startsWith("451 4.3.0"));
    client.send("MAIL FROM:<>\r\nRCPT TO:<drop@gmail.com>\r\n");
    QVERIFY(client.reply().startsWith("250"));
    QVERIFY(client.isClosedByPeer());
}

void TestSinkBehaviourFaults::statistics()
{
    Rig rig(
        R"({"name": "mine", "rules": [{"name": "busy", "stage": "rcpt", "reply": "450 4.2.1 x", "times": 2}]})");
    QVERIFY(rig.started);
    for (int i = 0; i < 4; ++i)
        session(rig.sink);
    const SinkStats stats = rig.stats();
    QCOMPARE(stats.behaviour, QStringLiteral("mine"));
    QCOMPARE(stats.rules, (QList<NamedCount>{{QStringLiteral("busy"), 2}}));
    QCOMPARE(stats.replies, (QList<NamedCount>{{QStringLiteral("450 4.2.1"), 2}}));
    QCOMPARE(stats.messages, quint64(2));
}

QTEST_GUILESS_MAIN(TestSinkBehaviourFaults)
#include "tst_behaviour_faults.moc"
