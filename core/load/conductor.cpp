// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/conductor.h"

#include "net/descriptor_limit.h"
#include "net/event_dispatcher.h"

#include <QCoreApplication>

namespace stampede::load {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::Conductor)
};

constexpr auto snapshotEvery = std::chrono::milliseconds(100);
} // namespace

// A thread handle that asks, waits and joins.
void Conductor::ThreadDeleter::operator()(QThread* thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

Conductor::Conductor(PreparedRun prepared, const Clock& clock)
    : m_prepared(std::move(prepared))
    , m_clock(clock)
    , m_rules(stopRules(m_prepared.job))
    , m_judge(m_prepared.search ? QStringList() : m_prepared.job.criteria, m_prepared.circumstances)
    , m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Conductor::onTick);
}

Conductor::~Conductor()
{
    // A run that is dropped while it goes on: sessions belong to their threads and must go there.
    for (const auto& worker : m_workers)
        if (!m_threads.empty())
            QMetaObject::invokeMethod(
                worker.get(), [target = worker.get()] { target->abort(); }, Qt::BlockingQueuedConnection);
    m_threads.clear();
}

void Conductor::begin()
{
    if (m_prepared.job.tracking.enabled)
        askSink();
    else
        startSending();
}

void Conductor::startSending()
{
    startWorkers();
    m_start = m_clock.now();
    m_startedAt = QDateTime::currentDateTimeUtc();
    std::vector<metrics::Recorder*> recorders;
    for (const auto& worker : m_workers)
        recorders.push_back(&worker->recorder());
    m_aggregator = std::make_unique<metrics::Aggregator>(std::move(recorders), m_start);
    m_running = static_cast<int>(m_workers.size());
    tellWorkers([start = m_start](Worker& worker) { worker.begin(start); });
    m_timer.start(snapshotEvery);
    Q_EMIT started(m_running);
    m_load.connections = m_prepared.job.load.connections;
    m_load.rate = m_prepared.job.load.rate;
    Q_EMIT loadChanged(m_load);
    if (m_prepared.search)
        nextStep();
}

void Conductor::startWorkers()
{
    for (int i = 0; i < m_prepared.workers; ++i) {
        WorkerPlan plan;
        plan.job = &m_prepared.job;
        plan.settings = &m_prepared.settings;
        plan.messages = m_prepared.messages.get();
        plan.sources = &m_prepared.sources;
        plan.endpoints = &m_prepared.endpoints;
        plan.tls = &m_prepared.tls;
        plan.clock = &m_clock;
        plan.share = {i, m_prepared.workers};
        plan.curve = m_prepared.search ? nullptr : m_prepared.shape.curve;
        plan.sampleEvery = m_prepared.sampleEvery;
        plan.departures = m_ledger ? &m_ledger->lane(i) : nullptr;
        auto worker = std::make_unique<Worker>(plan);
        std::unique_ptr<QThread, ThreadDeleter> thread(new QThread);
        thread->setObjectName(QStringLiteral("engine-%1").arg(i));
        thread->setEventDispatcher(net::makeUvEventDispatcher());
        worker->moveToThread(thread.get());
        connect(worker.get(), &Worker::finished, this, &Conductor::workerFinished);
        connect(worker.get(), &Worker::sampled, this, &Conductor::sampled);
        thread->start();
        m_threads.push_back(std::move(thread));
        m_workers.push_back(std::move(worker));
    }
}

void Conductor::stop(EndReason reason, const Error& error)
{
    if (!hasBegun())
        return finishUnstarted(reason, error);
    if (m_draining)
        return finish(); // nothing is sent any more: only the waiting can be stopped
    if (m_stopping)
        return;
    m_stopping = true;
    m_reason = reason;
    m_error = error;
    m_abortAt = m_clock.now() + m_prepared.job.limits.stopGrace;
    if (reason == EndReason::Stopped)
        addMarker(Marker::Kind::Stopping, Text::tr("stop"));
    tellWorkers([](Worker& worker) { worker.stop(); });
}

void Conductor::abort(EndReason reason, const Error& error)
{
    if (!hasBegun())
        return finishUnstarted(reason, error);
    if (m_draining)
        return finish();
    if (m_aborting)
        return;
    m_aborting = true;
    // An abort by the grace running out, or by a second Ctrl-C, tells more than the stop before it, unless
    // that had a cause.
    if (!m_stopping || m_reason == EndReason::Stopped || m_reason == EndReason::Completed) {
        m_reason = reason;
        m_error = error;
    }
    m_stopping = true;
    tellWorkers([](Worker& worker) { worker.abort(); });
}

void Conductor::onTick()
{
    publish();
    if (drain())
        return;
    followTimeline();
    judge();
}

void Conductor::publish()
{
    // Once a second: with thousands of them counting takes its time.
    if (m_ticks++ % ticksPerSecond == 0)
        m_openDescriptors = net::openDescriptors();
    metrics::Besides besides{m_openDescriptors, m_prepared.descriptorLimit};
    besides.draining = m_draining;
    if (m_ledger) {
        if (!m_account)
            turnLedger();
        besides.ledger = &m_ledger->recent();
        besides.queue = m_account ? 0 : m_ledger->queue();
    }
    m_last = m_aggregator->collect(m_clock.now(), besides);
    if (const auto row = m_seconds.add(*m_last))
        takeSecond(*row);
    Q_EMIT snapshotTaken(m_last);
}

void Conductor::judge()
{
    const Nanos now = m_clock.now();
    if (!m_stopping) {
        if (const auto broken = m_judge.abortAsked()) {
            stop(EndReason::Criterion,
                 Error{QStringLiteral("criteria"), Text::tr("\"%1\" was broken.").arg(*broken)});
            return;
        }
        for (const auto& rule : m_rules) {
            const StopAdvice advice = rule->judge(*m_last);
            if (!advice.reason)
                continue;
            if (advice.abort)
                abort(*advice.reason, advice.error);
            else
                stop(*advice.reason, advice.error);
            return;
        }
        // Past its duration a run only waits for open transactions; they get the same grace as after a stop.
        const auto& duration = m_prepared.job.load.duration;
        if (duration && now - m_start > *duration + m_prepared.job.limits.stopGrace)
            abort(EndReason::Aborted, {});
    } else if (now > m_abortAt) {
        abort(EndReason::Aborted, {});
    }
}

void Conductor::workerFinished()
{
    if (--m_running > 0)
        return;
    if (m_ledger && !m_aborting)
        startDrain();
    else
        finish();
}

void Conductor::finish()
{
    if (std::exchange(m_over, true))
        return;
    m_timer.stop();
    m_threads.clear();
    if (m_ledger)
        closeBooks();
    publish();
    if (const auto row = m_seconds.finish())
        takeSecond(*row);
    if (!m_judge.isEmpty())
        tellStandings(m_judge.finish(m_account ? m_account->gap : QString()));
    if (m_prepared.search)
        m_prepared.search->breakOff();
    if (m_reason == EndReason::Completed) {
        const StopAdvice contact = judgeFirstContact(m_prepared.job, *m_last, true);
        if (contact.reason) {
            m_reason = *contact.reason;
            m_error = contact.error;
        }
    }
    RunResult result;
    result.runId = m_prepared.runId;
    result.job = m_prepared.job;
    result.started = m_startedAt;
    result.ended = QDateTime::currentDateTimeUtc();
    result.reason = m_reason;
    result.error = m_error;
    result.last = m_last;
    result.workers = m_prepared.workers;
    result.sending = lastEnd();
    result.ledger = m_account;
    result.markers = m_markers;
    result.criteria = m_standings;
    if (m_prepared.search)
        result.ceiling = m_prepared.search->result();
    for (const auto& worker : m_workers) {
        if (!result.capabilities)
            result.capabilities = worker->capabilities();
        if (!result.tls)
            result.tls = worker->tlsFacts();
    }
    Q_EMIT finished(result);
}

} // namespace stampede::load
