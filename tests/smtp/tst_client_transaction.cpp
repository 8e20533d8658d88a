// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a transaction writes, and which reply decides it.
#include "client_script.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;
using namespace stampede::smtp::test;
using namespace std::string_literals;

namespace {

const std::string mail = "MAIL FROM:<s@example.test>\r\n";
const std::string lockstep;
const std::string pipelining = "PIPELINING";
const std::string chunking = "CHUNKING";
const std::string both = "PIPELINING CHUNKING";

std::string rcpt(const char* name)
{
    return "RCPT TO:<" + std::string(name) + ">\r\n";
}

} // namespace

using Says = std::vector<std::string>;
Q_DECLARE_METATYPE(Says)

class TestClientTransaction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recipients_data();
    void recipients();
    void parameters_data();
    void parameters();
    void unsendable_data();
    void unsendable();
    void manyRecipients();
    void settingsTurnExtensionsOff();

private:
    void lockstepRows();
    void pipeliningRows();
    void chunkingRows();
};

static void row(const char* name, const std::string& capabilities, const Says& says, const std::string& wire,
                const std::string& events)
{
    QTest::newRow(name) << capabilities << says << wire << events;
}

/// Transactions to a and b.
void TestClientTransaction::recipients_data()
{
    QTest::addColumn<std::string>("capabilities");
    QTest::addColumn<Says>("says");
    QTest::addColumn<std::string>("wire");
    QTest::addColumn<std::string>("events");
    lockstepRows();
    pipeliningRows();
    chunkingRows();
}

void TestClientTransaction::lockstepRows()
{
    const std::string ab = mail + rcpt("a") + rcpt("b");
    row("both accepted", lockstep,
        {"250 s\r\n", "250 a\r\n", "251 b\r\n", "354 go\r\n", "250 2.6.0 queued\r\n"},
        ab + "DATA\r\n{stuffed}",
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 251\nreplied data 354\nreplied body 250 2.6.0\n"
        "transaction accepted@body 250 2.6.0 2/0/0\n");
    row("one refused", lockstep, {"250 s\r\n", "550 a\r\n", "250 b\r\n", "354 go\r\n", "250 ok\r\n"},
        ab + "DATA\r\n{stuffed}",
        "replied mail 250\nreplied rcpt 550\nreplied rcpt 250\nreplied data 354\nreplied body 250\n"
        "transaction accepted@body 250 1/0/1\n");
    row("one refused, message refused", lockstep,
        {"250 s\r\n", "450 a\r\n", "250 b\r\n", "354 go\r\n", "554 5.6.0 spam\r\n"}, ab + "DATA\r\n{stuffed}",
        "replied mail 250\nreplied rcpt 450\nreplied rcpt 250\nreplied data 354\nreplied body 554 5.6.0\n"
        "transaction permanent@body 554 5.6.0 1/1/0\n");
    row("all permanent: the first", lockstep, {"250 s\r\n", "550 5.1.1 a\r\n", "553 b\r\n", "250 reset\r\n"},
        ab + "RSET\r\n",
        "replied mail 250\nreplied rcpt 550 5.1.1\nreplied rcpt 553\ntransaction permanent@rcpt 550 5.1.1 "
        "0/0/2\n");
    row("permanent, temporary", lockstep, {"250 s\r\n", "550 a\r\n", "452 4.5.3 b\r\n", "250 reset\r\n"},
        ab + "RSET\r\n",
        "replied mail 250\nreplied rcpt 550\nreplied rcpt 452 4.5.3\ntransaction temporary@rcpt 452 4.5.3 "
        "0/1/1\n");
    row("temporary, temporary: the first", lockstep, {"250 s\r\n", "450 a\r\n", "452 b\r\n", "250 reset\r\n"},
        ab + "RSET\r\n",
        "replied mail 250\nreplied rcpt 450\nreplied rcpt 452\ntransaction temporary@rcpt 450 0/2/0\n");
    row("mail refused", lockstep, {"553 s\r\n"}, mail,
        "replied mail 553\ntransaction permanent@mail 553 0/0/0\n");
    row("data refused", lockstep, {"250 s\r\n", "250 a\r\n", "550 b\r\n", "451 no\r\n", "250 reset\r\n"},
        ab + "DATA\r\nRSET\r\n",
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 550\nreplied data 451\n"
        "transaction temporary@data 451 1/0/1\n");
    row("354 to MAIL", lockstep, {"354 go\r\n"}, mail + "{close}",
        "transaction error(protocol)@mail 0/0/0\nsession error(protocol)@mail\n");
    row("354 to RCPT", lockstep, {"250 s\r\n", "354 go\r\n"}, mail + rcpt("a") + "{close}",
        "replied mail 250\ntransaction error(protocol)@rcpt 0/0/0\nsession error(protocol)@rcpt\n");
    row("250 to DATA", lockstep, {"250 s\r\n", "250 a\r\n", "250 b\r\n", "250 go\r\n"},
        ab + "DATA\r\n{close}",
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 250\n"
        "transaction error(protocol)@data 2/0/0\nsession error(protocol)@data\n");
    row("354 to the message", lockstep, {"250 s\r\n", "250 a\r\n", "250 b\r\n", "354 go\r\n", "354 go\r\n"},
        ab + "DATA\r\n{stuffed}{close}",
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 250\nreplied data 354\n"
        "transaction error(protocol)@body 2/0/0\nsession error(protocol)@body\n");
}

void TestClientTransaction::pipeliningRows()
{
    const std::string group = mail + rcpt("a") + rcpt("b") + "DATA\r\n";
    row("group", pipelining, {"250 s\r\n250 a\r\n250 b\r\n354 go\r\n", "250 ok\r\n"}, group + "{stuffed}",
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 250\nreplied data 354\nreplied body 250\n"
        "transaction accepted@body 250 2/0/0\n");
    row("group, one refused", pipelining, {"250 s\r\n550 a\r\n250 b\r\n354 go\r\n", "250 ok\r\n"},
        group + "{stuffed}",
        "replied mail 250\nreplied rcpt 550\nreplied rcpt 250\nreplied data 354\nreplied body 250\n"
        "transaction accepted@body 250 1/0/1\n");
    row("group, all refused, DATA too", pipelining, {"250 s\r\n550 a\r\n450 b\r\n503 no\r\n"}, group,
        "replied mail 250\nreplied rcpt 550\nreplied rcpt 450\nreplied data 503\n"
        "transaction temporary@rcpt 450 0/1/1\n");
    row("group, all refused, 354", pipelining, {"250 s\r\n550 a\r\n551 b\r\n354 go\r\n", "554 no valid\r\n"},
        group + "{dot}",
        "replied mail 250\nreplied rcpt 550\nreplied rcpt 551\nreplied data 354\nreplied body 554\n"
        "transaction permanent@rcpt 550 0/0/2\n");
    row("group, all refused, 354, 250", pipelining, {"250 s\r\n450 a\r\n551 b\r\n354 go\r\n", "250 fine\r\n"},
        group + "{dot}",
        "replied mail 250\nreplied rcpt 450\nreplied rcpt 551\nreplied data 354\nreplied body 250\n"
        "transaction temporary@rcpt 450 0/1/1\n");
    row("group, mail refused", pipelining, {"450 s\r\n503 a\r\n503 b\r\n503 no\r\n"}, group,
        "replied mail 450\nreplied rcpt 503\nreplied rcpt 503\nreplied data 503\n"
        "transaction temporary@mail 450 0/0/2\n");
    row("group, mail refused, the rest not", pipelining,
        {"550 s\r\n250 a\r\n250 b\r\n354 go\r\n", "250 ok\r\n"}, group + "{dot}",
        "replied mail 550\nreplied rcpt 250\nreplied rcpt 250\nreplied data 354\nreplied body 250\n"
        "transaction permanent@mail 550 2/0/0\n");
    row("group, mail refused for good, recipients for now", pipelining,
        {"550 s\r\n450 a\r\n450 b\r\n503 no\r\n"}, group,
        "replied mail 550\nreplied rcpt 450\nreplied rcpt 450\nreplied data 503\n"
        "transaction permanent@mail 550 0/2/0\n");
    row("group, data refused", pipelining, {"250 s\r\n250 a\r\n550 b\r\n451 no\r\n"}, group,
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 550\nreplied data 451\n"
        "transaction temporary@data 451 1/0/1\n");
    row("group, 421 at the second recipient", pipelining, {"250 s\r\n250 a\r\n421 bye\r\n"},
        group + "{close}",
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 421\n"
        "transaction temporary@rcpt 421 1/0/0\nsession temporary@rcpt 421\n");
    row("group, one reply too many", pipelining, {"250 s\r\n550 a\r\n550 b\r\n503 no\r\n250 what\r\n"},
        group + "{close}",
        "replied mail 250\nreplied rcpt 550\nreplied rcpt 550\nreplied data 503\n"
        "transaction permanent@rcpt 550 0/0/2\nsession error(protocol)@quit\n");
}

void TestClientTransaction::chunkingRows()
{
    const std::string ab = mail + rcpt("a") + rcpt("b");
    const std::string bdat = "BDAT 42 LAST\r\n{raw}";
    row("chunk", chunking, {"250 s\r\n", "250 a\r\n", "550 b\r\n", "250 ok\r\n"}, ab + bdat,
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 550\nreplied body 250\n"
        "transaction accepted@body 250 1/0/1\n");
    row("chunk, all refused", chunking, {"250 s\r\n", "550 a\r\n", "550 b\r\n", "250 reset\r\n"},
        ab + "RSET\r\n",
        "replied mail 250\nreplied rcpt 550\nreplied rcpt 550\ntransaction permanent@rcpt 550 0/0/2\n");
    row("chunk refused", chunking,
        {"250 s\r\n", "250 a\r\n", "250 b\r\n", "552 5.3.4 big\r\n", "250 reset\r\n"}, ab + bdat + "RSET\r\n",
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 250\nreplied body 552 5.3.4\n"
        "transaction permanent@body 552 5.3.4 2/0/0\n");
    row("354 to BDAT", chunking, {"250 s\r\n", "250 a\r\n", "250 b\r\n", "354 go\r\n"}, ab + bdat + "{close}",
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 250\n"
        "transaction error(protocol)@body 2/0/0\nsession error(protocol)@body\n");
    row("one write", both, {"250 s\r\n250 a\r\n250 b\r\n250 ok\r\n"}, ab + bdat,
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 250\nreplied body 250\n"
        "transaction accepted@body 250 2/0/0\n");
    row("one write, all refused", both, {"250 s\r\n550 a\r\n450 b\r\n503 no\r\n"}, ab + bdat,
        "replied mail 250\nreplied rcpt 550\nreplied rcpt 450\nreplied body 503\n"
        "transaction temporary@rcpt 450 0/1/1\n");
    row("one write, mail refused", both, {"550 s\r\n503 a\r\n503 b\r\n503 no\r\n"}, ab + bdat,
        "replied mail 550\nreplied rcpt 503\nreplied rcpt 503\nreplied body 503\n"
        "transaction permanent@mail 550 0/0/2\n");
    row("one write, message refused", both, {"250 s\r\n250 a\r\n550 b\r\n451 no\r\n"}, ab + bdat,
        "replied mail 250\nreplied rcpt 250\nreplied rcpt 550\nreplied body 451\n"
        "transaction temporary@body 451 1/0/1\n");
}

void TestClientTransaction::recipients()
{
    QFETCH(std::string, capabilities);
    QFETCH(Says, says);
    QFETCH(std::string, wire);
    QFETCH(std::string, events);
    for (int split = Dialogue::eachByte; split < 60; ++split) {
        Dialogue dialogue({}, split);
        dialogue.makeReady(capabilities);
        dialogue.begin({"a", "b"});
        for (const std::string& say : says) {
            QVERIFY(!dialogue.client.idle());
            dialogue.say(say);
        }
        QCOMPARE(dialogue.wire, wire);
        QCOMPARE(dialogue.recorder.events, events);
        QCOMPARE(dialogue.recorder.transactions.size(), std::size_t(1));
        QCOMPARE(dialogue.client.idle(), !wire.ends_with("{close}"));
    }
}

void TestClientTransaction::parameters_data()
{
    QTest::addColumn<std::string>("capabilities");
    QTest::addColumn<bool>("eightBit");
    QTest::addColumn<bool>("utf8");
    QTest::addColumn<std::string>("expected");
    QTest::newRow("none offered") << ""s << true << false << ""s;
    QTest::newRow("SIZE") << "SIZE"s << false << false << " SIZE=1000"s;
    QTest::newRow("SIZE below ours") << "SIZE_10"s << false << false << " SIZE=1000"s;
    QTest::newRow("8BITMIME not needed") << "8BITMIME"s << false << false << ""s;
    QTest::newRow("8BITMIME") << "8BITMIME"s << true << false << " BODY=8BITMIME"s;
    QTest::newRow("SMTPUTF8 not needed") << "SMTPUTF8"s << false << false << ""s;
    QTest::newRow("SMTPUTF8") << "SMTPUTF8"s << false << true << " SMTPUTF8"s;
    QTest::newRow("all") << "SIZE_5000 8BITMIME SMTPUTF8"s << true << true
                         << " SIZE=1000 BODY=8BITMIME SMTPUTF8"s;
}

void TestClientTransaction::parameters()
{
    QFETCH(std::string, capabilities);
    QFETCH(bool, eightBit);
    QFETCH(bool, utf8);
    QFETCH(std::string, expected);
    std::replace(capabilities.begin(), capabilities.end(), '_', '=');
    Dialogue dialogue({});
    dialogue.nullSender = true;
    dialogue.makeReady(capabilities);
    dialogue.begin({"a"}, {.sender = {}, .recipients = {}, .size = 1000, .eightBit = eightBit, .utf8 = utf8});
    QCOMPARE(dialogue.wire, "MAIL FROM:<>" + expected + "\r\n");
}

void TestClientTransaction::unsendable_data()
{
    QTest::addColumn<std::string>("sender");
    QTest::addColumn<Says>("recipients");
    QTest::addColumn<bool>("utf8");
    QTest::addColumn<std::string>("reason");
    QTest::newRow("SMTPUTF8 not offered") << "s"s << Says{"a"} << true << "SMTPUTF8"s;
    QTest::newRow("no recipient") << "s"s << Says{} << false << "no recipient"s;
    QTest::newRow("injection by the sender") << "s>\r\nRCPT TO:<x"s << Says{"a"} << false << "line break"s;
    QTest::newRow("injection by a recipient") << "s"s << Says{"a", "b>\nDATA"} << false << "line break"s;
    QTest::newRow("NUL") << "s"s << Says{"a\0b"s} << false << "control character"s;
}

void TestClientTransaction::unsendable()
{
    QFETCH(std::string, sender);
    QFETCH(Says, recipients);
    QFETCH(bool, utf8);
    QFETCH(std::string, reason);
    Dialogue dialogue({});
    dialogue.makeReady(both);
    dialogue.begin(recipients,
                   {.sender = sender, .recipients = {}, .size = 1, .eightBit = false, .utf8 = utf8});
    QCOMPARE(dialogue.wire, std::string());
    QCOMPARE(dialogue.recorder.events, "transaction permanent@mail 0/0/0\n"s);
    QVERIFY2(dialogue.recorder.lastText.find(reason) != std::string::npos,
             dialogue.recorder.lastText.c_str());
    QVERIFY(dialogue.client.idle());
    dialogue.begin();
    dialogue.say("250 s\r\n250 r\r\n250 ok\r\n");
    QVERIFY(dialogue.recorder.events.ends_with("transaction accepted@body 250 1/0/0\n"));
    QVERIFY(dialogue.client.idle());
}

void TestClientTransaction::manyRecipients()
{
    std::vector<std::string> recipients;
    std::string replies = "250 s\r\n";
    for (int i = 0; i < 100; ++i) {
        recipients.push_back("user" + std::to_string(i) + "@example.test");
        replies += i % 3 == 0 ? "250 ok\r\n" : i % 3 == 1 ? "450 no\r\n" : "550 no\r\n";
    }
    Dialogue pipelined({});
    pipelined.makeReady(pipelining);
    pipelined.begin(recipients);
    pipelined.say(replies + "354 go\r\n");
    pipelined.say("250 ok\r\n");
    QVERIFY(pipelined.recorder.events.ends_with("transaction accepted@body 250 34/33/33\n"));

    Dialogue oneByOne({});
    oneByOne.makeReady(lockstep);
    oneByOne.begin(recipients);
    for (std::string_view rest = replies; !rest.empty();) {
        const std::size_t end = rest.find('\n') + 1;
        oneByOne.say(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    oneByOne.say("354 go\r\n");
    oneByOne.say("250 ok\r\n");
    QCOMPARE(oneByOne.recorder.events, pipelined.recorder.events);
    QCOMPARE(oneByOne.wire, pipelined.wire);
}

void TestClientTransaction::settingsTurnExtensionsOff()
{
    ClientSettings settings;
    settings.pipelining = false;
    settings.chunking = false;
    Dialogue dialogue(settings);
    dialogue.makeReady(both);
    dialogue.begin();
    QCOMPARE(dialogue.wire, mail);
    dialogue.say("250 s\r\n");
    dialogue.say("250 r\r\n");
    QVERIFY(dialogue.wire.ends_with("DATA\r\n"));
}

QTEST_GUILESS_MAIN(TestClientTransaction)
#include "tst_client_transaction.moc"
