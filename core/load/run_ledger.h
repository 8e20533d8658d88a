// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "ledger/channel.h"
#include "ledger/journal.h"
#include "ledger/ledger.h"
#include "load/recipient_track.h"
#include "message/message_factory.h"

#include <QObject>

#include <memory>
#include <vector>

namespace stampede::load {

/// The ledger of one tracked run: takes what the workers hand over and what the sink tells, and keeps the
/// books. Lives in the conductor's thread.
class RunLedger final : public QObject {
    Q_OBJECT
public:
    /// What of a run it needs. `messages` must outlive it.
    struct Setup {
        QString runId;
        job::Tracking tracking;
        const message::MessageFactory* messages = nullptr;
        int workers = 1;
        QString journal;    ///< where departures are written down; empty: nowhere
        QByteArray jobJson; ///< for the journal
    };
    explicit RunLedger(const Setup& setup, QObject* parent = nullptr);
    ~RunLedger() override;

    /// Opens the journal and asks the sink; ready() or unreachable() follows unless it fails. Without the
    /// name of a channel there is nobody to ask, and it is ready at once.
    Status begin();
    DepartureLane& lane(int worker) { return *m_lanes[static_cast<std::size_t>(worker)]; }
    /// Told of each arrival, from inside turn(); see ledger::Ledger.
    void onSettled(std::function<void(const ledger::Settled&)> told);

    /// Enters what has come since the last call.
    void turn();
    /// What it brought, since the last call.
    const metrics::Interval& recent();
    /// Negative where nobody tells of arrivals.
    qint64 queue() const;
    /// Nothing more is to come, as far as anybody knows: all has arrived, or nobody would tell.
    bool isDrained() const;
    /// Ends the books. Errors of the journal are a gap in them.
    ledger::Account close(Nanos sendingEnded, bool gaveUp);

Q_SIGNALS:
    /// The sink tells of every arrival from now on.
    void ready();
    /// It does not: before the first ready() there is no use in starting.
    void unreachable(const QString& why);

private:
    std::unique_ptr<ledger::Ledger> m_ledger;
    std::unique_ptr<ledger::ChannelClient> m_channel;  ///< null without a channel
    std::unique_ptr<ledger::DepartureWriter> m_writer; ///< null without a journal
    std::vector<std::unique_ptr<DepartureLane>> m_lanes;
    std::vector<ledger::Arrival> m_arrivals;
    std::vector<ledger::Departure> m_departures;
    metrics::Interval m_recent;
    Setup m_setup;
};

} // namespace stampede::load
