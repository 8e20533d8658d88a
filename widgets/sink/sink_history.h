// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ring.h"
#include "sink/sink_stats.h"

#include <array>
#include <deque>
#include <vector>

namespace stampede::widgets {

/// One interval of a sink's life as charts draw it.
struct SinkRow {
    Nanos start{0}; ///< since the sink started
    Nanos length{0};
    quint64 messages = 0; ///< accepted in the interval
    quint64 failed = 0;   ///< rejected, broken off or protocol errors in the interval
    quint64 octets = 0;
    quint64 connections = 0; ///< open at its end

    Nanos end() const { return start + length; }
    double perSecond(quint64 amount) const;
};

/// What went wrong in the eyes of the sink's owner.
quint64 failuresOf(const sink::SinkStats& stats);

/// The life of a sink in rings of several resolutions: constant memory however long it runs.
class SinkHistory {
public:
    struct Resolution {
        Nanos length;
        std::size_t kept;
    };
    static constexpr std::array<Resolution, 3> resolutions{{{std::chrono::seconds(1), 3600},
                                                            {std::chrono::seconds(10), 8640},
                                                            {std::chrono::minutes(1), 10080}}};
    SinkHistory();

    /// Totals of now; says whether a row came of it. Totals that go back are those of another sink: it starts
    /// anew.
    bool add(const sink::SinkStats& stats);
    void clear();
    const Ring<SinkRow>& at(std::size_t resolution) const { return m_rings[resolution]; }
    /// The end of the newest row.
    Nanos end() const { return m_rings[0].isEmpty() ? Nanos(0) : m_rings[0].last().end(); }
    /// Rows that show `from` to `to`, oldest first, with one more on either side; about `most`. Good until
    /// the next add().
    std::vector<const SinkRow*> rows(Nanos from, Nanos to, std::size_t most) const;

private:
    void append(std::size_t resolution, const SinkRow& row);
    std::size_t resolutionFor(Nanos from, Nanos to, std::size_t most) const;

    std::vector<Ring<SinkRow>> m_rings;
    std::array<SinkRow, resolutions.size()> m_pending{}; ///< what the coarser rows are made of
    sink::SinkStats m_before;
};

/// The last second of a sink, for figures that are neither of one tenth nor of its whole life.
class SinkRates {
public:
    void clear() { m_recent.clear(); }
    void add(const sink::SinkStats& stats);
    /// How much a total grew in a second; 0 before there are two.
    double perSecond(quint64 sink::SinkStats::*total) const;
    /// The same of one name in a list of counts.
    double perSecond(QList<sink::NamedCount> sink::SinkStats::*list, const QString& name) const;

private:
    template <typename Count>
    double grew(Count count) const;
    std::deque<sink::SinkStats> m_recent;
};

} // namespace stampede::widgets
