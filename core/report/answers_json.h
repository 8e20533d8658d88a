// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_record.h"

#include <QJsonArray>
#include <QJsonObject>

namespace stampede::report {

// Keys as in docs/results.md.

/// One object for each; values in µs, as a share (0 … 1), a second, or as they are, as "unit" says.
QJsonArray criteriaJson(const std::vector<criteria::Standing>& standings);
/// "met", "broken" or "inconclusive".
QString verdictWord(criteria::Verdict verdict);
/// Null without a search.
QJsonValue ceilingJson(const std::optional<load::CeilingResult>& ceiling);
QJsonObject environmentJson(const Environment& environment);

} // namespace stampede::report
