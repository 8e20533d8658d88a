// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/journal_file.h"

#include <array>

namespace stampede::ledger {
namespace {

/// Cuts a line at its tabs into exactly as many columns as asked for.
template <std::size_t count>
bool columns(std::string_view line, std::array<std::string_view, count>& out)
{
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const std::size_t tab = line.find('\t');
        if (tab == std::string_view::npos)
            return false;
        out[i] = line.substr(0, tab);
        line.remove_prefix(tab + 1);
    }
    out[count - 1] = line;
    return line.find('\t') == std::string_view::npos;
}

template <typename T>
bool number(std::string_view digits, T& out)
{
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return error == std::errc() && end == digits.data() + digits.size() && !digits.empty();
}

bool fate(std::string_view word, Departure::Fate& out)
{
    out = word == "accepted"    ? Departure::Fate::Accepted
          : word == "uncertain" ? Departure::Fate::Uncertain
                                : Departure::Fate::Refused;
    return out != Departure::Fate::Refused || word == "refused";
}

} // namespace

Status JournalFile::open(const QString& path, QIODevice::OpenMode mode)
{
    m_error.clear();
    m_buffer.clear();
    m_file.close();
    m_file.setFileName(path);
    if (!m_file.open(mode | QIODevice::Unbuffered))
        return Error{path, m_file.errorString()};
    return success();
}

void JournalFile::flush()
{
    const qint64 size = static_cast<qint64>(m_buffer.size());
    if (m_error.isEmpty() && m_file.isOpen() && m_file.write(m_buffer.data(), size) != size)
        m_error = m_file.errorString();
    m_buffer.clear();
}

Status JournalFile::finish()
{
    flush();
    m_file.close();
    if (m_error.isEmpty() && m_file.error() != QFileDevice::NoError)
        m_error = m_file.errorString();
    if (!m_error.isEmpty())
        return Error{m_file.fileName(), m_error};
    return success();
}

QByteArray columnText(const QString& text)
{
    QByteArray octets = text.toUtf8();
    for (char& c : octets)
        if (static_cast<unsigned char>(c) <= ' ' || c == 0x7f)
            c = '?';
    return octets;
}

bool parseDeparture(std::string_view line, Departure& out)
{
    std::array<std::string_view, 5> column;
    return columns(line, column) && fate(column[0], out.fate) && number(column[1], out.sequence) &&
           number(column[2], out.at) && number(column[3], out.recipients) && out.recipients >= 1 &&
           number(column[4], out.recipient);
}

bool parseArrival(std::string_view line, ArrivalLine& out)
{
    std::array<std::string_view, 7> column;
    if (!columns(line, column))
        return false;
    out.run = column[0];
    const std::size_t at = column[2].find('@');
    if (at == std::string_view::npos || out.run.empty())
        return false;
    out.domain = column[2].substr(at + 1);
    Arrival& arrival = out.arrival;
    arrival.intact = column[6] == "1";
    return number(column[1], arrival.sequence) && number(column[2].substr(0, at), arrival.recipient) &&
           number(column[3], arrival.sent) && number(column[4], arrival.arrived) &&
           number(column[5], arrival.recipients) && arrival.recipients >= 1 &&
           (arrival.intact || column[6] == "0");
}

} // namespace stampede::ledger
