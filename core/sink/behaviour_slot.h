// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/behaviour.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace stampede::sink {

/// The behaviour in force, changed by one thread and read by the others once a session, and what all
/// behaviours that were in force have counted. Thread-safe; without a behaviour a look costs one load.
class BehaviourSlot {
public:
    explicit BehaviourSlot(std::shared_ptr<const Behaviour> first);

    void set(std::shared_ptr<const Behaviour> behaviour);
    std::shared_ptr<const Behaviour> get() const;
    bool isEmpty() const { return m_empty.load(std::memory_order_relaxed); }
    /// Changes with each set().
    quint64 generation() const { return m_generation.load(std::memory_order_acquire); }
    void addTo(SinkStats& stats) const;

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Behaviour> m_now;
    std::vector<std::shared_ptr<const Behaviour>> m_former; ///< that sessions may still count in
    QList<NamedCount> m_rules;                              ///< of those that are gone
    QList<NamedCount> m_replies;
    std::atomic<quint64> m_generation{1};
    std::atomic<bool> m_empty;
};

} // namespace stampede::sink
