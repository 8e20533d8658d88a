// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "server_dialogue.h"

#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>

using namespace stampede;
using namespace stampede::smtp;

namespace {
std::atomic<quint64> allocations{0};
std::atomic<quint64> largest{0};
} // namespace

// Every allocation of this program is seen, so that "bounded" and "none" can be checked.
void* operator new(std::size_t size)
{
    ++allocations;
    if (size > largest)
        largest = size;
    if (void* const memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

class TestServerHostile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_data();
    void lines();
    void endlessInput_data();
    void endlessInput();
    void tooManyErrors();
    void acceptedMailForgivesErrors();
    void noAllocationForAMessage();
    void fuzz();

private:
    ServerPolicy m_acceptAll;
};

void TestServerHostile::lines_data()
{
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    const QByteArray ok("250 2.0.0 ok\r\n");
    const QByteArray bad("500 5.5.2 not a command line\r\n");
    const QByteArray unknown("500 5.5.1 command not recognised\r\n");
    QTest::newRow("NUL in a command") << QByteArray("NO\0OP\r\nNOOP\r\n", 13) << QByteArray(bad + ok);
    QTest::newRow("NUL after a command") << QByteArray("NOOP\0\r\n", 7) << bad;
    QTest::newRow("bare LF is no end of a line") << QByteArray("NOOP\nNOOP\r\n") << bad;
    QTest::newRow("bare CR is no end of a line") << QByteArray("NOOP\rNOOP\r\n") << bad;
    QTest::newRow("CR CR LF") << QByteArray("NOOP\r\r\nNOOP\r\n") << QByteArray(bad + ok);
    QTest::newRow("LF CR LF") << QByteArray("\n\r\nNOOP\r\n") << QByteArray(bad + ok);
    QTest::newRow("LF CR") << QByteArray("NOOP\n\rNOOP\r\n") << bad;
    QTest::newRow("binary") << QByteArray("\xff\xfe\x80\xe0\r\n\x16\x03\x01\x02\r\n")
                            << QByteArray(unknown + bad);
    QTest::newRow("delete") << QByteArray("NOOP \x7f\r\n") << bad;
    QTest::newRow("letters that lose bit 5")
        << QByteArray("\x0eOOP\r\n.OOP\r\nnOoP\r\n") << QByteArray(bad + unknown + ok);
    QTest::newRow("short words") << QByteArray("N\r\nNO\r\nNOO\r\nNOOP\r\n")
                                 << QByteArray(unknown + unknown + unknown + ok);
}

void TestServerHostile::lines()
{
    QFETCH(QByteArray, in);
    for (std::size_t piece = 1; piece <= static_cast<std::size_t>(in.size()); ++piece) {
        const Heard heard = converse(ServerSettings(), m_acceptAll, in.toStdString(), piece);
        QTEST(bytes(heard.out), "out");
    }
}

void TestServerHostile::endlessInput_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("lastReply");
    const QByteArray data = "HELO c\r\nMAIL FROM:<>\r\nRCPT TO:<a@b.test>\r\nDATA\r\n";
    const QByteArray tooLong = "500 5.5.6 line too long\r\n";
    const QByteArray accepted = "250 2.0.0 message accepted\r\n";
    QTest::newRow("a line without end") << QByteArray() << QByteArray("x") << QByteArray("\r\n") << tooLong;
    QTest::newRow("NULs") << QByteArray() << QByteArray(1, '\0') << QByteArray("\r\n") << tooLong;
    QTest::newRow("CRs") << QByteArray() << QByteArray("\r") << QByteArray("\n") << tooLong;
    QTest::newRow("LFs") << QByteArray() << QByteArray("\n") << QByteArray("\r\n") << tooLong;
    QTest::newRow("AUTH lines") << QByteArray("AUTH PLAIN ") << QByteArray("AAAA") << QByteArray("\r\n")
                                << tooLong;
    QTest::newRow("content without lines") << data << QByteArray("x") << QByteArray("\r\n.\r\n") << accepted;
    QTest::newRow("content of CRs") << data << QByteArray("\r") << QByteArray("\n.\r\n") << accepted;
    QTest::newRow("content of dots") << data << QByteArray(".") << QByteArray("\r\n.\r\n") << accepted;
    QTest::newRow("content of stuffed dots")
        << data << QByteArray("..\r\n") << QByteArray(".\r\n") << accepted;
    QTest::newRow("content of half ends")
        << data << QByteArray("\r\n.\r") << QByteArray("\r\n.\r\n") << accepted;
}

void TestServerHostile::endlessInput()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, unit);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, lastReply);
    const std::string piece = unit.repeated(65536 / unit.size()).toStdString();
    const ServerSettings settings;
    ServerConversation conversation(settings, m_acceptAll);
    std::string out;
    out.reserve(65536);
    conversation.receive(before.toStdString(), out);
    largest = 0;
    for (std::size_t sent = 0; sent < 10'000'000; sent += piece.size())
        QCOMPARE(conversation.receive(piece, out), Then::Continue);
    const quint64 kept = largest;
    conversation.receive(after.toStdString(), out);
    QVERIFY2(kept <= 32768, QByteArray::number(kept).constData());
    QVERIFY(bytes(out).endsWith(lastReply));
    out.clear();
    conversation.receive("NOOP\r\n", out);
    QCOMPARE(bytes(out), QByteArray("250 2.0.0 ok\r\n"));
}

void TestServerHostile::tooManyErrors()
{
    ServerSettings settings;
    settings.maxErrors = 3;
    const Heard heard = converse(settings, m_acceptAll, crlf("A\nNOOP\nB\nC\nNOOP\n"));
    QCOMPARE(heard.then, Then::Close);
    QVERIFY(bytes(heard.out).endsWith("500 5.5.1 command not recognised\r\n500 5.5.1 command not "
                                      "recognised\r\n421 4.7.0 too many errors\r\n"));
    QCOMPARE(heard.counters.errors, quint64(3));

    settings.maxErrors = 0;
    std::string in;
    for (int i = 0; i < 1000; ++i)
        in += "A\r\n";
    QCOMPARE(converse(settings, m_acceptAll, in).then, Then::Continue);
}

void TestServerHostile::acceptedMailForgivesErrors()
{
    ServerSettings settings;
    settings.maxErrors = 3;
    std::string in = crlf("HELO c\n");
    for (int i = 0; i < 10; ++i)
        in += crlf("A\nB\nMAIL FROM:<>\nRCPT TO:<a@b.test>\nDATA\n.\n");
    const Heard heard = converse(settings, m_acceptAll, in);
    QCOMPARE(heard.then, Then::Continue);
    QVERIFY((heard.counters == ServerCounters{10, 0, 10, 0, 20}));
}

void TestServerHostile::noAllocationForAMessage()
{
    const ServerSettings settings;
    const quint64 atFirst = allocations;
    ServerConversation conversation(settings, m_acceptAll);
    QVERIFY(allocations - atFirst <= 2);
    QVERIFY(largest > 0);

    std::string out;
    out.reserve(4096);
    conversation.receive("EHLO c\r\n", out);
    const std::string message = crlf("MAIL FROM:<sender@example.test> SIZE=1000 BODY=8BITMIME\n"
                                     "RCPT TO:<recipient@example.test>\nDATA\n" +
                                     std::string(1000, 'x') +
                                     "\n.\nMAIL FROM:<sender@example.test>\n"
                                     "RCPT TO:<recipient@example.test>\nBDAT 3 LAST\nabc");
    for (const std::size_t piece : {message.size(), std::size_t(40)}) {
        quint64 warm = 0;
        for (int round = 0; round < 20; ++round) {
            if (round == 2)
                warm = allocations;
            out.clear();
            for (std::string_view rest = message; !rest.empty();
                 rest.remove_prefix(std::min(piece, rest.size())))
                conversation.receive(rest.substr(0, piece), out);
        }
        QCOMPARE(allocations - warm, quint64(0));
    }
    QCOMPARE(conversation.counters().messages, quint64(80));
}

// Commands, halves of commands and rubbish in random order and cuts. What must hold for any input: the answer
// does not depend on the cuts, it is a sequence of reply lines, no longer than a fixed multiple of the input,
// and closing is announced.
void TestServerHostile::fuzz()
{
    const std::string open = "EHLO c\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<a@b.test>\r\n";
    const std::string lopen = "LHLO c\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<a@b.test>\r\n";
    const std::vector<std::string> words{"EHLO c\r\n",
                                         "HELO c\r\n",
                                         "LHLO c\r\n",
                                         "MAIL FROM:<a@b.test>\r\n",
                                         "MAIL FROM:<> SIZE=9 BODY=7BIT\r\n",
                                         "RCPT TO:<a@b.test>\r\n",
                                         "RCPT TO:<\"a\\\"@b.test>\r\n",
                                         "RCPT TO:<@a,@b:c@d>\r\n",
                                         "DATA\r\n",
                                         "BDAT 3\r\n",
                                         "BDAT 7 LAST\r\n",
                                         "BDAT 0 LAST\r\n",
                                         "BDAT 18446744073709551615\r\n",
                                         "RSET\r\n",
                                         "NOOP\r\n",
                                         "AUTH PLAIN\r\n",
                                         "AUTH PLAIN AGEAYg==\r\n",
                                         "AUTH LOGIN\r\n",
                                         "AUTH XOAUTH2 eA==\r\n",
                                         "AUTH EXTERNAL =\r\n",
                                         "*\r\n",
                                         "\r\n.\r\n",
                                         ".\r\n",
                                         "\r",
                                         "\n",
                                         ".",
                                         "\r\n",
                                         "x",
                                         "<",
                                         ">",
                                         "@",
                                         "\"",
                                         "[",
                                         " ",
                                         "=",
                                         "MAIL FROM:",
                                         "RCPT TO:",
                                         "BDAT ",
                                         std::string(1, '\0'),
                                         "\xff",
                                         std::string(300, 'y'),
                                         "SIZE=99999999999999999999",
                                         "\r\nQUI",
                                         open,
                                         lopen,
                                         open + "DATA\r\n",
                                         lopen + "DATA\r\n",
                                         open + "BDAT 3 LAST\r\n"};
    Random dice(7);
    quint64 messages = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string in;
        for (auto count = 1 + dice.below(60); count > 0; --count)
            in += words[dice.below(words.size())];
        ServerSettings settings;
        settings.hostname = "mx";
        settings.lmtp = dice.below(4) == 0;
        settings.maxErrors = static_cast<int>(dice.below(8)) * 5;
        settings.sizeLimit = dice.below(3) == 0 ? 5 : 0;
        settings.maxRecipients = 3;
        settings.maxLine = 256;
        settings.auth = {Mechanism::Plain, Mechanism::Login, Mechanism::XOAuth2, Mechanism::External};
        const Heard whole = converse(settings, m_acceptAll, in);
        const Heard cut = converse(settings, m_acceptAll, in, 1 + dice.below(20));
        QVERIFY2(whole == cut, bytes(in).toPercentEncoding().constData());
        messages += whole.counters.messages;

        QVERIFY(whole.out.size() <= in.size() * 40 + 100);
        QVERIFY(whole.out.empty() || whole.out.ends_with("\r\n"));
        for (const QByteArray& line : bytes(whole.out).split('\n')) {
            const bool reply = line.size() > 4 && line.endsWith('\r') && line[0] >= '2' && line[0] <= '5' &&
                               (line[3] == ' ' || line[3] == '-');
            QVERIFY2(line.isEmpty() || reply, line.constData());
        }
        if (whole.then == Then::Close)
            QVERIFY(bytes(whole.out).contains("421 4.7.0") || bytes(whole.out).contains("221 2.0.0"));
    }
    QVERIFY2(messages > 100, "the input is no test: no message came through");
}

QTEST_GUILESS_MAIN(TestServerHostile)
#include "tst_server_hostile.moc"
