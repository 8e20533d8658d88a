// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// LMTP: a final reply for each accepted recipient (RFC 2033).
#include "client_script.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;
using namespace stampede::smtp::test;
using namespace std::string_literals;

class TestClientLmtp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finalReplies_data();
    void finalReplies();
    void oneByOne();
    void dropsInTheMiddle_data();
    void dropsInTheMiddle();
    void refusedChunkIsReset();
};

/// Transactions to a, b and c with PIPELINING; `after`: what follows the data.
void TestClientLmtp::finalReplies_data()
{
    QTest::addColumn<bool>("chunking");
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("after");
    QTest::addColumn<std::string>("tail"); // the events' end, from the first Body on
    const auto row = [](const char* name, const std::string& before, const std::string& after,
                        const std::string& tail) {
        QTest::addRow("DATA: %s", name) << false << "250 s\r\n" + before << after << tail;
        QTest::addRow("BDAT: %s", name) << true << "250 s\r\n" + before << after << tail;
    };
    const std::string all = "250 a\r\n250 b\r\n250 c\r\n";
    row("all accepted", all, "250 a\r\n250 b\r\n250 c\r\n",
        "replied body 250\nreplied body 250\nreplied body 250\ntransaction accepted@body 250 3/0/0\n");
    row("one of them refused later", all, "550 a\r\n250 2.1.5 b\r\n452 c\r\n",
        "replied body 550\nreplied body 250 2.1.5\nreplied body 452\n"
        "transaction accepted@body 250 2.1.5 1/1/1\n");
    row("the first accepted decides", all, "250 a\r\n251 b\r\n550 c\r\n",
        "replied body 250\nreplied body 251\nreplied body 550\ntransaction accepted@body 250 2/0/1\n");
    row("only the accepted answer", "250 a\r\n550 b\r\n250 c\r\n", "250 a\r\n250 c\r\n",
        "replied body 250\nreplied body 250\ntransaction accepted@body 250 2/0/1\n");
    row("all refused later, permanent", all, "550 5.1.1 a\r\n551 b\r\n552 c\r\n",
        "replied body 550 5.1.1\nreplied body 551\nreplied body 552\n"
        "transaction permanent@body 550 5.1.1 0/0/3\n");
    row("all refused later, one temporary", all, "550 a\r\n452 4.2.2 b\r\n450 c\r\n",
        "replied body 550\nreplied body 452 4.2.2\nreplied body 450\n"
        "transaction temporary@body 452 4.2.2 0/2/1\n");
    row("only refused remain", "450 a\r\n550 b\r\n250 c\r\n", "552 5.2.2 c\r\n",
        "replied body 552 5.2.2\ntransaction permanent@body 552 5.2.2 0/1/2\n");
    QTest::addRow("BDAT: none accepted, one reply")
        << true << "250 s\r\n550 a\r\n550 b\r\n550 c\r\n"s
        << "503 no\r\n"s
        << "replied body 503\ntransaction permanent@rcpt 550 0/0/3\n"s;
    QTest::addRow("BDAT: mail refused, one reply")
        << true << "450 s\r\n503 a\r\n503 b\r\n503 c\r\n"s
        << "503 no\r\n"s
        << "replied body 503\ntransaction temporary@mail 450 0/0/3\n"s;
    QTest::addRow("DATA: none accepted, refused")
        << false << "250 s\r\n550 a\r\n550 b\r\n550 c\r\n503 no\r\n"s
        << ""s
        << "replied data 503\ntransaction permanent@rcpt 550 0/0/3\n"s;
    QTest::addRow("DATA: none accepted, 354")
        << false << "250 s\r\n550 a\r\n450 b\r\n550 c\r\n354 go\r\n"s
        << ""s
        << "replied data 354\ntransaction temporary@rcpt 450 0/1/2\nsession error(protocol)@data\n"s;
}

void TestClientLmtp::finalReplies()
{
    QFETCH(bool, chunking);
    QFETCH(std::string, before);
    QFETCH(std::string, after);
    QFETCH(std::string, tail);
    ClientSettings settings;
    settings.lmtp = true;
    const bool dataToCome = !chunking && !after.empty();
    for (int split = Dialogue::eachByte; split < 60; ++split) {
        Dialogue dialogue(settings, split);
        dialogue.makeReady(chunking ? "PIPELINING CHUNKING" : "PIPELINING");
        dialogue.begin({"a", "b", "c"});
        dialogue.say(before);
        if (dataToCome)
            dialogue.say("354 go\r\n");
        QCOMPARE(dialogue.recorder.transactions.size(), std::size_t(after.empty() ? 1 : 0));
        dialogue.say(after);
        const std::string& events = dialogue.recorder.events;
        QVERIFY2(events.ends_with("\n" + tail), events.c_str());
        QCOMPARE(dialogue.recorder.transactions.size(), std::size_t(1));
        QCOMPARE(dialogue.client.idle(), tail.find("session") == std::string::npos);
    }
}

void TestClientLmtp::oneByOne()
{
    ClientSettings settings;
    settings.lmtp = true;
    Dialogue dialogue(settings);
    dialogue.makeReady("");
    dialogue.begin({"a", "b"});
    for (const char* reply : {"250 s\r\n", "250 a\r\n", "250 b\r\n", "354 go\r\n", "250 a\r\n"})
        dialogue.say(reply);
    QVERIFY(!dialogue.client.idle());
    QCOMPARE(dialogue.client.stage(), Stage::Body);
    dialogue.say("450 b\r\n");
    QVERIFY(dialogue.client.idle());
    QVERIFY(dialogue.recorder.events.ends_with("transaction accepted@body 250 1/1/0\n"));
    QVERIFY(dialogue.wire.find("RSET") == std::string::npos);
}

void TestClientLmtp::dropsInTheMiddle_data()
{
    QTest::addColumn<std::string>("reply");
    QTest::addColumn<std::string>("end");
    QTest::newRow("421") << "421 bye\r\n"s
                         << "temporary@body 421"s;
    QTest::newRow("close") << ""s
                           << "error(disconnect)@body"s;
    QTest::newRow("junk") << "b is fine\r\n"s
                          << "error(protocol)@body"s;
}

void TestClientLmtp::dropsInTheMiddle()
{
    QFETCH(std::string, reply);
    QFETCH(std::string, end);
    ClientSettings settings;
    settings.lmtp = true;
    Dialogue dialogue(settings);
    dialogue.makeReady("PIPELINING");
    dialogue.begin({"a", "b", "c"});
    dialogue.say("250 s\r\n250 a\r\n250 b\r\n250 c\r\n354 go\r\n");
    dialogue.say("450 a\r\n" + reply);
    if (reply.empty())
        dialogue.fail(Fault::Disconnect);
    const std::string tail = "transaction " + end + " 2/1/0\nsession " + end + "\n";
    QVERIFY2(dialogue.recorder.events.ends_with(tail), dialogue.recorder.events.c_str());
}

void TestClientLmtp::refusedChunkIsReset()
{
    ClientSettings settings;
    settings.lmtp = true;
    Dialogue dialogue(settings);
    dialogue.makeReady("CHUNKING");
    dialogue.begin({"a"});
    dialogue.say("250 s\r\n");
    dialogue.say("250 a\r\n");
    dialogue.say("452 full\r\n");
    QVERIFY(dialogue.wire.ends_with("BDAT 42 LAST\r\n{raw}RSET\r\n"));
    dialogue.say("250 reset\r\n");
    QVERIFY(dialogue.client.idle());
}

QTEST_GUILESS_MAIN(TestClientLmtp)
#include "tst_client_lmtp.moc"
