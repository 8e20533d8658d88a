// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Worker's timers: waking sessions and pacing, the tick ten times a second, the end.
#include "base/usage.h"
#include "load/worker.h"

#include <QTimer>

namespace stampede::load {

namespace {
// Messages due within this time start together: at 50,000 a second a wake-up for each would be the load.
constexpr Nanos wakeGrain = std::chrono::microseconds(100);
} // namespace

void Worker::armWake()
{
    const Nanos next = std::min(m_pacingAt, m_wakes.empty() ? Nanos::max() : m_wakes.top().at);
    if (next >= m_armedFor || m_finished)
        return;
    m_armedFor = next;
    m_wakeTimer->start(std::max(wakeGrain, next - elapsed()));
}

void Worker::onWake()
{
    m_armedFor = Nanos::max();
    const Nanos now = elapsed();
    inFlow([&] {
        while (!m_wakes.empty() && m_wakes.top().at <= now) {
            const std::size_t slot = m_wakes.top().slot;
            m_wakes.pop();
            m_flow->woken(*m_sessions[slot]);
        }
        if (m_pacingAt <= now) {
            m_pacingAt = Nanos::max();
            m_flow->paced();
        }
    });
    endIfDone();
}

void Worker::onTick()
{
    m_recorder.setCpu(threadCpu());
    timeOutSessions();
    inFlow([this] { m_flow->tick(); });
    handOverSamples();
    if (!m_flow->hasMore())
        stop();
}

// One pass over plain numbers ten times a second is cheaper than a timer for each session.
void Worker::timeOutSessions()
{
    const Nanos now = m_plan.clock->now();
    for (std::size_t slot = 0; slot < m_context.deadlines.size(); ++slot)
        if (m_context.deadlines[slot] <= now)
            m_sessions[slot]->timeOut();
}

void Worker::handOverSamples()
{
    if (!m_sampler)
        return;
    const QList<ConversationSamplePtr> samples = m_sampler->take();
    if (!samples.isEmpty())
        Q_EMIT sampled(samples);
}

void Worker::endIfDone()
{
    if (m_finished || m_live > 0 || m_flowBusy || m_flow->hasMore())
        return;
    m_finished = true;
    m_flow->stop();
    m_wakeTimer->stop();
    m_tickTimer->stop();
    m_recorder.setCpu(threadCpu());
    m_buried.clear();
    // Transports belong to this thread and go while it still runs.
    m_sessions.clear();
    m_context.deadlines.clear();
    for (std::size_t state = 0; state < metrics::connectionStateCount; ++state)
        m_recorder.setConnections(static_cast<metrics::ConnectionState>(state), 0);
    handOverSamples();
    Q_EMIT finished();
}

} // namespace stampede::load
