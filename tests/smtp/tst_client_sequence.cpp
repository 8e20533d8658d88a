// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replies at the wrong moment, and ends of every kind.
#include "client_script.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;
using namespace stampede::smtp::test;
using namespace std::string_literals;

class TestClientSequence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void earlyFinalReply_data();
    void earlyFinalReply();
    void earlyRepliesOfAGroupAreFine();
    void prematureReply_data();
    void prematureReply();
    void failTellsTheStage_data();
    void failTellsTheStage();
    void quit_data();
    void quit();
    void textOfTheDecidingReplySurvives();
    void protocolErrorSaysWhy();
};

/// A final reply with the content still under way: it counts, and the session ends.
void TestClientSequence::earlyFinalReply_data()
{
    QTest::addColumn<std::string>("capabilities");
    QTest::addColumn<bool>("lmtp");
    QTest::addColumn<std::string>("reply");
    QTest::addColumn<std::string>("tail");
    const auto row = [](const char* name, bool lmtp, const std::string& reply, const std::string& tail) {
        QTest::addRow("DATA: %s", name) << "PIPELINING"s << lmtp << reply << tail;
        QTest::addRow("BDAT: %s", name) << "PIPELINING CHUNKING"s << lmtp << reply << tail;
    };
    row("5yz", false, "552 5.3.4 too big\r\n",
        "replied body 552 5.3.4\ntransaction permanent@body 552 5.3.4 2/0/0\nsession permanent@body 552 "
        "5.3.4\n");
    row("4yz", false, "452 full\r\n",
        "replied body 452\ntransaction temporary@body 452 2/0/0\nsession temporary@body 452\n");
    row("421", false, "421 bye\r\n",
        "replied body 421\ntransaction temporary@body 421 2/0/0\nsession temporary@body 421\n");
    row("accepted too soon", false, "250 ok\r\n",
        "transaction error(protocol)@body 2/0/0\nsession error(protocol)@body\n");
    row("354", false, "354 more\r\n",
        "transaction error(protocol)@body 2/0/0\nsession error(protocol)@body\n");
    row("LMTP, for all", true, "452 full\r\n",
        "replied body 452\ntransaction temporary@body 452 0/2/0\nsession temporary@body 452\n");
    row("LMTP, the second is not read", true, "552 a\r\n552 b\r\n",
        "replied body 552\ntransaction permanent@body 552 0/0/2\nsession permanent@body 552\n");
}

void TestClientSequence::earlyFinalReply()
{
    QFETCH(std::string, capabilities);
    QFETCH(bool, lmtp);
    QFETCH(std::string, reply);
    QFETCH(std::string, tail);
    const bool chunking = capabilities.find("CHUNKING") != std::string::npos;
    const std::string before = "250 s\r\n250 a\r\n250 b\r\n"s + (chunking ? "" : "354 go\r\n");
    ClientSettings settings;
    settings.lmtp = lmtp;
    for (const bool sameRead : {false, true}) {
        Dialogue dialogue(settings);
        dialogue.contentAtOnce = false;
        dialogue.makeReady(capabilities);
        dialogue.begin({"a", "b"});
        if (!sameRead)
            dialogue.say(before);
        dialogue.say(sameRead ? before + reply : reply);
        QVERIFY2(dialogue.recorder.events.ends_with(tail), dialogue.recorder.events.c_str());
        QCOMPARE(dialogue.recorder.transactions.size(), std::size_t(1));
        QVERIFY(dialogue.wire.ends_with("{close}"));
        dialogue.client.contentSent();
        QVERIFY(dialogue.client.over());
    }
}

void TestClientSequence::earlyRepliesOfAGroupAreFine()
{
    Dialogue dialogue({});
    dialogue.contentAtOnce = false;
    dialogue.makeReady("PIPELINING CHUNKING");
    dialogue.begin({"a", "b"});
    dialogue.say("250 s\r\n250 a\r\n550 b\r\n");
    QCOMPARE(dialogue.client.stage(), Stage::Body);
    dialogue.client.contentSent();
    dialogue.say("250 ok\r\n");
    QVERIFY(dialogue.client.idle());
    QVERIFY(dialogue.recorder.events.ends_with("transaction accepted@body 250 1/0/1\n"));
}

/// Replies that share a read with the one before them, though their command was only written after it.
void TestClientSequence::prematureReply_data()
{
    QTest::addColumn<std::string>("says");
    QTest::addColumn<std::string>("events");
    QTest::newRow("to RCPT") << "250 s\r\n250 a\r\n"s
                             << "replied mail 250\ntransaction error(protocol)@rcpt 0/0/0\n"
                                "session error(protocol)@rcpt\n"s;
    QTest::newRow("421") << "250 s\r\n421 bye\r\n"s
                         << "replied mail 250\nreplied rcpt 421\ntransaction temporary@rcpt 421 0/0/0\n"
                            "session temporary@rcpt 421\n"s;
    QTest::newRow("after the end of the transaction")
        << "550 s\r\n250 a\r\n"s
        << "replied mail 550\ntransaction permanent@mail 550 0/0/0\nsession error(protocol)@quit\n"s;
    QTest::newRow("junk after a good reply")
        << "250 s\r\n\r\n"s
        << "replied mail 250\ntransaction error(protocol)@rcpt 0/0/0\nsession error(protocol)@rcpt\n"s;
}

void TestClientSequence::prematureReply()
{
    QFETCH(std::string, says);
    QFETCH(std::string, events);
    Dialogue dialogue({});
    dialogue.makeReady("");
    dialogue.begin();
    dialogue.say(says);
    QCOMPARE(dialogue.recorder.events, events);
    QVERIFY2(dialogue.wire == "MAIL FROM:<s@example.test>\r\n{close}",
             "a command for a lost session is not written");
}

void TestClientSequence::failTellsTheStage_data()
{
    QTest::addColumn<int>("replies"); // of a transaction that were given before
    QTest::addColumn<Stage>("stage");
    QTest::newRow("mail") << 0 << Stage::Mail;
    QTest::newRow("rcpt") << 1 << Stage::Rcpt;
    QTest::newRow("data") << 2 << Stage::Data;
    QTest::newRow("body") << 3 << Stage::Body;
    QTest::newRow("idle") << 4 << Stage::Quit;
}

void TestClientSequence::failTellsTheStage()
{
    QFETCH(int, replies);
    QFETCH(Stage, stage);
    const std::array<const char*, 4> says{"250 s\r\n", "250 r\r\n", "354 go\r\n", "250 ok\r\n"};
    for (const char* capabilities : {"", "PIPELINING"}) {
        for (const Fault fault : {Fault::Timeout, Fault::Disconnect, Fault::Aborted, Fault::Local}) {
            Dialogue dialogue({});
            dialogue.makeReady(capabilities);
            dialogue.begin();
            for (int i = 0; i < replies; ++i)
                dialogue.say(says.at(static_cast<std::size_t>(i)));
            QCOMPARE(dialogue.client.stage(), stage);
            dialogue.fail(fault, "a sentence");
            QCOMPARE(dialogue.recorder.transactions.size(), std::size_t(1));
            const Recorder::End end{Outcome::Error, fault, stage, ""};
            if (stage != Stage::Quit)
                QCOMPARE(dialogue.recorder.transactions[0], end);
            QCOMPARE(dialogue.recorder.sessionEnd, end);
            QVERIFY(!dialogue.recorder.orderly);
            QCOMPARE(dialogue.recorder.lastText, "a sentence"s);
            const std::string events = dialogue.recorder.events;
            dialogue.fail(fault);
            dialogue.say("250 ok\r\n");
            QCOMPARE(dialogue.recorder.events, events);
        }
    }
}

void TestClientSequence::quit_data()
{
    QTest::addColumn<std::string>("reply");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<std::string>("events");
    QTest::newRow("221") << "221 2.0.0 bye\r\n"s << Fault::None
                         << "replied quit 221 2.0.0\norderly accepted@quit 221 2.0.0\n"s;
    QTest::newRow("421") << "421 bye\r\n"s << Fault::None << "replied quit 421\norderly accepted@quit 421\n"s;
    QTest::newRow("500") << "500 what\r\n"s << Fault::None
                         << "replied quit 500\norderly accepted@quit 500\n"s;
    QTest::newRow("closed") << ""s << Fault::Disconnect << "orderly accepted@quit\n"s;
    QTest::newRow("timeout") << ""s << Fault::Timeout << "session error(timeout)@quit\n"s;
    QTest::newRow("abort") << ""s << Fault::Aborted << "session error(aborted)@quit\n"s;
    QTest::newRow("junk") << "bye\r\n"s << Fault::None << "session error(protocol)@quit\n"s;
    QTest::newRow("two replies") << "221 bye\r\n221 bye\r\n"s << Fault::Disconnect
                                 << "replied quit 221\norderly accepted@quit 221\n"s;
}

void TestClientSequence::quit()
{
    QFETCH(std::string, reply);
    QFETCH(Fault, fault);
    QFETCH(std::string, events);
    Dialogue dialogue({});
    dialogue.makeReady("PIPELINING");
    dialogue.quit();
    QVERIFY(!dialogue.client.idle());
    dialogue.say(reply);
    if (fault != Fault::None)
        dialogue.fail(fault);
    QCOMPARE(dialogue.recorder.events, events);
    QCOMPARE(dialogue.wire, "QUIT\r\n{close}"s);
}

void TestClientSequence::textOfTheDecidingReplySurvives()
{
    Dialogue dialogue({});
    dialogue.makeReady("PIPELINING");
    dialogue.begin({"a", "b"});
    dialogue.say("250 s\r\n");
    dialogue.say("550-5.1.1 no such user here\r\n550 5.1.1 see the manual\r\n");
    dialogue.say("551 elsewhere\r\n");
    dialogue.say("503 no\r\n");
    QCOMPARE(dialogue.recorder.lastText, "5.1.1 no such user here"s);
}

void TestClientSequence::protocolErrorSaysWhy()
{
    Dialogue garbled({});
    garbled.makeReady("");
    garbled.begin();
    garbled.say("250 \x1b[31mred\r\n");
    QCOMPARE(garbled.recorder.lastText, "binary: 250 ?[31mred"s);

    Dialogue outOfTurn({});
    outOfTurn.makeReady("");
    outOfTurn.say("250 2.0.0 surprise\r\n");
    QCOMPARE(outOfTurn.recorder.lastText, "unasked-for reply: 250 2.0.0 surprise"s);
}

QTEST_GUILESS_MAIN(TestClientSequence)
#include "tst_client_sequence.moc"
