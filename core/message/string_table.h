// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::message {

/// Many short strings in one block with four octets of bookkeeping each: a million addresses take about 30
/// MB.
class StringTable {
public:
    /// The most octets all strings together may have.
    static constexpr quint64 maxOctets = std::numeric_limits<quint32>::max();

    void reserveOctets(std::size_t octets) { m_octets.reserve(octets); }
    /// False, with nothing added, when the table would pass maxOctets.
    bool add(std::string_view text)
    {
        if (m_octets.size() + text.size() > maxOctets)
            return false;
        m_octets.append(text);
        m_ends.push_back(static_cast<quint32>(m_octets.size()));
        return true;
    }
    std::size_t size() const { return m_ends.size(); }
    bool isEmpty() const { return m_ends.empty(); }
    std::string_view at(std::size_t index) const
    {
        const quint32 start = index == 0 ? 0 : m_ends[index - 1];
        return std::string_view(m_octets).substr(start, m_ends[index] - start);
    }

private:
    std::string m_octets;
    std::vector<quint32> m_ends;
};

} // namespace stampede::message
