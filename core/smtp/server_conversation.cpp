// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/server_private.h"

#include <algorithm>
#include <cstring>

namespace stampede::smtp {
namespace {

constexpr std::size_t authLineOctets = 12288; // RFC 4954, section 4
constexpr std::size_t keptCapacity = 512;     // a split line's buffer above it is given back

/// Where the next CRLF begins, looking from `from`; npos if there is none.
std::size_t findLineEnd(std::string_view bytes, std::size_t from)
{
    while (from < bytes.size()) {
        const void* const found = std::memchr(bytes.data() + from, '\n', bytes.size() - from);
        if (found == nullptr)
            break;
        const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
        if (at > 0 && bytes[at - 1] == '\r')
            return at - 1;
        from = at + 1;
    }
    return std::string_view::npos;
}

bool isReply(const PolicyReply& reply)
{
    return reply.size() >= 3 && reply[0] >= '2' && reply[0] <= '5' && reply[1] >= '0' && reply[1] <= '9' &&
           reply[2] >= '0' && reply[2] <= '9';
}

} // namespace

ServerConversation::ServerConversation(const ServerSettings& settings, ServerPolicy& policy,
                                       ServerObserver* observer)
    : d(std::make_unique<Private>(settings, policy, observer))
{}

ServerConversation::~ServerConversation() = default;

ServerConversation::Then ServerConversation::start(bool encrypted, std::string& out)
{
    d->encrypted = encrypted;
    const char digit = d->overruled(Stage::Banner, {}, out);
    d->refused = digit == '4' || digit == '5';
    if (digit == 0) {
        out.append("220 ").append(d->settings.hostname);
        out.append(d->settings.lmtp ? " LMTP Stampede sink\r\n" : " ESMTP Stampede sink\r\n");
    }
    if (d->pausing)
        d->beginPause();
    return d->then;
}

ServerConversation::Then ServerConversation::receive(std::string_view bytes, std::string& out)
{
    d->run(bytes, out);
    return d->then;
}

std::size_t ServerConversation::pausedAt() const
{
    return d->paused;
}

std::string_view ServerConversation::unheard() const
{
    return d->unheard;
}

ServerConversation::Then ServerConversation::resume()
{
    d->unheard = {};
    d->then = d->thenAfterPause;
    return d->then;
}

void ServerConversation::encrypted()
{
    d->then = Then::Continue;
    d->encrypted = true;
    d->authenticated = false;
    d->helloKind = Private::Hello::None;
    d->resetTransaction();
}

const ServerCounters& ServerConversation::counters() const
{
    return d->counters;
}

bool ServerConversation::inTransaction() const
{
    const bool open =
        d->transaction == Private::Transaction::Open || d->transaction == Private::Transaction::Chunked;
    const bool hopeless = d->rcptTried && d->recipients == 0;
    return open && !hopeless;
}

void ServerConversation::Private::run(std::string_view bytes, std::string& out)
{
    while (!bytes.empty() && then == Then::Continue) {
        switch (input) {
        case Input::Command:
        case Input::AuthLine: takeLine(bytes, out); break;
        case Input::Content: content(bytes, out); break;
        case Input::Chunk: chunk(bytes, out); break;
        }
        if (pausing) {
            beginPause();
            unheard = bytes;
        }
    }
}

void ServerConversation::Private::beginPause()
{
    pausing = false;
    unheard = {};
    thenAfterPause = then;
    then = Then::Pause;
}

std::size_t ServerConversation::Private::lineLimit(std::string_view text) const
{
    const bool credentials = input == Input::AuthLine || startsIgnoringCase(text, "AUTH ");
    return credentials ? std::max(authLineOctets, settings.maxLine) : settings.maxLine;
}

void ServerConversation::Private::takeLine(std::string_view& bytes, std::string& out)
{
    const bool hadCr = skipping ? endedInCr : !line.empty() && line.back() == '\r';
    if (hadCr && bytes.front() == '\n') { // the cut was inside CRLF
        bytes.remove_prefix(1);
        if (!skipping)
            line.pop_back();
        finishLine(line, out);
        return;
    }
    const std::size_t end = findLineEnd(bytes, 0);
    const std::string_view part = bytes.substr(0, end);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 2);
    if (end != std::string_view::npos && line.empty()) {
        finishLine(part, out);
        return;
    }
    // What may still become an AUTH line is kept up to its limit; whether it did is known at its end.
    if (!skipping && line.size() + part.size() > std::max(authLineOctets, settings.maxLine)) {
        skipping = true;
        line.clear();
    }
    if (!skipping)
        line.append(part);
    if (end != std::string_view::npos)
        finishLine(line, out);
    else
        endedInCr = part.back() == '\r';
}

void ServerConversation::Private::finishLine(std::string_view text, std::string& out)
{
    const bool tooLong = skipping || text.size() + 2 > lineLimit(text);
    skipping = false;
    if (tooLong) {
        sasl.reset();
        input = Input::Command;
        fail(replies::lineTooLong, out);
    } else if (input == Input::AuthLine) {
        authLine(text, out);
    } else {
        command(text, out);
    }
    line.clear();
    if (line.capacity() > keptCapacity)
        line.shrink_to_fit();
}

void ServerConversation::Private::fail(const Canned& reply, std::string& out)
{
    say(reply, out);
    ++counters.errors;
    ++errorsInARow;
    if (settings.maxErrors > 0 && errorsInARow >= settings.maxErrors && then == Then::Continue) {
        say(replies::tooManyErrors, out);
        then = Then::Close;
    }
}

void ServerConversation::Private::failSequence(const Canned& reply, std::string& out)
{
    if (mailRefused)
        say(reply, out);
    else
        fail(reply, out);
}

char ServerConversation::Private::overruled(Stage stage, std::string_view text, std::string& out)
{
    const PolicyReply reply = policy.decide(stage, text);
    if (policy.after != ServerPolicy::After::GoOn) {
        pauseAt(out.size());
        if (policy.after == ServerPolicy::After::Silent)
            return silent;
    }
    if (!isReply(reply))
        return 0;
    out.append(reply).append("\r\n");
    if (reply.starts_with("421"))
        then = Then::Close;
    return reply.front();
}

bool ServerConversation::Private::refusedByPolicy(Stage stage, std::string& out)
{
    const PolicyReply reply = policy.decide(stage, {});
    if (policy.after != ServerPolicy::After::GoOn)
        pauseAt(out.size());
    if (!isReply(reply) || reply.front() < '4')
        return false;
    out.append(reply).append("\r\n");
    if (reply.starts_with("421"))
        then = Then::Close;
    return true;
}

char ServerConversation::Private::answer(Stage stage, std::string_view text, const Canned& usual,
                                         std::string& out)
{
    const char digit = overruled(stage, text, out);
    if (digit != 0)
        return digit;
    say(usual, out);
    return usual.line.front();
}

} // namespace stampede::smtp
