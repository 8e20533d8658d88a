// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server_private.h"

#include <charconv>

namespace stampede::smtp {

void ServerConversation::Private::mail(std::string_view parameters, std::string& out)
{
    if (helloKind == Hello::None)
        return fail(replies::helloFirst, out);
    if (settings.requireAuth && !authenticated)
        return fail(replies::authRequired, out);
    if (transaction != Transaction::None)
        return fail(replies::nestedMail, out);
    resetTransaction();
    // Until it is taken, what follows in the group cannot be.
    mailRefused = true;
    if (!startsIgnoringCase(parameters, "FROM:"))
        return fail(replies::mailSyntax, out);
    const std::optional<Path> path = parsePath(parameters.substr(5));
    if (!path)
        return fail(replies::badSender, out);
    bool utf8 = false;
    policy.declaredSize = 0;
    if (const Canned* fault = mailParameterFault(path->parameters, utf8))
        return fail(*fault, out);
    if (!path->ascii && !utf8)
        return fail(replies::needsUtf8, out);
    if (answer(Stage::Mail, path->address, replies::senderOk, out) != '2')
        return;
    mailRefused = false;
    utf8Allowed = utf8;
    transaction = Transaction::Open;
}

const Canned* ServerConversation::Private::mailParameterFault(std::string_view parameters, bool& utf8) const
{
    while (const std::optional<Parameter> parameter = takeParameter(parameters)) {
        const std::string_view keyword = parameter->keyword;
        if (keyword.empty())
            return &replies::badValue;
        // Without EHLO nothing was offered.
        const bool extended = helloKind == Hello::Extended;
        const Canned* fault = nullptr;
        if (extended && settings.size && equalsIgnoringCase(keyword, "SIZE")) {
            fault = sizeFault(*parameter);
        } else if (extended && settings.eightBitMime && equalsIgnoringCase(keyword, "BODY")) {
            const bool known = equalsIgnoringCase(parameter->value, "7BIT") ||
                               equalsIgnoringCase(parameter->value, "8BITMIME");
            fault = known ? nullptr : &replies::badValue;
        } else if (extended && settings.smtpUtf8 && equalsIgnoringCase(keyword, "SMTPUTF8")) {
            utf8 = true;
            fault = parameter->hasValue ? &replies::badValue : nullptr;
        } else if (extended && !settings.auth.empty() && equalsIgnoringCase(keyword, "AUTH")) {
            fault = parameter->hasValue ? nullptr : &replies::badValue;
        } else {
            fault = &replies::unknownParameter;
        }
        if (fault != nullptr)
            return fault;
    }
    return nullptr;
}

const Canned* ServerConversation::Private::sizeFault(const Parameter& parameter) const
{
    const char* const end = parameter.value.data() + parameter.value.size();
    quint64 octets = 0;
    const auto [stopped, error] = std::from_chars(parameter.value.data(), end, octets);
    const bool beyondCount = error == std::errc::result_out_of_range;
    if (!parameter.hasValue || stopped != end || (error != std::errc() && !beyondCount))
        return &replies::badValue;
    policy.declaredSize = beyondCount ? ServerPolicy::never : octets;
    const bool over = beyondCount || octets > settings.sizeLimit;
    return settings.sizeLimit != 0 && over ? &replies::tooBig : nullptr;
}

void ServerConversation::Private::rcpt(std::string_view parameters, std::string& out)
{
    if (transaction == Transaction::None)
        return failSequence(replies::mailFirst, out);
    if (transaction == Transaction::Chunked)
        return fail(replies::chunksBegun, out);
    if (transaction == Transaction::Failed)
        return say(replies::transactionFailed, out);
    rcptTried = true;
    if (!startsIgnoringCase(parameters, "TO:"))
        return fail(replies::rcptSyntax, out);
    std::optional<Path> path = parsePath(parameters.substr(3));
    if (!path || path->address.empty())
        return fail(replies::badRecipient, out);
    if (const auto parameter = takeParameter(path->parameters))
        return fail(parameter->keyword.empty() ? replies::badValue : replies::unknownParameter, out);
    if (!path->ascii && !utf8Allowed)
        return fail(replies::needsUtf8, out);
    // Not an error: RFC 5321, 4.5.3.1.10 has the client send the rest in another transaction.
    if (recipients >= settings.maxRecipients)
        return say(replies::tooManyRecipients, out);
    const char digit = answer(Stage::Rcpt, path->address, replies::recipientOk, out);
    if (digit == '2') {
        ++recipients;
        if (observer != nullptr)
            observer->recipientTaken(path->address);
    } else if (digit == silent) {
        rcptTried = false; // nobody was refused
    }
}

void ServerConversation::Private::resetTransaction()
{
    transaction = Transaction::None;
    recipients = 0;
    messageOctets = 0;
    rcptTried = false;
    mailRefused = false;
    utf8Allowed = false;
    if (observer != nullptr)
        observer->transactionEnded();
}

} // namespace stampede::smtp
