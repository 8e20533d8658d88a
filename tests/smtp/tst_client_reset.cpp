// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RSET after a failed transaction.
#include "client_script.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;
using namespace stampede::smtp::test;
using namespace std::string_literals;

namespace {

const std::string lockstep;
const std::string pipelining = "PIPELINING";
const std::string both = "PIPELINING CHUNKING";

} // namespace

class TestClientReset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resetIsAwaited();
    void resetIsSentOnce();
    void resetFails_data();
    void resetFails();
};

void TestClientReset::resetIsAwaited()
{
    Dialogue dialogue({});
    dialogue.makeReady(lockstep);
    dialogue.begin({"a"});
    dialogue.say("250 s\r\n");
    dialogue.say("550 a\r\n");
    QCOMPARE(dialogue.recorder.transactions.size(), std::size_t(1));
    QVERIFY(!dialogue.client.idle());
    QCOMPARE(dialogue.client.stage(), Stage::Mail);
    dialogue.say("250 reset\r\n");
    QVERIFY(dialogue.client.idle());
    QCOMPARE(dialogue.client.stage(), Stage::Quit);
}

void TestClientReset::resetIsSentOnce()
{
    Dialogue dialogue({});
    dialogue.makeReady(both);
    dialogue.begin({"a"});
    dialogue.say("250 s\r\n550 a\r\n503 no\r\n");
    const std::string group = "MAIL FROM:<s@example.test>\r\nRCPT TO:<a>\r\nBDAT 42 LAST\r\n{raw}";
    for (const char* reset : {"RSET\r\n", "", ""}) {
        dialogue.wire.clear();
        dialogue.begin({"a"});
        QCOMPARE(dialogue.wire, reset + group);
        dialogue.say((*reset ? "250 reset\r\n"s : ""s) + "250 s\r\n250 a\r\n250 ok\r\n");
        QVERIFY(dialogue.client.idle());
    }
}

void TestClientReset::resetFails_data()
{
    QTest::addColumn<std::string>("capabilities");
    QTest::addColumn<std::string>("reply");
    QTest::addColumn<std::string>("tail");
    const auto rows = [](const char* name, const std::string& reply, const std::string& end) {
        QTest::addRow("alone: %s", name) << lockstep << reply << "session " + end;
        std::string open = end;
        open.insert(open.find('\n'), " 0/0/0");
        QTest::addRow("in front of a group: %s", name)
            << pipelining << reply << "transaction " + open + "session " + end;
    };
    rows("500", "500 what\r\n", "error(protocol)@mail\n");
    rows("450", "450 what\r\n", "error(protocol)@mail\n");
    rows("354", "354 what\r\n", "error(protocol)@mail\n");
    rows("junk", "what\r\n", "error(protocol)@mail\n");
    rows("421", "421 bye\r\n", "temporary@mail 421\n");
    rows("timeout", "", "error(timeout)@mail\n");
}

void TestClientReset::resetFails()
{
    QFETCH(std::string, capabilities);
    QFETCH(std::string, reply);
    QFETCH(std::string, tail);
    Dialogue dialogue({});
    dialogue.makeReady(capabilities);
    dialogue.begin({"a"});
    dialogue.say("250 s\r\n");
    dialogue.say("550 a\r\n");
    if (capabilities == pipelining) {
        dialogue.say("503 no\r\n");
        dialogue.begin({"b"});
    }
    QVERIFY(dialogue.wire.find("RSET\r\n") != std::string::npos);
    dialogue.recorder.events.clear();
    dialogue.say(reply);
    if (reply.empty())
        dialogue.fail(Fault::Timeout);
    QCOMPARE(dialogue.recorder.events, tail);
    QVERIFY(dialogue.wire.ends_with("{close}"));
}

QTEST_GUILESS_MAIN(TestClientReset)
#include "tst_client_reset.moc"
