// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/data_scanner.h"

#include "smtp/server_observer.h"

#include <cstring>

namespace stampede::smtp {

bool DataScanner::consume(std::string_view& input, quint64& octets)
{
    return scan(input, octets, [](const char*, const char*) {});
}

bool DataScanner::consume(std::string_view& input, quint64& octets, ServerObserver& observer)
{
    return scan(input, octets, [&observer](const char* from, const char* to) {
        if (from != to)
            observer.content(std::string_view(from, static_cast<std::size_t>(to - from)));
    });
}

template <typename Give>
bool DataScanner::scan(std::string_view& input, quint64& octets, Give give)
{
    static constexpr char cr = '\r';
    const char* run = input.data();
    // Octet by octet only across a cut, until nothing half seen is left.
    while (m_state != State::Text && !input.empty()) {
        const char* const at = input.data();
        const State before = m_state;
        input.remove_prefix(1);
        if (step(*at, octets))
            return true;
        if (m_state == State::Dot) {
            give(run, at);
            run = at + 1;
        } else if (before == State::DotCr && run == at) {
            give(&cr, &cr + 1); // it came in an earlier piece
        }
    }
    if (!input.empty())
        return scanText(input, run, octets, give);
    if (m_state != State::DotCr)
        give(run, input.data());
    return false;
}

bool DataScanner::step(char octet, quint64& octets)
{
    switch (m_state) {
    case State::LineStart:
        if (octet == '.') {
            m_state = State::Dot;
            return false;
        }
        break;
    case State::Dot:
        if (octet == '\r') {
            m_state = State::DotCr;
            return false;
        }
        break;
    case State::DotCr:
        if (octet == '\n') {
            m_state = State::LineStart;
            return true;
        }
        ++octets; // the CR held back
        break;
    case State::Cr:
        if (octet == '\n') {
            m_state = State::LineStart;
            ++octets;
            return false;
        }
        break;
    case State::Text: break;
    }
    ++octets;
    m_state = octet == '\r' ? State::Cr : State::Text;
    return false;
}

// A dot is rarer than a line end, in base64 it never comes: so dots are searched and what stands before each
// is looked at. An octet before `input` need not be: had it been a CR, the state would not be Text.
template <typename Give>
bool DataScanner::scanText(std::string_view& input, const char* run, quint64& octets, Give give)
{
    const char* const begin = input.data();
    const char* const end = begin + input.size();
    quint64 dropped = 0;
    const char* from = begin;
    while (const void* found =
               from == end ? nullptr : std::memchr(from, '.', static_cast<std::size_t>(end - from))) {
        const char* const dot = static_cast<const char*>(found);
        from = dot + 1;
        if (dot - begin < 2 || dot[-1] != '\n' || dot[-2] != '\r')
            continue;
        give(run, dot);
        run = from;
        const auto after = end - from;
        if (after >= 2 && dot[1] == '\r' && dot[2] == '\n') {
            octets += static_cast<quint64>(dot - begin) - dropped;
            input.remove_prefix(static_cast<std::size_t>(dot + 3 - begin));
            m_state = State::LineStart;
            return true;
        }
        if (after == 0 || (after == 1 && dot[1] == '\r')) {
            octets += static_cast<quint64>(dot - begin) - dropped;
            m_state = after == 0 ? State::Dot : State::DotCr;
            input = {};
            return false;
        }
        ++dropped;
    }
    give(run, end);
    octets += input.size() - dropped;
    if (end[-1] == '\r')
        m_state = State::Cr;
    else if (end - begin >= 2 && end[-1] == '\n' && end[-2] == '\r')
        m_state = State::LineStart;
    input = {};
    return false;
}

} // namespace stampede::smtp
