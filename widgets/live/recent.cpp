// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/recent.h"

namespace stampede::widgets {

void RecentSnapshots::add(const metrics::SnapshotPtr& snapshot)
{
    if (!snapshot)
        return;
    m_list.push_back(snapshot);
    // One that is a second old or more stays at the front: it is what the newest is compared with.
    const Nanos start = snapshot->elapsed - std::chrono::seconds(1);
    while (m_list.size() > 2 && m_list[1]->elapsed <= start)
        m_list.pop_front();
}

Nanos RecentSnapshots::span() const
{
    if (isEmpty())
        return Nanos(0);
    return now()->elapsed - (before() ? before()->elapsed : Nanos(0));
}

metrics::Histogram RecentSnapshots::latency(std::size_t measure) const
{
    metrics::Histogram sum;
    for (std::size_t i = before() ? 1 : 0; i < m_list.size(); ++i)
        if (m_list[i]->recentDistributions)
            sum.add(metrics::histogramOf(*m_list[i]->recentDistributions, measure));
    return sum;
}

} // namespace stampede::widgets
