// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_feed.h"

#include "report/figures.h"

#include <limits>

namespace stampede::widgets {

using metrics::ConnectionState;
using metrics::Point;

namespace {

Nanos toNanos(double seconds)
{
    constexpr double most = 9e9; // seconds that fit
    return Nanos(static_cast<qint64>(std::clamp(seconds, 0.0, most) * 1e9));
}

/// Points of one ring that end after `from` and start before `to`, and one on either side.
void append(PointList& list, const Ring<Point>& ring, Nanos from, Nanos to)
{
    std::size_t low = 0;
    std::size_t high = ring.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (ring.at(middle).end() <= from)
            low = middle + 1;
        else
            high = middle;
    }
    const bool first = list.empty();
    for (std::size_t i = first && low > 0 ? low - 1 : low; i < ring.size(); ++i) {
        list.push_back(&ring.at(i));
        if (ring.at(i).start >= to)
            break;
    }
}

FeedColumns columnsOf(const PointList& points, std::vector<Series> series)
{
    FeedColumns columns;
    columns.series = std::move(series);
    columns.y.resize(columns.series.size());
    columns.x.reserve(points.size());
    for (const Point* point : points)
        columns.x.push_back(report::inSeconds(point->end()));
    for (std::vector<double>& values : columns.y)
        values.reserve(points.size());
    return columns;
}

} // namespace

PointList pointsFor(const metrics::History& history, double from, double to, std::size_t most)
{
    const Nanos start = toNanos(from);
    const Nanos stop = toNanos(to);
    PointList list;
    // A ring that lacks a hundredth at the old end will do: the finest holds just what is followed, give or
    // take a few milliseconds, and must not change places with the next all the time.
    std::size_t resolution = history.resolutionFor(start + (stop - start) / 100, stop, most);
    append(list, history.at(resolution), start, stop);
    while (resolution-- > 0) {
        const Nanos reached = list.empty() ? start : list.back()->end();
        if (reached >= stop)
            break;
        append(list, history.at(resolution), reached, stop);
    }
    return list;
}

FeedColumns rateColumns(const PointList& points, double factor)
{
    FeedColumns columns = columnsOf(
        points, {Series::Planned, Series::Started, Series::Accepted, Series::Failed, Series::Delivered});
    for (const Point* point : points) {
        const metrics::Counters& counted = point->counters;
        const quint64 failed =
            counted.of(Outcome::Temporary) + counted.of(Outcome::Permanent) + counted.of(Outcome::Error);
        columns.y[0].push_back(point->perSecond(counted.scheduled) * factor);
        columns.y[1].push_back(point->perSecond(counted.started) * factor);
        columns.y[2].push_back(point->perSecond(counted.of(Outcome::Accepted)) * factor);
        columns.y[3].push_back(point->perSecond(failed) * factor);
        columns.y[4].push_back(point->perSecond(counted.deliveries.delivered) * factor);
    }
    return columns;
}

FeedColumns connectionColumns(const PointList& points)
{
    static constexpr std::array states{ConnectionState::Active,  ConnectionState::Idle,
                                       ConnectionState::Setup,   ConnectionState::Connecting,
                                       ConnectionState::Closing, ConnectionState::Waiting};
    FeedColumns columns = columnsOf(points, {Series::Active, Series::Idle, Series::Setup, Series::Connecting,
                                             Series::Closing, Series::Waiting});
    for (const Point* point : points)
        for (std::size_t i = 0; i < states.size(); ++i)
            columns.y[i].push_back(point->connections[static_cast<std::size_t>(states[i])]);
    return columns;
}

FeedColumns queueColumns(const PointList& points)
{
    FeedColumns columns = columnsOf(points, {Series::Queued});
    for (const Point* point : points)
        columns.y[0].push_back(point->queue < 0 ? std::numeric_limits<double>::quiet_NaN()
                                                : static_cast<double>(point->queue));
    return columns;
}

FeedColumns latencyColumns(const PointList& points, std::size_t measure)
{
    FeedColumns columns = columnsOf(points, {Series::P50, Series::P95, Series::P99});
    for (const Point* point : points)
        for (std::size_t i = 0; i < columns.y.size(); ++i) {
            const float micros = measure < metrics::measureCount ? point->percentiles[measure][i] : -1;
            columns.y[i].push_back(micros < 0 ? std::numeric_limits<double>::quiet_NaN() : micros / 1000.0);
        }
    return columns;
}

HeatColumns heatColumns(const PointList& points, bool response)
{
    HeatColumns columns;
    for (const Point* point : points) {
        if (point->length <= Nanos(0))
            continue;
        columns.from.push_back(report::inSeconds(point->start));
        columns.to.push_back(report::inSeconds(point->end()));
        columns.bands.push_back(response ? point->response : point->service);
    }
    return columns;
}

} // namespace stampede::widgets
