// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/rule.h"

#include <deque>
#include <limits>

namespace stampede::criteria {

/// Half a second: rows end with the snapshot nearest to the second, so times are met within it.
inline constexpr Nanos tolerance = std::chrono::milliseconds(500);

/// What a metric came to in some time, without its latencies.
struct Tally {
    Nanos length{0};
    quint64 amount = 0;
    quint64 of = 0;       ///< what its share is of
    quint64 evidence = 0; ///< nothing: the value says nothing
    double area = 0;      ///< of a gauge: value times seconds
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();

    void add(const Tally& other);
};

/// Of one row. `inFlight`: messages under way at its end; `codes`: replies in it that the metric's code
/// matches.
Tally tallyOf(const Metric& metric, const metrics::SecondRow& row, quint64 inFlight, quint64 codes);
/// In the metric's unit; nothing when there are no data. `histogram`: of a latency metric, over the same
/// time.
std::optional<double> valueOf(const Metric& metric, const Tally& tally, const metrics::Histogram* histogram);

/// Decides what falls out of a sliding window of `width`: rows, the oldest first, as long as the rest still
/// fills it.
class WindowSpan {
public:
    explicit WindowSpan(Nanos width) : m_width(width) {}
    void push(Nanos length) { m_total += length; }
    void drop(Nanos length) { m_total -= length; }
    bool isFull() const { return m_total >= m_width - tolerance; }
    bool isFullWithout(Nanos oldest) const { return m_total - oldest >= m_width - tolerance; }

private:
    Nanos m_width;
    Nanos m_total{0};
};

/// The tallies of a sliding window.
class TallyWindow {
public:
    explicit TallyWindow(Nanos width) : m_span(width) {}
    void push(const Tally& tally);
    bool isFull() const { return m_span.isFull(); }
    Tally sum() const;

private:
    WindowSpan m_span;
    std::deque<Tally> m_rows;
};

} // namespace stampede::criteria
