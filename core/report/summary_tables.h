// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "report/text_table.h"

namespace stampede::report {

// The tables of a run, a cell each, in the current locale; the text and the HTML lay them out.

struct Cells {
    QList<TextTable::Column> columns;
    QList<QStringList> rows;
    QString rest; ///< what was left out, in words; may be empty
};

/// By stage, then service and response time: count, mean, p50 … p99.9, max. Without lateness, which is the
/// generator's own.
Cells latencyCells(const load::RunResult& result);
/// Replies and failures with their samples, at most so many kinds.
Cells replyCells(const load::RunResult& result, std::size_t most);
/// State, criterion, value, margin, share of the seconds that met it, and why.
Cells criteriaCells(const std::vector<criteria::Standing>& standings);
/// The steps of a search for the ceiling.
Cells ceilingCells(const load::CeilingResult& ceiling);

/// "ok", "BROKEN", "warning" (broken, and only to be told) or "unknown".
QString stateWord(const criteria::Standing& standing);
/// A value in the unit of a criterion: "1.23 ms", "0.12 %", "950/s"; "–" for none.
QString valueText(const std::optional<double>& value, criteria::Unit unit);
/// How all criteria stand together, in a sentence; empty without criteria.
QString criteriaSentence(const std::vector<criteria::Standing>& standings);
/// What the server said is not trusted with a terminal: everything that does not print becomes "?".
QString printable(const QString& text);

} // namespace stampede::report
