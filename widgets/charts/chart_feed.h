// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/history.h"
#include "widgets/charts/heat_map_chart.h"

#include <vector>

namespace stampede::widgets {

// From the history of a run to what charts draw. Pure; positions are the ends of intervals, in seconds.

using PointList = std::vector<const metrics::Point*>;

/// The points that show `from` to `to` (seconds since the start of the run), oldest first, one more on either
/// side so that curves reach the edges. About `most` at the most: the resolution follows from it, and what a
/// coarse ring does not have yet at the newest end is taken from the finer ones. Good until the history
/// changes.
PointList pointsFor(const metrics::History& history, double from, double to, std::size_t most);

/// One position for each point, one row of values for each of `names`.
struct FeedColumns {
    std::vector<double> x;
    std::vector<Series> series;
    std::vector<std::vector<double>> y;
};
/// Planned, Started, Accepted, Failed, Delivered; messages (Delivered: recipients of them) a second times
/// `factor`.
FeedColumns rateColumns(const PointList& points, double factor);
/// Active, Idle, Setup, Connecting, Closing, Waiting: how many connections at the end of each interval.
FeedColumns connectionColumns(const PointList& points);
/// Queued: how many are on their way to the sink at the end of each interval; NaN where the run is not
/// tracked.
FeedColumns queueColumns(const PointList& points);
/// P50, P95, P99 of a measure in ms; NaN where nothing was counted.
FeedColumns latencyColumns(const PointList& points, std::size_t measure);
/// The heat map of service or response time.
HeatColumns heatColumns(const PointList& points, bool response);

} // namespace stampede::widgets
