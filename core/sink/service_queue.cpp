// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/service_queue.h"

#include <algorithm>

namespace stampede::sink {

ServiceQueue::ServiceQueue(quint64 servers, quint64 waiting) : m_waiting(waiting)
{
    for (quint64 i = 0; i < servers; ++i)
        m_free.push(Nanos(0));
}

std::optional<Nanos> ServiceQueue::admit(Nanos now, Nanos service)
{
    const std::lock_guard lock(m_mutex);
    while (!m_starts.empty() && m_starts.top() <= now)
        m_starts.pop();
    const Nanos start = std::max(now, m_free.top());
    if (start > now) {
        if (m_waiting != 0 && m_starts.size() >= m_waiting)
            return std::nullopt;
        m_starts.push(start);
    }
    m_free.pop();
    m_free.push(start + service);
    return start + service - now;
}

Nanos Turnstile::wait(Nanos now)
{
    const std::lock_guard lock(m_mutex);
    const Nanos turn = std::max(now, m_next);
    m_next = turn + m_gap;
    return turn - now;
}

} // namespace stampede::sink
