// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "message/string_table.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::message {

/// A table of values for variables, read from CSV (RFC 4180): the first row names the columns, quoted fields
/// may hold commas, quotes and line ends, empty lines are skipped.
class CsvTable {
    Q_DECLARE_TR_FUNCTIONS(stampede::message::CsvTable)
public:
    /// Nothing, with problems at `place` or "shown:line", when the file cannot be read or breaks the grammar.
    /// `shown` is the file's name in problems.
    static std::optional<CsvTable> load(const QString& path, const QString& shown, const QString& place,
                                        Problems& problems);

    /// At least 1.
    quint64 rows() const { return m_lines.size(); }
    const std::vector<std::string>& names() const { return m_names; }
    /// The column's number or -1.
    int find(std::string_view name) const;
    std::string_view value(quint64 row, int column) const
    {
        return m_cells.at(static_cast<std::size_t>(row) * m_names.size() + static_cast<std::size_t>(column));
    }
    /// "file:line" of a row.
    QString place(quint64 row) const;
    std::size_t longest(int column) const { return m_facts[static_cast<std::size_t>(column)].longest; }
    bool ascii(int column) const { return m_facts[static_cast<std::size_t>(column)].ascii; }

    /// Whether a column's values may stand in a header: no control characters (nobody injects headers through
    /// a table), UTF-8. Adds each problem once, however often it is asked; columns nobody asks for may hold
    /// anything.
    bool checkColumn(int column, Problems& problems);

private:
    struct Facts {
        std::size_t longest = 0;
        bool ascii = true;
        bool checked = false;
        bool good = true;
    };
    class Reader;

    QString m_shown;
    std::vector<std::string> m_names;
    std::vector<Facts> m_facts;
    std::vector<quint32> m_lines;
    StringTable m_cells;
};

} // namespace stampede::message
