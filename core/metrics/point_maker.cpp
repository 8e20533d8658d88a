// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/point_maker.h"

#include <algorithm>
#include <cmath>

namespace stampede::metrics {

namespace {

std::size_t bandOf(qint64 micros)
{
    static const auto edges = [] {
        std::array<double, heatBandCount> upper{};
        for (std::size_t i = 0; i < heatBandCount; ++i)
            upper[i] = heatBandEdge(i + 1);
        return upper;
    }();
    const auto at = std::upper_bound(edges.begin(), edges.end(), static_cast<double>(micros));
    return std::min(static_cast<std::size_t>(at - edges.begin()), heatBandCount - 1);
}

void countBands(const Histogram& histogram, HeatBands& bands)
{
    bands.fill(0);
    histogram.forEach(
        [&](qint64 lowest, qint64, quint64 count) { bands[bandOf(lowest)] += static_cast<quint32>(count); });
}

void summarise(const Distributions& distributions, Point& point)
{
    constexpr std::array<double, 3> asked{50, 95, 99};
    for (std::size_t measure = 0; measure < measureCount; ++measure) {
        const Histogram& histogram = histogramOf(distributions, measure);
        for (std::size_t i = 0; i < asked.size(); ++i)
            point.percentiles[measure][i] =
                histogram.isEmpty() ? -1.0F : static_cast<float>(histogram.percentile(asked[i]));
    }
    countBands(distributions.service, point.service);
    countBands(distributions.response, point.response);
}

} // namespace

std::vector<PointAt> PointMaker::add(const Snapshot& snapshot)
{
    std::vector<PointAt> out;
    Point part;
    part.start = snapshot.elapsed - snapshot.interval;
    part.length = snapshot.interval;
    part.counters = snapshot.recent;
    part.connections = snapshot.connections;
    part.queue = snapshot.queue;
    static const Distributions nothing;
    gather(m_levels[0], part, snapshot.recentDistributions ? *snapshot.recentDistributions : nothing);
    // A level is done when time has come past the end of the cell in which it began.
    for (std::size_t i = 0; i < resolutionCount; ++i) {
        const Level& level = m_levels[i];
        const Nanos length = resolutions[i].length;
        if (!level.any || snapshot.elapsed < (level.point.start / length + 1) * length)
            break;
        give(i, out);
    }
    return out;
}

std::vector<PointAt> PointMaker::finish()
{
    std::vector<PointAt> out;
    for (std::size_t i = 0; i < resolutionCount; ++i)
        if (m_levels[i].any)
            give(i, out);
    return out;
}

void PointMaker::gather(Level& level, const Point& point, const Distributions& distributions)
{
    if (!level.any) {
        level.point = Point{};
        level.point.start = point.start;
        level.any = true;
    }
    level.point.length = point.end() - level.point.start;
    level.point.counters += point.counters;
    level.point.connections = point.connections;
    level.point.queue = point.queue;
    level.distributions.add(distributions);
}

// Gives a level's point and adds it to the next coarser one.
void PointMaker::give(std::size_t resolution, std::vector<PointAt>& out)
{
    Level& level = m_levels[resolution];
    summarise(level.distributions, level.point);
    if (resolution + 1 < resolutionCount)
        gather(m_levels[resolution + 1], level.point, level.distributions);
    if (level.point.length.count() > 0)
        out.push_back({resolution, level.point});
    level.distributions.reset();
    level.any = false;
}

} // namespace stampede::metrics
