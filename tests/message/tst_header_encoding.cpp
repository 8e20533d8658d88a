// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "message/header_encoding.h"
#include "message/message_testing.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace stampede;
using namespace stampede::message;

namespace {

/// What a reader shows of a field value (RFC 2047, section 6.2): blanks between neighbouring encoded words
/// vanish.
QString decoded(const QByteArray& value)
{
    static const QRegularExpression between(QStringLiteral("\\?=[ \\t]+=\\?"));
    static const QRegularExpression word(QStringLiteral("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?="));
    QString text = QString::fromUtf8(value);
    text.replace(between, QStringLiteral("?==?"));
    QString result;
    qsizetype done = 0;
    auto words = word.globalMatch(text);
    QByteArray pending;
    while (words.hasNext()) {
        const auto match = words.next();
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += QString::fromUtf8(QByteArray::fromBase64(match.captured(1).toLatin1()));
        done = match.capturedEnd();
    }
    return result + QStringView(text).mid(done);
}

QByteArray encoded(const QByteArray& name, const QByteArray& value, bool utf8, bool& possible)
{
    std::string line = "before\r\n" + name.toStdString() + ": " + value.toStdString();
    {
        Appender out(line);
        out.advance(line.size());
        possible =
            encodeField(out, 8, static_cast<std::size_t>(name.size()) + 2, kindOf(name.toStdString()), utf8);
    }
    return bytes(line).startsWith("before\r\n") ? bytes(line).mid(8)
                                                : QByteArray("the text before was changed");
}

} // namespace

class HeaderEncodingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void encodes_data();
    void encodes();
    void addresses_data();
    void addresses();
    void escapesInQuotes();
    void folds_data();
    void folds();
    void impossible_data();
    void impossible();
    void utf8StaysAsItIs();
    void anyTextSurvives();
};

void HeaderEncodingTest::encodes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("ASCII") << QByteArray("plain text");
    QTest::newRow("one word") << QByteArray("Gr\xc3\xbc\xc3\x9f"
                                            "e");
    QTest::newRow("in the middle") << QByteArray("many K\xc3\xb6ln greetings");
    QTest::newRow("two words") << QByteArray("\xc3\xa4 and \xc3\xb6 .");
    QTest::newRow("only emoji") << QByteArray("\xf0\x9f\x90\x82\xf0\x9f\x90\x82");
    QTest::newRow("long") << QByteArray("\xc3\xa4").repeated(400);
    QTest::newRow("long words") << QByteArray("w\xc3\xb6rter und w\xc3\xb6rter ").repeated(20).trimmed();
    QTest::newRow("long ASCII in front") << QByteArray("word ").repeated(30) + "\xc3\xbc";
    QTest::newRow("long ASCII behind") << "\xc3\xbc" + QByteArray(" word").repeated(30);
}

void HeaderEncodingTest::encodes()
{
    QFETCH(QByteArray, value);
    for (const QByteArray& name : {QByteArray("Subject"), QByteArray(72, 'n')}) {
        bool possible = false;
        const QByteArray field = encoded(name, value, false, possible);
        QVERIFY(possible);
        for (const std::string& line : linesOf(field.toStdString())) {
            QVERIFY(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c < 127; }));
            QVERIFY2(line.find("=?") == std::string::npos || line.size() <= 76, line.c_str());
            QVERIFY2(line.find_first_not_of(' ') != std::string::npos, "a line of blanks only");
        }
        const auto fields = fieldsOf(field.toStdString() + "\r\n");
        QCOMPARE(fields.size(), std::size_t(1));
        QCOMPARE(bytes(fields.front().first), name);
        QCOMPARE(decoded(bytes(fields.front().second)).trimmed(), QString::fromUtf8(value));
    }
}

void HeaderEncodingTest::addresses_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected"); // unfolded
    const auto row = [](const char* name, const char* value, const char* expected) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(expected);
    };
    row("ASCII", "Ann <ann@x.test>", "Ann <ann@x.test>");
    row("word", "J\xc3\xbcrgen <j@x.test>", "=?UTF-8?B?SsO8cmdlbg==?= <j@x.test>");
    row("one of two words", "J\xc3\xbcrgen May <j@x.test>", "=?UTF-8?B?SsO8cmdlbg==?= May <j@x.test>");
    row("neighbours are one", "\xc3\xa4 \xc3\xb6 <j@x.test>", "=?UTF-8?B?w6Qgw7Y=?= <j@x.test>");
    row("quoted", "\"J\xc3\xbcrgen, \\\"x\\\"\" <j@x.test>", "=?UTF-8?B?SsO8cmdlbiwgIngi?= <j@x.test>");
    row("no blank", "\xc3\xa4<j@x.test>,\xc3\xb6<k@x.test>",
        "=?UTF-8?B?w6Q=?= <j@x.test>, =?UTF-8?B?w7Y=?= <k@x.test>");
    row("several", "Ann <a@x.test>, \xc3\xb6 <k@x.test>", "Ann <a@x.test>, =?UTF-8?B?w7Y=?= <k@x.test>");
}

void HeaderEncodingTest::addresses()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    bool possible = false;
    const QByteArray field = encoded("From", value, false, possible);
    QVERIFY(possible);
    QCOMPARE(fieldOf(field.toStdString() + "\r\n", "From"), expected);
}

void HeaderEncodingTest::escapesInQuotes()
{
    // At every position of the ends of encoded words.
    for (int before = 0; before < 60; ++before) {
        const QByteArray plain = QByteArray(before, 'a') + "\xc3\xbc";
        const QByteArray value = '"' + plain + QByteArray("\\\"\\\\").repeated(40) + "\" <j@x.test>";
        bool possible = false;
        const QByteArray field = encoded("From", value, false, possible);
        QVERIFY(possible);
        QVERIFY(!field.contains("\r\n \r\n") && !field.contains("\r\n  "));
        const QByteArray expected = plain + QByteArray("\"\\").repeated(40) + " <j@x.test>";
        QCOMPARE(decoded(fieldOf(field.toStdString() + "\r\n", "From")), QString::fromUtf8(expected));
    }
}

void HeaderEncodingTest::folds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("folded");
    QTest::newRow("short") << QByteArray("a b c") << false;
    QTest::newRow("998 in all") << QByteArray(980, 'x') + " 34567890" << false;
    QTest::newRow("999 in all") << QByteArray(980, 'x') + " 345678901" << true;
    QTest::newRow("words") << QByteArray("word ").repeated(300).trimmed() << true;
    QTest::newRow("wide blanks") << QByteArray("word     \t").repeated(150).trimmed() << true;
}

void HeaderEncodingTest::folds()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, folded);
    bool possible = false;
    const QByteArray field = encoded("Subject", value, false, possible);
    QVERIFY(possible);
    QCOMPARE(field.contains("\r\n "), folded);
    std::string words;
    for (const std::string& line : linesOf(field.toStdString())) {
        QVERIFY(line.size() <= (line.find(' ', 1) == std::string::npos || !folded ? 998U : 989U));
        words += line;
    }
    QCOMPARE(bytes(words).simplified(), QByteArray("Subject: " + value).simplified());
}

void HeaderEncodingTest::impossible_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a word of 998") << QByteArray("Subject") << QByteArray(998, 'x');
    QTest::newRow("local part") << QByteArray("From") << QByteArray("j\xc3\xbc@x.test");
    QTest::newRow("in angle brackets") << QByteArray("From") << QByteArray("J <j\xc3\xbc@x.test>");
    QTest::newRow("domain") << QByteArray("To")
                            << QByteArray("j@b\xc3\xbc"
                                          "cher.test");
    QTest::newRow("never closed") << QByteArray("To") << QByteArray("J <\xc3\xbc");
    QTest::newRow("comment") << QByteArray("Cc") << QByteArray("j@x.test (\xc3\xbc)");
    QTest::newRow("structured") << QByteArray("Message-ID") << QByteArray("<\xc3\xbc@x.test>");
}

void HeaderEncodingTest::impossible()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    bool possible = true;
    encoded(name, value, false, possible);
    QVERIFY(!possible);
}

void HeaderEncodingTest::utf8StaysAsItIs()
{
    bool possible = false;
    QCOMPARE(encoded("From", "J\xc3\xbc <j\xc3\xbc@x.test>", true, possible),
             QByteArray("From: J\xc3\xbc <j\xc3\xbc@x.test>"));
    QVERIFY(possible);
    QVERIFY(encoded("Subject", QByteArray("\xc3\xbc ").repeated(500).trimmed(), true, possible)
                .contains("\r\n \xc3"));
    QVERIFY(possible);
}

void HeaderEncodingTest::anyTextSurvives()
{
    // Words of all lengths from all four lengths of UTF-8 characters: nothing is split inside a character.
    const QStringList letters{QStringLiteral("a"),      QStringLiteral("\u00e9"),
                              QStringLiteral("\u20ac"), QString::fromUcs4(U"\U0001F402"),
                              QStringLiteral(" "),      QStringLiteral("b")};
    Random random(3);
    for (int i = 0; i < 500; ++i) {
        QString text;
        for (quint64 left = 1 + random.below(300); left > 0; --left)
            text += letters[static_cast<qsizetype>(random.below(6))];
        text = text.simplified();
        bool possible = false;
        const QByteArray field = encoded("Subject", text.toUtf8(), false, possible);
        QVERIFY(possible);
        QCOMPARE(decoded(fieldOf(field.toStdString() + "\r\n", "Subject")).trimmed(), text);
    }
}

QTEST_GUILESS_MAIN(HeaderEncodingTest)
#include "tst_header_encoding.moc"
