// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/wake_timer.h"

#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/timerfd.h>
#include <unistd.h>
#endif

namespace stampede::net {

WakeTimer::WakeTimer(QObject* parent) : QObject(parent)
{
#ifdef Q_OS_LINUX
    m_descriptor = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_descriptor >= 0) {
        m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
            quint64 times = 0;
            // Nothing to read: it was stopped or started anew since it ran out.
            if (::read(m_descriptor, &times, sizeof times) == sizeof times)
                Q_EMIT due();
        });
        return;
    }
#endif
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &WakeTimer::due);
}

WakeTimer::~WakeTimer()
{
#ifdef Q_OS_LINUX
    m_notifier.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
#endif
}

void WakeTimer::start(Nanos wait)
{
    if (m_timer != nullptr) {
        m_timer->start(std::chrono::ceil<std::chrono::milliseconds>(std::max(wait, Nanos(0))));
        return;
    }
#ifdef Q_OS_LINUX
    // All zero would stop it.
    const auto nanos = std::max<Nanos::rep>(wait.count(), 1);
    itimerspec times{};
    times.it_value.tv_sec = static_cast<time_t>(nanos / 1'000'000'000);
    times.it_value.tv_nsec = static_cast<long>(nanos % 1'000'000'000);
    ::timerfd_settime(m_descriptor, 0, &times, nullptr);
#endif
}

void WakeTimer::stop()
{
    if (m_timer != nullptr) {
        m_timer->stop();
        return;
    }
#ifdef Q_OS_LINUX
    const itimerspec never{};
    ::timerfd_settime(m_descriptor, 0, &never, nullptr);
#endif
}

} // namespace stampede::net
