// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/run_ledger.h"

namespace stampede::load {

RunLedger::RunLedger(const Setup& setup, QObject* parent) : QObject(parent), m_setup(setup)
{
    const auto workers = static_cast<quint64>(setup.workers);
    m_ledger = std::make_unique<ledger::Ledger>(
        [messages = setup.messages, workers](quint64 sequence, std::vector<std::string>& out) {
            messages->recipientsOf(sequence, static_cast<int>(sequence % workers), out);
        });
    for (int i = 0; i < setup.workers; ++i)
        m_lanes.push_back(std::make_unique<DepartureLane>());
}

RunLedger::~RunLedger() = default;

Status RunLedger::begin()
{
    if (!m_setup.journal.isEmpty()) {
        m_writer = std::make_unique<ledger::DepartureWriter>();
        if (const Status opened = m_writer->open(m_setup.journal, m_setup.runId, m_setup.jobJson); !opened)
            return opened;
    }
    if (m_setup.tracking.sink.isEmpty()) {
        m_ledger->noteGap(tr("The run has no channel to a sink; join its journal with the sink's."));
        QMetaObject::invokeMethod(this, &RunLedger::ready, Qt::QueuedConnection);
        return success();
    }
    m_channel = std::make_unique<ledger::ChannelClient>();
    connect(m_channel.get(), &ledger::ChannelClient::following, this, &RunLedger::ready);
    connect(m_channel.get(), &ledger::ChannelClient::lost, this, [this](const QString& why) {
        m_ledger->noteGap(why);
        Q_EMIT unreachable(why);
    });
    connect(m_channel.get(), &ledger::ChannelClient::domainNamed, this,
            [this](quint16 number, const QString& name) { m_ledger->nameDomain(number, name); });
    m_channel->follow(m_setup.tracking.sink, m_setup.runId);
    return success();
}

void RunLedger::onSettled(std::function<void(const ledger::Settled&)> told)
{
    m_ledger->onSettled = std::move(told);
}

// Arrivals are taken before departures and entered after them: what has arrived by now was handed over
// before.
void RunLedger::turn()
{
    m_arrivals.clear();
    m_departures.clear();
    if (m_channel)
        m_channel->take(m_arrivals);
    for (const auto& lane : m_lanes)
        lane->take(m_departures);
    if (m_writer)
        m_writer->write(m_departures);
    m_ledger->enter(std::span<const ledger::Departure>(m_departures));
    m_ledger->enter(std::span<const ledger::Arrival>(m_arrivals));
}

const metrics::Interval& RunLedger::recent()
{
    m_recent.reset();
    m_ledger->take(m_recent);
    return m_recent;
}

qint64 RunLedger::queue() const
{
    return m_channel ? static_cast<qint64>(m_ledger->queue()) : -1;
}

bool RunLedger::isDrained() const
{
    return !m_channel || !m_channel->isFollowing() || (m_ledger->queue() == 0 && m_ledger->open() == 0);
}

ledger::Account RunLedger::close(Nanos sendingEnded, bool gaveUp)
{
    turn();
    if (m_writer)
        if (const Status written = m_writer->finish(); !written)
            m_ledger->noteGap(written.error().toString());
    return m_ledger->close(sendingEnded.count(), gaveUp);
}

} // namespace stampede::load
