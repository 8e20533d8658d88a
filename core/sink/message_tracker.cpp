// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/message_tracker.h"

#include "smtp/server_path.h"

#include <algorithm>
#include <cstring>

namespace stampede::sink {
namespace {

/// Where the line that begins at the start of `piece` ends, behind its CRLF; npos when it does not.
std::size_t lineEnd(std::string_view piece, bool afterCr)
{
    if (afterCr && piece.front() == '\n')
        return 1;
    std::size_t from = 0;
    while (from < piece.size()) {
        const void* const found = std::memchr(piece.data() + from, '\n', piece.size() - from);
        if (found == nullptr)
            break;
        const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - piece.data());
        if (at > 0 && piece[at - 1] == '\r')
            return at + 1;
        from = at + 1;
    }
    return std::string_view::npos;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view withoutLineEnd(std::string_view line)
{
    return line.ends_with("\r\n") ? line.substr(0, line.size() - 2) : line;
}

/// Names go into files and over channels in which blanks and line ends mean something; a field may have a
/// bare LF.
bool isPrintable(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 127; });
}

/// Where the value of our field begins in a line; npos when it is another field. Blanks before the colon are
/// obsolete and allowed (RFC 5322, 4.5).
std::size_t valueOfField(std::string_view line)
{
    constexpr std::string_view name = message::Track::field;
    if (line.size() <= name.size() || (line.front() | 0x20) != 'x' ||
        !smtp::equalsIgnoringCase(line.substr(0, name.size()), name))
        return std::string_view::npos;
    std::size_t at = name.size();
    while (at < line.size() && isBlank(line[at]))
        ++at;
    return at < line.size() && line[at] == ':' ? at + 1 : std::string_view::npos;
}

} // namespace

void MessageTracker::restart()
{
    m_line.clear();
    m_field.clear();
    m_headerOctets = 0;
    m_lineOctets = 0;
    m_state = State::Header;
    m_endedInCr = false;
    m_tracked = false;
}

void MessageTracker::add(std::string_view piece)
{
    while (!piece.empty() && m_state < State::Body)
        takeLine(piece);
    if (m_state == State::Body && !piece.empty())
        m_digest.add(piece);
}

bool MessageTracker::finish()
{
    // A message may end within its header: then its body is empty.
    if (m_state < State::Body) {
        if (m_lineOctets > 0)
            finishLine(m_line, false);
        finishLine({}, true);
    }
    return m_state == State::Body;
}

void MessageTracker::takeLine(std::string_view& piece)
{
    const std::size_t end = lineEnd(piece, m_endedInCr);
    const bool whole = end != std::string_view::npos;
    const std::string_view part = piece.substr(0, end);
    piece.remove_prefix(part.size());
    m_headerOctets += part.size();
    if (m_headerOctets > longestHeader) {
        m_state = State::Untracked;
        return;
    }
    if (whole && m_lineOctets == 0) {
        finishLine(part.substr(0, longestLine), part.size() == 2);
        return;
    }
    m_line.append(part.substr(0, longestLine - m_line.size()));
    m_lineOctets += part.size();
    m_endedInCr = !whole && part.back() == '\r';
    if (!whole)
        return;
    finishLine(m_line, m_lineOctets == 2);
    m_line.clear();
    m_lineOctets = 0;
}

void MessageTracker::finishLine(std::string_view line, bool isEmpty)
{
    if (m_state == State::Field && !isEmpty && isBlank(line.front())) {
        m_field.append(withoutLineEnd(line).substr(0, longestLine - std::min(longestLine, m_field.size())));
        return;
    }
    if (m_state == State::Field)
        settleField();
    if (isEmpty) {
        m_state = m_tracked ? State::Body : State::Untracked;
        if (m_tracked)
            m_digest.restart();
        return;
    }
    if (m_state != State::Header)
        return;
    const std::size_t value = valueOfField(line);
    if (value == std::string_view::npos)
        return;
    m_state = State::Field;
    m_field.assign(withoutLineEnd(line).substr(value));
}

void MessageTracker::settleField()
{
    m_tracked = message::Track::parse(m_field, m_track) && isPrintable(m_track.run);
    m_state = State::Other;
}

} // namespace stampede::sink
