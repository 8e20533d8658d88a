// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/open_flow.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace stampede::load {

namespace {
// While messages wait for sessions, what becomes due is counted this often, so that the planned rate reads
// evenly.
constexpr Nanos countGrain = std::chrono::milliseconds(20);

Pacer makePacer(const job::Job& job, const Share& share, CurvePtr curve)
{
    if (job.load.arrivals == job::Load::Arrivals::Poisson)
        return Pacer::poisson(std::move(curve), share.index, share.workers, job.message.seed);
    return Pacer::even(std::move(curve), share.index, share.workers);
}
} // namespace

OpenFlow::OpenFlow(const job::Job& job, const Share& share, FlowHost& host, CurvePtr plan)
    : m_load(job.load)
    , m_share(share)
    , m_host(host)
    , m_quota(job.load.messages ? share.of(*job.load.messages) : std::numeric_limits<quint64>::max())
    , m_maxSessions(static_cast<std::size_t>(share.of(static_cast<quint64>(job.load.connections))))
    , m_curve(std::make_shared<SteeredCurve>(std::move(plan)))
    , m_next(makePacer(job, share, m_curve))
    , m_due(m_next)
{}

// Whether message `number` with the intended start `at` belongs to the run at all.
bool OpenFlow::planned(const std::optional<Nanos>& at, quint64 number) const
{
    return at && number < m_quota && (!m_load.duration || *at < *m_load.duration);
}

bool OpenFlow::hasMore() const
{
    // With the rate at 0 nothing is planned, but something may be again.
    const bool more = m_next.next() ? planned(m_next.next(), m_taken) : m_taken < m_quota;
    return !m_stopped && more && (!m_load.duration || m_host.elapsed() < *m_load.duration);
}

void OpenFlow::begin()
{
    m_idle.reserve(m_maxSessions);
    m_resting.reserve(m_maxSessions);
    m_listed.reserve(m_maxSessions);
    startDue();
}

void OpenFlow::startDue()
{
    countDue();
    while (hasMore() && m_next.next()) {
        const Nanos intended = *m_next.next();
        const Nanos now = m_host.elapsed();
        if (intended > now) {
            m_host.wakePacing(intended);
            return;
        }
        Session* session = takeFree();
        if (session == nullptr && m_load.overrun == job::Load::Overrun::Queue) {
            m_host.wakePacing(now + countGrain);
            return;
        }
        const quint64 sequence = m_share.global(m_taken++);
        m_next.advance();
        if (session == nullptr) {
            m_host.countSkipped(1);
            continue;
        }
        // A message that had to wait for a session is the server's lateness, not ours.
        m_host.recordLateness(now - std::max(intended, session->freeSince()));
        m_host.send(*session, sequence, intended);
    }
}

Session* OpenFlow::takeFree()
{
    while (!m_idle.empty()) {
        Session& session = m_host.session(m_idle.back());
        m_idle.pop_back();
        m_listed[session.slot()] = false;
        if (session.idle() && !isOneTooMany(session))
            return &session;
    }
    while (!m_resting.empty()) {
        Session& session = m_host.session(m_resting.back());
        m_resting.pop_back();
        if (!isOneTooMany(session))
            return &session;
    }
    if (m_host.sessionCount() >= m_maxSessions)
        return nullptr;
    m_listed.push_back(false);
    return &m_host.addSession();
}

void OpenFlow::idle(Session& session)
{
    if (!hasMore()) {
        session.quit();
        return;
    }
    if (isOneTooMany(session))
        return;
    if (!m_listed[session.slot()]) {
        m_listed[session.slot()] = true;
        m_idle.push_back(session.slot());
    }
    startDue();
}

void OpenFlow::gone(Session& session, bool failed)
{
    if (failed)
        m_host.wakeSession(m_host.elapsed() + m_host.restOf(session), session.slot());
    else
        woken(session);
}

void OpenFlow::woken(Session& session)
{
    if (isOneTooMany(session))
        return;
    m_resting.push_back(session.slot());
    startDue();
}

void OpenFlow::paced()
{
    startDue();
}

void OpenFlow::tick()
{
    startDue();
}

// Messages whose time has come, started or not; what was not started by the end was skipped.
void OpenFlow::countDue()
{
    // After a stop nothing more is planned, however long open transactions take.
    if (m_stopped)
        return;
    const Nanos now = m_host.elapsed();
    quint64 due = 0;
    while (planned(m_due.next(), m_scheduled) && *m_due.next() <= now) {
        ++m_scheduled;
        ++due;
        m_due.advance();
    }
    if (due > 0)
        m_host.countScheduled(due);
}

// A slot beyond what live control allows ends; it is kept for when more are wanted again.
bool OpenFlow::isOneTooMany(Session& session)
{
    if (session.slot() < m_maxSessions)
        return false;
    if (session.idle())
        session.quit();
    else
        m_retired.push_back(session.slot());
    return true;
}

void OpenFlow::setConnections(int connections)
{
    m_maxSessions = std::max<std::size_t>(1, m_share.of(static_cast<quint64>(std::max(1, connections))));
    for (const std::size_t slot : std::exchange(m_idle, {})) {
        m_listed[slot] = false;
        if (m_host.session(slot).idle())
            idle(m_host.session(slot));
    }
    for (const std::size_t slot : std::exchange(m_retired, {}))
        woken(m_host.session(slot));
    startDue();
}

void OpenFlow::changeRate(Nanos at, std::optional<double> perSecond)
{
    // What is due by now was planned by the old rate, whatever the new one says.
    countDue();
    at = std::max(at, m_host.elapsed());
    if (perSecond)
        m_curve->change(at, *perSecond);
    else
        m_curve->follow(at);
    m_next.replan();
    m_due.replan();
    startDue();
}

void OpenFlow::setRate(Nanos at, double perSecond)
{
    m_rate = perSecond;
    if (!m_paused)
        changeRate(at, perSecond);
}

void OpenFlow::followPlan(Nanos at)
{
    m_rate.reset();
    if (!m_paused)
        changeRate(at, std::nullopt);
}

void OpenFlow::pause(Nanos at)
{
    m_paused = true;
    changeRate(at, 0);
}

void OpenFlow::resume(Nanos at)
{
    m_paused = false;
    changeRate(at, m_rate);
}

void OpenFlow::stop()
{
    if (m_stopped)
        return;
    countDue();
    m_stopped = true;
    if (m_scheduled > m_taken)
        m_host.countSkipped(m_scheduled - m_taken);
}

} // namespace stampede::load
