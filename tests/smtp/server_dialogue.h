// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/server_conversation.h"

#include <QByteArray>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace stampede::smtp {

using Then = ServerConversation::Then;

/// A text written with plain line feeds, as it goes over the wire.
inline std::string crlf(std::string_view text)
{
    std::string wire;
    for (const char c : text) {
        if (c == '\n')
            wire += '\r';
        wire += c;
    }
    return wire;
}

/// What a client sends in one go and what it gets. The settings are those of a plain server, changed by
/// `change`.
struct Dialogue {
    const char* name;
    std::string in;
    std::string out;
    ServerCounters counters = {};
    Then then = Then::Continue;
    std::function<void(ServerSettings&)> change = nullptr;
};

inline ServerSettings settingsOf(const Dialogue& dialogue)
{
    ServerSettings settings;
    settings.hostname = "mx";
    if (dialogue.change)
        dialogue.change(settings);
    return settings;
}

struct Heard {
    std::string out;
    ServerCounters counters;
    Then then = Then::Continue;
    bool inTransaction = false;
    bool operator==(const Heard&) const = default;
};

/// Feeds `in` to a conversation in pieces of `piece` octets. The banner is left out of what was heard.
inline Heard converse(const ServerSettings& settings, ServerPolicy& policy, std::string_view in,
                      std::size_t piece = std::string::npos)
{
    ServerConversation conversation(settings, policy);
    Heard heard;
    conversation.start(false, heard.out);
    heard.out.clear();
    while (!in.empty() && heard.then == Then::Continue) {
        const std::string copy(in.substr(0, piece)); // of its own, so that reading beyond it is found out
        heard.then = conversation.receive(copy, heard.out);
        in.remove_prefix(copy.size());
    }
    heard.counters = conversation.counters();
    heard.inTransaction = conversation.inTransaction();
    return heard;
}

inline QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace stampede::smtp
