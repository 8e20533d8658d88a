// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "smtp/data_scanner.h"

#include <QTest>

#include <optional>
#include <string>

using stampede::smtp::DataScanner;

namespace {

struct Found {
    bool ended = false;
    quint64 octets = 0;
    std::size_t rest = 0; ///< octets left after the end
    bool operator==(const Found&) const = default;
};

/// What the scanner must find, by the plainest means: the first CRLF "." CRLF of a text that starts a line.
Found plainly(const std::string& text)
{
    const std::string started = "\r\n" + text;
    const std::size_t end = started.find("\r\n.\r\n");
    Found found{end != std::string::npos, 0, 0};
    const std::size_t contentEnd = found.ended ? end + 2 : started.size();
    found.octets = contentEnd - 2;
    for (std::size_t at = started.find("\r\n."); at != std::string::npos && at + 3 <= contentEnd;
         at = started.find("\r\n.", at + 2))
        --found.octets;
    if (found.ended)
        found.rest = started.size() - end - 5;
    else if (started.ends_with("\r\n.\r"))
        --found.octets; // held back: the end may follow
    return found;
}

Found scanned(const std::string& text, std::size_t piece)
{
    DataScanner scanner;
    Found found;
    for (std::size_t at = 0; at < text.size() && !found.ended; at += piece) {
        const std::string copy = text.substr(at, piece);
        std::string_view rest = copy;
        found.ended = scanner.consume(rest, found.octets);
        if (found.ended)
            found.rest = rest.size() + text.size() - std::min(text.size(), at + piece);
    }
    return found;
}

} // namespace

class TestServerScanner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endings_data();
    void endings();
    void random();
    void restarts();
};

void TestServerScanner::endings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<quint64>("octets");
    QTest::addColumn<int>("rest");
    const auto row = [](const char* name, const char* text, bool ended, quint64 octets, int rest = 0) {
        QTest::newRow(name) << QByteArray(text) << ended << octets << rest;
    };
    row("at once", ".\r\n", true, 0);
    row("at once, with more", ".\r\nQUIT\r\n", true, 0, 6);
    row("after a line", "x\r\n.\r\n", true, 3);
    row("after an empty line", "\r\n.\r\n", true, 2);
    row("stuffed", "..\r\n.\r\n", true, 3);
    row("stuffed dot and text", "x\r\n.y\r\n.\r\n", true, 6);
    row("two dots do not end", "x\r\n..\r\n", false, 6);
    row("dot, CR, text", ".\rx\r\n.\r\n", true, 4);
    row("dot, CR, CR, LF", ".\r\r\n.\r\n", true, 3);
    row("half an end", "x\r\n.", false, 3);
    row("half an end and CR", "x\r\n.\r", false, 3);
    row("dot, LF", "x\r\n.\nx\r\n", false, 7);
    // What servers were smuggled with: each of them is content.
    row("LF . LF", "x\n.\ny", false, 5);
    row("LF . CRLF", "x\n.\r\ny", false, 6);
    row("CR . CR", "x\r.\ry", false, 5);
    row("CR . CRLF", "x\r.\r\ny", false, 6);
    row("CRLF . LF", "x\r\n.\ny", false, 5);
    row("CRLF . CR", "x\r\n.\ry", false, 5);
    row("CR CRLF . LF", "x\r\r\n.\ny", false, 6);
    row("LF CR . CR LF", "x\n\r.\r\ny", false, 7);
    row("CR LF LF . CRLF", "x\r\n\n.\r\ny", false, 8);
    row("CR CRLF . CRLF does end", "x\r\r\n.\r\n", true, 4);
    QTest::newRow("NUL before the dot") << QByteArray("x\r\n\0.\r\n", 7) << false << quint64(7) << 0;
    QTest::newRow("NUL after the dot") << QByteArray("x\r\n.\0\r\n", 7) << false << quint64(6) << 0;
}

void TestServerScanner::endings()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, ended);
    QFETCH(quint64, octets);
    QFETCH(int, rest);
    const Found expected{ended, octets, static_cast<std::size_t>(rest)};
    QVERIFY(plainly(text.toStdString()) == expected);
    for (std::size_t piece = 1; piece <= static_cast<std::size_t>(text.size()); ++piece) {
        const Found found = scanned(text.toStdString(), piece);
        QCOMPARE(found.ended, ended);
        QCOMPARE(found.octets, octets);
        QCOMPARE(found.rest, static_cast<std::size_t>(rest));
    }
}

// Texts of little but CR, LF and dots, against the plain search, in pieces of all sizes.
void TestServerScanner::random()
{
    stampede::Random dice(20260101);
    int endings = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto length = 1 + dice.below(40); length > 0; --length)
            text += "\r\n.x\r\n"[dice.below(6)];
        const Found expected = plainly(text);
        endings += expected.ended ? 1 : 0;
        const std::size_t piece = 1 + dice.below(12);
        const bool same = scanned(text, piece) == expected && scanned(text, text.size()) == expected;
        QVERIFY2(same, QByteArray(QByteArray::fromStdString(text).toPercentEncoding() + " in pieces of " +
                                  QByteArray::number(static_cast<int>(piece)))
                           .constData());
    }
    QVERIFY2(endings > 1000 && endings < 19000, "the texts are no test: they all end, or none does");
}

void TestServerScanner::restarts()
{
    DataScanner scanner;
    quint64 octets = 0;
    std::string_view text = "abc";
    QVERIFY(!scanner.consume(text, octets));
    scanner.restart();
    text = ".\r\n";
    QVERIFY(scanner.consume(text, octets));
    QCOMPARE(octets, quint64(3));
}

QTEST_GUILESS_MAIN(TestServerScanner)
#include "tst_server_scanner.moc"
