// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger_rig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace stampede;
using namespace stampede::sink;

class TestSinkLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arrivals_data();
    void arrivals();
    void whoIsTaken_data();
    void whoIsTaken();
    void lmtp();
    void duplicatesAndDamage();
    void interleaved();
    void untracked();
    void runsApart();
    void off();
    void nameTaken();
    void journal();
    void badFile();
};

void TestSinkLedger::arrivals_data()
{
    QTest::addColumn<int>("chunks"); ///< 0: DATA
    QTest::addColumn<quint64>("octets");
    for (const quint64 octets : {quint64(2), quint64(1000), quint64(400'000)}) {
        for (const int chunks : {0, 1, 3}) {
            const QByteArray name = QByteArray::number(octets) + " octets in " + QByteArray::number(chunks);
            QTest::newRow(name.constData()) << chunks << octets;
        }
    }
}

// Every number of an arrival, as the engine hears it.
void TestSinkLedger::arrivals()
{
    QFETCH(int, chunks);
    QFETCH(quint64, octets);
    LedgerRig rig({}, {}, octets);
    QVERIFY(rig.started && rig.follow());
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    for (quint64 sequence = 5; sequence < 8; ++sequence) {
        rig.clock.advance(std::chrono::milliseconds(1));
        const message::Message message = rig.composed(sequence);
        QCOMPARE(envelope(client, message), 3);
        sendContent(client, message, chunks);
        QCOMPARE(client.reply().left(3), QByteArray("250"));
    }
    QVERIFY(rig.arrived(9));
    QCOMPARE(rig.arrivals.size(), std::size_t(9));
    for (std::size_t i = 0; i < 9; ++i) {
        const ledger::Arrival& arrival = rig.arrivals[i];
        QCOMPARE(arrival.sequence, quint64(5 + i / 3));
        QCOMPARE(arrival.sent, qint64(LedgerRig::sentAt.count()));
        QCOMPARE(arrival.arrived, qint64(1'000'000'000 + 1'000'000 * (i / 3 + 1)));
        QCOMPARE(arrival.recipients, 3u);
        QCOMPARE(arrival.recipient, message::recipientHash(rig.composed(arrival.sequence).recipients[i % 3]));
        QCOMPARE(rig.domains[arrival.domain], QStringLiteral("example.test"));
        QVERIFY(arrival.intact);
    }
    rig.sink.stop();
    const SinkStats stats = rig.sink.stats();
    QCOMPARE(stats.runs.size(), std::size_t(1));
    QCOMPARE(stats.runs[0].run, QStringLiteral("run-1"));
    QCOMPARE(stats.runs[0].delivered, quint64(9));
    QCOMPARE(stats.untracked, quint64(0));
}

void TestSinkLedger::whoIsTaken_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("arrivals"); ///< of the first message
    QTest::addColumn<bool>("answered");
    const auto row = [](const char* name, const char* rule, int arrivals, bool answered = true) {
        QTest::newRow(name) << QByteArray(rule) << arrivals << answered;
    };
    row("one refused", R"({"stage": "rcpt", "when": {"local": "user1"}, "reply": "550 5.1.1 no"})", 2);
    row("refused at DATA", R"({"stage": "data", "reply": "451 4.3.0 no"})", 0);
    row("deferred", R"({"stage": "final", "reply": "451 4.3.0 no"})", 0);
    row("bounced", R"({"stage": "final", "reply": "554 5.6.0 no"})", 0);
    row("closed by 421", R"({"stage": "final", "reply": "421 4.3.0 no"})", 0);
    row("accepted in other words", R"({"stage": "final", "reply": "250 2.0.0 mine"})", 3);
    row("accepted, then dropped", R"({"stage": "final", "reply": "250 2.0.0 mine", "drop": "close"})", 3);
    row("dropped before the reply", R"({"stage": "final", "drop": "close"})", 0);
    row("reset before the reply", R"({"stage": "final", "drop": "reset"})", 0);
    row("never answered", R"({"stage": "final", "delay": "forever"})", 0, false);
    row("answered late", R"({"stage": "final", "delay": "1h"})", 3, false);
    row("broken in the body", R"({"stage": "body", "at": "600", "drop": "reset"})", 0);
}

// What is told is what the statistics count: no more and no less.
void TestSinkLedger::whoIsTaken()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, arrivals);
    QFETCH(bool, answered);
    LedgerRig rig({}, rules(rule));
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    const message::Message message = rig.composed(0);
    envelope(client, message);
    sendContent(client, message, 0);
    if (answered)
        client.reply();
    const auto settled = [&] {
        const SinkStats now = rig.sink.stats();
        return now.messages + now.rejected + now.lostInTransaction > 0 ||
               (!answered && now.octets == message.size());
    };
    QVERIFY(becomesTrue(settled));
    rig.sink.stop();
    const SinkStats stats = rig.sink.stats();
    QCOMPARE(stats.messages, quint64(arrivals > 0 ? 1 : 0));
    QCOMPARE(stats.recipients, quint64(arrivals));
    QCOMPARE(stats.runs.size(), std::size_t(arrivals > 0 ? 1 : 0));
    if (arrivals > 0)
        QCOMPARE(stats.runs[0].delivered, quint64(arrivals));
    QCOMPARE(stats.untracked, quint64(0));
}

void TestSinkLedger::lmtp()
{
    const auto speakLmtp = [](SinkSettings& settings) {
        settings.server.lmtp = true;
    };
    LedgerRig rig(speakLmtp,
                  rules(R"({"stage": "final", "when": {"local": "user1"}, "reply": "550 5.7.1 no"})"));
    QVERIFY(rig.started && rig.follow());
    SinkClient client(rig.sink);
    client.reply();
    QVERIFY(client.ask("LHLO c").startsWith("250"));
    const message::Message message = rig.composed(0);
    QCOMPARE(envelope(client, message), 3);
    sendContent(client, message, 2);
    QCOMPARE(client.reply().left(3) + client.reply().left(3) + client.reply().left(3),
             QByteArray("250550250"));
    QVERIFY(rig.arrived(2));
    rig.sink.stop();
    QCOMPARE(rig.arrivals.size(), std::size_t(2));
    QCOMPARE(rig.arrivals[0].recipient, message::recipientHash(message.recipients[0]));
    QCOMPARE(rig.arrivals[1].recipient, message::recipientHash(message.recipients[2]));
    QCOMPARE(rig.sink.stats().runs[0].delivered, quint64(2));
    QCOMPARE(rig.sink.stats().untracked, quint64(0));
}

void TestSinkLedger::duplicatesAndDamage()
{
    LedgerRig rig({}, {}, 1000, 1);
    QVERIFY(rig.started && rig.follow());
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    for (const quint64 sequence : {0, 1, 1, 4, 3, 1})
        QCOMPARE(sent(client, rig.composed(sequence)), QByteArray("250"));
    message::Message damaged = rig.composed(9);
    std::string body = octetsOf(damaged.body);
    body[body.size() / 2] = static_cast<char>(body[body.size() / 2] ^ 1);
    damaged.body = {{body, body.size()}};
    QCOMPARE(sent(client, damaged, 1), QByteArray("250"));
    QVERIFY(rig.arrived(7));
    QVERIFY(rig.arrivals[5].intact && !rig.arrivals[6].intact);
    rig.sink.stop();
    const ledger::RunArrivals run = rig.sink.stats().runs.at(0);
    QCOMPARE(run.delivered, quint64(5));
    QCOMPARE(run.duplicates, quint64(2));
    QCOMPARE(run.corrupted, quint64(1));
    QCOMPARE(run.highest, quint64(9));
    QVERIFY(run.outOfOrder >= 1);
    QCOMPARE(run.domains.at(0).domain, QStringLiteral("example.test"));
    QCOMPARE(run.domains.at(0).duplicates, quint64(2));
}

// Sessions of one worker in the middle of their messages, ended in the order of their beginning and
// otherwise.
void TestSinkLedger::interleaved()
{
    LedgerRig rig({}, {}, 300'000, 1);
    QVERIFY(rig.started && rig.follow());
    std::vector<std::unique_ptr<SinkClient>> clients;
    std::vector<QByteArray> contents;
    quint64 octets = 0;
    for (quint64 i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<SinkClient>(rig.sink));
        QVERIFY(clients.back()->open());
        const message::Message message = rig.composed(i);
        QCOMPARE(envelope(*clients.back(), message), 1);
        contents.push_back(QByteArray::fromStdString(message.header + octetsOf(message.body)));
        const QByteArray size = QByteArray::number(contents.back().size());
        clients.back()->send("BDAT " + size + " LAST\r\n" + contents.back().left(1000 * (1 + qsizetype(i))));
        octets += 1000 * (1 + i);
    }
    QVERIFY(becomesTrue([&] { return rig.sink.stats().octets == octets; }));
    clients[3]->vanish();
    QVERIFY(becomesTrue([&] { return rig.sink.stats().lostInTransaction == 1; }));
    for (const std::size_t i : {0u, 4u, 1u, 2u}) {
        clients[i]->send(contents[i].mid(1000 * (1 + qsizetype(i))));
        QVERIFY(clients[i]->reply().startsWith("250"));
    }
    QVERIFY(rig.arrived(4));
    rig.sink.stop();
    QCOMPARE(rig.arrivals.size(), std::size_t(4));
    const std::vector<quint64> order{0, 4, 1, 2};
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(rig.arrivals[i].sequence, order[i]);
        QVERIFY(rig.arrivals[i].intact);
    }
}

void TestSinkLedger::untracked()
{
    LedgerRig rig;
    QVERIFY(rig.started);
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    QVERIFY(client.deliver("X-Stampede-Track: rubbish\r\n\r\nhello"));
    QVERIFY(client.deliver("no header at all"));
    QCOMPARE(sent(client, rig.composed(0, "run-1", false)), QByteArray("250"));
    QCOMPARE(sent(client, rig.composed(1)), QByteArray("250"));
    client.send("MAIL FROM:<>\r\nRCPT TO:<postmaster>\r\nRSET\r\n"); // not a message
    QCOMPARE(rig.sink.stats().untracked, quint64(3));
    // Without a turn of our event loop: stop() takes the rest.
    rig.sink.stop();
    QCOMPARE(rig.sink.stats().untracked, quint64(3));
    QCOMPARE(rig.sink.stats().messages, quint64(4));
    QCOMPARE(rig.sink.stats().runs.at(0).delivered, quint64(3));
}

void TestSinkLedger::runsApart()
{
    LedgerRig rig([](SinkSettings& settings) { settings.workers = 2; });
    QVERIFY(rig.started && rig.follow(QStringLiteral("run-2")));
    SinkClient one(rig.sink);
    SinkClient two(rig.sink);
    QVERIFY(one.open() && two.open());
    rig.spec.recipients.pattern = "user{seq}@d{seq}.test";
    for (quint64 i = 0; i < 10; ++i) {
        QCOMPARE(sent(one, rig.composed(i, "run-1")), QByteArray("250"));
        QCOMPARE(sent(two, rig.composed(i + 100, "run-2")), QByteArray("250"));
        QCOMPARE(sent(two, rig.composed(i + 50, "run-1")), QByteArray("250"));
    }
    QVERIFY(rig.arrived(30));
    QVERIFY(becomesTrue([&] { return rig.sink.stats().runs.size() == 2; })); // while it runs
    rig.sink.stop();
    QCOMPARE(rig.arrivals.size(), std::size_t(30));
    for (std::size_t i = 0; i < 30; ++i) {
        QCOMPARE(rig.arrivals[i].sequence, quint64(100 + i / 3));
        QCOMPARE(rig.domains[rig.arrivals[i].domain], QStringLiteral("d%1.test").arg(300 + i));
    }
    std::map<QString, quint64> delivered;
    for (const ledger::RunArrivals& run : rig.sink.stats().runs)
        delivered[run.run] = run.delivered;
    QCOMPARE(delivered[QStringLiteral("run-1")], quint64(60));
    QCOMPARE(delivered[QStringLiteral("run-2")], quint64(30));
}

void TestSinkLedger::off()
{
    LedgerRig rig([](SinkSettings& settings) { settings.ledger = false; });
    QVERIFY(rig.started);
    QVERIFY(rig.sink.channel().isEmpty() && rig.sink.ledgerWarning().isEmpty());
    SinkClient client(rig.sink);
    QVERIFY(client.open());
    QCOMPARE(sent(client, rig.composed(0)), QByteArray("250"));
    rig.sink.stop();
    QCOMPARE(rig.sink.stats().messages, quint64(1));
    QVERIFY(rig.sink.stats().runs.empty());
    QCOMPARE(rig.sink.stats().untracked, quint64(0));
}

// Two sinks want one name: the second works, and says that nobody can follow it.
void TestSinkLedger::nameTaken()
{
    const QString name = QStringLiteral("tst-%1").arg(QCoreApplication::applicationPid());
    const auto named = [&](SinkSettings& settings) {
        settings.channel = name;
    };
    LedgerRig first(named);
    QVERIFY(first.started);
    QCOMPARE(first.sink.channel(), name);
    QVERIFY(first.sink.ledgerWarning().isEmpty());
    LedgerRig second(named);
    QVERIFY(second.started);
    QVERIFY(second.sink.channel().isEmpty());
    QVERIFY(second.sink.ledgerWarning().contains(name));
    SinkClient client(second.sink);
    QVERIFY(client.open());
    QCOMPARE(sent(client, second.composed(0)), QByteArray("250"));
    second.sink.stop();
    QCOMPARE(second.sink.stats().runs.at(0).delivered, quint64(3));
    QVERIFY(second.sink.ledgerWarning().isEmpty());
    first.sink.stop();
    SinkSettings again = localSettings();
    again.channel = name;
    QVERIFY(second.sink.start(again));
    QCOMPARE(second.sink.channel(), name);
    QVERIFY(second.sink.stats().runs.empty());
}

// Two runs of the sink write into one file, and what stands there is what came.
void TestSinkLedger::journal()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("arrivals.tsv"));
    for (quint64 round = 0; round < 2; ++round) {
        LedgerRig rig([&](SinkSettings& settings) { settings.ledgerFile = path; });
        QVERIFY(rig.started);
        SinkClient client(rig.sink);
        QVERIFY(client.open());
        QCOMPARE(sent(client, rig.composed(70 + round)), QByteArray("250"));
        rig.sink.stop();
        QVERIFY(rig.sink.ledgerWarning().isEmpty());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("stampede-arrivals 1\n"));
    QCOMPARE(text.count("run-1\t70\t"), qsizetype(3));
    QCOMPARE(text.count("run-1\t71\t"), qsizetype(3));
}

void TestSinkLedger::badFile()
{
    const QTemporaryDir folder;
    SinkSettings settings = localSettings();
    settings.ledgerFile = folder.filePath(QStringLiteral("no/such/folder"));
    SystemClock clock;
    Sink sink(clock);
    const Status started = sink.start(settings);
    QVERIFY(!started);
    QVERIFY(!started.error().text.isEmpty());
    QVERIFY(!sink.isRunning());
    settings.ledgerFile.clear();
    QVERIFY(sink.start(settings));
}

QTEST_GUILESS_MAIN(TestSinkLedger)
#include "tst_sink_ledger.moc"
