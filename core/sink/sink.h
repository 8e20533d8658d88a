// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sink/sink_settings.h"
#include "sink/sink_stats.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace stampede::sink {

class SinkLedger;
struct SinkShared;

/// The local SMTP or LMTP server: takes mail, counts it and throws it away; never relays. One thread accepts,
/// worker threads run the sessions. Lives in the thread of its caller, which needs an event loop for
/// finished() and for the ledger: it takes what arrived, and serves it, twenty times a second.
class Sink : public QObject {
    Q_OBJECT
public:
    /// `clock` must outlive it.
    explicit Sink(const Clock& clock, QObject* parent = nullptr);
    ~Sink() override;

    /// Listens when it returns; raises the soft limit of open files. Errors: it runs already, the certificate
    /// cannot be had, the ledger's file cannot be written, the address cannot be listened on; the sink is
    /// stopped then.
    Status start(const SinkSettings& settings);
    /// Drops what is open, joins the threads and completes the ledger. The statistics stay until the next
    /// start.
    void stop();
    /// How it answers from now on: new connections at once, those that have a behaviour with their next
    /// message, those that were accepted without one never. Null: all is accepted. In the sink's thread,
    /// while it runs.
    void setBehaviour(std::shared_ptr<const Behaviour> behaviour);
    bool isRunning() const { return m_threads != nullptr; }
    /// Where it listens; with port 0 in the settings the port the system chose.
    QHostAddress address() const { return m_address; }
    quint16 port() const { return m_port; }
    int workerCount() const;
    /// What is wrong with the ledger though the sink works: nobody can follow it under its name, its file is
    /// not whole. A sentence; empty when all is well. Changes with start() and stop() only.
    const QString& ledgerWarning() const { return m_ledgerWarning; }
    /// The name its ledger is served under; empty when it is not.
    const QString& channel() const { return m_channel; }

    /// From any thread, but not during start().
    SinkStats stats() const;

Q_SIGNALS:
    /// The message or time limit of the settings is reached; once a run. The sink goes on until it is
    /// stopped.
    void finished();

private:
    struct Threads;
    void announce();
    std::unique_ptr<Threads> makeThreads(SinkShared& shared, int count);
    void openChannel(const QString& name);

    const Clock& m_clock;
    std::unique_ptr<SinkShared> m_shared;
    std::unique_ptr<SinkLedger> m_ledger; ///< null when it is off
    std::unique_ptr<Threads> m_threads;
    QTimer m_timeLimit{this};
    QHostAddress m_address;
    quint16 m_port = 0;
    QString m_channel;
    QString m_ledgerWarning;
    bool m_announced = false;
    std::atomic<Nanos::rep> m_startedAt{0};
    std::atomic<Nanos::rep> m_stoppedAt{-1}; ///< -1: it runs
};

} // namespace stampede::sink
