// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/usage.h"
#include "metrics/counters.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace stampede::metrics {

/// What was spent from the start of a run up to an instant: shares of processors are taken over it.
struct Effort {
    Nanos elapsed{0};
    Usage usage;                  ///< of this process (residentBytes: at that instant)
    std::vector<Nanos> workerCpu; ///< of each worker, since its start
};

/// All counters and histograms of a run at an instant. Immutable once published; shared between threads.
struct Snapshot {
    quint64 number = 0;
    Nanos elapsed{0};  ///< since the start of the run
    Nanos interval{0}; ///< since the snapshot before
    Counters total;
    Counters recent;                                          ///< of the interval
    std::shared_ptr<const Distributions> distributions;       ///< of the run so far
    std::shared_ptr<const Distributions> recentDistributions; ///< of the interval
    std::vector<Finding> findings;                            ///< of the run so far, most frequent first
    std::array<int, connectionStateCount> connections{};
    Usage usage;                  ///< of this process, since the start of the run (residentBytes: now)
    std::vector<Nanos> workerCpu; ///< of each worker, since its start
    /// Expected at the sink and not arrived yet: the server's queue. Negative: the run is not tracked.
    qint64 queue = -1;
    bool draining = false;      ///< everything is sent; the run waits for the rest to arrive
    std::optional<Effort> sent; ///< of a run that waits, or waited: up to when everything was sent
    quint64 openDescriptors = 0;
    quint64 descriptorLimit = 0;

    int connectionsIn(ConnectionState state) const { return connections[static_cast<std::size_t>(state)]; }
    /// Established or being set up: everything but Waiting and Connecting.
    int activeConnections() const;
    /// While there was something to send: that a run waits for arrivals makes nobody less busy.
    Effort effort() const { return sent ? *sent : Effort{elapsed, usage, workerCpu}; }
    /// Messages ended per second in the interval.
    double recentRate() const;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

} // namespace stampede::metrics
