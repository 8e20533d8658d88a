// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/uv_timers.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <limits>

namespace stampede::net {

namespace {
constexpr qint64 nanosPerMilli = 1'000'000;

qint64 nowNanos()
{
    return static_cast<qint64>(uv_hrtime());
}

qint64 ceilToMillis(qint64 nanos)
{
    return (nanos + nanosPerMilli - 1) / nanosPerMilli;
}
} // namespace

UvTimers::~UvTimers()
{
    for (Timer* timer : m_all)
        delete timer;
}

void UvTimers::close()
{
    for (Timer* timer : m_all)
        uv_close(reinterpret_cast<uv_handle_t*>(&timer->handle), nullptr);
}

UvTimers::Timer* UvTimers::take()
{
    if (m_free.empty()) {
        auto* timer = new Timer;
        uv_timer_init(m_loop, &timer->handle);
        timer->handle.data = timer;
        timer->owner = this;
        m_all.push_back(timer);
        m_free.reserve(m_all.capacity());
        return timer;
    }
    Timer* timer = m_free.back();
    m_free.pop_back();
    return timer;
}

void UvTimers::release(Timer* timer)
{
    uv_timer_stop(&timer->handle);
    if (timer->interval == 0) {
        const auto place = std::find(m_zero.begin(), m_zero.end(), timer->id);
        if (m_zeroDepth > 0)
            *place = 0;
        else
            m_zero.erase(place);
    }
    m_free.push_back(timer);
}

void UvTimers::add(int id, qint64 interval, Qt::TimerType type, QObject* object)
{
    remove(id);
    Timer* timer = take();
    timer->object = object;
    timer->interval = std::max<qint64>(interval, 0);
    timer->id = id;
    timer->type = type;
    timer->due = false;
    timer->firing = false;
    timer->dueAt = nowNanos() + timer->interval * nanosPerMilli;
    m_timers.insert(id, timer);
    if (timer->interval == 0)
        m_zero.push_back(id);
    else
        arm(timer);
}

void UvTimers::arm(Timer* timer)
{
    // The loop's idea of now is as old as its last turn: without this a timer would start in the past.
    uv_update_time(m_loop);
    const qint64 delay = ceilToMillis(timer->dueAt) - static_cast<qint64>(uv_now(m_loop));
    uv_timer_start(&timer->handle, &UvTimers::onTimer, static_cast<quint64>(std::max<qint64>(delay, 0)), 0);
}

void UvTimers::armNext(Timer* timer)
{
    if (timer->interval == 0)
        return;
    // From the planned time, so that a repeated timer does not drift; what was missed is not made up for.
    timer->dueAt += timer->interval * nanosPerMilli;
    if (const qint64 now = nowNanos(); timer->dueAt < now)
        timer->dueAt = now + timer->interval * nanosPerMilli;
    arm(timer);
}

bool UvTimers::remove(int id)
{
    Timer* timer = m_timers.take(id);
    if (timer == nullptr)
        return false;
    release(timer);
    return true;
}

bool UvTimers::removeAll(const QObject* object)
{
    const auto ofObject = of(object);
    for (const auto& info : ofObject)
        remove(info.timerId);
    return !ofObject.isEmpty();
}

QList<QAbstractEventDispatcher::TimerInfo> UvTimers::of(const QObject* object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> list;
    for (const Timer* timer : m_timers) {
        if (timer->object == object)
            list.append({timer->id, static_cast<int>(timer->interval), timer->type});
    }
    return list;
}

int UvTimers::remaining(int id) const
{
    const Timer* timer = m_timers.value(id);
    if (timer == nullptr)
        return -1;
    const qint64 millis = ceilToMillis(std::max<qint64>(timer->dueAt - nowNanos(), 0));
    return timer->interval == 0 ? 0 : static_cast<int>(std::min<qint64>(millis, std::numeric_limits<int>::max()));
}

void UvTimers::onTimer(uv_timer_t* handle)
{
    auto* timer = static_cast<Timer*>(handle->data);
    timer->due = true;
    timer->owner->m_due.push_back(timer->id);
    // uv_run() may find due timers before it polls, and would then block with the event still unsent.
    uv_stop(timer->owner->m_loop);
}

bool UvTimers::anyDue() const
{
    if (m_nextDue < m_due.size())
        return true;
    return std::any_of(m_zero.begin(), m_zero.end(), [this](int id) {
        const Timer* timer = m_timers.value(id);
        return timer != nullptr && !timer->firing;
    });
}

bool UvTimers::send(int id)
{
    Timer* timer = m_timers.value(id);
    if (timer == nullptr || (timer->interval > 0 && !timer->due))
        return false;
    timer->due = false;
    armNext(timer);
    // A nested event loop does not fire the timer whose event it runs in.
    if (timer->firing)
        return false;
    timer->firing = true;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(timer->object, &event);
    if (Timer* same = m_timers.value(id))
        same->firing = false;
    return true;
}

int UvTimers::fire()
{
    int fired = 0;
    while (m_nextDue < m_due.size())
        fired += send(m_due[m_nextDue++]) ? 1 : 0;
    m_due.clear();
    m_nextDue = 0;
    return m_zero.empty() ? fired : fired + fireZero();
}

int UvTimers::fireZero()
{
    int fired = 0;
    const std::size_t count = m_zero.size();
    ++m_zeroDepth;
    for (std::size_t i = 0; i < count; ++i) {
        if (m_zero[i] != 0)
            fired += send(m_zero[i]) ? 1 : 0;
    }
    if (--m_zeroDepth == 0)
        std::erase(m_zero, 0);
    return fired;
}

} // namespace stampede::net
