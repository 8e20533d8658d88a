// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/recorder.h"

#include <thread>

namespace stampede::metrics {
namespace {

// A scope lasts well under a microsecond, unless its thread was preempted in it; then a sleep gives it the
// processor.
void waitFor(const std::atomic<qint64>& epoch, qint64 value)
{
    constexpr int patience = 64;
    for (int i = 0; epoch.load(std::memory_order_acquire) != value; ++i) {
        if (i < patience)
            std::this_thread::yield();
        else
            std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
}

} // namespace

void Interval::add(const Interval& other)
{
    counters += other.counters;
    distributions.add(other.distributions);
    findings.add(other.findings);
}

void Interval::reset()
{
    counters = Counters{};
    distributions.reset();
    findings.reset();
}

Recorder::Recorder()
{
    for (Interval& interval : m_intervals)
        interval.distributions.reserve();
}

/// Sends the writer's next scopes to the other interval and gives the one they left.
Interval& Recorder::flip()
{
    const bool wasEven = m_startEpoch.load(std::memory_order_relaxed) >= 0;
    const qint64 nextStart = wasEven ? oddStart : 0;
    (wasEven ? m_oddEnd : m_evenEnd).store(nextStart, std::memory_order_relaxed);
    // Releases the reset of the interval that comes next to the scope that will write it.
    const qint64 entered = m_startEpoch.exchange(nextStart, std::memory_order_acq_rel);
    waitFor(wasEven ? m_evenEnd : m_oddEnd, entered);
    return m_intervals[wasEven ? 0 : 1];
}

void Recorder::take(Interval& into)
{
    Interval& taken = flip();
    into.add(taken);
    taken.reset();
}

} // namespace stampede::metrics
