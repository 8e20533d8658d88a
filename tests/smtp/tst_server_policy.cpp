// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_dialogue.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;

namespace {

/// Says one reply at one stage, from the `first`-th time it is asked there, and notes what it was asked.
class OneReply : public ServerPolicy {
public:
    OneReply(Stage stage, std::string reply, int first = 1)
        : m_stage(stage)
        , m_reply(std::move(reply))
        , m_first(first)
    {}
    PolicyReply decide(Stage stage, std::string_view text) override
    {
        asked.append(QByteArray::fromStdString(std::string(nameOf(stage))) + '=' + bytes(text) + ' ');
        return stage == m_stage && ++m_count >= m_first ? m_reply : PolicyReply();
    }
    QByteArray asked;

private:
    Stage m_stage;
    std::string m_reply;
    int m_first;
    int m_count = 0;
};

} // namespace

class TestServerPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void effects_data();
    void effects();
    void banners_data();
    void banners();
    void isAskedInOrder();
    void lmtpPerRecipient();
    void refusalsAreNoErrors();
};

void TestServerPolicy::effects_data()
{
    QTest::addColumn<int>("stage");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    QTest::addColumn<int>("then");
    QTest::addColumn<QByteArray>("counters"); ///< messages rejected recipients octets errors
    const auto row = [](const char* name, Stage stage, const char* reply, const char* in, const char* out,
                        const char* counters, Then then = Then::Continue) {
        QTest::newRow(name) << static_cast<int>(stage) << QByteArray(reply) << QByteArray(in)
                            << QByteArray(out) << static_cast<int>(then) << QByteArray(counters);
    };
    const char* const group = "HELO c\nMAIL FROM:<a@b.test>\nRCPT TO:<c@d.test>\nDATA\nx\n.\n";
    const char* const chunks = "HELO c\nMAIL FROM:<a@b.test>\nRCPT TO:<c@d.test>\nBDAT 1\nxBDAT 1 LAST\ny";
    const char* const lastChunk =
        "HELO c\nMAIL FROM:<a@b.test>\nRCPT TO:<c@d.test>\nBDAT 1 LAST\nyRCPT TO:<c@d.test>\n";

    row("ehlo refused", Stage::Ehlo, "550 go away", "HELO c\nMAIL FROM:<a@b.test>\n",
        "550 go away\n503 5.5.1 say hello first\n", "0 0 0 0 1");
    row("ehlo replaced", Stage::Ehlo, "250 hi", "EHLO c\nMAIL FROM:<a@b.test>\n",
        "250 hi\n250 2.1.0 sender ok\n", "0 0 0 0 0");
    row("mail temporary", Stage::Mail, "451 4.3.0 later",
        "HELO c\nMAIL FROM:<a@b.test>\nRCPT TO:<c@d.test>\nBDAT 1 LAST\nxRSET\n",
        "250 mx\n451 4.3.0 later\n503 5.5.1 MAIL first\n503 5.5.1 MAIL first\n250 2.0.0 ok\n", "0 0 0 0 0");
    row("mail 421", Stage::Mail, "421 4.3.2 closing", group, "250 mx\n421 4.3.2 closing\n", "0 0 0 0 0",
        Then::Close);
    row("rcpt refused", Stage::Rcpt, "550 5.1.1 who",
        "HELO c\nMAIL FROM:<a@b.test>\nRCPT TO:<c@d.test>\nDATA\n",
        "250 mx\n250 2.1.0 sender ok\n550 5.1.1 who\n554 5.5.1 no valid recipients\n", "0 0 0 0 0");
    row("rcpt accepted in other words", Stage::Rcpt, "251 forwards", group,
        "250 mx\n250 2.1.0 sender ok\n251 forwards\n354 end data with <CR><LF>.<CR><LF>\n250 2.0.0 message "
        "accepted\n",
        "1 0 1 3 0");
    row("data refused", Stage::Data, "451 no",
        "HELO c\nMAIL FROM:<a@b.test>\nRCPT TO:<c@d.test>\nDATA\nRSET\n",
        "250 mx\n250 2.1.0 sender ok\n250 2.1.5 recipient ok\n451 no\n250 2.0.0 ok\n", "0 1 0 0 0");
    row("data refused, chunks", Stage::Data, "451 no", chunks,
        "250 mx\n250 2.1.0 sender ok\n250 2.1.5 recipient ok\n451 no\n503 5.5.1 the transaction has failed\n",
        "0 1 0 1 0");
    row("data refused, last chunk", Stage::Data, "451 no", lastChunk,
        "250 mx\n250 2.1.0 sender ok\n250 2.1.5 recipient ok\n451 no\n503 5.5.1 MAIL first\n", "0 1 0 1 1");
    row("data in other words, chunks", Stage::Data, "354 go", chunks,
        "250 mx\n250 2.1.0 sender ok\n250 2.1.5 recipient ok\n250 2.0.0 chunk received\n250 2.0.0 message "
        "accepted\n",
        "1 0 1 2 0");
    row("body refused", Stage::Body, "550 5.7.1 spam", group,
        "250 mx\n250 2.1.0 sender ok\n250 2.1.5 recipient ok\n354 end data with <CR><LF>.<CR><LF>\n550 5.7.1 "
        "spam\n",
        "0 1 0 3 0");
    row("body refused, chunks", Stage::Body, "452 4.3.1 full", chunks,
        "250 mx\n250 2.1.0 sender ok\n250 2.1.5 recipient ok\n250 2.0.0 chunk received\n452 4.3.1 full\n",
        "0 1 0 2 0");
    row("body accepted in other words", Stage::Body, "250 queued as 1", group,
        "250 mx\n250 2.1.0 sender ok\n250 2.1.5 recipient ok\n354 end data with <CR><LF>.<CR><LF>\n250 "
        "queued as 1\n",
        "1 0 1 3 0");
    row("body 421", Stage::Body, "421 bye", group,
        "250 mx\n250 2.1.0 sender ok\n250 2.1.5 recipient ok\n354 end data with <CR><LF>.<CR><LF>\n421 bye\n",
        "0 1 0 3 0", Then::Close);
    row("quit in other words", Stage::Quit, "221 ciao", "QUIT\n", "221 ciao\n", "0 0 0 0 0", Then::Close);
    row("several lines", Stage::Mail, "550-no\r\n550 never", "HELO c\nMAIL FROM:<a@b.test>\n",
        "250 mx\n550-no\n550 never\n", "0 0 0 0 0");
    row("no reply at all is the usual one", Stage::Mail, "go", "HELO c\nMAIL FROM:<a@b.test>\n",
        "250 mx\n250 2.1.0 sender ok\n", "0 0 0 0 0");
}

void TestServerPolicy::effects()
{
    QFETCH(int, stage);
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, in);
    ServerSettings settings;
    settings.hostname = "mx";
    for (const std::size_t piece : {std::string::npos, std::size_t(1)}) {
        OneReply policy(static_cast<Stage>(stage), reply.toStdString());
        const Heard heard = converse(settings, policy, crlf(in.toStdString()), piece);
        QFETCH(QByteArray, out);
        QCOMPARE(bytes(heard.out), bytes(crlf(out.toStdString())));
        QTEST(static_cast<int>(heard.then), "then");
        const ServerCounters& c = heard.counters;
        const QByteArray counted = QByteArray::number(c.messages) + ' ' + QByteArray::number(c.rejected) +
                                   ' ' + QByteArray::number(c.recipients) + ' ' +
                                   QByteArray::number(c.octets) + ' ' + QByteArray::number(c.errors);
        QTEST(counted, "counters");
    }
}

void TestServerPolicy::banners_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("then");
    QTest::addColumn<QByteArray>("afterwards");
    QTest::newRow("other words") << QByteArray("220 hi") << static_cast<int>(Then::Continue)
                                 << QByteArray("250 2.0.0 ok\r\n221 2.0.0 bye\r\n");
    QTest::newRow("refused") << QByteArray("554 no") << static_cast<int>(Then::Continue)
                             << QByteArray("503 5.5.1 no service for you\r\n221 2.0.0 bye\r\n");
    QTest::newRow("closed") << QByteArray("421 busy") << static_cast<int>(Then::Close) << QByteArray();
}

void TestServerPolicy::banners()
{
    QFETCH(QByteArray, reply);
    ServerSettings settings;
    OneReply policy(Stage::Banner, reply.toStdString());
    ServerConversation conversation(settings, policy);
    std::string out;
    QTEST(static_cast<int>(conversation.start(false, out)), "then");
    QCOMPARE(bytes(out), QByteArray(reply + "\r\n"));
    out.clear();
    conversation.receive(crlf("NOOP\nQUIT\n"), out);
    QTEST(bytes(out), "afterwards");
}

void TestServerPolicy::isAskedInOrder()
{
    ServerSettings settings;
    settings.auth = {Mechanism::External};
    OneReply policy(Stage::Connect, {});
    converse(
        settings, policy,
        crlf(
            "EHLO client.test\nAUTH EXTERNAL am9l\nMAIL FROM:<>\nRCPT TO:<c@d.test>\nRCPT TO:<bad>\nDATA\n.\n"
            "MAIL FROM:<a@b.test>\nRCPT TO:<@x.test:\"e f\"@d.test>\nBDAT 0\nBDAT 0 LAST\nQUIT\n"));
    QCOMPARE(policy.asked, QByteArray("banner= ehlo=client.test auth=joe mail= rcpt=c@d.test data= body= "
                                      "mail=a@b.test rcpt=\"e f\"@d.test data= body= quit= "));
}

// RFC 2033: after the data each recipient taken has its own reply; a message is taken when one of them is.
void TestServerPolicy::lmtpPerRecipient()
{
    ServerSettings settings;
    settings.lmtp = true;
    const std::string in =
        crlf("LHLO c\nMAIL FROM:<>\nRCPT TO:<a@d.test>\nRCPT TO:<b@d.test>\nRCPT TO:<c@d.test>\n"
             "DATA\n.\n");
    OneReply fromSecond(Stage::Body, "550 no", 2);
    Heard heard = converse(settings, fromSecond, in);
    QVERIFY(bytes(heard.out).endsWith("<CR><LF>\r\n250 2.0.0 message accepted\r\n550 no\r\n550 no\r\n"));
    QVERIFY((heard.counters == ServerCounters{1, 0, 1, 0, 0}));

    OneReply all(Stage::Body, "550 no");
    heard = converse(settings, all, in);
    QVERIFY((heard.counters == ServerCounters{0, 1, 0, 0, 0}));

    OneReply closing(Stage::Body, "421 no", 2);
    heard = converse(settings, closing, in);
    QVERIFY(bytes(heard.out).endsWith("<CR><LF>\r\n250 2.0.0 message accepted\r\n421 no\r\n"));
    QCOMPARE(heard.then, Then::Close);
    QVERIFY((heard.counters == ServerCounters{1, 0, 1, 0, 0}));
}

// A session that a policy refuses for hours is not thrown out for errors of its own.
void TestServerPolicy::refusalsAreNoErrors()
{
    ServerSettings settings;
    settings.maxErrors = 3;
    for (const Stage stage : {Stage::Mail, Stage::Rcpt, Stage::Data, Stage::Body}) {
        OneReply policy(stage, "451 later");
        std::string in = crlf("EHLO c\n");
        for (int i = 0; i < 50; ++i)
            in += crlf("MAIL FROM:<>\nRCPT TO:<a@d.test>\nBDAT 1\nxBDAT 1 LAST\nxRSET\n");
        const Heard heard = converse(settings, policy, in);
        QCOMPARE(heard.then, Then::Continue);
        QCOMPARE(heard.counters.errors, quint64(0));
    }
}

QTEST_GUILESS_MAIN(TestServerPolicy)
#include "tst_server_policy.moc"
