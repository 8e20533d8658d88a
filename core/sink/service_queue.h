// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <queue>

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace stampede::sink {

/// A number of servers behind one queue, first come first served, as arithmetic: nothing waits in it but the
/// times at which its messages will be done. Thread-safe.
class ServiceQueue {
public:
    /// `waiting`: how many may wait for a server; 0: any number.
    ServiceQueue(quint64 servers, quint64 waiting);
    /// How long a message that comes now and takes `service` is under way; nothing when the queue is full.
    std::optional<Nanos> admit(Nanos now, Nanos service);

private:
    using Times = std::priority_queue<Nanos, std::vector<Nanos>, std::greater<>>;
    quint64 m_waiting;
    std::mutex m_mutex;
    Times m_free;   ///< when each server is
    Times m_starts; ///< of messages that still wait
};

/// Lets so many through in a second, evenly: tells each how long to wait. Thread-safe.
class Turnstile {
public:
    explicit Turnstile(double perSecond) : m_gap(static_cast<Nanos::rep>(1e9 / perSecond)) {}
    Nanos wait(Nanos now);

private:
    Nanos m_gap;
    std::mutex m_mutex;
    Nanos m_next{0};
};

} // namespace stampede::sink
