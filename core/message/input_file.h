// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string_view>

namespace stampede::message {

/// The problems of one file: the first twenty with their lines, the others as a number, so that a file of the
/// wrong kind gives a readable answer.
class LineProblems {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::LineProblems)
public:
    LineProblems(const QString& file, Problems& problems);
    ~LineProblems();
    LineProblems(const LineProblems&) = delete;
    LineProblems& operator=(const LineProblems&) = delete;

    /// `line` counts from 1; the place becomes "file:line".
    void add(quint64 line, const QString& text);
    bool any() const { return m_count > 0; }

private:
    static constexpr quint64 shown = 20;
    QString m_file;
    Problems& m_problems;
    quint64 m_count = 0;
};

/// Cuts text into lines; LF, CRLF and a lone CR end one. A last line needs no end.
class LineReader {
public:
    explicit LineReader(std::string_view text) : m_rest(text) {}
    /// False at the end.
    bool next(std::string_view& line);
    /// Of the line last given, from 1.
    quint64 number() const { return m_number; }

private:
    std::string_view m_rest;
    quint64 m_number = 0;
};

/// The content of `path` without a UTF-8 byte order mark, or a problem at `place`.
std::optional<QByteArray> readInputFile(const QString& path, const QString& place, Problems& problems);

} // namespace stampede::message
