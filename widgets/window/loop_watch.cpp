// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/loop_watch.h"

namespace stampede::widgets {

namespace {
constexpr std::chrono::milliseconds every(10);
}

LoopWatch::LoopWatch(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LoopWatch::beat);
}

void LoopWatch::start()
{
    m_delays.reset();
    m_expected = m_clock.now() + every;
    m_timer.start(every);
}

void LoopWatch::beat()
{
    const Nanos now = m_clock.now();
    // A delay of 100 ms also made everything wait that came up meanwhile: counted as often as the beats it
    // swallowed.
    for (Nanos late = now - m_expected; late > Nanos(0); late -= every)
        m_delays.record(late);
    if (now <= m_expected)
        m_delays.record(Nanos(0));
    m_expected = now + every;
    m_timer.start(every);
}

} // namespace stampede::widgets
