// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_record.h"
#include "report/svg_chart.h"

#include <functional>
#include <vector>

namespace stampede::report {

/// The points that draw a whole run, oldest first: of the finest resolution that covers it with about `most`;
/// where even the coarsest has more, neighbours are joined.
std::vector<metrics::Point> pointsOf(const metrics::History& history, std::size_t most = 600);

SvgChart::Curve curveOf(const std::vector<metrics::Point>& points, const QString& name, const QString& colour,
                        const QString& dash, const std::function<double(const metrics::Point&)>& value);
/// p50, p95 and p99 of a measure.
std::vector<SvgChart::Curve> percentileCurves(const std::vector<metrics::Point>& points, std::size_t measure);
void addMarks(SvgChart& chart, const RunRecord& record);
/// Of the criteria in `unit` whose metric contains `about`.
void addLimits(SvgChart& chart, const RunRecord& record, criteria::Unit unit, const QString& about);

// From points to curves. "Planned" only in the open model.
SvgChart rateChart(const RunRecord& record, const std::vector<metrics::Point>& points);
SvgChart connectionChart(const RunRecord& record, const std::vector<metrics::Point>& points);
/// Of response time (open model) or service time (closed).
SvgChart latencyChart(const RunRecord& record, const std::vector<metrics::Point>& points);
/// Response and service time of the whole run, HdrHistogram style.
SvgChart percentileChart(const RunRecord& record);
/// A bar for each outcome that occurred, and skipped.
QString outcomeBars(const metrics::Counters& total);

} // namespace stampede::report
