// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "report/summary.h"
#include "report/summary_facts.h"
#include "report/summary_tables.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace stampede::report {

// The sections of summaryText(), each a list of lines; empty where there is nothing to say.

/// Sections begin with their name in a column this wide.
inline constexpr int labelWidth = 12;

QStringList headSection(const load::RunResult& result, const TextStyle& style);
QStringList rateSection(const load::RunResult& result, const TextStyle& style);
QStringList messageSection(const load::RunResult& result, const TextStyle& style);
QStringList criteriaSection(const load::RunResult& result, const TextStyle& style);
QStringList ceilingSection(const load::RunResult& result, const TextStyle& style);
QStringList ledgerSection(const load::RunResult& result, const TextStyle& style);
QStringList latencySection(const load::RunResult& result, const TextStyle& style);
QStringList replySection(const load::RunResult& result, const TextStyle& style);
QStringList serverSection(const load::RunResult& result, const TextStyle& style);
QStringList generatorSection(const load::RunResult& result, const TextStyle& style);

enum class Ink : quint8 { Bold, Good, Warning, Bad };
/// `text`, coloured where the style allows.
QString inked(const QString& text, Ink ink, const TextStyle& style);
/// The first line of a section: its name, bold, and `text` behind it.
QString labelled(const QString& label, const QString& text, const TextStyle& style);
/// A further line of it.
QString continued(const QString& text);
/// A section of parts with `between` between them, on as many lines as they need; none without parts.
QStringList section(const QString& label, const QStringList& parts, const TextStyle& style,
                    const QString& between = QStringLiteral(" · "));
/// A sentence, on as many lines as it needs.
QStringList sentence(const QString& label, const QString& text, const TextStyle& style,
                     std::optional<Ink> ink = {});
/// `cells` as text; columns as in TextTable::expendable().
TextTable tableOf(const Cells& cells, const QList<qsizetype>& expendable = {});
/// A section for each; those without parts are left out.
QStringList sections(const QList<Fact>& facts, const TextStyle& style);

} // namespace stampede::report
