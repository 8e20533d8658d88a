// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Conductor's part in a tracked run: the sink is asked before anything is sent, and the run waits for what is
// on its way before it ends.
#include "job/job_json.h"
#include "load/conductor.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace stampede::load {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::Conductor)
};

// A duplicate of the last message may come a little after it.
constexpr Nanos afterDrain = std::chrono::milliseconds(300);
} // namespace

void Conductor::askSink()
{
    RunLedger::Setup setup;
    setup.runId = m_prepared.runId;
    setup.tracking = m_prepared.job.tracking;
    setup.messages = m_prepared.messages.get();
    setup.workers = m_prepared.workers;
    setup.journal = m_prepared.ledgerFile;
    setup.jobJson = QJsonDocument::fromJson(job::toJson(m_prepared.job)).toJson(QJsonDocument::Compact);
    m_ledger = std::make_unique<RunLedger>(setup);
    connect(m_ledger.get(), &RunLedger::ready, this, &Conductor::sinkReady);
    connect(m_ledger.get(), &RunLedger::unreachable, this, &Conductor::sinkUnreachable);
    if (m_prepared.tellArrivals)
        m_ledger->onSettled([this](const ledger::Settled& arrival) { m_settled.push_back(arrival); });
    if (const Status begun = m_ledger->begin(); !begun)
        finishUnstarted(EndReason::NotCarriedOut, begun.error());
}

void Conductor::sinkReady()
{
    if (m_over)
        return;
    if (hasBegun())
        addMarker(Marker::Kind::Note, Text::tr("the sink tells of arrivals again"));
    else
        startSending();
}

void Conductor::sinkUnreachable(const QString& why)
{
    if (m_over)
        return;
    if (hasBegun())
        addMarker(Marker::Kind::Note, Text::tr("the sink does not tell of arrivals any more"));
    else
        finishUnstarted(EndReason::NotCarriedOut, Error{QStringLiteral("tracking.sink"), why});
}

void Conductor::turnLedger()
{
    m_ledger->turn();
    if (!m_settled.empty())
        Q_EMIT arrived(std::exchange(m_settled, {}));
}

void Conductor::startDrain()
{
    publish(); // the last word on sending
    m_draining = true;
    m_drainUntil = m_clock.now() + m_prepared.job.tracking.drain;
    if (m_prepared.job.tracking.drain <= Nanos(0))
        finish();
}

bool Conductor::drain()
{
    if (!m_draining)
        return false;
    const Nanos now = m_clock.now();
    if (!m_ledger->isDrained())
        m_drainedAt = Nanos::max();
    else if (m_drainedAt == Nanos::max())
        m_drainedAt = now;
    const bool done = m_drainedAt != Nanos::max() && now - m_drainedAt >= afterDrain;
    if (done || now >= m_drainUntil)
        finish();
    return true;
}

Nanos Conductor::lastEnd() const
{
    Nanos last{0};
    for (const auto& worker : m_workers)
        last = std::max(last, worker->lastEnd());
    return last;
}

void Conductor::closeBooks()
{
    turnLedger();
    const Nanos sinceEnd = m_clock.now() - m_start - lastEnd();
    m_account = m_ledger->close(m_clock.wall() - sinceEnd, !m_ledger->isDrained());
}

// Nothing was sent: stopped, or refused by the surroundings, before the workers were started.
void Conductor::finishUnstarted(EndReason reason, const Error& error)
{
    if (std::exchange(m_over, true))
        return;
    RunResult result;
    result.runId = m_prepared.runId;
    result.job = m_prepared.job;
    result.started = result.ended = QDateTime::currentDateTimeUtc();
    result.reason = reason;
    result.error = error;
    Q_EMIT finished(result);
}

} // namespace stampede::load
