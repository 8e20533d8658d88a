// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary_sections.h"
#include "report/summary_tables.h"

#include <QCoreApplication>

// The tables of a run as lines of text.
namespace stampede::report {

namespace {

struct Summary {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Summary)
};
using load::RunResult;
using Align = TextTable::Align;

constexpr std::size_t mostFindings = 20;

/// "s" is one letter, "µs" and "ms" are two: a space behind keeps the numbers in their columns.
QString padded(const QString& cell)
{
    return cell.endsWith(QStringLiteral(" s")) ? QString(cell + u' ') : cell;
}

QStringList withLabel(const QString& label, QStringList lines, const TextStyle& style)
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = i == 0 ? labelled(label, lines[i], style) : continued(lines[i]);
    return lines;
}

Ink inkOf(criteria::Verdict verdict)
{
    return verdict == criteria::Verdict::Met      ? Ink::Good
           : verdict == criteria::Verdict::Broken ? Ink::Bad
                                                  : Ink::Warning;
}

} // namespace

TextTable tableOf(const Cells& cells, const QList<qsizetype>& expendable)
{
    TextTable table(cells.columns);
    for (QStringList row : cells.rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            if (cells.columns[i].align == Align::Right)
                row[i] = padded(row[i]);
        table.add(row);
    }
    table.expendable(expendable);
    return table;
}

QStringList latencySection(const RunResult& result, const TextStyle& style)
{
    Cells cells = latencyCells(result);
    if (cells.rows.isEmpty())
        return {};
    // The label takes the place of the first title, so the names of the stages stand under it.
    const QString label = Summary::tr("Latency").leftJustified(labelWidth - 2);
    cells.columns[0].title = label;
    TextTable table = tableOf(cells);
    table.expendable({4, 7, 5, 2});
    QStringList lines = table.lines(0, style.width);
    lines.first().replace(0, label.size(), inked(label, Ink::Bold, style));
    return lines;
}

QStringList replySection(const RunResult& result, const TextStyle& style)
{
    const Cells cells = replyCells(result, mostFindings);
    if (cells.rows.isEmpty())
        return {};
    QStringList lines = tableOf(cells).lines(0, style.width - labelWidth);
    if (!cells.rest.isEmpty())
        lines += cells.rest;
    return withLabel(Summary::tr("Replies"), lines, style);
}

QStringList criteriaSection(const RunResult& result, const TextStyle& style)
{
    if (result.criteria.empty())
        return {};
    TextTable table = tableOf(criteriaCells(result.criteria));
    table.expendable({4, 5, 3});
    QStringList lines = table.lines(0, style.width - labelWidth);
    for (std::size_t i = 0; i < result.criteria.size(); ++i) {
        const criteria::Standing& standing = result.criteria[i];
        const QString word = stateWord(standing);
        const bool told = standing.severity == criteria::Severity::Warn;
        QString& line = lines[static_cast<qsizetype>(i) + 1];
        line.replace(0, word.size(),
                     inked(word,
                           told && standing.verdict == criteria::Verdict::Broken ? Ink::Warning
                                                                                 : inkOf(standing.verdict),
                           style));
    }
    return withLabel(Summary::tr("Criteria"), lines, style) +
           sentence({}, criteriaSentence(result.criteria), style,
                    inkOf(criteria::verdictOf(result.criteria)));
}

QStringList ceilingSection(const RunResult& result, const TextStyle& style)
{
    if (!result.ceiling)
        return {};
    TextTable table = tableOf(ceilingCells(*result.ceiling));
    table.expendable({5, 7, 2, 8, 0});
    const QString label = Summary::tr("Ceiling");
    QStringList lines;
    if (!result.ceiling->steps.empty())
        lines = withLabel(label, table.lines(0, style.width - labelWidth), style);
    if (!result.ceiling->text.isEmpty())
        lines += sentence(lines.isEmpty() ? label : QString(), result.ceiling->text, style, Ink::Bold);
    return lines;
}

} // namespace stampede::report
