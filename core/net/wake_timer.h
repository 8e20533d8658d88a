// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>

#include <memory>

class QSocketNotifier;
class QTimer;

namespace stampede::net {

/// A single-shot timer for pacing, finer than the millisecond of QTimer where the platform can: on Linux a timerfd,
/// elsewhere a precise QTimer with the wait rounded up. One thread, which runs an event loop.
class WakeTimer final : public QObject {
    Q_OBJECT
public:
    explicit WakeTimer(QObject* parent = nullptr);
    ~WakeTimer() override;

    /// Tells due() once `wait` is over; an earlier start is forgotten. Not positive: at the next turn of the loop.
    void start(Nanos wait);
    void stop();

Q_SIGNALS:
    void due();

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer* m_timer = nullptr; // where there is no timerfd
};

} // namespace stampede::net
