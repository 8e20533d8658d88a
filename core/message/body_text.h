// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/message.h"

#include <string>
#include <vector>

namespace stampede::message {

/// Readable text of any length out of one block of whole lines, made from the seed. Lines are printable ASCII
/// of at most 78 octets and CRLF, and none starts with '.', so the text is the same dot-stuffed. A body of
/// gigabytes costs the block. Const and thread-safe.
class BodyText {
public:
    static constexpr std::size_t blockOctets = 64 * 1024; ///< the block's size, at most
    static constexpr std::size_t mostSegments = 2;        ///< that one append() adds

    explicit BodyText(quint64 seed);
    BodyText(const BodyText&) = delete;
    BodyText& operator=(const BodyText&) = delete;

    /// Adds text of exactly `octets` (at least 2), which ends with CRLF.
    void append(quint64 octets, std::vector<Segment>& out) const;
    std::string_view block() const { return m_block; }

private:
    std::string m_block;
};

} // namespace stampede::message
