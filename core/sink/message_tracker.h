// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/tracking.h"

#include <string>
#include <string_view>

namespace stampede::sink {

/// Finds out of the content of one message, which comes in pieces cut anywhere, whether it is tracked and
/// whether its body is whole. Keeps the state of a digest and a line of the header, 1 KiB unless
/// lines are long; nothing of the body.
///
/// A header ends with an empty line; lines end with CRLF only. The first field X-Stampede-Track decides,
/// wherever it stands, in whatever case, folded or not (RFC 5322, 2.2.3): when it is none of ours, so is the
/// message.
class MessageTracker {
public:
    /// A header that is longer makes a message untracked.
    static constexpr std::size_t longestHeader = 256 * 1024;
    /// Octets kept of a line, and of a folded field.
    static constexpr std::size_t longestLine = 4096;

    /// A message begins.
    void restart();
    void add(std::string_view piece);
    /// The content is complete; true when it is tracked. Nothing may be added until restart().
    bool finish();

    /// After finish() was true; good until restart().
    const message::Track& track() const { return m_track; }
    /// The same: the body is the one the message says.
    bool isIntact() const { return m_digest.value() == m_track.digest; }

private:
    /// Field: what came last is the field, and the next line may be more of it. Other: nothing of interest,
    /// but for the end of the header.
    enum class State : quint8 { Header, Field, Other, Body, Untracked };

    void takeLine(std::string_view& piece);
    void finishLine(std::string_view line, bool isEmpty);
    void settleField();

    message::BodyDigest m_digest;
    message::Track m_track;
    std::string m_line;  ///< the beginning of one that came in several pieces
    std::string m_field; ///< behind the colon; m_track looks into it
    std::size_t m_headerOctets = 0;
    std::size_t m_lineOctets = 0; ///< in earlier pieces
    State m_state = State::Header;
    bool m_endedInCr = false; ///< the last piece
    bool m_tracked = false;
};

} // namespace stampede::sink
