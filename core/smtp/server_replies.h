// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace stampede::smtp {

/// A reply of ours, ready to be sent with its CRLF: "250 2.0.0 ok".
struct Canned {
    std::string_view line;
    std::size_t textAt = 4; ///< where the text begins, after the enhanced code if there is one
};

/// A reply with an enhanced code when its second word has the form "d.d.d".
consteval Canned canned(std::string_view line)
{
    const bool enhanced = line.size() > 10 && line[5] == '.' && line[7] == '.' && line[9] == ' ';
    return Canned{line, enhanced ? std::size_t(10) : std::size_t(4)};
}

/// Appends it, without its enhanced code (RFC 2034) where those are not spoken.
inline void append(std::string& out, const Canned& reply, bool enhanced)
{
    if (enhanced) {
        out.append(reply.line);
        return;
    }
    out.append(reply.line.substr(0, 4));
    out.append(reply.line.substr(reply.textAt));
}

namespace replies {

inline constexpr Canned ok = canned("250 2.0.0 ok\r\n");
inline constexpr Canned senderOk = canned("250 2.1.0 sender ok\r\n");
inline constexpr Canned recipientOk = canned("250 2.1.5 recipient ok\r\n");
inline constexpr Canned chunkOk = canned("250 2.0.0 chunk received\r\n");
inline constexpr Canned accepted = canned("250 2.0.0 message accepted\r\n");
inline constexpr Canned startData = canned("354 end data with <CR><LF>.<CR><LF>\r\n");
inline constexpr Canned bye = canned("221 2.0.0 bye\r\n");
inline constexpr Canned help = canned("214 2.0.0 this server takes mail and discards it\r\n");
inline constexpr Canned cannotVerify = canned("252 2.0.0 cannot verify, will take mail for it\r\n");
inline constexpr Canned goAhead = canned("220 2.0.0 ready to start TLS\r\n");
inline constexpr Canned authenticated = canned("235 2.7.0 authentication successful\r\n");

inline constexpr Canned unknownCommand = canned("500 5.5.1 command not recognised\r\n");
inline constexpr Canned badLine = canned("500 5.5.2 not a command line\r\n");
inline constexpr Canned lineTooLong = canned("500 5.5.6 line too long\r\n");
inline constexpr Canned noParameter = canned("501 5.5.4 no parameter is taken\r\n");
inline constexpr Canned needsParameter = canned("501 5.5.4 a parameter is needed\r\n");
inline constexpr Canned mailSyntax = canned("501 5.5.4 syntax: MAIL FROM:<address>\r\n");
inline constexpr Canned rcptSyntax = canned("501 5.5.4 syntax: RCPT TO:<address>\r\n");
inline constexpr Canned bdatSyntax = canned("501 5.5.4 syntax: BDAT octets [LAST]\r\n");
inline constexpr Canned badSender = canned("501 5.1.7 bad sender address\r\n");
inline constexpr Canned badRecipient = canned("501 5.1.3 bad recipient address\r\n");
inline constexpr Canned badValue = canned("501 5.5.4 bad parameter value\r\n");
inline constexpr Canned badBase64 = canned("501 5.5.2 cannot decode the response\r\n");
inline constexpr Canned noInitialResponse = canned("501 5.7.0 this mechanism takes no initial response\r\n");
inline constexpr Canned cancelled = canned("501 5.7.0 authentication cancelled\r\n");
inline constexpr Canned notOffered = canned("502 5.5.1 command not offered\r\n");
inline constexpr Canned helloFirst = canned("503 5.5.1 say hello first\r\n");
inline constexpr Canned mailFirst = canned("503 5.5.1 MAIL first\r\n");
inline constexpr Canned rcptFirst = canned("503 5.5.1 RCPT first\r\n");
inline constexpr Canned nestedMail = canned("503 5.5.1 a transaction is open\r\n");
inline constexpr Canned chunksBegun = canned("503 5.5.1 not after BDAT\r\n");
inline constexpr Canned transactionFailed = canned("503 5.5.1 the transaction has failed\r\n");
inline constexpr Canned tlsActive = canned("503 5.5.1 TLS is active\r\n");
inline constexpr Canned alreadyAuthenticated = canned("503 5.5.1 already authenticated\r\n");
inline constexpr Canned noService = canned("503 5.5.1 no service for you\r\n");
inline constexpr Canned unknownMechanism = canned("504 5.5.4 mechanism not offered\r\n");
inline constexpr Canned authRequired = canned("530 5.7.0 authentication required\r\n");
inline constexpr Canned badCredentials = canned("535 5.7.8 authentication failed\r\n");
inline constexpr Canned tooManyRecipients = canned("452 4.5.3 too many recipients\r\n");
inline constexpr Canned tooBig = canned("552 5.3.4 message too big\r\n");
inline constexpr Canned needsUtf8 = canned("553 5.6.7 address needs SMTPUTF8\r\n");
inline constexpr Canned noValidRecipients = canned("554 5.5.1 no valid recipients\r\n");
inline constexpr Canned unknownParameter = canned("555 5.5.4 parameter not recognised\r\n");

inline constexpr Canned tooManyErrors = canned("421 4.7.0 too many errors\r\n");
inline constexpr Canned tooManyConnections = canned("421 4.3.2 too many connections\r\n");
inline constexpr Canned idleTooLong = canned("421 4.4.2 idle for too long\r\n");

} // namespace replies
} // namespace stampede::smtp
