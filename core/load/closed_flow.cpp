// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/closed_flow.h"

#include <algorithm>

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
    m_thought.assign(mine, true);
    m_starting.assign(mine, false);
    m_waiting.reserve(mine);
    for (quint64 i = 0; i < mine; ++i) {
        const Session& session = m_host.addSession();
        const Nanos at = sessionStart(m_share.global(i), connections, m_load.rampUp);
        if (at.count() > 0)
            m_host.wakeSession(at, session.slot());
    }
    for (quint64 i = mine; i-- > 0;)
        if (sessionStart(m_share.global(i), connections, m_load.rampUp).count() == 0)
            m_waiting.push_back(i);
    startWaiting();
}

void ClosedFlow::startWaiting()
{
    while (!m_waiting.empty() && m_connecting < connectingAtOnce && hasMore()) {
        const std::size_t slot = m_waiting.back();
        m_waiting.pop_back();
        m_starting[slot] = true;
        ++m_connecting;
        sendNext(m_host.session(slot));
    }
}

void ClosedFlow::sendNext(Session& session)
{
    if (!hasMore()) {
        if (session.idle())
            session.quit();
        return;
    }
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
    if (!hasMore())
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

} // namespace stampede::load
