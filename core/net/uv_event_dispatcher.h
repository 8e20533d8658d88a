// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/uv_sockets.h"
#include "net/uv_timers.h"

#include <QAbstractEventDispatcher>

#include <atomic>
#include <uv.h>

namespace stampede::net {

/// QAbstractEventDispatcher over one libuv loop. wakeUp() and interrupt() may be called from any thread,
/// everything else from the thread the dispatcher was given to. Overrides what is pure in every Qt 6:
/// from 6.8 on Qt itself maps the newer calls (Qt::TimerId, chrono) to these.
class UvEventDispatcher final : public QAbstractEventDispatcher {
    Q_OBJECT

public:
    explicit UvEventDispatcher(QObject* parent = nullptr);
    ~UvEventDispatcher() override;

    using QAbstractEventDispatcher::registerTimer;
    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject* object) override;
    QList<TimerInfo> registeredTimers(QObject* object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;

private:
    bool somethingToDo(bool sockets, bool timers) const;
    void poll(bool mayWait);
    void sendPosted();

    uv_loop_t m_loop;
    uv_async_t m_async;
    UvSockets m_sockets{&m_loop, [this] {
                            sendPosted();
                        }};
    UvTimers m_timers{&m_loop};
    std::atomic<bool> m_wakeUp{false}; ///< something was posted since the last turn began
    std::atomic<bool> m_polling{
        false}; ///< the thread is about to block or blocks: a wake-up has to go through libuv
    std::atomic<bool> m_interrupt{false};
};

} // namespace stampede::net
