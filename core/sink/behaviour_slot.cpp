// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/behaviour_slot.h"

#include "sink/counters.h"

#include <utility>

namespace stampede::sink {

BehaviourSlot::BehaviourSlot(std::shared_ptr<const Behaviour> first)
    : m_now(std::move(first))
    , m_empty(m_now == nullptr)
{}

void BehaviourSlot::set(std::shared_ptr<const Behaviour> behaviour)
{
    const std::lock_guard lock(m_mutex);
    if (m_now)
        m_former.push_back(std::move(m_now));
    m_now = std::move(behaviour);
    // One that no session holds any more counts no further.
    std::erase_if(m_former, [this](const std::shared_ptr<const Behaviour>& former) {
        if (former.use_count() > 1 || former == m_now)
            return former == m_now;
        addCounts(m_rules, former->ruleCounts());
        addCounts(m_replies, former->replyCounts());
        return true;
    });
    m_empty.store(m_now == nullptr, std::memory_order_relaxed);
    m_generation.fetch_add(1, std::memory_order_release);
}

std::shared_ptr<const Behaviour> BehaviourSlot::get() const
{
    const std::lock_guard lock(m_mutex);
    return m_now;
}

void BehaviourSlot::addTo(SinkStats& stats) const
{
    const std::lock_guard lock(m_mutex);
    if (m_now) {
        stats.behaviour = m_now->name();
        addCounts(stats.rules, m_now->ruleCounts());
        addCounts(stats.replies, m_now->replyCounts());
    }
    for (const auto& former : m_former) {
        addCounts(stats.rules, former->ruleCounts());
        addCounts(stats.replies, former->replyCounts());
    }
    addCounts(stats.rules, m_rules);
    addCounts(stats.replies, m_replies);
}

} // namespace stampede::sink
