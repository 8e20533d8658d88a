// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/tls_settings.h"
#include "sink/behaviour_slot.h"
#include "sink/session_ledger.h"
#include "sink/sink_settings.h"
#include "sink/sink_stats.h"

#include <array>
#include <atomic>
#include <memory>
#include <vector>

namespace stampede::sink {

/// Numbers with one writing thread and any number of reading ones: no lock and no locked instruction.
template <std::size_t Count>
class Cells {
public:
    void add(std::size_t cell, quint64 amount)
    {
        if (amount != 0)
            m_values[cell].store(get(cell) + amount, std::memory_order_relaxed);
    }
    void raise(std::size_t cell, quint64 value)
    {
        if (value > get(cell))
            m_values[cell].store(value, std::memory_order_relaxed);
    }
    quint64 get(std::size_t cell) const { return m_values[cell].load(std::memory_order_relaxed); }

private:
    std::array<std::atomic<quint64>, Count> m_values{};
};

/// What a worker writes. A cache line of its own, so that workers do not slow each other down.
struct alignas(64) WorkerCells : Cells<11> {
    enum Cell : std::size_t {
        Ended,
        Messages,
        Rejected,
        Recipients,
        Octets,
        Errors,
        TlsHandshakes,
        TlsFailures,
        Lost,
        IdleTimeouts,
        Untracked
    };
};

/// What the acceptor writes.
struct alignas(64) AcceptorCells : Cells<3> {
    enum Cell : std::size_t { Accepted, Peak, Refused };
};

/// What the threads of a running sink share: const but for the cells.
struct SinkShared {
    SinkShared(const SinkSettings& s, std::size_t workerCount, const Clock& c)
        : settings(s)
        , workers(workerCount)
        , clock(c)
        , behaviour(s.behaviour)
        , ledger(s.ledger ? std::make_unique<LedgerShared>(workerCount) : nullptr)
    {}

    const SinkSettings settings;
    net::ServerTls tls;
    AcceptorCells acceptor;
    std::vector<WorkerCells> workers;
    const Clock& clock;
    BehaviourSlot behaviour;
    const std::unique_ptr<LedgerShared> ledger; ///< null when it is off
    /// Accepted messages of all workers; kept only where maxMessages asks for it.
    std::atomic<quint64> messagesTowardsLimit{0};

    quint64 sum(WorkerCells::Cell cell) const
    {
        quint64 total = 0;
        for (const WorkerCells& cells : workers)
            total += cells.get(cell);
        return total;
    }
    quint64 active() const
    {
        const quint64 ended = sum(WorkerCells::Ended);
        const quint64 accepted = acceptor.get(AcceptorCells::Accepted);
        return accepted > ended ? accepted - ended : 0;
    }
    SinkStats stats() const;
};

} // namespace stampede::sink
