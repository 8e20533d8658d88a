// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::message {

/// A stretch of content: `pattern` repeated and cut to `octets`. The pattern is shared by all messages and
/// never copied.
struct Segment {
    std::string_view pattern;
    quint64 octets = 0;

    /// The longest contiguous piece at `offset` (< octets).
    std::string_view at(quint64 offset) const
    {
        const auto start = static_cast<std::size_t>(offset % pattern.size());
        const auto length = std::min<quint64>(pattern.size() - start, octets - offset);
        return pattern.substr(start, static_cast<std::size_t>(length));
    }
};

/// One message ready to send. Made to be reused: compose() into the same object keeps its capacity, so that
/// after the first few a message costs no allocation.
struct Message {
    quint64 sequence = 0;
    std::string sender;                  ///< without angle brackets
    std::vector<std::string> recipients; ///< without angle brackets
    std::string header;           ///< with the empty line that ends it; never has a line starting with '.'
    std::vector<Segment> body;    ///< as it is, for BDAT; ends with CRLF
    std::vector<Segment> stuffed; ///< dot-stuffed, for DATA; empty when it would equal `body`
    bool eightBit = false;
    bool utf8 = false;

    const std::vector<Segment>& stuffedBody() const { return stuffed.empty() ? body : stuffed; }
    /// Octets before dot-stuffing: the header and the body (RFC 1870).
    quint64 size() const
    {
        quint64 total = header.size();
        for (const Segment& segment : body)
            total += segment.octets;
        return total;
    }
};

} // namespace stampede::message
