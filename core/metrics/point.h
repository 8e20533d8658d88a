// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <array>

namespace stampede::metrics {

/// What latency can be asked about, in the order of Distributions::forEach(): the stages, then the whole
/// message, then the generator's own delay, then delivery as the ledger has it.
inline constexpr std::size_t measureCount = stageCount + 5;
inline constexpr std::size_t serviceMeasure = stageCount;
inline constexpr std::size_t responseMeasure = stageCount + 1;
inline constexpr std::size_t latenessMeasure = stageCount + 2;
inline constexpr std::size_t deliveryMeasure = stageCount + 3;
inline constexpr std::size_t transitMeasure = stageCount + 4;
/// "connect" … "quit", "service", "response", "lateness", "delivery", "transit".
std::string_view measureName(std::size_t measure);
const Histogram& histogramOf(const Distributions& distributions, std::size_t measure);

/// The bands of the latency heat map: six to each power of ten, from 10 µs up to an hour. What is faster
/// counts in the first, what is slower in the last.
inline constexpr std::size_t heatBandCount = 52;
/// The lower edge of a band, µs; of `heatBandCount`: the upper edge of the last.
double heatBandEdge(std::size_t band);
using HeatBands = std::array<quint32, heatBandCount>;

/// One interval of a run as charts draw it: under a kilobyte, no histograms.
struct Point {
    Nanos start{0}; ///< since the start of the run
    Nanos length{0};
    Counters counters;                                   ///< of the interval
    std::array<int, connectionStateCount> connections{}; ///< at its end
    qint64 queue = -1;                                   ///< at its end; see Snapshot
    /// p50, p95, p99 by measure, µs; negative where nothing was counted.
    std::array<std::array<float, 3>, measureCount> percentiles{};
    HeatBands service{};
    HeatBands response{};

    Nanos end() const { return start + length; }
    /// `amount` a second; 0 for an empty interval.
    double perSecond(quint64 amount) const
    {
        return length.count() > 0 ? static_cast<double>(amount) * 1e9 / static_cast<double>(length.count())
                                  : 0;
    }
};

/// Resolutions of history, finest first. A chart takes the finest that covers what it shows.
struct Resolution {
    Nanos length;
    std::size_t kept; ///< points
};
inline constexpr std::size_t resolutionCount = 4;
inline constexpr std::array<Resolution, resolutionCount> resolutions{{{std::chrono::milliseconds(500), 240},
                                                                      {std::chrono::seconds(1), 3600},
                                                                      {std::chrono::seconds(10), 8640},
                                                                      {std::chrono::minutes(1), 10080}}};

/// A point and the resolution (0 … resolutionCount - 1) it belongs to.
struct PointAt {
    std::size_t resolution = 0;
    Point point;
};

} // namespace stampede::metrics
