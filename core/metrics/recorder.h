// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/counters.h"

#include <array>
#include <atomic>
#include <limits>

namespace stampede::metrics {

/// What one worker saw since the last swap.
struct Interval {
    Counters counters;
    Distributions distributions;
    Findings findings;

    void add(const Interval& other);
    void reset();
};

/// A worker's own recorder: one thread writes, another takes what was written, neither waits for a lock. Two
/// intervals; the writer's scope is an uncontended atomic addition and a store (the writer-reader phaser of
/// HdrHistogram, for one writer). Takes 5 MB of address space; as a rule only what is counted in becomes
/// memory.
class Recorder {
public:
    /// Holds the interval in place while something is written into it. Keep it short; one at a time; the
    /// writer's thread.
    class Scope {
    public:
        explicit Scope(Recorder& recorder) noexcept
            : m_recorder(recorder)
            , m_epoch(recorder.m_startEpoch.fetch_add(1, std::memory_order_acq_rel))
            , m_interval(&recorder.m_intervals[m_epoch < 0 ? 1 : 0])
        {}
        // With one writer and one scope at a time, the phase has ended exactly as often as it was entered.
        ~Scope()
        {
            (m_epoch < 0 ? m_recorder.m_oddEnd : m_recorder.m_evenEnd)
                .store(m_epoch + 1, std::memory_order_release);
        }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        Counters& counters() { return m_interval->counters; }
        Distributions& distributions() { return m_interval->distributions; }
        void stage(Stage stage, Nanos time)
        {
            m_interval->distributions.stages[static_cast<std::size_t>(stage)].record(time);
        }
        void finding(Stage stage, const StatusCode& status, Fault fault, Nanos sinceStart,
                     std::string_view text)
        {
            m_interval->findings.record(stage, status, fault, sinceStart, text);
        }

    private:
        Recorder& m_recorder;
        qint64 m_epoch;
        Interval* m_interval;
    };

    Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// The worker's: how many of its sessions are in `state`; read by the aggregator as it stands.
    void setConnections(ConnectionState state, int count) noexcept
    {
        m_connections[static_cast<std::size_t>(state)].store(count, std::memory_order_relaxed);
    }
    int connections(ConnectionState state) const noexcept
    {
        return m_connections[static_cast<std::size_t>(state)].load(std::memory_order_relaxed);
    }
    /// The worker's processor time so far.
    void setCpu(Nanos cpu) noexcept { m_cpu.store(cpu.count(), std::memory_order_relaxed); }
    Nanos cpu() const noexcept { return Nanos(m_cpu.load(std::memory_order_relaxed)); }

    /// The reader's: swaps the intervals, waits until no scope holds the old one (well under a microsecond as
    /// a rule), and adds it to `into`. One reader at a time, and not from within a scope.
    void take(Interval& into);

private:
    static constexpr qint64 oddStart = std::numeric_limits<qint64>::min();
    Interval& flip();

    // Epochs count scopes. In an even phase they run from 0 and the first interval is written, in an odd one
    // from oddStart (so the sign tells them apart) and the second. The end epoch of a phase follows its start
    // epoch.
    std::array<Interval, 2> m_intervals;
    alignas(64) std::atomic<qint64> m_startEpoch{0};
    alignas(64) std::atomic<qint64> m_evenEnd{0};
    std::atomic<qint64> m_oddEnd{oddStart};
    alignas(64) std::array<std::atomic<int>, connectionStateCount> m_connections{};
    std::atomic<qint64> m_cpu{0};
};

} // namespace stampede::metrics
