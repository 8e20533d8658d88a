// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "widgets/live/recent.h"

#include <optional>

namespace stampede::widgets {

/// What the tiles show.
struct LiveFigures {
    double rate = 0;                           ///< messages ended a second
    double octetsPerSecond = 0;                ///< sent
    int active = 0;                            ///< connections
    std::array<double, 3> latency{-1, -1, -1}; ///< p50, p95, p99 in µs; negative: nothing was counted
    double failedShare = -1; ///< of the messages that ended since the start, 0 … 1; negative: none ended
    quint64 temporary = 0;   ///< since the start
    quint64 permanent = 0;
    quint64 errors = 0;
    quint64 uncertain = 0; ///< of the errors: handed over whole, without a final reply
    quint64 skipped = 0;
    quint64 done = 0;                ///< ended or skipped
    std::optional<quint64> messages; ///< how many there will be
    std::optional<double> share;     ///< done, 0 … 1, of what ends first; nullopt: no end is known
    std::optional<double> secondsLeft;
    Nanos elapsed{0};
    qint64 queue = -1;           ///< on their way to the sink; negative: the run is not tracked
    double delivery = -1;        ///< p95 of delivery in µs; negative: nothing was delivered
    std::optional<quint64> lost; ///< known when the run is over
};

/// Of the last second, while it runs.
LiveFigures figuresOf(const job::Load& load, const RecentSnapshots& recent, std::size_t measure);
/// Of the whole run, when it is over.
LiveFigures figuresOf(const load::RunResult& result, std::size_t measure);
/// A load as a search for the ceiling carries it out: it ends when the search does.
job::Load searchedLoad(job::Load load);
/// "0:42 left"; empty when that is not known.
QString timeLeftText(const LiveFigures& figures);

} // namespace stampede::widgets
