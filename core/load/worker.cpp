// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/worker.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace stampede::load {

namespace {
constexpr auto tickEvery = std::chrono::milliseconds(100);
// The stream of random numbers for back-off, apart from those of messages.
constexpr quint64 backoffStream = 0xbac0'ff00ULL;
} // namespace

Worker::Worker(const WorkerPlan& plan)
    : m_plan(plan)
    , m_random(plan.job->message.seed, backoffStream + static_cast<quint64>(plan.share.index))
{
    m_context.owner = this;
    m_context.job = plan.job;
    m_context.settings = plan.settings;
    m_context.messages = plan.messages;
    m_context.sources = plan.sources;
    m_context.endpoints = plan.endpoints;
    m_context.clock = plan.clock;
    m_context.departures = plan.departures;
    m_context.recorder = &m_recorder;
    m_context.worker = plan.share.index;
    m_context.nextConnection = static_cast<quint64>(plan.share.index);
    m_context.connectionStep = static_cast<quint64>(plan.share.workers);
    if (plan.sampleEvery)
        m_sampler = std::make_unique<Sampler>(*plan.sampleEvery, plan.share.index);
    m_context.sampler = m_sampler.get();
}

Worker::~Worker() = default;

void Worker::begin(Nanos start)
{
    m_context.start = start;
    m_transports = net::makeSocketTransportFactory(*m_plan.tls);
    m_context.transports = m_transports.get();
    m_wakeTimer = new net::WakeTimer(this);
    connect(m_wakeTimer, &net::WakeTimer::due, this, &Worker::onWake);
    m_tickTimer = new QTimer(this);
    connect(m_tickTimer, &QTimer::timeout, this, &Worker::onTick);
    m_tickTimer->start(tickEvery);
    m_flow = makeFlow(*m_plan.job, m_plan.share, *this, m_plan.curve);
    inFlow([this] { m_flow->begin(); });
    endIfDone();
}

void Worker::stop()
{
    if (m_finished || !m_flow)
        return;
    m_flow->stop();
    for (const auto& session : m_sessions)
        if (session->idle())
            session->quit();
    endIfDone();
}

void Worker::abort()
{
    if (m_finished || !m_flow)
        return;
    m_flow->stop();
    for (const auto& session : m_sessions)
        session->abort();
    endIfDone();
}

template <typename F>
void Worker::steer(F&& call)
{
    if (m_finished || !m_flow)
        return;
    inFlow(std::forward<F>(call));
    endIfDone();
}

void Worker::pause(Nanos at)
{
    steer([&] { m_flow->pause(at); });
}

void Worker::resume(Nanos at)
{
    steer([&] { m_flow->resume(at); });
}

void Worker::setConnections(int connections)
{
    steer([&] { m_flow->setConnections(connections); });
}

void Worker::setRate(Nanos at, double perSecond)
{
    steer([&] { m_flow->setRate(at, perSecond); });
}

void Worker::followPlan(Nanos at)
{
    steer([&] { m_flow->followPlan(at); });
}

void Worker::tell(const News& news)
{
    m_news.push_back(news);
    if (!m_flowBusy)
        inFlow([] {});
}

void Worker::sessionIdle(Session& session)
{
    const quint64 limit = m_plan.job->session.messagesPerConnection;
    if (limit > 0 && session.messagesOnConnection() >= limit)
        session.quit();
    else
        tell({session.slot(), false, false});
}

void Worker::sessionGone(Session& session, bool failed)
{
    --m_live;
    tell({session.slot(), true, failed});
}

void Worker::bury(std::unique_ptr<net::Transport> transport)
{
    m_buried.push_back(std::move(transport));
    if (m_buried.size() == 1)
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

// The handlers that buried a transport have returned: here, and not in them, sessions may go too.
void Worker::customEvent(QEvent*)
{
    m_buried.clear();
    if (m_live == 0)
        endIfDone();
}

void Worker::sawCapabilities(const smtp::Capabilities& capabilities)
{
    if (!m_capabilities)
        m_capabilities = capabilities;
}

void Worker::sawTls(const net::TlsFacts& facts)
{
    if (!m_tlsFacts)
        m_tlsFacts = facts;
}

Session& Worker::addSession()
{
    m_context.deadlines.push_back(Nanos::max());
    m_sessions.push_back(std::make_unique<Session>(m_context, m_sessions.size()));
    return *m_sessions.back();
}

void Worker::send(Session& session, quint64 sequence, Nanos intended)
{
    if (!session.hasConnection())
        ++m_live;
    session.assign({sequence, m_context.start + intended});
}

void Worker::wakeSession(Nanos at, std::size_t slot)
{
    m_wakes.push({at, slot});
}

void Worker::wakePacing(Nanos at)
{
    m_pacingAt = std::min(m_pacingAt, at);
}

Nanos Worker::restOf(const Session& session)
{
    return backoff(session.failures(), m_plan.job->session.reconnectInitial,
                   m_plan.job->session.reconnectMaximum, m_random);
}

void Worker::countScheduled(quint64 messages)
{
    const HandlerScope scope(m_context);
    m_context.scope->counters().scheduled += messages;
}

void Worker::countSkipped(quint64 messages)
{
    const HandlerScope scope(m_context);
    m_context.scope->counters().skipped += messages;
}

void Worker::recordLateness(Nanos lateness)
{
    const HandlerScope scope(m_context);
    m_context.scope->distributions().lateness.record(lateness);
}

} // namespace stampede::load
