// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/sink_worker.h"

#include "sink/peer.h"

#include <algorithm>

namespace stampede::sink {
namespace {
constexpr std::size_t bufferOctets = 64 * 1024;
constexpr std::size_t keptReplies = 256 * 1024;
constexpr std::size_t arrivalsATurn = 256; // more would keep the open sessions waiting
constexpr std::chrono::milliseconds lagInterval{100};
} // namespace

SinkWorker::SinkWorker(SinkShared& shared, std::size_t index)
    : m_shared(shared)
    , m_cells(shared.workers[index])
    , m_index(index)
    , m_buffer(bufferOctets)
{
    if (shared.ledger)
        m_ledger.emplace(*shared.ledger, index, shared.clock);
    connect(&m_scan, &QTimer::timeout, this, &SinkWorker::scanIdle);
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    connect(&m_wake, &QTimer::timeout, this, &SinkWorker::wakeSessions);
    connect(&m_lagTimer, &QTimer::timeout, this, &SinkWorker::measureLag);
}

SinkWorker::~SinkWorker() = default;

void SinkWorker::hand(const Arrival& arrival)
{
    bool first = false;
    {
        const std::lock_guard lock(m_arrivalsMutex);
        first = m_arrivals.empty();
        m_arrivals.push_back(arrival);
    }
    if (first)
        QMetaObject::invokeMethod(this, &SinkWorker::takeArrivals, Qt::QueuedConnection);
}

void SinkWorker::startUp()
{
    m_scan.setTimerType(Qt::CoarseTimer);
    m_scan.start(std::chrono::duration_cast<std::chrono::milliseconds>(m_shared.settings.idleScan));
}

void SinkWorker::shutDown()
{
    m_scan.stop();
    m_wake.stop();
    m_lagTimer.stop();
    m_sleepers.clear();
    m_cells.add(WorkerCells::Ended, m_sessions.size());
    m_sessions.clear();
    m_ended.clear();
    const std::lock_guard lock(m_arrivalsMutex);
    for (const Arrival& arrival : m_arrivals) {
        closeDescriptor(arrival.descriptor);
        m_cells.add(WorkerCells::Ended, arrival.refused ? 0 : 1);
    }
    m_arrivals.clear();
}

void SinkWorker::takeArrivals()
{
    std::vector<Arrival> arrivals;
    {
        const std::lock_guard lock(m_arrivalsMutex);
        const auto share = static_cast<std::ptrdiff_t>(std::min(arrivalsATurn, m_arrivals.size()));
        arrivals.assign(m_arrivals.begin(), m_arrivals.begin() + share);
        m_arrivals.erase(m_arrivals.begin(), m_arrivals.begin() + share);
        if (!m_arrivals.empty())
            QMetaObject::invokeMethod(this, &SinkWorker::takeArrivals, Qt::QueuedConnection);
    }
    for (const Arrival& arrival : arrivals)
        open(arrival);
}

void SinkWorker::open(const Arrival& arrival)
{
    std::unique_ptr<SessionPolicy> policy;
    if (!m_shared.behaviour.isEmpty() && !arrival.refused)
        policy = policyFor(arrival);
    m_sessions.push_back(std::make_unique<SinkSession>(*this, std::move(policy)));
    SinkSession& session = *m_sessions.back();
    session.index = m_sessions.size() - 1;
    session.isRefused = arrival.refused;
    if (!(arrival.refused ? session.refuse(arrival.descriptor) : session.begin(arrival.descriptor)))
        sessionEnded(session);
}

std::unique_ptr<SessionPolicy> SinkWorker::policyFor(const Arrival& arrival)
{
    const std::shared_ptr<const Behaviour> behaviour = m_shared.behaviour.get();
    if (!behaviour)
        return nullptr;
    if (!m_lagTimer.isActive()) {
        m_lagTimer.start(lagInterval);
        m_lagDue = now() + lagInterval;
    }
    ClientFacts facts = peerOf(arrival.descriptor, arrival.number);
    facts.worker = m_index;
    facts.active = m_shared.active();
    facts.lag = m_lag;
    facts.lmtp = m_shared.settings.server.lmtp;
    return behaviour->policyFor(facts);
}

void SinkWorker::measureLag()
{
    m_lag = std::max(Nanos(0), now() - m_lagDue);
    m_lagDue = now() + lagInterval;
}

std::string& SinkWorker::emptyReplies()
{
    if (m_replies.capacity() > keptReplies)
        m_replies = std::string();
    m_replies.clear();
    return m_replies;
}

void SinkWorker::count(const smtp::ServerCounters& now, const smtp::ServerCounters& before)
{
    m_cells.add(WorkerCells::Octets, now.octets - before.octets);
    m_cells.add(WorkerCells::Errors, now.errors - before.errors);
    m_cells.add(WorkerCells::Rejected, now.rejected - before.rejected);
    const quint64 messages = now.messages - before.messages;
    if (messages == 0)
        return;
    m_cells.add(WorkerCells::Messages, messages);
    m_cells.add(WorkerCells::Recipients, now.recipients - before.recipients);
    const quint64 limit = m_shared.settings.maxMessages;
    if (limit == 0)
        return;
    const quint64 earlier = m_shared.messagesTowardsLimit.fetch_add(messages, std::memory_order_relaxed);
    if (earlier < limit && earlier + messages >= limit)
        Q_EMIT messagesReached();
}

void SinkWorker::sessionEnded(SinkSession& session)
{
    m_cells.add(WorkerCells::Ended, session.isRefused ? 0 : 1);
    if (m_ended.empty())
        QMetaObject::invokeMethod(
            this, [this] { m_ended.clear(); }, Qt::QueuedConnection);
    forgetWake(session);
    const std::size_t index = session.index;
    m_ended.push_back(std::move(m_sessions[index]));
    if (index + 1 < m_sessions.size()) {
        m_sessions[index] = std::move(m_sessions.back());
        m_sessions[index]->index = index;
    }
    m_sessions.pop_back();
}

void SinkWorker::wakeAt(SinkSession& session, Nanos at)
{
    forgetWake(session);
    session.wakesAt = at;
    m_sleepers.emplace(at, &session);
    if (m_sleepers.begin()->second == &session)
        armWake();
}

void SinkWorker::forgetWake(SinkSession& session)
{
    if (session.wakesAt >= Nanos(0))
        m_sleepers.erase({session.wakesAt, &session});
    session.wakesAt = Nanos(-1);
}

// No longer than a scan: the clock that decides need not be the one that timers run by.
void SinkWorker::armWake()
{
    if (m_sleepers.empty())
        return;
    const Nanos wait = std::clamp(m_sleepers.begin()->first - now(), Nanos(0), m_shared.settings.idleScan);
    m_wake.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

void SinkWorker::wakeSessions()
{
    // Who asks to be woken again meanwhile has its turn after the others of the loop.
    const Nanos until = now();
    std::vector<SinkSession*> due;
    for (auto it = m_sleepers.begin(); it != m_sleepers.end() && it->first <= until; ++it)
        due.push_back(it->second);
    for (SinkSession* session : due) {
        forgetWake(*session);
        session->wake();
    }
    armWake();
}

// From the last to the first: a session that ends is replaced by the last, which has been looked at.
void SinkWorker::scanIdle()
{
    const Nanos timeout = m_shared.settings.idleTimeout;
    if (timeout <= Nanos(0))
        return;
    const Nanos oldest = now() - timeout;
    for (std::size_t i = m_sessions.size(); i-- > 0;) {
        if (m_sessions[i]->lastActive() <= oldest)
            m_sessions[i]->timeOut();
    }
}

} // namespace stampede::sink
