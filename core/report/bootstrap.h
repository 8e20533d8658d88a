// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/compare_side.h"

#include <array>
#include <vector>

namespace stampede::report {

/// What is asked of a run, by place: some of the whole run, then of each measure the mean and percentiles.
namespace statistic {
inline constexpr std::size_t acceptedRate = 0;
inline constexpr std::size_t messageRate = 1;
inline constexpr std::size_t errorShare = 2;
inline constexpr std::size_t cpu = 3;
inline constexpr std::size_t lostShare = 4; ///< of the recipients expected, like the next
inline constexpr std::size_t duplicateShare = 5;
inline constexpr std::size_t queueMost = 6;
inline constexpr std::size_t wholeCount = 7;
inline constexpr std::array<double, 5> percentiles{50, 90, 95, 99, 99.9};
inline constexpr std::size_t perMeasure = 1 + percentiles.size();
inline constexpr std::size_t count = wholeCount + metrics::measureCount * perMeasure;
/// The mean of a measure; its percentiles follow.
constexpr std::size_t ofMeasure(std::size_t measure)
{
    return wholeCount + measure * perMeasure;
}
} // namespace statistic
/// NaN: no data.
using Statistics = std::array<double, statistic::count>;

/// Exact, by the full histograms. Rates a second, shares 0 … 1, processor time as a share of a core, µs.
Statistics exactStatistics(const CompareSide& side);

/// The statistics of a run whose blocks are drawn anew: how much of them is chance.
class Bootstrap {
public:
    explicit Bootstrap(const CompareSide& side);
    /// Of the blocks as they are. Percentiles are those of the coarse counts.
    Statistics asIs() const;
    std::vector<Statistics> draw(int resamples, quint64 seed) const;

private:
    // Cells of about equal weight, finer towards the top: enough to place a percentile, few enough to add
    // fast.
    static constexpr std::size_t cellCount = 128;
    struct Measure {
        bool any = false;
        std::array<double, cellCount> lower{}; ///< µs, of each cell
        std::array<double, cellCount> upper{};
        std::vector<std::array<float, cellCount>> counts; ///< by block
        std::vector<double> sums;                         ///< µs, by block
    };
    void fill(std::size_t measure);
    void placeEdges(Measure& measure, const CoarseCounts& all, double total,
                    std::vector<quint8>& cellOf) const;
    Statistics of(const std::vector<float>& weights) const;
    void addMeasure(std::size_t measure, const std::vector<float>& weights, Statistics& values) const;

    const CompareSide& m_side;
    std::array<Measure, metrics::measureCount> m_measures;
};

} // namespace stampede::report
