// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server_dialogue.h"

namespace stampede::smtp {

inline const std::vector<Dialogue>& contentDialogues()
{
    const auto limited = [](ServerSettings& s) {
        s.sizeLimit = 10;
    };
    const auto lmtp = [](ServerSettings& s) {
        s.lmtp = true;
    };
    const auto tinyLmtp = [](ServerSettings& s) {
        s.lmtp = true;
        s.sizeLimit = 10;
        s.size = s.chunking = s.pipelining = s.eightBitMime = s.smtpUtf8 = s.enhancedStatusCodes = false;
    };
    const auto plain = [](ServerSettings& s) {
        s.size = s.chunking = s.pipelining = s.eightBitMime = s.smtpUtf8 = false;
        s.enhancedStatusCodes = true;
    };
    const std::string hi = "HELO c\n";
    const std::string mail = "MAIL FROM:<a@b.test>\n";
    const std::string rcpt = "RCPT TO:<c@d.test>\n";
    const std::string open = hi + mail + rcpt;
    const std::string mx = "250 mx\n";
    const std::string senderOk = "250 2.1.0 sender ok\n";
    const std::string recipientOk = "250 2.1.5 recipient ok\n";
    const std::string opened = mx + senderOk + recipientOk;
    const std::string go = "354 end data with <CR><LF>.<CR><LF>\n";
    const std::string accepted = "250 2.0.0 message accepted\n";
    const std::string chunkOk = "250 2.0.0 chunk received\n";
    const std::string ok = "250 2.0.0 ok\n";
    const std::string lhloReply =
        "250-mx\n250-PIPELINING\n250-SIZE\n250-8BITMIME\n250-SMTPUTF8\n250-CHUNKING\n"
        "250 ENHANCEDSTATUSCODES\n";

    static const std::vector<Dialogue> table{
        {"one message",
         open + "DATA\nSubject: x\n\nHello\n.\nQUIT\n",
         opened + go + accepted + "221 2.0.0 bye\n",
         {1, 0, 1, 21, 0},
         Then::Close},
        {"no content at all", open + "DATA\n.\n", opened + go + accepted, {1, 0, 1, 0, 0}},
        {"stuffed dots are not counted",
         open + "DATA\n..\n...\n.x\nx.\n.\n",
         opened + go + accepted,
         {1, 0, 1, 3 + 4 + 3 + 4, 0}},
        {"two messages in one group",
         open + "DATA\nx\n.\n" + mail + rcpt + rcpt + "DATA\ny\n.\nNOOP\n",
         opened + go + accepted + senderOk + recipientOk + recipientOk + go + accepted + ok,
         {2, 0, 3, 6, 0}},
        {"content looks like commands",
         open + "DATA\nQUIT\nDATA\n.QUIT\n.\nNOOP\n",
         opened + go + accepted + ok,
         {1, 0, 1, 6 + 6 + 6, 0}},
        {"message ended: the next DATA needs a transaction",
         open + "DATA\n.\nDATA\n",
         opened + go + accepted + "503 5.5.1 MAIL first\n",
         {1, 0, 1, 0, 1}},
        {"just the size limit",
         open + "DATA\n12345678\n.\n",
         opened + go + accepted,
         {1, 0, 1, 10, 0},
         Then::Continue,
         limited},
        {"content beyond the limit is consumed",
         open + "DATA\n123456789\n" + std::string(5000, 'x') + "\n.\nNOOP\n",
         opened + go + "552 5.3.4 message too big\n" + ok,
         {0, 1, 0, 5013, 1},
         Then::Continue,
         limited},
        {"no valid recipients is no further error",
         hi + mail + "RCPT TO:<>\nDATA\nRSET\n",
         mx + senderOk + "501 5.1.3 bad recipient address\n554 5.5.1 no valid recipients\n" + ok,
         {0, 0, 0, 0, 1}},

        {"bdat in one",
         open + "BDAT 5 LAST\nhelloQUIT\n",
         opened + accepted + "221 2.0.0 bye\n",
         {1, 0, 1, 5, 0},
         Then::Close},
        {"bdat in parts, of no octets, and dots untouched",
         open + "bdat 6\n.\n.\nBDAT 0\nBDAT 1\nxBDAT 0 last\n",
         opened + chunkOk + chunkOk + chunkOk + accepted,
         {1, 0, 1, 7, 0}},
        {"bdat with nothing", open + "BDAT 0 LAST\n", opened + accepted, {1, 0, 1, 0, 0}},
        {"two messages by bdat",
         open + "BDAT 1 LAST\nx" + mail + rcpt + "BDAT 2 LAST\nxy",
         opened + accepted + senderOk + recipientOk + accepted,
         {2, 0, 2, 3, 0}},
        {"bdat without a transaction takes its octets",
         hi + "BDAT 6 LAST\nQUIT\nNOOP\n",
         mx + "503 5.5.1 MAIL first\n" + ok,
         {0, 0, 0, 0, 1}},
        {"bdat without recipients",
         hi + mail + "BDAT 6\nQUIT\nBDAT 6 LAST\nQUIT\nNOOP\n",
         mx + senderOk + "503 5.5.1 RCPT first\n503 5.5.1 RCPT first\n" + ok,
         {0, 0, 0, 0, 2}},
        {"bdat with no valid recipients",
         hi + mail + "RCPT TO:<>\nBDAT 6 LAST\nQUIT\nNOOP\n",
         mx + senderOk + "501 5.1.3 bad recipient address\n554 5.5.1 no valid recipients\n" + ok,
         {0, 0, 0, 0, 1}},
        {"data, rcpt and mail after bdat",
         open + "BDAT 1\nxDATA\n" + rcpt + mail + "BDAT 1 LAST\nx",
         opened + chunkOk +
             "503 5.5.1 not after BDAT\n503 5.5.1 not after BDAT\n503 5.5.1 a transaction is open\n" +
             accepted,
         {1, 0, 1, 2, 3}},
        {"rset after bdat",
         open + "BDAT 1\nxRSET\nBDAT 1 LAST\nx",
         opened + chunkOk + ok + "503 5.5.1 MAIL first\n",
         {0, 0, 0, 1, 1}},
        {"a bdat too big fails the rest",
         open + "BDAT 8\n12345678BDAT 3\nabcBDAT 1\nxDATA\nBDAT 0 LAST\n" + rcpt + "RSET\n",
         opened + chunkOk +
             "552 5.3.4 message too big\n503 5.5.1 the transaction has failed\n503 5.5.1 the transaction has "
             "failed\n"
             "503 5.5.1 the transaction has failed\n503 5.5.1 the transaction has failed\n" +
             ok,
         {0, 1, 0, 11, 1},
         Then::Continue,
         limited},
        {"a last bdat too big",
         open + "BDAT 11 LAST\n12345678901" + mail,
         opened + "552 5.3.4 message too big\n" + senderOk,
         {0, 1, 0, 11, 1},
         Then::Continue,
         limited},
        {"bdat syntax without a count",
         open + "BDAT\nBDAT x\nBDAT -1\nBDAT 1x\nBDAT 99999999999999999999999 LAST\n",
         opened + "501 5.5.4 syntax: BDAT octets [LAST]\n501 5.5.4 syntax: BDAT octets [LAST]\n"
                  "501 5.5.4 syntax: BDAT octets [LAST]\n501 5.5.4 syntax: BDAT octets [LAST]\n"
                  "501 5.5.4 syntax: BDAT octets [LAST]\n",
         {0, 0, 0, 0, 5}},
        {"bdat with another mark takes its octets",
         open + "BDAT 6 FIRST\nQUIT\nNOOP\n",
         opened + "501 5.5.4 syntax: BDAT octets [LAST]\n" + ok,
         {0, 0, 0, 0, 1}},
        {"bdat not offered takes its octets",
         open + "BDAT 6 LAST\nQUIT\nNOOP\n",
         opened + "502 5.5.1 command not offered\n" + ok,
         {0, 0, 0, 0, 1},
         Then::Continue,
         plain},

        {"lmtp: a reply for each recipient taken",
         "LHLO c\n" + mail + rcpt + "RCPT TO:<>\n" + rcpt + "DATA\nx\n.\nNOOP\n",
         lhloReply + senderOk + recipientOk + "501 5.1.3 bad recipient address\n" + recipientOk + go +
             accepted + accepted + ok,
         {1, 0, 2, 3, 1},
         Then::Continue,
         lmtp},
        {"lmtp by bdat",
         "LHLO c\n" + mail + rcpt + rcpt + "BDAT 1\nxBDAT 1 LAST\nyNOOP\n",
         lhloReply + senderOk + recipientOk + recipientOk + chunkOk + accepted + accepted + ok,
         {1, 0, 2, 2, 0},
         Then::Continue,
         lmtp},
        {"lmtp too big, without enhanced codes",
         "LHLO c\n" + mail + rcpt + rcpt + "DATA\n1234567890\n.\n",
         "250 mx\n250 sender ok\n250 recipient ok\n250 recipient ok\n354 end data with <CR><LF>.<CR><LF>\n"
         "552 message too big\n552 message too big\n",
         {0, 1, 0, 12, 1},
         Then::Continue,
         tinyLmtp},
    };
    return table;
}

} // namespace stampede::smtp
