// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace stampede::criteria {

// ASCII only: the digits of other scripts are no numbers here.
inline bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
inline bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

/// Walks over a line; a place in it is a column from 1, in UTF-16 units.
class Scanner {
public:
    explicit Scanner(QStringView line) : m_line(line) {}

    int column() const { return static_cast<int>(m_at) + 1; }
    bool atEnd() const { return m_at >= m_line.size(); }
    /// Null at the end.
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_line.size() ? m_line[m_at + ahead] : QChar();
    }
    void skip(qsizetype count = 1) { m_at = qMin(m_at + count, m_line.size()); }
    void skipSpaces()
    {
        while (peek() == u' ' || peek() == u'\t')
            skip();
    }
    bool take(QChar c)
    {
        if (atEnd() || peek() != c)
            return false;
        skip();
        return true;
    }
    /// All that `wanted` takes, from here on.
    template <typename F>
    QStringView takeWhile(F wanted)
    {
        const qsizetype from = m_at;
        while (!atEnd() && wanted(m_line[m_at]))
            ++m_at;
        return m_line.sliced(from, m_at - from);
    }
    /// Letters and digits.
    QStringView word()
    {
        return takeWhile([](QChar c) { return isLetter(c) || isDigit(c); });
    }
    qsizetype mark() const { return m_at; }
    void reset(qsizetype mark) { m_at = mark; }

private:
    QStringView m_line;
    qsizetype m_at = 0;
};

} // namespace stampede::criteria
