// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_record.h"
#include "report/svg_chart.h"

#include <vector>

namespace stampede::report {

// What became of the messages of a tracked run; all empty for one that was not.

/// Facts, domains and everything listed.
QString ledgerHtml(const load::RunResult& result);
/// Expected and not arrived yet.
SvgChart queueChart(const RunRecord& record, const std::vector<metrics::Point>& points);
/// From the start of sending to arrival.
SvgChart deliveryChart(const RunRecord& record, const std::vector<metrics::Point>& points);

} // namespace stampede::report
