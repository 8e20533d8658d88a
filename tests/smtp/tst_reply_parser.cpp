// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/reply_parser.h"

#include <QTest>

#include <string>

using namespace stampede;
using namespace stampede::smtp;
using namespace std::string_literals;

Q_DECLARE_METATYPE(ReplyFault)

namespace {

/// All that `input`, fed in parts of `part` octets, is read as: "250 2.0.0[ok]" a reply, "!name" a fault.
std::string readAll(std::string_view input, std::size_t part, const ReplyLimits& limits = {})
{
    ReplyParser parser(limits);
    std::string read;
    while (!input.empty()) {
        std::string_view chunk = input.substr(0, part);
        input.remove_prefix(chunk.size());
        while (!chunk.empty()) {
            const ReplyParser::Status status = parser.consume(chunk);
            if (status == ReplyParser::Status::NeedMore)
                continue;
            if (status == ReplyParser::Status::Malformed)
                return read + "!" + std::string(nameOf(parser.fault()));
            read += parser.reply().status.toString();
            for (const std::string_view line : parser.reply().lines)
                read += "[" + std::string(line) + "]";
        }
    }
    return read;
}

} // namespace

class TestReplyParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void bounds_data();
    void bounds();
    void endlessLineFailsAtTheLimit();
    void wholeLineIsNotCopied();
    void staysMalformed();
    void sampleIsPrintable();
    void clearForgetsHalfAReply();
    void emptyInput();
};

void TestReplyParser::reads_data()
{
    QTest::addColumn<std::string>("input");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* name, const std::string& input, const std::string& expected) {
        QTest::newRow(name) << input << expected;
    };
    row("one line", "250 ok\r\n", "250[ok]");
    row("code alone", "250\r\n", "250[]");
    row("code and blank", "250 \r\n", "250[]");
    row("text keeps blanks", "250  a  b \r\n", "250[ a  b ]");
    row("two replies", "250 a\r\n354 b\r\n", "250[a]354[b]");
    row("several lines", "250-a\r\n250-\r\n250 c\r\n", "250[a][][c]");
    row("last line is the code alone", "250-a\r\n250\r\n", "250[a][]");
    row("lines, then one", "250-a\r\n250 b\r\n220 c\r\n", "250[a][b]220[c]");
    row("dash in the text", "250 -\r\n", "250[-]");
    row("tab and UTF-8", "550 gr\xc3\xbc\xc3\x9f\tdich\r\n", "550[gr\xc3\xbc\xc3\x9f\tdich]");
    row("enhanced", "250 2.1.5 ok\r\n", "250 2.1.5[2.1.5 ok]");
    row("enhanced alone", "550 5.1.1\r\n", "550 5.1.1[5.1.1]");
    row("enhanced, long numbers", "450 4.123.999 x\r\n", "450 4.123.999[4.123.999 x]");
    row("enhanced of the first line", "550-5.1.1 a\r\n550 5.7.1 b\r\n", "550 5.1.1[5.1.1 a][5.7.1 b]");
    row("enhanced only later", "550-a\r\n550 5.7.1 b\r\n", "550[a][5.7.1 b]");
    row("enhanced of another class", "550 4.1.1 x\r\n", "550[4.1.1 x]");
    row("354 has none", "354 3.0.0 x\r\n", "354[3.0.0 x]");
    row("an address is not one", "220 2.0.0.1 x\r\n", "220[2.0.0.1 x]");
    row("a version is not one", "220 2.0 x\r\n", "220[2.0 x]");
    row("four digits are not one", "550 5.1000.1 x\r\n", "550[5.1000.1 x]");
    row("no digits", "550 5..1 x\r\n", "550[5..1 x]");
    row("needs a blank after", "550 5.1.1x\r\n", "550[5.1.1x]");
    row("just the class", "550 5\r\n", "550[5]");
    row("class and dot", "550 5.\r\n", "550[5.]");

    row("1yz", "150 ok\r\n", "!not a reply");
    row("6yz", "650 ok\r\n", "!not a reply");
    row("letters", "hello\r\n", "!not a reply");
    row("two digits", "25 ok\r\n", "!not a reply");
    row("four digits", "2500 ok\r\n", "!not a reply");
    row("short line", "25\r\n", "!not a reply");
    row("empty line", "\r\n", "!not a reply");
    row("tab after the code", "250\tok\r\n", "!not a reply");
    row("text after the code", "250ok\r\n", "!not a reply");
    row("UTF-8 digits", "\xef\xbc\x92"s + "50 ok\r\n", "!not a reply");
    row("HTTP", "HTTP/1.1 400 Bad Request\r\n", "!not a reply");
    row("good, then bad", "250 ok\r\nboo\r\n", "250[ok]!not a reply");
    row("bare LF", "250 ok\n", "!bare line feed");
    row("bare LF in several lines", "250-a\r\n250-b\n250 c\r\n", "!bare line feed");
    row("only LF", "\n", "!bare line feed");
    row("lone CR", "250 a\rb\r\n", "!binary");
    row("CR CR LF", "250 a\r\r\n", "!binary");
    row("NUL", "250 a\0b\r\n"s, "!NUL octet");
    row("NUL and bare LF", "250 a\0b\n"s, "!NUL octet");
    row("escape", "250 \x1b[2J\r\n", "!binary");
    row("delete", "250 \x7f\r\n", "!binary");
    row("a TLS alert", "\x15\x03\x01\x00\x02\x02\x0a"s, "!NUL octet");
    row("mixed codes", "250-a\r\n251 b\r\n", "!mixed codes");
    row("mixed codes, later", "250-a\r\n250-b\r\n550 c\r\n", "!mixed codes");
    row("a line without code in between", "250-a\r\nb\r\n250 c\r\n", "!not a reply");
    row("unfinished", "250 ok\r", "");
    row("unfinished lines", "250-a\r\n", "");
}

void TestReplyParser::reads()
{
    QFETCH(std::string, input);
    QFETCH(std::string, expected);
    for (std::size_t part = 1; part <= input.size(); ++part)
        QCOMPARE(readAll(input, part), expected);
    for (std::size_t cut = 1; cut < input.size(); ++cut) {
        ReplyParser parser;
        std::string_view first = std::string_view(input).substr(0, cut);
        while (!first.empty() && parser.consume(first) == ReplyParser::Status::Complete) {
        }
        const bool malformed = parser.fault() != ReplyFault::None;
        QVERIFY2(!malformed || expected.find('!') != std::string::npos,
                 "a part cannot be worse than the whole");
    }
}

void TestReplyParser::bounds_data()
{
    QTest::addColumn<std::string>("input");
    QTest::addColumn<std::string>("expected");
    const std::string ten(10, 'x'); // a line of 16 octets in all
    QTest::newRow("longest line") << "250 " + ten + "\r\n"
                                  << "250[" + ten + "]";
    QTest::newRow("one octet more") << "250 " + ten + "x\r\n" << std::string("!line too long");
    QTest::newRow("LF is the octet too many") << "250 " + ten + "x\n"
                                              << "!bare line feed"s;
    QTest::newRow("longest later line") << "250-a\r\n250 " + ten + "\r\n"
                                        << "250[a][" + ten + "]";
    QTest::newRow("later line too long") << "250-a\r\n250 " + ten + "x\r\n"
                                         << "!line too long"s;
    QTest::newRow("no line end at all") << std::string(40, '2') << "!line too long"s;
    QTest::newRow("most lines") << "250-a\r\n250-b\r\n250 c\r\n"s
                                << "250[a][b][c]"s;
    QTest::newRow("one line more") << "250-a\r\n250-b\r\n250-c\r\n250 d\r\n"s
                                   << "!too many lines"s;
    QTest::newRow("lines count anew") << "250-a\r\n250-b\r\n250 c\r\n250-a\r\n250-b\r\n250 c\r\n"s
                                      << "250[a][b][c]250[a][b][c]"s;
}

void TestReplyParser::bounds()
{
    QFETCH(std::string, input);
    QFETCH(std::string, expected);
    for (std::size_t part = 1; part <= input.size(); ++part)
        QCOMPARE(readAll(input, part, {16, 3}), expected);
}

void TestReplyParser::endlessLineFailsAtTheLimit()
{
    ReplyParser parser({100, 3});
    const std::string octet = "2";
    for (int i = 1; i < 100; ++i) {
        std::string_view input = octet;
        QCOMPARE(parser.consume(input), ReplyParser::Status::NeedMore);
        QVERIFY(input.empty());
    }
    std::string_view input = octet;
    QCOMPARE(parser.consume(input), ReplyParser::Status::Malformed);
    QCOMPARE(parser.fault(), ReplyFault::LineTooLong);

    const std::string megabyte(1 << 20, 'x');
    ReplyParser atOnce({100, 3});
    input = megabyte;
    QCOMPARE(atOnce.consume(input), ReplyParser::Status::Malformed);
    QCOMPARE(atOnce.faultSample().size(), std::size_t(100));
}

void TestReplyParser::wholeLineIsNotCopied()
{
    const std::string bytes = "250 2.0.0 ok\r\n354 go\r\n";
    ReplyParser parser;
    std::string_view input = bytes;
    QCOMPARE(parser.consume(input), ReplyParser::Status::Complete);
    QCOMPARE(static_cast<const void*>(parser.reply().text().data()),
             static_cast<const void*>(bytes.data() + 4));
    QCOMPARE(input.size(), std::size_t(8));
    QCOMPARE(parser.consume(input), ReplyParser::Status::Complete);
    QCOMPARE(parser.reply().text(), std::string_view("go"));
    QVERIFY(input.empty());
}

void TestReplyParser::staysMalformed()
{
    ReplyParser parser;
    std::string_view bad = "nonsense\r\n";
    QCOMPARE(parser.consume(bad), ReplyParser::Status::Malformed);
    std::string_view good = "250 ok\r\n";
    QCOMPARE(parser.consume(good), ReplyParser::Status::Malformed);
    parser.clear();
    QCOMPARE(parser.consume(good), ReplyParser::Status::Malformed);
    QCOMPARE(parser.fault(), ReplyFault::NotAReply);
}

void TestReplyParser::sampleIsPrintable()
{
    ReplyParser parser;
    const std::string line = "250 a\0\x1b\xff"s + std::string(200, 'z') + "\r\n";
    std::string_view input = line;
    QCOMPARE(parser.consume(input), ReplyParser::Status::Malformed);
    QCOMPARE(parser.faultSample(), "250 a???" + std::string(112, 'z'));
}

void TestReplyParser::clearForgetsHalfAReply()
{
    ReplyParser parser;
    std::string_view half = "250-a\r\n250-b\r\n25";
    QCOMPARE(parser.consume(half), ReplyParser::Status::NeedMore);
    parser.clear();
    std::string_view next = "220 hello\r\n";
    QCOMPARE(parser.consume(next), ReplyParser::Status::Complete);
    QCOMPARE(parser.reply().status.code, quint16(220));
    QCOMPARE(parser.reply().lines.size(), std::size_t(1));
}

void TestReplyParser::emptyInput()
{
    ReplyParser parser;
    std::string_view nothing;
    QCOMPARE(parser.consume(nothing), ReplyParser::Status::NeedMore);
    std::string_view half = "250-a\r\n";
    QCOMPARE(parser.consume(half), ReplyParser::Status::NeedMore);
    QCOMPARE(parser.consume(nothing), ReplyParser::Status::NeedMore);
    std::string_view rest = "250 b\r\n";
    QCOMPARE(parser.consume(rest), ReplyParser::Status::Complete);
    QCOMPARE(parser.reply().lines.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(TestReplyParser)
#include "tst_reply_parser.moc"
