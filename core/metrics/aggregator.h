// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/recorder.h"
#include "metrics/snapshot.h"

#include <vector>

namespace stampede::metrics {

/// What the caller knows and no worker.
struct Besides {
    quint64 openDescriptors = 0;
    quint64 descriptorLimit = 0;
    const Interval* ledger = nullptr; ///< of a tracked run, since the call before
    qint64 queue = -1;
    bool draining = false;
};

/// Takes what the workers recorded and makes Snapshots of it. One thread.
class Aggregator {
public:
    /// The recorders must outlive it. `start`: of the run, on the monotonic clock.
    Aggregator(std::vector<Recorder*> recorders, Nanos start);

    /// Everything up to now, as a new immutable value. `now`: monotonic.
    SnapshotPtr collect(Nanos now, const Besides& besides = {});

private:
    std::vector<Recorder*> m_recorders;
    Nanos m_start;
    Nanos m_last;
    Usage m_usageAtStart;
    Effort m_effort; // up to the last snapshot that was no wait
    quint64 m_number = 0;
    Interval m_total;
};

} // namespace stampede::metrics
