// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/point.h"

#include <deque>

namespace stampede::widgets {

/// The snapshots of the last second, so that what is shown is neither of one tenth nor of the whole run.
class RecentSnapshots {
public:
    void clear() { m_list.clear(); }
    void add(const metrics::SnapshotPtr& snapshot);

    bool isEmpty() const { return m_list.empty(); }
    /// The newest; null before the first.
    const metrics::Snapshot* now() const { return m_list.empty() ? nullptr : m_list.back().get(); }
    /// The newest that is a second older than now(), or the oldest; null while now() is the only one: then
    /// the figures since the start of the run stand for the last second.
    const metrics::Snapshot* before() const { return m_list.size() < 2 ? nullptr : m_list.front().get(); }
    /// From before() to now().
    Nanos span() const;
    /// How much a total grew in a second. `total`: of a snapshot.
    template <typename F>
    double perSecond(F total) const
    {
        const Nanos time = span();
        if (time <= Nanos(0))
            return 0;
        const quint64 grown = total(*now()) - (before() ? total(*before()) : 0);
        return static_cast<double>(grown) * 1e9 / static_cast<double>(time.count());
    }
    /// The histogram of a measure since before().
    metrics::Histogram latency(std::size_t measure) const;

private:
    std::deque<metrics::SnapshotPtr> m_list;
};

} // namespace stampede::widgets
