// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/arrival_book.h"
#include "ledger/channel.h"
#include "ledger/journal.h"
#include "sink/session_ledger.h"

#include <QObject>
#include <QTimer>

#include <mutex>
#include <optional>
#include <vector>

namespace stampede::sink {

/// The sink's end of the ledger: takes what the workers tell, twenty times a second, enters it into the
/// books, sends it to the engines that follow and writes it down. In the sink's thread, but for runs().
class SinkLedger final : public QObject {
public:
    SinkLedger();
    ~SinkLedger() override;

    /// Before begin(). Errors: the file cannot be written.
    Status openFile(const QString& path);
    /// Before or after begin(). Errors: as ChannelServer::listen().
    Status listen(const QString& channel);
    /// `shared` must outlive it, but for what happens after complete().
    void begin(LedgerShared& shared);
    /// Takes the rest; the workers are at rest. Errors: the file is not whole.
    Status complete();

    /// The latest run first. From any thread.
    std::vector<ledger::RunArrivals> runs() const;

private:
    void turn();
    void take();
    void deliver();
    void copyRuns();

    LedgerShared* m_shared = nullptr;
    QTimer m_timer{this};
    ledger::ArrivalBook m_book;
    ledger::ChannelServer m_channel{this};
    std::optional<ledger::ArrivalWriter> m_writer;
    QStringList m_runNames;
    QStringList m_domainNames;
    std::vector<RunArrival> m_taken;
    std::vector<std::vector<ledger::Arrival>> m_byRun;
    std::vector<quint16> m_touched; ///< runs of this turn
    int m_turns = 0;
    bool m_changed = false; ///< since the last copy
    mutable std::mutex m_mutex;
    std::vector<ledger::RunArrivals> m_runs;
};

} // namespace stampede::sink
