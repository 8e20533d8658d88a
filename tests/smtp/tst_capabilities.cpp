// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/capabilities.h"

#include <QTest>

#include <string>

using namespace stampede::smtp;

namespace {

Capabilities parse(const std::vector<std::string_view>& lines)
{
    Reply reply;
    reply.status.code = 250;
    reply.lines = lines;
    return Capabilities::parse(reply);
}

std::string describe(const Capabilities& capabilities)
{
    std::string text;
    const auto add = [&](bool on, const std::string& word) {
        text += on ? word + " " : std::string();
    };
    add(capabilities.pipelining, "pipelining");
    add(capabilities.chunking, "chunking");
    add(capabilities.eightBitMime, "8bit");
    add(capabilities.smtpUtf8, "utf8");
    add(capabilities.startTls, "starttls");
    add(capabilities.enhancedStatusCodes, "enhanced");
    add(capabilities.size, "size=" + std::to_string(capabilities.sizeLimit));
    for (const Mechanism mechanism : capabilities.auth)
        add(true, std::string(nameOf(mechanism)));
    for (const std::string& other : capabilities.others)
        add(true, "+" + other);
    return text;
}

} // namespace

class TestCapabilities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void firstLineIsTheName();
    void noLines();
    void names();
};

void TestCapabilities::lines_data()
{
    QTest::addColumn<std::string>("line");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const std::string& line, const std::string& expected) {
        QTest::newRow(line.substr(0, 40).c_str()) << line << expected;
    };
    row("PIPELINING", "pipelining ");
    row("pipelining", "pipelining ");
    row("Chunking", "chunking ");
    row("8BITMIME", "8bit ");
    row("SMTPUTF8", "utf8 ");
    row("STARTTLS", "starttls ");
    row("STARTTLS REQUIRED", "starttls ");
    row("ENHANCEDSTATUSCODES", "enhanced ");
    row("SIZE", "size=0 ");
    row("SIZE 10240000", "size=10240000 ");
    row("SIZE=10240000", "size=10240000 ");
    row("size 0", "size=0 ");
    row("SIZE 18446744073709551615", "size=18446744073709551615 ");
    row("SIZE 18446744073709551616", "size=0 ");
    row("SIZE lots", "size=0 ");
    row("SIZE 10k", "size=0 ");
    row("SIZE -1", "size=0 ");
    row("AUTH PLAIN LOGIN CRAM-MD5", "PLAIN LOGIN CRAM-MD5 ");
    row("auth cram-md5 plain", "CRAM-MD5 PLAIN ");
    row("AUTH=LOGIN PLAIN", "LOGIN PLAIN ");
    row("AUTH XOAUTH2 EXTERNAL SCRAM-SHA-256 GSSAPI", "XOAUTH2 EXTERNAL ");
    row("AUTH PLAIN PLAIN", "PLAIN ");
    row("AUTH", "");
    row("AUTH  \t ", "");
    row("DSN", "+DSN ");
    row("LIMITS RCPTMAX=20", "+LIMITS ");
    row("X-Custom with words", "+X-Custom ");
    row("PIPELININGS", "+PIPELININGS ");
    row("PIPELINING ", "pipelining ");
    row(" PIPELINING", "pipelining ");
    row("", "");
    row("   ", "");
    row("*** junk", "");
    row("\xc3\xbcml", "");
    row(std::string(4000, 'K'), "");
}

void TestCapabilities::lines()
{
    QFETCH(std::string, line);
    QFETCH(std::string, expected);
    QCOMPARE(describe(parse({"mx.example.test", line})), expected);
    QCOMPARE(describe(parse({"mx.example.test", line, "HELP"})), expected + "+HELP ");
}

void TestCapabilities::firstLineIsTheName()
{
    QCOMPARE(describe(parse({"PIPELINING greets you"})), std::string());
}

void TestCapabilities::noLines()
{
    QCOMPARE(parse({}), Capabilities());
}

void TestCapabilities::names()
{
    QCOMPARE(nameOf(Mechanism::Plain), std::string_view("PLAIN"));
    QCOMPARE(nameOf(Mechanism::Login), std::string_view("LOGIN"));
    QCOMPARE(nameOf(Mechanism::CramMd5), std::string_view("CRAM-MD5"));
    QCOMPARE(nameOf(Mechanism::XOAuth2), std::string_view("XOAUTH2"));
    QCOMPARE(nameOf(Mechanism::External), std::string_view("EXTERNAL"));
}

QTEST_GUILESS_MAIN(TestCapabilities)
#include "tst_capabilities.moc"
