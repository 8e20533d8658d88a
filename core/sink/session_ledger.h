// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ledger/lane.h"
#include "ledger/records.h"
#include "sink/message_tracker.h"
#include "sink/name_table.h"
#include "smtp/server_observer.h"

#include <deque>
#include <memory>
#include <vector>

namespace stampede::sink {

/// An arrival on its way from a worker.
struct RunArrival {
    ledger::Arrival arrival;
    quint16 run = 0; ///< in LedgerShared::runs
};
using ArrivalLane = ledger::Lane<RunArrival>;

/// What the threads of a sink have in common for its ledger.
struct LedgerShared {
    static constexpr std::size_t mostRuns = 1000;
    static constexpr std::size_t mostDomains = 4000; ///< with "*", number 0, for all others

    explicit LedgerShared(std::size_t workers);

    NameTable runs{mostRuns};
    NameTable domains{mostDomains};
    std::deque<ArrivalLane> lanes; ///< one of each worker
};

/// What the sessions of one worker share of the ledger. In the worker's thread.
class WorkerLedger {
public:
    WorkerLedger(LedgerShared& shared, std::size_t worker, const Clock& clock);

    std::unique_ptr<MessageTracker> borrowTracker();
    void giveBack(std::unique_ptr<MessageTracker> tracker);
    /// Of the domain of an address; 0 without one, for one too long, and where there are too many.
    quint16 domainOf(std::string_view address);
    /// NameTable::none where there are too many.
    int runNumber(std::string_view run) { return m_runs.number(run); }
    qint64 wall() const { return m_clock.wall().count(); }
    void tell(const ledger::Arrival& arrival, int run) { m_lane.push({arrival, static_cast<quint16>(run)}); }

private:
    const Clock& m_clock;
    ArrivalLane& m_lane;
    NameCache m_runs;
    NameCache m_domains;
    std::string m_domain;
    std::vector<std::unique_ptr<MessageTracker>> m_idle;
};

/// Watches one session for tracked messages and tells who of their recipients took them. Small: the tracker
/// is the worker's and borrowed while content comes.
class SessionLedger final : public smtp::ServerObserver {
public:
    explicit SessionLedger(WorkerLedger& worker) : m_worker(worker) {}

    void recipientTaken(std::string_view address) override;
    void contentBegins() override;
    void content(std::string_view piece) override { m_tracker->add(piece); }
    void taken(int first, int count) override;
    void transactionEnded() override;

    /// Accepted messages without a track, since the last call.
    quint64 takeUntracked();

private:
    struct Recipient {
        quint32 hash = 0;
        quint16 domain = 0;
    };
    enum class Verdict : quint8 { Unknown, Tracked, Untracked };
    void judge();

    WorkerLedger& m_worker;
    std::unique_ptr<MessageTracker> m_tracker; ///< while content comes
    std::vector<Recipient> m_recipients;
    quint32 m_untracked = 0;
    int m_run = NameTable::none;
    Verdict m_verdict = Verdict::Unknown;
};

} // namespace stampede::sink
