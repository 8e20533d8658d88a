// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <algorithm>
#include <optional>

namespace stampede::load {

/// One worker's part of a run. Sequence numbers, connections and messages are dealt like cards: worker
/// `index` of `workers` has numbers index, index + workers, …, so the shares differ by at most one and their
/// sum is exact.
struct Share {
    int index = 0;
    int workers = 1;

    /// How many of `total` are this worker's.
    quint64 of(quint64 total) const
    {
        const auto i = static_cast<quint64>(index);
        const auto n = static_cast<quint64>(workers);
        return total > i ? (total - i - 1) / n + 1 : 0;
    }
    /// The number in the whole run of this worker's `n`-th (0, 1, …).
    quint64 global(quint64 n) const
    {
        return static_cast<quint64>(index) + n * static_cast<quint64>(workers);
    }
};

/// When session number `session` of `sessions` (whole run) is to start: evenly over `rampUp`, the first at
/// once.
inline Nanos sessionStart(quint64 session, quint64 sessions, Nanos rampUp)
{
    if (rampUp.count() <= 0 || sessions == 0)
        return Nanos(0);
    return Nanos(static_cast<qint64>(static_cast<double>(rampUp.count()) * static_cast<double>(session) /
                                     static_cast<double>(sessions)));
}

/// The most workers that make sense: at least one connection each.
inline int usefulWorkers(int asked, int cores, int connections)
{
    return std::clamp(asked > 0 ? asked : cores, 1, std::max(1, connections));
}

} // namespace stampede::load
