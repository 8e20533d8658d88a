// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QHostAddress>

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace stampede::sink {

/// Remembers who wanted to mail whom (RFC 6647): an unknown triplet of client network (/24, /64), sender and
/// recipient has to come again after a delay. Thread-safe; memory is bounded, and a full list lets through.
class Greylist {
public:
    Greylist(Nanos delay, Nanos lifetime) : m_delay(delay), m_lifetime(lifetime) {}
    bool lets(const QHostAddress& client, std::string_view sender, std::string_view recipient, Nanos now);

private:
    struct Entry {
        Nanos first{0};
        Nanos last{0};
    };
    static constexpr std::size_t most = 1'000'000;

    Nanos m_delay;
    Nanos m_lifetime;
    std::mutex m_mutex;
    std::unordered_map<std::string, Entry> m_entries;
    Nanos m_purged{0}; ///< when the list was last looked through for what is over
};

} // namespace stampede::sink
