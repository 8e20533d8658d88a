// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/csv_table.h"

#include "message/input_file.h"
#include "message/text_checks.h"

#include <algorithm>

namespace stampede::message {

/// Takes records off CSV text.
class CsvTable::Reader {
public:
    Reader(std::string_view text, LineProblems& problems) : m_text(text), m_problems(problems) {}

    /// The next record that is not an empty line; false at the end.
    bool next(std::vector<std::string>& fields)
    {
        while (m_at < m_text.size()) {
            m_recordLine = m_line;
            fields.clear();
            bool more = true;
            while (more)
                more = field(fields.emplace_back());
            if (fields.size() > 1 || !fields.front().empty())
                return true;
        }
        return false;
    }
    quint64 line() const { return m_recordLine; }

private:
    /// Reads one field and what follows it; true when that was a comma.
    bool field(std::string& value)
    {
        if (m_at < m_text.size() && m_text[m_at] == '"')
            quotedField(value);
        const std::size_t end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
        const std::string_view plain = m_text.substr(m_at, end - m_at);
        if (plain.find('"') != std::string_view::npos || (m_afterQuotes && !plain.empty()))
            m_problems.add(m_line,
                           tr("a quotation mark in the middle of a field; the whole field has to be quoted, "
                              "and quotation marks in it doubled"));
        value.append(plain);
        m_afterQuotes = false;
        m_at = end;
        return separator();
    }

    void quotedField(std::string& value)
    {
        const quint64 opened = m_line;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (m_text.substr(m_at, 2) != "\"\"") {
                    ++m_at;
                    m_afterQuotes = true;
                    return;
                }
                ++m_at;
            }
            m_line += c == '\n' ? 1 : 0;
            value += c;
        }
        m_problems.add(opened, tr("a quoted field is never closed"));
    }

    bool separator()
    {
        if (m_at >= m_text.size())
            return false;
        const bool comma = m_text[m_at] == ',';
        m_at += m_text.substr(m_at, 2) == "\r\n" ? 2 : 1;
        m_line += comma ? 0 : 1;
        return comma;
    }

    std::string_view m_text;
    LineProblems& m_problems;
    std::size_t m_at = 0;
    quint64 m_line = 1;
    quint64 m_recordLine = 1;
    bool m_afterQuotes = false;
};

std::optional<CsvTable> CsvTable::load(const QString& path, const QString& shown, const QString& place,
                                       Problems& problems)
{
    const auto content = readInputFile(path, place, problems);
    if (!content)
        return std::nullopt;
    CsvTable table;
    table.m_shown = shown;
    LineProblems lines(shown, problems);
    Reader reader(std::string_view(content->data(), static_cast<std::size_t>(content->size())), lines);
    if (!reader.next(table.m_names)) {
        problems.add(shown, tr("the table is empty; its first row has to name the columns"));
        return std::nullopt;
    }
    for (std::size_t i = 0; i < table.m_names.size(); ++i) {
        const std::string name(trimmed(table.m_names[i]));
        if (!name.empty() && table.find(name) >= 0 && table.find(name) < static_cast<int>(i))
            lines.add(1, tr("two columns are named %1").arg(quotedText(name)));
        table.m_names[i] = name;
    }
    table.m_facts.resize(table.m_names.size());
    std::vector<std::string> fields;
    while (reader.next(fields)) {
        if (fields.size() != table.m_names.size()) {
            lines.add(reader.line(), tr("%1 fields where the first row names %2 columns")
                                         .arg(fields.size())
                                         .arg(table.m_names.size()));
            continue;
        }
        for (std::size_t i = 0; i < fields.size(); ++i) {
            table.m_facts[i].longest = std::max(table.m_facts[i].longest, fields[i].size());
            table.m_facts[i].ascii = table.m_facts[i].ascii && isAscii(fields[i]);
            if (!table.m_cells.add(fields[i])) {
                lines.add(reader.line(), tr("the table has more than 4 GB"));
                return std::nullopt;
            }
        }
        table.m_lines.push_back(static_cast<quint32>(reader.line()));
    }
    if (lines.any())
        return std::nullopt;
    if (table.m_lines.empty()) {
        problems.add(shown, tr("the table has no row below the names of its columns"));
        return std::nullopt;
    }
    return table;
}

int CsvTable::find(std::string_view name) const
{
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    return found == m_names.end() ? -1 : static_cast<int>(found - m_names.begin());
}

QString CsvTable::place(quint64 row) const
{
    return m_shown + u':' + QString::number(m_lines[static_cast<std::size_t>(row)]);
}

bool CsvTable::checkColumn(int column, Problems& problems)
{
    Facts& facts = m_facts[static_cast<std::size_t>(column)];
    if (facts.checked)
        return facts.good;
    facts.checked = true;
    const QString name = quotedText(m_names[static_cast<std::size_t>(column)]);
    LineProblems lines(m_shown, problems);
    for (quint64 row = 0; row < rows(); ++row) {
        const quint32 line = m_lines[static_cast<std::size_t>(row)];
        if (hasControls(value(row, column)))
            lines.add(line,
                      tr("column %1: line breaks and control characters cannot stand in a header").arg(name));
        else if (!isUtf8(value(row, column)))
            lines.add(line, tr("column %1: not UTF-8").arg(name));
    }
    facts.good = !lines.any();
    return facts.good;
}

} // namespace stampede::message
