// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace stampede::report {

/// Columns of text as wide as their widest cell.
class TextTable {
public:
    enum class Align : quint8 { Left, Right };
    struct Column {
        QString title;
        Align align = Align::Right;
    };

    explicit TextTable(const QList<Column>& columns) : m_columns(columns) {}
    /// One cell for each column.
    void add(const QStringList& cells) { m_rows += cells; }
    /// Columns that are given up, the first first, until the table fits.
    void expendable(const QList<qsizetype>& columns) { m_expendable = columns; }

    /// The lines, the titles first, each `indent` from the left and at most `width` columns wide: a last
    /// column on the left is cut with "…". No trailing spaces.
    QStringList lines(int indent, int width) const;

private:
    QList<qsizetype> widths() const;
    QList<Column> m_columns;
    QList<QStringList> m_rows;
    QList<qsizetype> m_expendable;
};

/// `text` cut to `width` columns, with "…" at its end when it was longer.
QString elided(const QString& text, qsizetype width);

} // namespace stampede::report
