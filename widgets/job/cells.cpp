// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/rows_model.h"

#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace stampede::widgets {

namespace {

/// Takes text apart at `separator`; a cell may be quoted, with doubled quotes for quotes and line ends
/// inside.
class CellReader {
public:
    CellReader(const QString& text, QChar separator) : m_text(text), m_separator(separator) {}

    std::vector<QStringList> read()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            take(m_text[m_at]);
        endRow();
        return std::move(m_rows);
    }

private:
    void take(QChar c)
    {
        if (m_quoted) {
            if (c != u'"')
                m_cell += c;
            else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"')
                m_cell += m_text[m_at++];
            else
                m_quoted = false;
        } else if (c == u'"' && m_cell.isEmpty()) {
            m_quoted = true;
        } else if (c == m_separator) {
            m_row += std::exchange(m_cell, QString());
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            m_cell += c;
        }
    }

    void endRow()
    {
        m_row += std::exchange(m_cell, QString());
        const bool empty = std::all_of(m_row.cbegin(), m_row.cend(),
                                       [](const QString& cell) { return cell.trimmed().isEmpty(); });
        if (!empty)
            m_rows.push_back(m_row);
        m_row.clear();
        m_quoted = false;
    }

    const QString& m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_quoted = false;
    QString m_cell;
    QStringList m_row;
    std::vector<QStringList> m_rows;
};

} // namespace

std::vector<QStringList> cellsOf(const QString& text)
{
    const QChar separator = text.contains(u'\t')                          ? u'\t'
                            : text.contains(u';') && !text.contains(u',') ? u';'
                                                                          : u',';
    return CellReader(text, separator).read();
}

} // namespace stampede::widgets
