// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_command_dialogues.h"
#include "server_content_dialogues.h"

#include <QTest>

using namespace stampede::smtp;

/// The tables of dialogues: whole, and cut at every octet and in pieces of many sizes.
class TestServerDialogues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whole_data() { rows(); }
    void whole();
    void cutOnceAnywhere_data() { rows(); }
    void cutOnceAnywhere();
    void inPieces_data() { rows(); }
    void inPieces();
    void banner_data();
    void banner();
    void afterTls();
    void openTransactions_data();
    void openTransactions();

private:
    static void rows();
    static const Dialogue& current();
    ServerPolicy m_acceptAll;
};

void TestServerDialogues::rows()
{
    QTest::addColumn<bool>("content");
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < commandDialogues().size(); ++i)
        QTest::newRow(commandDialogues()[i].name) << false << static_cast<int>(i);
    for (std::size_t i = 0; i < contentDialogues().size(); ++i)
        QTest::newRow(contentDialogues()[i].name) << true << static_cast<int>(i);
}

const Dialogue& TestServerDialogues::current()
{
    QFETCH(bool, content);
    QFETCH(int, index);
    return (content ? contentDialogues() : commandDialogues())[static_cast<std::size_t>(index)];
}

void TestServerDialogues::whole()
{
    const Dialogue& dialogue = current();
    const Heard heard = converse(settingsOf(dialogue), m_acceptAll, crlf(dialogue.in));
    QCOMPARE(bytes(heard.out), bytes(crlf(dialogue.out)));
    QCOMPARE(heard.then, dialogue.then);
    QCOMPARE(heard.counters.messages, dialogue.counters.messages);
    QCOMPARE(heard.counters.rejected, dialogue.counters.rejected);
    QCOMPARE(heard.counters.recipients, dialogue.counters.recipients);
    QCOMPARE(heard.counters.octets, dialogue.counters.octets);
    QCOMPARE(heard.counters.errors, dialogue.counters.errors);
}

void TestServerDialogues::cutOnceAnywhere()
{
    const Dialogue& dialogue = current();
    const ServerSettings settings = settingsOf(dialogue);
    const std::string in = crlf(dialogue.in);
    const Heard whole = converse(settings, m_acceptAll, in);
    const std::size_t step = std::max<std::size_t>(1, in.size() / 2000);
    for (std::size_t cut = 1; cut < in.size(); cut += step) {
        ServerConversation conversation(settings, m_acceptAll);
        std::string out;
        conversation.start(false, out);
        out.clear();
        Then then = conversation.receive(std::string(in, 0, cut), out);
        if (then == Then::Continue)
            then = conversation.receive(std::string(in, cut), out);
        QCOMPARE(bytes(out), bytes(whole.out));
        QCOMPARE(then, whole.then);
        QVERIFY(conversation.counters() == whole.counters);
        QCOMPARE(conversation.inTransaction(), whole.inTransaction);
    }
}

void TestServerDialogues::inPieces()
{
    const Dialogue& dialogue = current();
    const ServerSettings settings = settingsOf(dialogue);
    const std::string in = crlf(dialogue.in);
    const Heard whole = converse(settings, m_acceptAll, in);
    for (const std::size_t piece : {1, 2, 3, 5, 7, 64, 1000}) {
        const Heard heard = converse(settings, m_acceptAll, in, piece);
        QCOMPARE(bytes(heard.out), bytes(whole.out));
        QVERIFY(heard == whole);
    }
}

void TestServerDialogues::banner_data()
{
    QTest::addColumn<bool>("lmtp");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("esmtp") << false << QByteArray("220 mx ESMTP Stampede sink\r\n");
    QTest::newRow("lmtp") << true << QByteArray("220 mx LMTP Stampede sink\r\n");
}

void TestServerDialogues::banner()
{
    QFETCH(bool, lmtp);
    ServerSettings settings;
    settings.hostname = "mx";
    settings.lmtp = lmtp;
    ServerConversation conversation(settings, m_acceptAll);
    std::string out;
    QCOMPARE(conversation.start(false, out), Then::Continue);
    QTEST(bytes(out), "expected");
}

// RFC 3207, section 4.2: what was known before the handshake is forgotten.
void TestServerDialogues::afterTls()
{
    ServerSettings settings;
    settings.startTls = true;
    ServerConversation conversation(settings, m_acceptAll);
    std::string out;
    conversation.start(false, out);
    QCOMPARE(conversation.receive(crlf("EHLO c\nMAIL FROM:<a@b.test>\n"), out), Then::Continue);
    QVERIFY(conversation.inTransaction());
    QCOMPARE(conversation.receive(crlf("STARTTLS\nNOOP\nNO"), out), Then::StartTls);
    QVERIFY(bytes(out).endsWith("220 2.0.0 ready to start TLS\r\n"));
    QVERIFY(!conversation.inTransaction());

    out.clear();
    conversation.encrypted();
    QCOMPARE(conversation.receive(crlf("OP\nMAIL FROM:<a@b.test>\nSTARTTLS\n"), out), Then::Continue);
    QCOMPARE(bytes(out),
             bytes(crlf(
                 "500 5.5.1 command not recognised\n503 5.5.1 say hello first\n503 5.5.1 TLS is active\n")));
    out.clear();
    conversation.receive(crlf("EHLO c\n"), out);
    QVERIFY(!bytes(out).contains("STARTTLS"));
    QVERIFY(bytes(out).contains("PIPELINING"));
}

void TestServerDialogues::openTransactions_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<bool>("open");
    const QByteArray mail = "HELO c\nMAIL FROM:<a@b.test>\n";
    QTest::newRow("before") << QByteArray("HELO c\n") << false;
    QTest::newRow("mail") << mail << true;
    QTest::newRow("all recipients refused") << QByteArray(mail + "RCPT TO:<>\n") << false;
    QTest::newRow("one of two refused") << QByteArray(mail + "RCPT TO:<>\nRCPT TO:<c@d.test>\n") << true;
    QTest::newRow("in content") << QByteArray(mail + "RCPT TO:<c@d.test>\nDATA\nx\n") << true;
    QTest::newRow("content ended") << QByteArray(mail + "RCPT TO:<c@d.test>\nDATA\nx\n.\n") << false;
    QTest::newRow("in a chunk") << QByteArray(mail + "RCPT TO:<c@d.test>\nBDAT 10 LAST\nx") << true;
    QTest::newRow("between chunks") << QByteArray(mail + "RCPT TO:<c@d.test>\nBDAT 1\nx") << true;
    QTest::newRow("chunks ended") << QByteArray(mail + "RCPT TO:<c@d.test>\nBDAT 1 LAST\nx") << false;
    QTest::newRow("rset") << QByteArray(mail + "RSET\n") << false;
    QTest::newRow("quit") << QByteArray(mail + "QUIT\n") << false;
}

void TestServerDialogues::openTransactions()
{
    QFETCH(QByteArray, in);
    const Heard heard = converse(ServerSettings(), m_acceptAll, crlf(in.toStdString()));
    QTEST(heard.inTransaction, "open");
}

QTEST_GUILESS_MAIN(TestServerDialogues)
#include "tst_server_dialogues.moc"
