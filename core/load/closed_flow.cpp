// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/closed_flow.h"

#include <algorithm>
#include <utility>

namespace stampede::load {

ClosedFlow::ClosedFlow(const job::Job& job, const Share& share, FlowHost& host)
    : m_load(job.load)
    , m_thinkTime(job.session.thinkTime)
    , m_share(share)
    , m_host(host)
    , m_quota(job.load.messages ? share.of(*job.load.messages) : std::numeric_limits<quint64>::max())
{}

bool ClosedFlow::hasMore() const
{
    return !m_stopped && m_taken < m_quota && (!m_load.duration || m_host.elapsed() < *m_load.duration);
}

void ClosedFlow::begin()
{
    const auto connections = static_cast<quint64>(m_load.connections);
    // A session beyond the number of messages would never get one.
    const quint64 mine = std::min(m_share.of(connections), m_quota);
    m_waiting.reserve(mine);
    addSessions(mine);
    m_retired.assign(mine, false);
    m_wanted = mine;
    for (quint64 i = 0; i < mine; ++i) {
        const Nanos at = sessionStart(m_share.global(i), connections, m_load.rampUp);
        if (at.count() > 0)
            m_host.wakeSession(at, i);
    }
    for (quint64 i = mine; i-- > 0;)
        if (sessionStart(m_share.global(i), connections, m_load.rampUp).count() == 0)
            m_waiting.push_back(i);
    startWaiting();
}

void ClosedFlow::addSessions(std::size_t upTo)
{
    while (m_host.sessionCount() < upTo)
        m_host.addSession();
    m_thought.resize(upTo, true);
    m_starting.resize(upTo, false);
    m_retired.resize(upTo, true); // begin() and setConnections() say which are to start
}

void ClosedFlow::startWaiting()
{
    while (!m_waiting.empty() && m_connecting < connectingAtOnce && !m_paused && hasMore()) {
        const std::size_t slot = m_waiting.back();
        m_waiting.pop_back();
        if (m_host.session(slot).hasConnection() || holdBack(m_host.session(slot)))
            continue;
        m_starting[slot] = true;
        ++m_connecting;
        sendNext(m_host.session(slot));
    }
}

// Whether live control keeps the session from its next message: it is one too many, or the run is paused.
bool ClosedFlow::holdBack(Session& session)
{
    const std::size_t slot = session.slot();
    if (slot >= m_wanted) {
        m_retired[slot] = true;
        if (session.idle())
            session.quit();
        return true;
    }
    if (m_paused)
        m_parked.push_back(slot);
    return m_paused;
}

void ClosedFlow::sendNext(Session& session)
{
    if (!hasMore()) {
        if (session.idle())
            session.quit();
        return;
    }
    if (holdBack(session))
        return;
    m_thought[session.slot()] = false;
    const quint64 sequence = m_share.global(m_taken++);
    m_host.countScheduled(1);
    m_host.send(session, sequence, m_host.elapsed());
}

// The first message of a session is through, or lost with its connection: the next in line may connect.
void ClosedFlow::started(std::size_t slot)
{
    if (!m_starting[slot])
        return;
    m_starting[slot] = false;
    --m_connecting;
    startWaiting();
}

void ClosedFlow::idle(Session& session)
{
    const std::size_t slot = session.slot();
    started(slot);
    if (m_thinkTime.count() > 0 && !m_thought[slot] && hasMore()) {
        m_thought[slot] = true;
        m_host.wakeSession(m_host.elapsed() + m_thinkTime, slot);
        return;
    }
    sendNext(session);
}

void ClosedFlow::gone(Session& session, bool failed)
{
    const std::size_t slot = session.slot();
    started(slot);
    if (!hasMore() || m_retired[slot])
        return;
    if (failed)
        m_host.wakeSession(m_host.elapsed() + m_host.restOf(session), slot);
    else if (m_thinkTime.count() == 0)
        sendNext(session);
    else if (!m_thought[slot]) {
        m_thought[slot] = true;
        m_host.wakeSession(m_host.elapsed() + m_thinkTime, slot);
    } // else: it was lost while it thought; its wake-up is under way
}

void ClosedFlow::woken(Session& session)
{
    // A session may have been woken, used and lost in between; only one that can take a message does.
    if (session.idle() || !session.hasConnection()) {
        if (!session.hasConnection() && m_connecting >= connectingAtOnce) {
            m_waiting.insert(m_waiting.begin(), session.slot());
            return;
        }
        sendNext(session);
    }
}

void ClosedFlow::pause(Nanos)
{
    m_paused = true;
}

void ClosedFlow::resume(Nanos)
{
    m_paused = false;
    for (const std::size_t slot : std::exchange(m_parked, {}))
        woken(m_host.session(slot));
    startWaiting();
}

void ClosedFlow::setConnections(int connections)
{
    m_wanted = m_share.of(static_cast<quint64>(std::max(0, connections)));
    addSessions(std::max(m_wanted, m_retired.size()));
    for (std::size_t slot = m_wanted; slot < m_retired.size(); ++slot)
        if (m_host.session(slot).idle())
            holdBack(m_host.session(slot));
    // Those that never were, and those that ended before, begin; one that is still closing is told gone()
    // yet.
    std::vector<std::size_t> anew;
    for (std::size_t slot = m_wanted; slot-- > 0;) {
        if (!m_retired[slot])
            continue;
        m_retired[slot] = false;
        m_thought[slot] = false;
        if (!m_host.session(slot).hasConnection())
            anew.push_back(slot);
    }
    m_waiting.insert(m_waiting.begin(), anew.begin(), anew.end());
    startWaiting();
}

} // namespace stampede::load
