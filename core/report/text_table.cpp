// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/text_table.h"

#include <algorithm>
#include <numeric>

namespace stampede::report {

namespace {

constexpr qsizetype gap = 2;

QString trimmedRight(QString text)
{
    while (text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

QString elided(const QString& text, qsizetype width)
{
    if (text.size() <= width)
        return text;
    return width <= 0 ? QString() : text.first(width - 1) + QStringLiteral("…");
}

QList<qsizetype> TextTable::widths() const
{
    QList<qsizetype> widths;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        qsizetype width = m_columns[i].title.size();
        for (const QStringList& row : m_rows)
            width = std::max(width, row[i].size());
        widths += width;
    }
    return widths;
}

QStringList TextTable::lines(int indent, int width) const
{
    QList<qsizetype> widths = this->widths();
    QList<qsizetype> shown(m_columns.size());
    std::iota(shown.begin(), shown.end(), qsizetype(0));
    const auto total = [&] {
        qsizetype sum = indent;
        for (const qsizetype column : std::as_const(shown))
            sum += widths[column] + gap;
        return sum - gap;
    };
    for (const qsizetype column : m_expendable)
        if (total() > width)
            shown.removeAll(column);
    const qsizetype last = shown.last();
    if (m_columns[last].align == Align::Left)
        widths[last] =
            std::max(widths[last] - std::max<qsizetype>(0, total() - width), m_columns[last].title.size());

    QStringList titles;
    for (const Column& column : m_columns)
        titles += column.title;
    QStringList lines;
    for (const QStringList& row : QList<QStringList>{titles} + m_rows) {
        QString line(indent, u' ');
        for (const qsizetype column : std::as_const(shown)) {
            const QString cell = elided(row[column], widths[column]);
            line += m_columns[column].align == Align::Left ? cell.leftJustified(widths[column])
                                                           : cell.rightJustified(widths[column]);
            line += QString(gap, u' ');
        }
        lines += trimmedRight(line);
    }
    return lines;
}

} // namespace stampede::report
