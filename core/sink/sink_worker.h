// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink_session.h"
#include "sink/sink_shared.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace stampede::sink {

/// An accepted connection on its way from the acceptor to a worker.
struct Arrival {
    qintptr descriptor = -1;
    quint64 number = 0;   ///< of all the sink's connections, from 1
    bool refused = false; ///< one too many: say so and close
};

/// Runs its share of the sessions in the thread it lives in.
class SinkWorker : public QObject {
    Q_OBJECT
public:
    /// `index`: which of the shared cells are its own.
    SinkWorker(SinkShared& shared, std::size_t index);
    ~SinkWorker() override;

    /// Takes a connection over. From any thread; several that come close together cost one event.
    void hand(const Arrival& arrival);
    /// In the worker's thread: begins to look for idle sessions.
    void startUp();
    /// In the worker's thread: drops all sessions.
    void shutDown();

    // For its sessions.
    const smtp::ServerSettings& serverSettings() const { return m_shared.settings.server; }
    SinkTls tlsMode() const { return m_shared.settings.tls; }
    const net::ServerTls* tls() const { return tlsMode() == SinkTls::None ? nullptr : &m_shared.tls; }
    smtp::ServerPolicy& acceptAll() { return m_acceptAll; }
    WorkerCells& cells() { return m_cells; }
    /// Null when the ledger is off.
    WorkerLedger* ledger() { return m_ledger ? &*m_ledger : nullptr; }
    Nanos now() const { return m_shared.clock.now(); }
    std::span<char> buffer() { return m_buffer; }
    std::string& emptyReplies();
    void count(const smtp::ServerCounters& now, const smtp::ServerCounters& before);
    /// It is destroyed at the next turn of the loop, as it may be in a call of its transport.
    void sessionEnded(SinkSession& session);
    const BehaviourSlot& behaviour() const { return m_shared.behaviour; }
    /// Calls session.wake() from the event loop when the clock has reached `at`, once; replaces an earlier
    /// wish.
    void wakeAt(SinkSession& session, Nanos at);
    void forgetWake(SinkSession& session);

Q_SIGNALS:
    /// All workers together have accepted maxMessages; once.
    void messagesReached();

private:
    void takeArrivals();
    std::unique_ptr<SessionPolicy> policyFor(const Arrival& arrival);
    void open(const Arrival& arrival);
    void scanIdle();
    void wakeSessions();
    void armWake();
    void measureLag();

    SinkShared& m_shared;
    WorkerCells& m_cells;
    const std::size_t m_index;
    smtp::ServerPolicy m_acceptAll;
    std::optional<WorkerLedger> m_ledger;
    QTimer m_scan{this};
    QTimer m_wake{this};
    QTimer m_lagTimer{this};
    Nanos m_lagDue{0};
    Nanos m_lag{0};
    std::set<std::pair<Nanos, SinkSession*>> m_sleepers;
    std::vector<char> m_buffer;
    std::string m_replies;
    std::vector<std::unique_ptr<SinkSession>> m_sessions;
    std::vector<std::unique_ptr<SinkSession>> m_ended;

    std::mutex m_arrivalsMutex;
    std::vector<Arrival> m_arrivals;
};

} // namespace stampede::sink
