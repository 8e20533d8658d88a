// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace stampede::smtp {

class ServerObserver;

/// Finds CRLF "." CRLF in content that arrives in pieces cut anywhere, at the speed of memchr, and counts the
/// octets without the stuffed dots (RFC 5321, 4.5.2). A line begins after CRLF only: neither a bare LF nor a
/// bare CR begins or ends one, so no other sequence ends the data. The data begin at the start of a line.
class DataScanner {
public:
    /// Content begins anew.
    void restart() { m_state = State::LineStart; }
    /// Takes bytes off the front of `input`, up to and with the final CRLF "." CRLF at most; true when that
    /// was found. Adds the octets of content to `octets` (the CRLF before the final dot is content, the dot's
    /// line is not).
    bool consume(std::string_view& input, quint64& octets);
    /// The same, and tells `observer` the content: views into `input`, as long as they can be (and the CR
    /// behind a dot that the next piece shows to be content).
    bool consume(std::string_view& input, quint64& octets, ServerObserver& observer);

private:
    enum class State : quint8 { Text, Cr, LineStart, Dot, DotCr };
    template <typename Give>
    bool scan(std::string_view& input, quint64& octets, Give give);
    /// Steps through one octet; true at the end of the data.
    bool step(char octet, quint64& octets);
    /// `run`: where the content begins that was not given yet.
    template <typename Give>
    bool scanText(std::string_view& input, const char* run, quint64& octets, Give give);

    State m_state = State::LineStart;
};

} // namespace stampede::smtp
