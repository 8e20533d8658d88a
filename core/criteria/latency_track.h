// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/tally.h"
#include "metrics/histogram.h"

#include <vector>

namespace stampede::criteria {

/// One measure's latencies from some time of the run on: all of them, or those of a sliding window. Criteria
/// that look at the same share it. A row costs two additions of histograms whatever the width: the window is
/// kept as two stacks, of which the older holds sums already made.
class LatencyTrack {
public:
    /// No `width`: all from `from` on.
    LatencyTrack(std::size_t measure, Nanos from, std::optional<Nanos> width);
    bool serves(std::size_t measure, Nanos from, const std::optional<Nanos>& width) const
    {
        return m_measure == measure && m_from == from && m_width == width;
    }
    void add(const metrics::SecondRow& row);
    const metrics::Histogram& total() const { return m_total; }

private:
    struct Slice {
        Nanos length;
        metrics::Histogram counts; // of the older: with all that came after it, up to the newer ones
    };
    void dropOldest();
    Nanos oldest() const { return m_older.empty() ? m_newer.front().length : m_older.back().length; }

    std::size_t m_measure;
    Nanos m_from;
    std::optional<Nanos> m_width;
    WindowSpan m_span;
    std::vector<Slice> m_older; // the oldest at the back
    std::vector<Slice> m_newer; // the oldest in front
    metrics::Histogram m_newerSum;
    metrics::Histogram m_total;
};

/// Whether a row counts for what is looked at from `from` on: when most of it does.
bool countsFrom(Nanos from, const metrics::SecondRow& row);

} // namespace stampede::criteria
