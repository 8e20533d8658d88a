// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <string_view>

namespace stampede::ledger {

/// Goes through the lines of a journal once. Private to the room.
class JournalReader {
public:
    static constexpr qsizetype longestLine = 16 << 20; ///< a job is one line
    static constexpr int mostProblems = 20;            ///< of one file; then it is not read on

    explicit JournalReader(Problems& problems) : m_problems(problems) {}
    /// Reads the first line too: false, with a problem, unless it is `format`.
    bool open(const QString& path, std::string_view format);
    /// The next whole line without its end (LF or CRLF), valid until the next call. False: there is none.
    bool next(std::string_view& line);
    /// What is wrong with the line given last. False: it is enough, the file has been given up.
    bool complain(const QString& text);
    bool failed() const { return m_found > 0; }
    qint64 size() const { return m_file.size(); }
    qint64 done() const { return m_done; }

private:
    bool fill();

    Problems& m_problems;
    QFile m_file;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_done = 0;
    quint64 m_line = 0;
    int m_found = 0;
    bool m_ended = false;
};

} // namespace stampede::ledger
