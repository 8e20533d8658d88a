// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ledger/records.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <charconv>
#include <limits>
#include <string>
#include <string_view>

namespace stampede::ledger {

// The text of both journals; private to the room.

inline constexpr std::string_view departuresFormat = "stampede-departures 1";
inline constexpr std::string_view arrivalsFormat = "stampede-arrivals 1";

/// A file that is written through a buffer of its own. The first error stays, and nothing is written after
/// it.
class JournalFile {
public:
    Status open(const QString& path, QIODevice::OpenMode mode);
    QFile& file() { return m_file; }
    /// Writes what is in the buffer.
    void flush();
    /// And closes. Errors: what could not be written.
    Status finish();

    void text(std::string_view octets) { m_buffer.append(octets); }
    void number(auto value)
    {
        char digits[std::numeric_limits<decltype(value)>::digits10 + 3];
        const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
        m_buffer.append(digits, end.ptr);
    }
    void endLine()
    {
        constexpr std::size_t enough = 1U << 16;
        m_buffer.push_back('\n');
        if (m_buffer.size() >= enough)
            flush();
    }

private:
    QFile m_file;
    std::string m_buffer;
    QString m_error;
};

/// A text that may stand in a column: what would end it is replaced by '?'.
QByteArray columnText(const QString& text);

/// One line of an engine's journal. False: it is none.
bool parseDeparture(std::string_view line, Departure& out);

struct ArrivalLine {
    std::string_view run;
    std::string_view domain;
    Arrival arrival; ///< its domain is 0
};
bool parseArrival(std::string_view line, ArrivalLine& out);

} // namespace stampede::ledger
