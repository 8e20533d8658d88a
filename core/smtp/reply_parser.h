// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/reply.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace stampede::smtp {

/// Bounds on what a server may answer. RFC 5321, 4.5.3.1.5 allows 512 octets a line; servers exceed it.
struct ReplyLimits {
    std::size_t lineOctets = 4096;
    std::size_t lines = 128;
};

/// What broke a reply.
enum class ReplyFault { None, NotAReply, LineTooLong, TooManyLines, MixedCodes, BareLineFeed, NulOctet, Binary };
/// A short English name for transcripts and samples: "line too long".
std::string_view nameOf(ReplyFault fault);

/// Cuts the bytes of a server into replies. A one-line reply that arrives whole is parsed where it lies; only what
/// is split over reads is kept, within the limits. After Malformed the parser stays there: that session is over.
class ReplyParser {
public:
    enum class Status { NeedMore, Complete, Malformed };

    explicit ReplyParser(const ReplyLimits& limits = {});

    /// Takes bytes off the front of `input`, up to the end of one reply at most.
    Status consume(std::string_view& input);
    /// The reply, after Complete, until the next consume().
    const Reply& reply() const { return m_reply; }
    ReplyFault fault() const { return m_fault; }
    /// The offending line, cut to 120 octets and with unprintable octets as '?', after Malformed.
    const std::string& faultSample() const { return m_faultSample; }
    /// Forgets half a reply (STARTTLS: RFC 3207, section 5 has what came before discarded).
    void clear();

private:
    ReplyLimits m_limits;
    Reply m_reply;
    ReplyFault m_fault = ReplyFault::None;
    std::string m_faultSample;
    std::string m_pending;
};

} // namespace stampede::smtp
