// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "metrics/seconds.h"
#include "store/metric_codec.h"
#include "store/result_codec.h"

namespace stampede::store {

/// A run added up from its seconds: what a snapshot would have said at the end of the last of them. Of the
/// connections it knows those of that second; of the workers nothing.
class RunTotals {
public:
    RunTotals() = default;
    explicit RunTotals(const Checkpoint& from);

    /// With the distributions of the row, when they are there.
    void add(const metrics::SecondRow& row);

    bool isEmpty() const { return !m_any; }
    quint64 lastSecond() const { return m_through; }
    const metrics::Counters& counters() const { return m_snapshot.total; }
    const metrics::Distributions& distributions() const { return m_distributions; }
    bool isTracked() const { return m_snapshot.queue >= 0; }
    Nanos elapsed() const { return m_snapshot.elapsed; }
    /// Up to the end of the last second in which a message ended.
    Nanos sending() const { return m_sending; }
    Checkpoint checkpoint() const;
    metrics::SnapshotPtr snapshot() const;

private:
    metrics::Snapshot m_snapshot; // without distributions
    metrics::Distributions m_distributions;
    Nanos m_sending{0};
    quint64 m_through = 0;
    bool m_any = false;
};

/// What the list of runs says of a run.
struct Figures {
    quint64 messages = 0;    ///< ended
    double acceptedRate = 0; ///< a second, over the time of sending
    double p95 = 0;          ///< response time, µs; 0 when there is none
    double errorShare = 0;   ///< 0 … 1 of those that ended: not accepted
    // Of a tracked run:
    std::optional<quint64> lost; ///< nothing as long as the ledger is open, and when it is not complete
    std::optional<quint64> duplicates;
    double deliveryP95 = 0; ///< µs; 0 when nothing arrived
};
Figures figuresOf(const metrics::Counters& counters, const metrics::Distributions& distributions,
                  Nanos sending, bool tracked);
Figures figuresOf(const load::RunResult& result);

} // namespace stampede::store
