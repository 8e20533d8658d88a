// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/rate_table.h"

#include "base/display.h"
#include "base/units.h"
#include "job/job.h"
#include "message/input_file.h"

#include <QCoreApplication>

#include <cmath>
#include <optional>

namespace stampede::job {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::RateTable)
};

constexpr std::size_t mostRows = 1'000'000;

/// "90", "1m30s", "0.5".
std::optional<Nanos> timeIn(const QString& text)
{
    bool number = false;
    const double seconds = text.toDouble(&number);
    if (number)
        return seconds >= 0 && seconds <= 366 * 86400.0 ? std::optional(Nanos(static_cast<qint64>(seconds * 1e9)))
                                                        : std::nullopt;
    const auto parsed = parseDuration(text);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

std::optional<double> levelIn(const QString& text, bool rates)
{
    bool number = false;
    double level = text.toDouble(&number);
    if (!number && rates) {
        const auto parsed = parseRate(text);
        number = parsed.hasValue();
        if (number)
            level = *parsed;
    }
    const double most = rates ? Load::mostRate : Load::mostConnections;
    return number && std::isfinite(level) && level >= 0 && level <= most ? std::optional(level) : std::nullopt;
}

/// Whether the row names its columns in place of giving values.
bool isHeading(const QStringList& cells)
{
    return !cells.first().isEmpty() && cells.first().at(0).isLetter();
}

class TableReader {
public:
    TableReader(const QString& shown, bool rates, Problems& problems) : m_lines(shown, problems), m_rates(rates) {}

    void read(quint64 number, const QString& line)
    {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            return;
        const QStringList cells = text.split(text.contains(u';') ? u';' : u',');
        if (std::exchange(m_first, false) && isHeading(cells))
            return;
        if (cells.size() != 2) {
            m_lines.add(number, Text::tr("expected time,level such as 30s,500; found %n column(s)", nullptr,
                                         static_cast<int>(cells.size())));
            return;
        }
        const auto at = timeIn(cells[0].trimmed());
        const auto level = levelIn(cells[1].trimmed(), m_rates);
        if (!at)
            m_lines.add(number, Text::tr("column 1: expected a time such as 90 or 1m30s, found \"%1\"")
                                    .arg(cells[0].trimmed().left(40)));
        else if (!rows.empty() && *at < rows.back().at)
            m_lines.add(number, Text::tr("column 1: %1 is before the row above").arg(displayDuration(*at)));
        if (!level)
            m_lines.add(number, (m_rates ? Text::tr("column 2: expected a rate such as 500 or 500/s, found \"%1\"")
                                         : Text::tr("column 2: expected a number of connections, found \"%1\""))
                                    .arg(cells[1].trimmed().left(40)));
        if (at && level && rows.size() < mostRows)
            rows.push_back({*at, *level});
    }
    bool failed() const { return m_lines.any(); }

    std::vector<LevelAt> rows;

private:
    message::LineProblems m_lines;
    bool m_rates;
    bool m_first = true;
};

} // namespace

std::vector<LevelAt> readRateTable(const QString& path, const QString& shown, const QString& place, bool rates,
                                   Problems& problems)
{
    const auto content = message::readInputFile(path, place, problems);
    if (!content)
        return {};
    TableReader table(shown, rates, problems);
    message::LineReader lines(std::string_view(content->constData(), static_cast<std::size_t>(content->size())));
    std::string_view line;
    while (lines.next(line))
        table.read(lines.number(), QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())));
    if (table.failed())
        return {};
    if (table.rows.size() < 2 || table.rows.back().at <= table.rows.front().at) {
        problems.add(place, Text::tr("'%1' needs at least two rows time,level, the last later than the first")
                                .arg(shown));
        return {};
    }
    return std::move(table.rows);
}

} // namespace stampede::job
