// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_desk.h"

namespace stampede::widgets {

namespace {
constexpr auto takeEvery = std::chrono::milliseconds(100);
}

SinkDesk::SinkDesk(const Clock& clock) : m_sink(clock, this)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT statsTaken(m_sink.stats()); });
}

void SinkDesk::start(const sink::SinkSettings& settings)
{
    if (const Status status = m_sink.start(settings); !status) {
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
