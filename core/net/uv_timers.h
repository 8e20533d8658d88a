// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QList>

#include <cstddef>
#include <uv.h>
#include <vector>

namespace stampede::net {

/// The timers of one UvEventDispatcher. libuv only notes which are due; they are fired outside of uv_run(), so that
/// what runs in a timer event may do anything, a nested event loop included. One thread.
class UvTimers {
public:
    explicit UvTimers(uv_loop_t* loop) : m_loop(loop) {}
    ~UvTimers();
    UvTimers(const UvTimers&) = delete;
    UvTimers& operator=(const UvTimers&) = delete;

    void add(int id, qint64 interval, Qt::TimerType type, QObject* object);
    bool remove(int id);
    bool removeAll(const QObject* object);
    QList<QAbstractEventDispatcher::TimerInfo> of(const QObject* object) const;
    /// Milliseconds until the timer fires, rounded up; 0 when overdue, -1 without such a timer.
    int remaining(int id) const;
    /// Whether fire() would send anything.
    bool anyDue() const;
    /// Sends a timer event for every timer that is due and one for every timer without interval; returns how many.
    int fire();
    /// Asks libuv to close all handles; they are freed by the destructor, after the loop has closed them.
    void close();

private:
    struct Timer {
        uv_timer_t handle{};
        UvTimers* owner = nullptr;
        QObject* object = nullptr;
        qint64 interval = 0; ///< milliseconds
        qint64 dueAt = 0;    ///< nanoseconds of uv_hrtime()
        int id = 0;
        Qt::TimerType type = Qt::CoarseTimer;
        bool due = false;
        bool firing = false;
    };

    static void onTimer(uv_timer_t* handle);
    Timer* take();
    void release(Timer* timer);
    void arm(Timer* timer);
    void armNext(Timer* timer);
    bool send(int id);
    int fireZero();

    uv_loop_t* m_loop;
    QHash<int, Timer*> m_timers;
    std::vector<Timer*> m_all;
    std::vector<Timer*> m_free;
    std::vector<int> m_due; ///< fired in this order, from m_nextDue on
    std::size_t m_nextDue = 0;
    std::vector<int> m_zero; ///< timers without interval; 0 where one was removed while they fire
    int m_zeroDepth = 0;
};

} // namespace stampede::net
