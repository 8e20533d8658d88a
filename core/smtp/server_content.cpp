// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server_private.h"

#include <algorithm>
#include <charconv>

namespace stampede::smtp {

void ServerConversation::Private::data(std::string& out)
{
    if (transaction == Transaction::None)
        return failSequence(replies::mailFirst, out);
    if (transaction == Transaction::Chunked)
        return fail(replies::chunksBegun, out);
    if (transaction == Transaction::Failed)
        return say(replies::transactionFailed, out);
    if (recipients == 0)
        return rcptTried ? say(replies::noValidRecipients, out) : fail(replies::rcptFirst, out);
    const char digit = answer(Stage::Data, {}, replies::startData, out);
    if (digit == silent)
        return;
    if (digit != '3')
        return refuseMessage();
    input = Input::Content;
    scanner.restart();
    contentBegins();
}

void ServerConversation::Private::contentBegins()
{
    policy.contentBegins();
    if (observer != nullptr)
        observer->contentBegins();
}

void ServerConversation::Private::content(std::string_view& bytes, std::string& out)
{
    const std::size_t size = untilBreak(bytes.size(), out.size());
    std::string_view part = bytes.substr(0, size);
    const quint64 before = messageOctets;
    const bool ended = observer != nullptr ? scanner.consume(part, messageOctets, *observer)
                                           : scanner.consume(part, messageOctets);
    counters.octets += messageOctets - before;
    bytes.remove_prefix(size - part.size());
    if (!ended)
        return;
    input = Input::Command;
    if (exceeded())
        tooBig(finalReplies(), out);
    else if (messageEnded(out))
        return;
    resetTransaction();
}

std::size_t ServerConversation::Private::untilBreak(std::size_t octets, std::size_t said)
{
    if (policy.contentBreak > messageOctets)
        return static_cast<std::size_t>(std::min<quint64>(octets, policy.contentBreak - messageOctets));
    policy.contentBreak = ServerPolicy::never;
    policy.contentBroken();
    pauseAt(said);
    return 0;
}

void ServerConversation::Private::bdat(std::string_view parameters, std::string& out)
{
    const std::size_t space = std::min(parameters.find(' '), parameters.size());
    const std::string_view mark = trimmed(parameters.substr(space));
    quint64 octets = 0;
    const auto [stopped, error] = std::from_chars(parameters.data(), parameters.data() + space, octets);
    // Without a readable count there is no telling where the next command begins.
    if (space == 0 || error != std::errc() || stopped != parameters.data() + space)
        return fail(replies::bdatSyntax, out);

    chunkFault = mark.empty() || equalsIgnoringCase(mark, "LAST") ? bdatFault() : &replies::bdatSyntax;
    chunkLast = !mark.empty();
    chunkLeft = octets;
    input = Input::Chunk;
    if (chunkFault == nullptr && transaction == Transaction::Open)
        contentBegins();
    if (chunkLeft == 0)
        chunkEnded(out);
}

const Canned* ServerConversation::Private::bdatFault() const
{
    if (!settings.chunking)
        return &replies::notOffered;
    if (transaction == Transaction::None)
        return &replies::mailFirst;
    if (transaction == Transaction::Failed)
        return &replies::transactionFailed;
    if (recipients == 0)
        return rcptTried ? &replies::noValidRecipients : &replies::rcptFirst;
    return nullptr;
}

void ServerConversation::Private::chunk(std::string_view& bytes, std::string& out)
{
    quint64 taken = std::min<quint64>(chunkLeft, bytes.size());
    if (chunkFault == nullptr)
        taken = untilBreak(static_cast<std::size_t>(taken), out.size());
    if (chunkFault == nullptr && observer != nullptr && taken != 0)
        observer->content(bytes.substr(0, static_cast<std::size_t>(taken)));
    bytes.remove_prefix(static_cast<std::size_t>(taken));
    chunkLeft -= taken;
    if (chunkFault == nullptr) {
        messageOctets += taken;
        counters.octets += taken;
    }
    if (chunkLeft == 0)
        chunkEnded(out);
}

void ServerConversation::Private::chunkEnded(std::string& out)
{
    input = Input::Command;
    if (chunkFault != nullptr) {
        // What follows from a refusal the client could not yet know of is no error of its own (RFC 3030,
        // section 2).
        if (transaction == Transaction::Failed || chunkFault == &replies::noValidRecipients)
            return say(*chunkFault, out);
        return failSequence(*chunkFault, out);
    }
    const bool first = transaction == Transaction::Open;
    transaction = Transaction::Chunked;
    if (first && refusedByPolicy(Stage::Data, out)) {
        refuseMessage();
    } else if (first && policy.after == ServerPolicy::After::Silent) {
        return;
    } else if (exceeded()) {
        tooBig(chunkLast ? finalReplies() : 1, out);
        transaction = Transaction::Failed;
    } else if (chunkLast) {
        if (messageEnded(out))
            return;
    } else {
        say(replies::chunkOk, out);
    }
    if (chunkLast)
        resetTransaction();
}

void ServerConversation::Private::refuseMessage()
{
    ++counters.rejected;
    transaction = Transaction::Failed;
}

bool ServerConversation::Private::messageEnded(std::string& out)
{
    quint64 accepted = 0;
    bool silenced = false;
    policy.messageOctets = messageOctets;
    for (int i = 0; i < finalReplies() && then == Then::Continue && !silenced; ++i) {
        const char digit = answer(Stage::Body, {}, replies::accepted, out);
        accepted += digit == '2' ? 1u : 0u;
        silenced = digit == silent;
        if (digit == '2' && observer != nullptr)
            observer->taken(settings.lmtp ? i : 0, settings.lmtp ? 1 : recipients);
    }
    if (accepted == 0 && silenced)
        return true;
    if (accepted == 0) {
        ++counters.rejected;
        return false;
    }
    ++counters.messages;
    counters.recipients += settings.lmtp ? accepted : static_cast<quint64>(recipients);
    errorsInARow = 0;
    return false;
}

void ServerConversation::Private::tooBig(int replyCount, std::string& out)
{
    ++counters.rejected;
    for (int i = 1; i < replyCount; ++i)
        say(replies::tooBig, out);
    fail(replies::tooBig, out);
}

} // namespace stampede::smtp
