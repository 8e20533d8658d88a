// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_desk.h"

namespace stampede::widgets {

namespace {
constexpr auto takeEvery = std::chrono::milliseconds(100);
}

SinkDesk::SinkDesk(const Clock& clock) : m_sink(clock, this), m_behaviours(clock, this)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT statsTaken(m_sink.stats()); });
    connect(&m_behaviours, &BehaviourDesk::putInForce, &m_sink, &sink::Sink::setBehaviour);
}

void SinkDesk::start(const sink::SinkSettings& settings)
{
    sink::SinkSettings used = settings;
    if (!used.behaviour) {
        const auto behaviour = m_behaviours.fresh({QString::fromStdString(used.server.hostname),
                                                   QStringLiteral("localhost"), used.address.toString()});
        if (!behaviour) {
            Q_EMIT failed(behaviour.error().toString());
            return;
        }
        used.behaviour = *behaviour;
    }
    if (const Status status = m_sink.start(used); !status) {
        Q_EMIT failed(status.error().toString());
        return;
    }
    m_timer.start(takeEvery);
    Q_EMIT started(m_sink.address(), m_sink.port());
    Q_EMIT statsTaken(m_sink.stats());
}

void SinkDesk::stop()
{
    m_timer.stop();
    if (m_sink.isRunning()) {
        m_sink.stop();
        Q_EMIT statsTaken(m_sink.stats());
    }
    Q_EMIT stopped();
}

} // namespace stampede::widgets
