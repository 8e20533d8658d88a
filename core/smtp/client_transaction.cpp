// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client conversation from begin() to the request for the content.
#include "smtp/client_conversation_p.h"

#include <algorithm>
#include <charconv>

namespace stampede::smtp {

namespace {

void appendNumber(std::string& out, quint64 number)
{
    char digits[20];
    const auto result = std::to_chars(std::begin(digits), std::end(digits), number);
    out.append(digits, result.ptr);
}

void appendRcpt(std::string& out, std::string_view recipient)
{
    out += "RCPT TO:<";
    out += recipient;
    out += ">\r\n";
}

bool hasControl(std::string_view address)
{
    return std::any_of(address.begin(), address.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

} // namespace

void ClientConversation::Private::begin(const Envelope& envelope, ClientActions& actions)
{
    transaction = {};
    verdict.known = false;
    if (const std::string_view reason = unsendable(envelope); !reason.empty()) {
        tell(Outcome::Permanent, Fault::None, Stage::Mail, {}, reason);
        return;
    }
    transaction.pipelined = settings.pipelining && capabilities.pipelining;
    transaction.chunked = settings.chunking && capabilities.chunking;
    transaction.size = envelope.size;
    transaction.unanswered = static_cast<int>(envelope.recipients.size());
    await = Await::Mail;
    if (resetOwed) {
        actions.bytes += "RSET\r\n";
        resetOwed = false;
        await = Await::GroupReset;
    }
    writeMail(envelope, actions.bytes);
    rcptCommands.clear();
    rcptSent = 0;
    std::string& out = transaction.pipelined ? actions.bytes : rcptCommands;
    for (const std::string& recipient : envelope.recipients)
        appendRcpt(out, recipient);
    if (transaction.pipelined)
        writeData(actions);
}

/// Why the envelope cannot be sent; empty if it can.
std::string_view ClientConversation::Private::unsendable(const Envelope& envelope) const
{
    if (envelope.utf8 && !capabilities.smtpUtf8)
        return "the message needs SMTPUTF8 and the server does not offer it";
    if (envelope.recipients.empty())
        return "the message has no recipient";
    if (hasControl(envelope.sender) ||
        std::any_of(envelope.recipients.begin(), envelope.recipients.end(), hasControl))
        return "an address has a line break or another control character";
    return {};
}

void ClientConversation::Private::writeMail(const Envelope& envelope, std::string& out) const
{
    out += "MAIL FROM:<";
    out += envelope.sender;
    out += '>';
    if (capabilities.size) {
        out += " SIZE=";
        appendNumber(out, envelope.size);
    }
    if (envelope.eightBit && capabilities.eightBitMime)
        out += " BODY=8BITMIME";
    if (envelope.utf8)
        out += " SMTPUTF8";
    out += "\r\n";
}

/// Asks to send the content: by DATA, or by BDAT and the content at once.
void ClientConversation::Private::writeData(ClientActions& actions)
{
    if (!transaction.chunked) {
        actions.bytes += "DATA\r\n";
        return;
    }
    actions.bytes += "BDAT ";
    appendNumber(actions.bytes, transaction.size);
    actions.bytes += " LAST\r\n";
    actions.then = ClientActions::Then::SendRaw;
    transaction.contentOpen = true;
}

void ClientConversation::Private::writeNextRcpt(ClientActions& actions)
{
    const std::size_t end = rcptCommands.find('\n', rcptSent) + 1;
    actions.bytes.append(rcptCommands, rcptSent, end - rcptSent);
    rcptSent = end;
}

void ClientConversation::Private::onReset(const Reply& reply, ClientActions& actions)
{
    if (reply.status.code / 100 != 2)
        unexpected(reply, actions);
    else
        await = await == Await::GroupReset ? Await::Mail : Await::Nothing;
}

void ClientConversation::Private::onMail(const Reply& reply, ClientActions& actions)
{
    if (reply.status.code / 100 == 3) {
        unexpected(reply, actions);
        return;
    }
    listener.replied(Stage::Mail, reply);
    transaction.mailAccepted = reply.status.positive();
    if (!transaction.mailAccepted)
        weigh(Stage::Mail, reply);
    await = Await::Rcpt;
    if (transaction.pipelined)
        return;
    if (transaction.mailAccepted)
        writeNextRcpt(actions);
    else
        settle(false, actions);
}

void ClientConversation::Private::onRcpt(const Reply& reply, ClientActions& actions)
{
    if (reply.status.code / 100 == 3) {
        unexpected(reply, actions);
        return;
    }
    listener.replied(Stage::Rcpt, reply);
    count(reply.status);
    if (transaction.mailAccepted && !reply.status.positive())
        weigh(Stage::Rcpt, reply);
    if (--transaction.unanswered > 0) {
        if (!transaction.pipelined)
            writeNextRcpt(actions);
        return;
    }
    if (!transaction.pipelined && transaction.accepted == 0) {
        settle(true, actions);
        return;
    }
    if (!transaction.pipelined)
        writeData(actions);
    if (transaction.chunked)
        awaitBody();
    else
        await = Await::Data;
}

void ClientConversation::Private::onData(const Reply& reply, ClientActions& actions)
{
    if (reply.status.code / 100 == 2) {
        unexpected(reply, actions);
        return;
    }
    listener.replied(Stage::Data, reply);
    if (!reply.status.positive()) {
        if (transaction.isValid()) {
            verdict.known = false;
            weigh(Stage::Data, reply);
        }
        settle(transaction.mailAccepted, actions);
        return;
    }
    if (settings.lmtp && !transaction.isValid()) {
        // RFC 2033, 4.2: DATA must be refused then; after the dot no reply would come to wait for.
        settle(false, actions);
        endSession({false,
                    Outcome::Error,
                    Fault::Protocol,
                    Stage::Data,
                    {},
                    "DATA accepted with no valid recipient"},
                   actions);
        return;
    }
    actions.then = ClientActions::Then::SendStuffed;
    actions.contentIsDropped = !transaction.isValid();
    transaction.contentOpen = true;
    awaitBody();
}

} // namespace stampede::smtp
