// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "message/csv_table.h"

#include <QtGlobal>

#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>

namespace stampede::message {

/// A number in decimal, made once for all the places that show it.
class Digits {
public:
    explicit Digits(quint64 value)
        : m_length(static_cast<std::size_t>(
              std::to_chars(m_text.data(), m_text.data() + m_text.size(), value).ptr - m_text.data()))
    {}
    std::string_view text() const { return std::string_view(m_text.data(), m_length); }

private:
    std::array<char, 20> m_text;
    std::size_t m_length;
};

/// What the variables of one message stand for.
struct Variables {
    quint64 sequence = 0;
    quint64 row = 0; ///< of `table`
    int worker = 0;
    qint64 sent = 0; ///< nanoseconds since the Unix epoch
    std::string_view runId;
    std::string_view date; ///< RFC 5322
    const CsvTable* table = nullptr;
    Random& random; ///< of this message; drawn from in the order of the pieces
    Digits digits{sequence};

    /// The same for another number: {seq} and the row go by it.
    Variables renumbered(quint64 number) const
    {
        Variables other = *this;
        other.sequence = number;
        other.row = table ? number % table->rows() : 0;
        other.digits = Digits(number);
        return other;
    }
};

} // namespace stampede::message
