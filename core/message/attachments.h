// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message/message.h"

#include <string>
#include <vector>

namespace stampede::message {

/// The multipart/mixed frame (RFC 2046, 5.1.3) around a text part, and the base64 attachments behind it. All
/// of it is the same in every message; large attachments repeat one block of whole base64 lines. Const and
/// thread-safe.
class Attachments {
public:
    /// The largest attachment, before encoding: 1 TiB.
    static constexpr quint64 largest = quint64(1) << 40;

    /// `sizes`: octets before encoding, each at most `largest`.
    Attachments(const std::vector<quint64>& sizes, quint64 seed);
    Attachments(const Attachments&) = delete;
    Attachments& operator=(const Attachments&) = delete;

    /// Has characters that neither the text nor base64 ever have.
    const std::string& boundary() const { return m_boundary; }
    /// What goes in front of the text part's content, and behind it.
    void appendStart(std::vector<Segment>& out) const { out.push_back(Segment{m_start, m_start.size()}); }
    void appendEnd(std::vector<Segment>& out) const { out.insert(out.end(), m_end.begin(), m_end.end()); }
    std::size_t segmentCount() const { return 1 + m_end.size(); }

private:
    void makeBlock(quint64 seed);

    std::string m_boundary;
    std::string m_start;
    std::string m_raw;                  ///< what the block decodes to
    std::string m_block;                ///< whole base64 lines
    std::vector<std::string> m_between; ///< last line of an attachment and the next part's header
    std::vector<Segment> m_end;
};

} // namespace stampede::message
