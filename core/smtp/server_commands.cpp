// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server_private.h"

#include <algorithm>

namespace stampede::smtp {
namespace {

/// Four letters as one number, in upper case.
constexpr quint32 verb(const char (&letters)[5])
{
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = (value << 8) | static_cast<unsigned char>(letters[i]);
    return value;
}

/// The first four letters of a line if its first word has no more, or 0. Clearing bit 5 makes capitals of
/// letters and letters of nothing else.
quint32 verbOf(std::string_view line)
{
    if (line.size() < 4 || (line.size() > 4 && line[4] != ' '))
        return 0;
    quint32 value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = (value << 8) | (static_cast<unsigned char>(line[i]) & 0xdfu);
    return value;
}

} // namespace

void ServerConversation::Private::command(std::string_view text, std::string& out)
{
    const auto isControl = [](char c) {
        return static_cast<unsigned char>(c) < 32 || c == 127;
    };
    if (text.empty() || std::any_of(text.begin(), text.end(), isControl))
        return fail(replies::badLine, out);

    const quint32 word = verbOf(text);
    const std::string_view parameters = word != 0 ? trimmed(text.substr(4)) : std::string_view();
    if (refused && word != verb("QUIT"))
        return say(replies::noService, out);
    if (transactionCommand(word, parameters, out))
        return;
    switch (word) {
    case verb("EHLO"):
    case verb("HELO"):
        if (settings.lmtp)
            return fail(replies::unknownCommand, out);
        return hello(parameters, word == verb("EHLO") ? Hello::Extended : Hello::Basic, out);
    case verb("LHLO"):
        if (!settings.lmtp)
            return fail(replies::unknownCommand, out);
        return hello(parameters, Hello::Extended, out);
    case verb("NOOP"): return say(replies::ok, out);
    case verb("HELP"): return say(replies::help, out);
    case verb("VRFY"):
        return parameters.empty() ? fail(replies::needsParameter, out) : say(replies::cannotVerify, out);
    case verb("EXPN"): return fail(replies::notOffered, out);
    case verb("QUIT"): return parameters.empty() ? quit(out) : fail(replies::noParameter, out);
    case verb("AUTH"): return auth(parameters, out);
    default: break;
    }
    if (equalsIgnoringCase(trimmed(text), "STARTTLS"))
        return startTls(out);
    const bool hasParameter = startsIgnoringCase(text, "STARTTLS ");
    fail(hasParameter ? replies::noParameter : replies::unknownCommand, out);
}

bool ServerConversation::Private::transactionCommand(quint32 word, std::string_view parameters,
                                                     std::string& out)
{
    switch (word) {
    case verb("MAIL"): mail(parameters, out); return true;
    case verb("RCPT"): rcpt(parameters, out); return true;
    case verb("BDAT"): bdat(parameters, out); return true;
    case verb("DATA"): parameters.empty() ? data(out) : fail(replies::noParameter, out); return true;
    case verb("RSET"):
        if (!parameters.empty()) {
            fail(replies::noParameter, out);
        } else {
            resetTransaction();
            say(replies::ok, out);
        }
        return true;
    default: return false;
    }
}

void ServerConversation::Private::hello(std::string_view name, Hello kind, std::string& out)
{
    if (name.empty())
        return fail(replies::needsParameter, out);
    const char digit = overruled(Stage::Ehlo, name, out);
    if (digit != 0 && digit != '2')
        return;
    helloKind = kind;
    resetTransaction();
    if (digit != 0)
        return;
    if (kind == Hello::Extended)
        sayCapabilities(out);
    else
        out.append("250 ").append(settings.hostname).append("\r\n");
}

void ServerConversation::Private::sayCapabilities(std::string& out) const
{
    std::size_t last = out.size();
    const auto offer = [&](bool offered, std::string_view keyword) {
        if (!offered)
            return;
        last = out.size();
        out.append("250-").append(keyword).append("\r\n");
    };
    offer(true, settings.hostname);
    offer(settings.pipelining, "PIPELINING");
    offer(settings.size && settings.sizeLimit == 0, "SIZE");
    if (settings.size && settings.sizeLimit != 0)
        offer(true, "SIZE " + std::to_string(settings.sizeLimit));
    offer(settings.eightBitMime, "8BITMIME");
    offer(settings.smtpUtf8, "SMTPUTF8");
    offer(settings.chunking, "CHUNKING");
    offer(settings.enhancedStatusCodes, "ENHANCEDSTATUSCODES");
    offer(settings.startTls && !encrypted, "STARTTLS");
    if (!settings.auth.empty()) {
        std::string keyword = "AUTH";
        for (const Mechanism mechanism : settings.auth)
            keyword.append(" ").append(nameOf(mechanism));
        offer(true, keyword);
    }
    out[last + 3] = ' ';
}

void ServerConversation::Private::startTls(std::string& out)
{
    if (encrypted)
        return fail(replies::tlsActive, out);
    if (!settings.startTls)
        return fail(replies::notOffered, out);
    if (helloKind == Hello::None)
        return fail(replies::helloFirst, out);
    if (answer(Stage::Tls, {}, replies::goAhead, out) != '2')
        return;
    resetTransaction();
    then = Then::StartTls;
}

void ServerConversation::Private::quit(std::string& out)
{
    resetTransaction();
    answer(Stage::Quit, {}, replies::bye, out);
    then = Then::Close;
}

} // namespace stampede::smtp
