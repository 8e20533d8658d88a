// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/uv_event_dispatcher.h"

#include "net/event_dispatcher.h"

#include <QCoreApplication>

namespace stampede::net {

QAbstractEventDispatcher* makeUvEventDispatcher()
{
    return new UvEventDispatcher;
}

UvEventDispatcher::UvEventDispatcher(QObject* parent) : QAbstractEventDispatcher(parent)
{
    if (const int error = uv_loop_init(&m_loop); error != 0)
        qFatal("The event loop cannot be made: %s.", uv_strerror(error));
    if (const int error = uv_async_init(&m_loop, &m_async, [](uv_async_t*) {}); error != 0)
        qFatal("The event loop cannot be woken up: %s.", uv_strerror(error));
}

UvEventDispatcher::~UvEventDispatcher()
{
    m_timers.close();
    m_sockets.close();
    uv_close(reinterpret_cast<uv_handle_t*>(&m_async), nullptr);
    while (uv_run(&m_loop, UV_RUN_DEFAULT) != 0) {
    }
    uv_loop_close(&m_loop);
}

bool UvEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    Q_EMIT awake();
    sendPosted();
    // Taken back only here: one that came just before, from a thread that ends this loop after it looked whether
    // it is to go on, would else be lost, and its wake-up with it. At worst a later turn is a short one.
    if (m_interrupt.exchange(false))
        return false;

    const bool sockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    const bool timers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    const auto mayWait = [&] {
        return flags.testFlag(QEventLoop::WaitForMoreEvents) && !somethingToDo(sockets, timers);
    };
    if (mayWait())
        Q_EMIT aboutToBlock();
    m_sockets.apply(!sockets);
    poll(mayWait());

    int done = 0;
    if (sockets)
        done += m_sockets.activate();
    if (timers)
        done += m_timers.fire();
    return done > 0;
}

void UvEventDispatcher::sendPosted()
{
    // Cleared before the queue is emptied: whatever is posted from here on asks for another turn.
    m_wakeUp.store(false);
    QCoreApplication::sendPostedEvents();
}

bool UvEventDispatcher::somethingToDo(bool sockets, bool timers) const
{
    return m_interrupt.load(std::memory_order_relaxed) || m_wakeUp.load(std::memory_order_relaxed) ||
           (sockets && m_sockets.anyReady()) || (timers && m_timers.anyDue());
}

void UvEventDispatcher::poll(bool mayWait)
{
    if (!mayWait) {
        uv_run(&m_loop, UV_RUN_NOWAIT);
        return;
    }
    // Either this thread sees the flag that wakeUp() sets, or wakeUp() sees that this thread is polling.
    m_polling.store(true);
    uv_run(&m_loop, m_wakeUp.load() ? UV_RUN_NOWAIT : UV_RUN_ONCE);
    m_polling.store(false);
}

void UvEventDispatcher::wakeUp()
{
    if (!m_wakeUp.exchange(true) && m_polling.load())
        uv_async_send(&m_async);
}

void UvEventDispatcher::interrupt()
{
    m_interrupt.store(true);
    wakeUp();
}

void UvEventDispatcher::registerSocketNotifier(QSocketNotifier* notifier)
{
    m_sockets.add(notifier);
}

void UvEventDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier)
{
    m_sockets.remove(notifier);
}

void UvEventDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object)
{
    m_timers.add(timerId, interval, timerType, object);
}

bool UvEventDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool UvEventDispatcher::unregisterTimers(QObject* object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> UvEventDispatcher::registeredTimers(QObject* object) const
{
    return m_timers.of(object);
}

int UvEventDispatcher::remainingTime(int timerId)
{
    return m_timers.remaining(timerId);
}

} // namespace stampede::net
