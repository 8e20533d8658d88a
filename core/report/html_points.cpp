// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html_charts.h"

#include <algorithm>

namespace stampede::report {

namespace {

using metrics::Point;

/// How much the second of two weighs when they are joined.
double shareOf(quint64 before, quint64 more)
{
    return before + more > 0 ? static_cast<double>(more) / static_cast<double>(before + more) : 0.5;
}

/// Percentiles cannot be joined exactly: those of `point` grow into the mean of both, by their messages.
void join(Point& point, const Point& next)
{
    const double ended = shareOf(point.counters.ended(), next.counters.ended());
    const double arrived = shareOf(point.counters.deliveries.delivered, next.counters.deliveries.delivered);
    for (std::size_t m = 0; m < metrics::measureCount; ++m) {
        const double share = m < metrics::deliveryMeasure ? ended : arrived;
        for (std::size_t p = 0; p < 3; ++p) {
            float& mine = point.percentiles[m][p];
            const float other = next.percentiles[m][p];
            if (mine < 0)
                mine = other;
            else if (other >= 0)
                mine = static_cast<float>(static_cast<double>(mine) * (1 - share) +
                                          static_cast<double>(other) * share);
        }
    }
    point.length = next.end() - point.start;
    point.counters += next.counters;
    point.connections = next.connections;
    point.queue = next.queue;
}

/// From the first moment on, and nothing dropped.
bool isWhole(const Ring<Point>& ring, Nanos resolution)
{
    return !ring.isEmpty() && ring.at(0).start < resolution;
}

} // namespace

std::vector<Point> pointsOf(const metrics::History& history, std::size_t most)
{
    // What was kept may lack the finest; a ring that lacks the newest is no use while a finer one is whole.
    std::size_t chosen = metrics::resolutionCount;
    for (std::size_t i = 0; i < metrics::resolutionCount; ++i) {
        const Ring<Point>& ring = history.at(i);
        const Nanos length = metrics::resolutions[i].length;
        if (!isWhole(ring, length) ||
            (chosen < metrics::resolutionCount && ring.last().end() + length < history.end()))
            continue;
        chosen = i;
        if (ring.size() <= most)
            break;
    }
    for (std::size_t i = metrics::resolutionCount; chosen == metrics::resolutionCount && i-- > 0;)
        if (!history.at(i).isEmpty())
            chosen = i;
    std::vector<Point> points;
    if (chosen == metrics::resolutionCount)
        return points;
    const Ring<Point>& ring = history.at(chosen);
    const std::size_t step = (ring.size() + most - 1) / most;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (i % step == 0)
            points.push_back(ring.at(i));
        else
            join(points.back(), ring.at(i));
    }
    return points;
}

} // namespace stampede::report
