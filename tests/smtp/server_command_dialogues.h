// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server_dialogue.h"

namespace stampede::smtp {

inline const std::vector<Dialogue>& commandDialogues()
{
    const auto lmtp = [](ServerSettings& s) {
        s.lmtp = true;
    };
    const auto bare = [](ServerSettings& s) {
        s.pipelining = s.chunking = s.eightBitMime = s.smtpUtf8 = s.enhancedStatusCodes = s.size = false;
    };
    const auto limited = [](ServerSettings& s) {
        s.sizeLimit = 1000;
    };
    const auto tls = [](ServerSettings& s) {
        s.startTls = true;
    };
    const auto shortLine = [](ServerSettings& s) {
        s.maxLine = 64;
    };
    const auto errors = [](quint64 n) {
        return ServerCounters{0, 0, 0, 0, n};
    };
    const std::string hi = "HELO c\n";
    const std::string mx = "250 mx\n";
    const std::string badSender = "501 5.1.7 bad sender address\n";
    const std::string badRecipient = "501 5.1.3 bad recipient address\n";
    const std::string senderOk = "250 2.1.0 sender ok\n";
    const std::string recipientOk = "250 2.1.5 recipient ok\n";
    const std::string ehloReply =
        "250-mx\n250-PIPELINING\n250-SIZE\n250-8BITMIME\n250-SMTPUTF8\n250-CHUNKING\n"
        "250 ENHANCEDSTATUSCODES\n";

    static const std::vector<Dialogue> table{
        {"ehlo", "EHLO c\n", ehloReply},
        {"ehlo in small letters with spaces", "ehlo   c  \n", ehloReply},
        {"ehlo of a bare server", "EHLO c\n", mx, {}, Then::Continue, bare},
        {"ehlo with a size limit and AUTH",
         "EHLO c\n",
         "250-mx\n250-SIZE 1000\n250 AUTH PLAIN CRAM-MD5\n",
         {},
         Then::Continue,
         [=](ServerSettings& s) {
             bare(s);
             s.size = true;
             s.sizeLimit = 1000;
             s.auth = {Mechanism::Plain, Mechanism::CramMd5};
         }},
        {"ehlo offers STARTTLS",
         "EHLO c\n",
         "250-mx\n250 STARTTLS\n",
         {},
         Then::Continue,
         [=](ServerSettings& s) {
             bare(s);
             s.startTls = true;
         }},
        {"helo", "HELO c\n", mx},
        {"hello without a name", "EHLO\nHELO \n",
         "501 5.5.4 a parameter is needed\n501 5.5.4 a parameter is needed\n", errors(2)},
        {"lhlo to SMTP", "LHLO c\n", "500 5.5.1 command not recognised\n", errors(1)},
        {"lhlo to LMTP", "LHLO c\n", ehloReply, {}, Then::Continue, lmtp},
        {"ehlo to LMTP", "EHLO c\nHELO c\n",
         "500 5.5.1 command not recognised\n500 5.5.1 command not recognised\n", errors(2), Then::Continue,
         lmtp},
        {"noop, help, vrfy, expn", "NOOP\nNOOP anything\nHELP\nHELP MAIL\nVRFY joe\nVRFY\nEXPN list\n",
         "250 2.0.0 ok\n250 2.0.0 ok\n214 2.0.0 this server takes mail and discards it\n"
         "214 2.0.0 this server takes mail and discards it\n252 2.0.0 cannot verify, will take mail for it\n"
         "501 5.5.4 a parameter is needed\n502 5.5.1 command not offered\n",
         errors(2)},
        {"quit", "QUIT\nNOOP\n", "221 2.0.0 bye\n", {}, Then::Close},
        {"no enhanced codes", "NOOP\nFOO\nQUIT\n", "250 ok\n500 command not recognised\n221 bye\n", errors(1),
         Then::Close, bare},
        {"parameters where none are taken", "QUIT now\nRSET now\nDATA now\n",
         "501 5.5.4 no parameter is taken\n501 5.5.4 no parameter is taken\n501 5.5.4 no parameter is "
         "taken\n",
         errors(3)},
        {"unknown commands", "FOO\nMAILER x\nX\nGET / HTTP/1.1\nMAIL:x\n",
         "500 5.5.1 command not recognised\n500 5.5.1 command not recognised\n500 5.5.1 command not "
         "recognised\n"
         "500 5.5.1 command not recognised\n500 5.5.1 command not recognised\n",
         errors(5)},
        {"empty line", "\nNOOP\n", "500 5.5.2 not a command line\n250 2.0.0 ok\n", errors(1)},
        {"starttls",
         "EHLO c\nSTARTTLS\nEHLO injected\nMAIL FROM:<a@b.test>\n",
         "250-mx\n250-PIPELINING\n250-SIZE\n250-8BITMIME\n250-SMTPUTF8\n250-CHUNKING\n"
         "250-ENHANCEDSTATUSCODES\n250 STARTTLS\n220 2.0.0 ready to start TLS\n",
         {},
         Then::StartTls,
         tls},
        {"starttls not offered", "EHLO c\nstarttls\n", ehloReply + "502 5.5.1 command not offered\n",
         errors(1)},
        {"starttls too early, with a parameter, misspelt", "STARTTLS\nSTARTTLS now\nSTARTTLSX\n",
         "503 5.5.1 say hello first\n501 5.5.4 no parameter is taken\n500 5.5.1 command not recognised\n",
         errors(3), Then::Continue, tls},
        {"sequence before hello", "MAIL FROM:<a@b.test>\nRCPT TO:<a@b.test>\nDATA\nRSET\n",
         "503 5.5.1 say hello first\n503 5.5.1 MAIL first\n503 5.5.1 MAIL first\n250 2.0.0 ok\n", errors(3)},
        {"sequence in a transaction", hi + "MAIL FROM:<a@b.test>\nMAIL FROM:<a@b.test>\nDATA\n",
         mx + senderOk + "503 5.5.1 a transaction is open\n503 5.5.1 RCPT first\n", errors(2)},
        {"rset and hello end a transaction",
         hi + "MAIL FROM:<a@b.test>\nRSET\nMAIL FROM:<a@b.test>\n" + hi + "MAIL FROM:<a@b.test>\n",
         mx + senderOk + "250 2.0.0 ok\n" + senderOk + mx + senderOk},
        {"a mail refused excuses what follows in its group",
         hi + "MAIL FROM:a@b.test\nRCPT TO:<a@b.test>\nDATA\nRSET\nDATA\n",
         mx + badSender + "503 5.5.1 MAIL first\n503 5.5.1 MAIL first\n250 2.0.0 ok\n503 5.5.1 MAIL first\n",
         errors(2)},

        {"senders taken",
         hi + "MAIL FROM:<>\nRSET\nmail from: <a@b.test>\nRSET\nMAIL FROM:<@x.test,@y.test:a@b.test>\nRSET\n"
              "MAIL FROM:<\"a b\\\" >\"@b.test>\nRSET\nMAIL FROM:<a@[127.0.0.1]>\nRSET\nMAIL "
              "FROM:<a@[IPv6:::1]>\n",
         mx + senderOk + "250 2.0.0 ok\n" + senderOk + "250 2.0.0 ok\n" + senderOk + "250 2.0.0 ok\n" +
             senderOk + "250 2.0.0 ok\n" + senderOk + "250 2.0.0 ok\n" + senderOk},
        {"senders refused",
         hi + "MAIL\nMAIL FROM\nMAIL TO:<a@b.test>\nMAIL FROM:a@b.test\nMAIL FROM:<a@b.test\nMAIL FROM:<a>\n"
              "MAIL FROM:<@b.test>\nMAIL FROM:<a@>\nMAIL FROM:<a@b..test>\nMAIL FROM:<a b@c.test>\n"
              "MAIL FROM:<a@b.test>SIZE=1\nMAIL FROM:<\"a@b.test>\nMAIL FROM:<a@[]>\nMAIL FROM:<@x.test:>\n"
              "MAIL FROM:<<a@b.test>>\nMAIL FROM:<a@[1>\nMAIL FROM:<\"a\\\n",
         mx +
             "501 5.5.4 syntax: MAIL FROM:<address>\n501 5.5.4 syntax: MAIL FROM:<address>\n"
             "501 5.5.4 syntax: MAIL FROM:<address>\n" +
             badSender + badSender + badSender + badSender + badSender + badSender + badSender + badSender +
             badSender + badSender + badSender + badSender + badSender + badSender,
         errors(17)},
        {"recipients",
         hi + "MAIL FROM:<>\nRCPT TO:<a@b.test>\nRCPT TO:<Postmaster>\nRCPT TO:<>\nRCPT TO:a@b.test\n"
              "RCPT FROM:<a@b.test>\nRCPT TO:<a@b.test> NOTIFY=NEVER\nRCPT TO:<a@b.test> =\n",
         mx + senderOk + recipientOk + recipientOk + badRecipient + badRecipient +
             "501 5.5.4 syntax: RCPT TO:<address>\n555 5.5.4 parameter not recognised\n"
             "501 5.5.4 bad parameter value\n",
         errors(5)},
        {"too many recipients are no error",
         hi + "MAIL FROM:<>\nRCPT TO:<a@b.test>\nRCPT TO:<b@b.test>\nRCPT TO:<c@b.test>\n",
         mx + senderOk + recipientOk + recipientOk + "452 4.5.3 too many recipients\n",
         {},
         Then::Continue,
         [](ServerSettings& s) {
             s.maxRecipients = 2;
         }},

        {"parameters taken",
         "EHLO c\nMAIL FROM:<a@b.test> SIZE=1000  body=8BITMIME SMTPUTF8\nRSET\nMAIL FROM:<a@b.test> "
         "BODY=7bit\n",
         "250-mx\n250-PIPELINING\n250-SIZE 1000\n250-8BITMIME\n250-SMTPUTF8\n250-CHUNKING\n"
         "250 ENHANCEDSTATUSCODES\n" +
             senderOk + "250 2.0.0 ok\n" + senderOk,
         {},
         Then::Continue,
         limited},
        {"parameter AUTH where AUTH is offered",
         "EHLO c\nMAIL FROM:<a@b.test> AUTH=<>\n",
         "250-mx\n250 AUTH PLAIN\n250 sender ok\n",
         {},
         Then::Continue,
         [=](ServerSettings& s) {
             bare(s);
             s.auth = {Mechanism::Plain};
         }},
        {"parameter values refused",
         "EHLO c\nMAIL FROM:<a@b.test> SIZE=\nMAIL FROM:<a@b.test> SIZE\nMAIL FROM:<a@b.test> SIZE=12x\n"
         "MAIL FROM:<a@b.test> SIZE=-1\nMAIL FROM:<a@b.test> BODY=BINARYMIME\nMAIL FROM:<a@b.test> "
         "SMTPUTF8=1\n"
         "MAIL FROM:<a@b.test> S_IZE=1\n",
         ehloReply +
             "501 5.5.4 bad parameter value\n501 5.5.4 bad parameter value\n501 5.5.4 bad parameter value\n"
             "501 5.5.4 bad parameter value\n501 5.5.4 bad parameter value\n"
             "501 5.5.4 bad parameter value\n501 5.5.4 bad parameter value\n",
         errors(7)},
        {"parameters not offered",
         "EHLO c\nMAIL FROM:<a@b.test> SIZE=1\nMAIL FROM:<a@b.test> BODY=7BIT\nMAIL FROM:<a@b.test> "
         "SMTPUTF8\n"
         "MAIL FROM:<a@b.test> AUTH=<>\nMAIL FROM:<a@b.test> RET=FULL\nMAIL FROM:<a@b.test> ENVID=1\n",
         mx + "555 parameter not recognised\n555 parameter not recognised\n555 parameter not recognised\n"
              "555 parameter not recognised\n555 parameter not recognised\n555 parameter not recognised\n",
         errors(6), Then::Continue, bare},
        {"parameters after HELO", hi + "MAIL FROM:<a@b.test> SIZE=1\n",
         mx + "555 5.5.4 parameter not recognised\n", errors(1)},
        {"SIZE beyond the limit, and beyond counting",
         hi + "EHLO c\nMAIL FROM:<a@b.test> SIZE=1001\nMAIL FROM:<a@b.test> SIZE=99999999999999999999999\n",
         mx + "250-mx\n250-PIPELINING\n250-SIZE 1000\n250-8BITMIME\n250-SMTPUTF8\n250-CHUNKING\n"
              "250 ENHANCEDSTATUSCODES\n552 5.3.4 message too big\n552 5.3.4 message too big\n",
         errors(2), Then::Continue, limited},
        {"utf8 addresses",
         "EHLO c\nMAIL FROM:<j\xc3\xb6@b.test>\nMAIL FROM:<j\xc3\xb6@b.test> SMTPUTF8\n"
         "RCPT TO:<x@\xc3\xb6.test>\nRSET\nMAIL FROM:<a@b.test>\nRCPT TO:<x@\xc3\xb6.test>\n",
         ehloReply + "553 5.6.7 address needs SMTPUTF8\n" + senderOk + recipientOk + "250 2.0.0 ok\n" +
             senderOk + "553 5.6.7 address needs SMTPUTF8\n",
         errors(2)},

        {"a line of just the limit",
         "NOOP " + std::string(57, 'x') + "\n",
         "250 2.0.0 ok\n",
         {},
         Then::Continue,
         shortLine},
        {"a line too long by one", "NOOP " + std::string(58, 'x') + "\nNOOP\n",
         "500 5.5.6 line too long\n250 2.0.0 ok\n", errors(1), Then::Continue, shortLine},
        {"a line longer than what is kept", std::string(20000, 'x') + "\nNOOP\n",
         "500 5.5.6 line too long\n250 2.0.0 ok\n", errors(1)},
    };
    return table;
}

} // namespace stampede::smtp
