// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/probe.h"

namespace stampede::load {

namespace {

constexpr quint64 endless = 1'000'000'000'000;
// A slow server holds on to connections; the next message must not wait for that.
constexpr int mostConnections = 100;
constexpr auto lookEvery = std::chrono::milliseconds(250);

RunOptions probeOptions(RunOptions options)
{
    options.sampleEvery = 1;
    options.tellArrivals = true;
    options.findCeiling = false;
    options.ledgerFile.clear();
    if (!options.runId.isEmpty())
        options.runId += QStringLiteral("-probe");
    return options;
}

} // namespace

job::Job probeJob(const job::Job& job)
{
    job::Job probe = job;
    probe.load = {};
    probe.load.model = job::Load::Model::Open;
    probe.load.rate = job.probe.messages / std::chrono::duration<double>(job.probe.every).count();
    probe.load.connections = mostConnections;
    probe.load.messages = endless;
    probe.limits = {};
    probe.limits.workers = 1;
    probe.limits.keepTrying = true;
    probe.limits.stopGrace = job.probe.lostAfter;
    probe.session.messagesPerConnection = 1;
    probe.session.retriesUnclear = 0;
    probe.session.thinkTime = Nanos(0);
    probe.tracking.enabled = true;
    probe.tracking.drain = job.probe.lostAfter;
    probe.criteria.clear();
    probe.probe.enabled = false;
    return probe;
}

Probe::Probe(const job::Job& job, RunOptions options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_book(job.probe)
    , m_run(probeJob(job), probeOptions(std::move(options)), clock)
{
    connect(&m_run, &Run::refused, this, &Probe::refused);
    connect(&m_run, &Run::started, this, [this] {
        m_begun = true;
        m_start = m_clock.now();
        m_patience.start(lookEvery);
        Q_EMIT started();
    });
    connect(&m_run, &Run::sampled, this, [this](const QList<ConversationSamplePtr>& samples) {
        for (const ConversationSamplePtr& sample : samples)
            tell(m_book.ended(*sample, sinceStart()));
    });
    connect(&m_run, &Run::arrived, this, [this](const std::vector<ledger::Settled>& arrivals) {
        for (const ledger::Settled& arrival : arrivals)
            tell(m_book.arrived(arrival, sinceStart()));
    });
    connect(&m_patience, &QTimer::timeout, this, [this] { tell(m_book.giveUp(sinceStart(), false)); });
    connect(&m_run, &Run::finished, this, &Probe::finish);
}

Probe::~Probe() = default;

void Probe::start()
{
    m_run.start();
}

void Probe::stop()
{
    m_run.stop();
}

void Probe::abort()
{
    m_run.abort();
}

void Probe::tell(const std::vector<ProbeEvent>& events)
{
    for (const ProbeEvent& event : events)
        Q_EMIT told(event);
}

void Probe::finish(const RunResult& result)
{
    m_patience.stop();
    if (m_begun)
        tell(m_book.giveUp(sinceStart(), true));
    ProbeResult found = m_book.result();
    if (result.reason == EndReason::NotCarriedOut)
        found.error = result.error.toString();
    Q_EMIT finished(found);
}

} // namespace stampede::load
