// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <optional>

namespace stampede::metrics {

/// What happened in one second of a run; the row of the CSV, the interval of the .hlog. The last may be
/// shorter.
struct SecondRow {
    quint64 second = 0; ///< 0, 1, 2 …; a stall leaves a gap
    Nanos start{0};     ///< since the start of the run
    Nanos length{0};
    Counters counters;
    std::shared_ptr<const Distributions> distributions;
    std::array<int, connectionStateCount> connections{}; ///< at its end
    qint64 queue = -1;                                   ///< at its end; see Snapshot
    bool draining = false;                               ///< all of it was
    Usage usage;                                         ///< processor time in it; residentBytes at its end
    std::vector<Finding> findings;                       ///< of the run up to its end
};

/// Gathers snapshots into seconds. A snapshot belongs to the second in which it ends (so one that ends
/// exactly at 1.0 s closes the first). A row's start and length are those of the snapshots in it, so rates
/// taken over it are exact and the rows of a run leave no gap and do not overlap.
class Seconds {
public:
    /// Gives a row when `snapshot` closes a second. A stall over several seconds gives one long row, then
    /// goes on at the second reached. A row that one snapshot closes together with the row before it comes
    /// with the next call.
    std::optional<SecondRow> add(const Snapshot& snapshot);
    /// What is gathered and not yet given, at the end of a run; nothing when that is nothing.
    std::optional<SecondRow> finish();

private:
    void gather(const Snapshot& snapshot);
    SecondRow give();

    SecondRow m_row;
    Distributions m_distributions;
    Usage m_usageAtRow;
    Usage m_usageNow;
    Nanos m_end{0};
    quint64 m_next = 0; // the lowest second not yet given
    bool m_any = false;
};

} // namespace stampede::metrics
