// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "report/compare_cells.h"
#include "report/compare_files.h"
#include "report/figures.h"
#include "report/summary_sections.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

struct Compare {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Compare)
};
using Align = TextTable::Align;
using Change = ComparedRow::Change;

/// "+12.3", "-0.05", "0": percent or points.
QString signedNumber(double share)
{
    const double percent = share * 100;
    if (!std::isfinite(percent))
        return QStringLiteral("–");
    const QString number = displayNumber(std::abs(percent), std::abs(percent) < 1 ? 3 : 1);
    if (number == displayNumber(0, 0))
        return number;
    return (percent < 0 ? u"−"_s : u"+"_s) + number;
}

QString withUnit(const QString& number, bool points)
{
    return points ? Compare::tr("%1 points").arg(number) : Compare::tr("%1 %").arg(number);
}

QString heading(const QString& name, const QString& id, const QDateTime& started, quint64 seconds)
{
    QStringList parts{name};
    if (id != name)
        parts += Compare::tr("run %1").arg(id);
    if (started.isValid())
        parts += QLocale().toString(started.toUTC(), u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
    parts += Compare::tr("%1 compared").arg(clockText(std::chrono::seconds(seconds)));
    return printable(parts.join(u" · "_s));
}

QStringList warningLines(const ComparedRun& run, const TextStyle& style)
{
    QStringList lines;
    for (const QString& warning : run.warnings)
        lines += inked(warning, Ink::Warning, style);
    const auto add = [&](const QString& title, const QStringList& differences) {
        if (differences.isEmpty())
            return;
        lines += inked(title, Ink::Warning, style);
        for (const QString& difference : differences)
            lines += u"  "_s + printable(difference);
    };
    add(Compare::tr("The jobs differ; the first value is the baseline's:"), run.jobDifferences);
    add(Compare::tr("The environments differ; the first value is the baseline's:"),
        run.environmentDifferences);
    return lines;
}

} // namespace

QString differenceText(const ComparedRow& row)
{
    return row.difference ? withUnit(signedNumber(*row.difference), row.points) : QStringLiteral("–");
}

QString intervalText(const ComparedRow& row)
{
    if (!row.interval)
        return QStringLiteral("–");
    return withUnit(signedNumber(row.interval->first) + u" … "_s + signedNumber(row.interval->second),
                    row.points);
}

QString changeWord(const ComparedRow& row)
{
    switch (row.change) {
    case Change::Better: return Compare::tr("better");
    case Change::Worse: return Compare::tr("WORSE");
    case Change::Neutral: return Compare::tr("more than noise");
    case Change::Noise: break;
    }
    return row.interval     ? Compare::tr("noise")
           : row.difference ? Compare::tr("too short to tell")
                            : QString();
}

Cells compareCells(const ComparedRun& run)
{
    Cells cells{{{Compare::tr("metric"), Align::Left},
                 {Compare::tr("baseline")},
                 {Compare::tr("this run")},
                 {Compare::tr("difference")},
                 {Compare::tr("95 % interval")},
                 {Compare::tr("means"), Align::Left}},
                {},
                {}};
    for (const ComparedRow& row : run.rows)
        cells.rows += QStringList{row.name,
                                  valueText(row.baseline, row.unit),
                                  valueText(row.other, row.unit),
                                  differenceText(row),
                                  intervalText(row),
                                  changeWord(row)};
    return cells;
}

QString compareText(const Comparison& comparison, const TextStyle& style)
{
    QStringList lines{inked(Compare::tr("Baseline"), Ink::Bold, style) + u"  "_s +
                      heading(comparison.baselineName, comparison.baselineId, comparison.baselineStarted,
                              comparison.baselineSeconds)};
    for (const QString& warning : comparison.warnings)
        lines += inked(warning, Ink::Warning, style);
    if (comparison.skipped > Nanos(0))
        lines += Compare::tr("Left out at the start of each: %1").arg(displayDuration(comparison.skipped));
    for (const ComparedRun& run : comparison.others) {
        lines << QString()
              << inked(Compare::tr("This run"), Ink::Bold, style) + u"  "_s +
                     heading(run.name, run.id, run.started, run.seconds);
        lines += warningLines(run, style);
        lines += QString();
        const Cells cells = compareCells(run);
        TextTable table(cells.columns);
        for (const QStringList& row : cells.rows)
            table.add(row);
        table.expendable({4});
        QStringList rows = table.lines(0, style.width);
        for (std::size_t i = 0; i < run.rows.size(); ++i) {
            const Change change = run.rows[i].change;
            if (change == Change::Better || change == Change::Worse) {
                QString& line = rows[static_cast<qsizetype>(i) + 1];
                const QString word = changeWord(run.rows[i]);
                if (line.endsWith(word))
                    line.replace(line.size() - word.size(), word.size(),
                                 inked(word, change == Change::Better ? Ink::Good : Ink::Bad, style));
            }
        }
        lines += rows;
    }
    return lines.join(u'\n') + u'\n';
}

QString failIfText(const std::vector<FailIfResult>& results)
{
    QStringList lines;
    for (const FailIfResult& result : results) {
        const QString word = result.verdict == criteria::Verdict::Broken ? Compare::tr("FAILED")
                             : result.verdict == criteria::Verdict::Met  ? Compare::tr("ok")
                                                                         : Compare::tr("unknown");
        lines += printable(
            Compare::tr("%1  %2 (%3): %4").arg(word, result.rule.text, result.runName, result.reason));
    }
    return lines.isEmpty() ? QString() : QString(lines.join(u'\n') + u'\n');
}

} // namespace stampede::report
