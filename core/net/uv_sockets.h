// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSocketNotifier>

#include <array>
#include <cstddef>
#include <functional>
#include <utility>
#include <uv.h>
#include <vector>

namespace stampede::net {

/// The socket notifiers of one UvEventDispatcher. Changes are gathered and handed to libuv once a loop turn,
/// by apply(); what is ready is noted while libuv polls and sent to the notifiers by activate(). One thread.
class UvSockets {
public:
    /// `turn`: what else a turn of the loop does, called between batches of a long one.
    UvSockets(uv_loop_t* loop, std::function<void()> turn) : m_loop(loop), m_turn(std::move(turn)) {}
    ~UvSockets();
    UvSockets(const UvSockets&) = delete;
    UvSockets& operator=(const UvSockets&) = delete;

    void add(QSocketNotifier* notifier);
    void remove(QSocketNotifier* notifier);
    /// Brings libuv's interest up to date. While `excluded`, descriptors that turn out ready are put aside,
    /// unpolled, until a call without it.
    void apply(bool excluded);
    bool anyReady() const { return m_nextReady < m_ready.size(); }
    /// Activates the notifiers of all ready descriptors; returns how many.
    int activate();
    /// Asks libuv to close all handles; they are freed by the destructor, after the loop has closed them.
    void close();

private:
    struct Watch {
        uv_poll_t* handle = nullptr;
        UvSockets* owner = nullptr;
        qintptr descriptor = -1;
        std::array<QSocketNotifier*, 3> notifiers{}; ///< by QSocketNotifier::Type
        quint8 armed = 0;                            ///< the interest libuv has
        quint8 ready = 0;                            ///< to be activated, bits as in armed
        quint8 errors = 0;  ///< poll errors since the interest last changed or something was read
        qint64 unread = -1; ///< octets there were at the last of them
        bool dirty = false;
        bool queued = false; ///< is in m_ready
        bool fresh = false;  ///< the descriptor may be another one than libuv knows by this number
        quint8 wanted() const;
    };

    static void onPoll(uv_poll_t* handle, int status, int events);
    Watch& watchOf(qintptr descriptor);
    Watch* find(qintptr descriptor) const;
    void markDirty(Watch& watch);
    void markReady(Watch& watch, quint8 events);
    void update(Watch& watch);
    bool start(Watch& watch, quint8 events);
    void pollFailed(Watch& watch);
    int activate(Watch& watch);
    void flushBatch();

    uv_loop_t* m_loop;
    std::function<void()> m_turn;
#ifdef Q_OS_WIN
    QHash<qintptr, Watch*> m_watches;
#else
    std::vector<Watch*> m_watches; ///< by descriptor
#endif
    std::vector<Watch*> m_dirty;
    std::vector<Watch*> m_ready; ///< activated in this order, from m_nextReady on
    std::size_t m_nextReady = 0;
    std::size_t m_polled = 0; // events since the last apply()
    int m_activated = 0;      // between batches, since the last activate()
    bool m_excluded = false;
};

} // namespace stampede::net
