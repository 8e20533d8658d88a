// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/reply.h"

#include <QtGlobal>

#include <cstddef>
#include <string>
#include <string_view>

namespace stampede::smtp {

/// Bounds on what a server may answer. RFC 5321, 4.5.3.1.5 allows 512 octets a line; servers exceed it.
struct ReplyLimits {
    std::size_t lineOctets = 4096;
    std::size_t lines = 128;
};

/// What broke a reply. A whole line is judged at once, so the verdict does not depend on how its bytes were
/// split: NUL and other control octets (all but TAB; a lone CR is one) first, then the line end, then the
/// grammar.
enum class ReplyFault {
    None,
    NotAReply,
    LineTooLong,
    TooManyLines,
    MixedCodes,
    BareLineFeed,
    NulOctet,
    Binary
};
/// A short English name for transcripts and samples: "line too long".
std::string_view nameOf(ReplyFault fault);

/// Cuts the bytes of a server into replies. A one-line reply that arrives whole is parsed where it lies; only
/// what is split over reads is kept, within the limits. After Malformed the parser stays there: that session
/// is over.
class ReplyParser {
public:
    enum class Status { NeedMore, Complete, Malformed };

    explicit ReplyParser(const ReplyLimits& limits = {});

    /// Takes bytes off the front of `input`, up to the end of one reply at most. A line, with its CRLF, may
    /// have limits.lineOctets; more without an end is Malformed at once. Octets above 127 are let through
    /// (RFC 6531). The reply's views may point into `input`.
    Status consume(std::string_view& input);
    /// The reply, after Complete, until the next consume().
    const Reply& reply() const { return m_reply; }
    ReplyFault fault() const { return m_fault; }
    /// The offending line, cut to 120 octets and with unprintable octets as '?', after Malformed.
    const std::string& faultSample() const { return m_faultSample; }
    /// Forgets half a reply (STARTTLS: RFC 3207, section 5 has what came before discarded).
    void clear();

private:
    Status takeLine(std::string_view line);
    Status complete(std::string_view whole);
    Status fail(ReplyFault fault, std::string_view line);

    ReplyLimits m_limits;
    Reply m_reply;
    ReplyFault m_fault = ReplyFault::None;
    bool m_done = false;         ///< m_pending holds a reply already given out
    quint16 m_code = 0;          ///< of the first line, once there is one
    std::size_t m_lineCount = 0; ///< complete lines of the reply under way
    std::size_t m_lineStart = 0; ///< where in m_pending its unfinished line starts
    std::string m_faultSample;
    std::string m_pending;
};

} // namespace stampede::smtp
