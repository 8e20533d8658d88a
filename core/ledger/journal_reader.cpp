// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/journal_reader.h"

#include "ledger/reconcile_words.h"

#include <cstring>

namespace stampede::ledger {

bool JournalReader::open(const QString& path, std::string_view format)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        ++m_found;
        m_problems.add(path, m_file.errorString());
        return false;
    }
    std::string_view first;
    if (next(first) && first == format)
        return true;
    m_ended = true;
    if (m_found == 0) {
        ++m_found;
        const QString expected = QString::fromLatin1(format.data(), static_cast<qsizetype>(format.size()));
        m_problems.add(
            path + QStringLiteral(":1"),
            first.substr(0, first.find(' ')) == format.substr(0, format.find(' '))
                ? ReconcileWords::tr("this journal is of another version; expected \"%1\"").arg(expected)
                : ReconcileWords::tr("no such journal: its first line is not \"%1\"").arg(expected));
    }
    return false;
}

bool JournalReader::next(std::string_view& line)
{
    for (;;) {
        if (m_ended)
            return false;
        const char* const from = m_buffer.constData() + m_at;
        const std::size_t left = static_cast<std::size_t>(m_buffer.size() - m_at);
        if (const void* const end = left == 0 ? nullptr : std::memchr(from, '\n', left)) {
            line = {from, static_cast<std::size_t>(static_cast<const char*>(end) - from)};
            m_at += static_cast<qsizetype>(line.size()) + 1;
            m_done += static_cast<qint64>(line.size()) + 1;
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            ++m_line;
            return true;
        }
        if (!fill())
            return false;
    }
}

bool JournalReader::fill()
{
    constexpr qint64 piece = 256 * 1024;
    m_buffer.remove(0, m_at);
    m_at = 0;
    if (m_buffer.size() > longestLine) {
        ++m_line;
        m_ended = true;
        complain(ReconcileWords::tr("this line does not end"));
        return false;
    }
    // Grown by parts of itself, so that a long line costs no more than it must.
    const qsizetype had = m_buffer.size();
    m_buffer.resize(had + std::max<qint64>(piece, had));
    const qint64 got = m_file.read(m_buffer.data() + had, m_buffer.size() - had);
    m_buffer.resize(had + std::max<qint64>(got, 0));
    if (got < 0)
        complain(m_file.errorString());
    m_ended = got <= 0;
    return !m_ended;
}

bool JournalReader::complain(const QString& text)
{
    ++m_found;
    m_problems.add(QStringLiteral("%1:%2").arg(m_file.fileName()).arg(m_line), text);
    m_ended = m_ended || m_found >= mostProblems;
    return !m_ended;
}

} // namespace stampede::ledger
