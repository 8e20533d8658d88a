// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QHostAddress>

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace stampede::sink {

/// How many came in the time `span` before now, from two counts of whole spans: what came in the last whole
/// one is taken as spread evenly. Not thread-safe.
class RateWindow {
public:
    /// Whether one more stays within `limit`.
    bool allows(Nanos now, Nanos span, quint64 limit);
    /// One more came, after allows() at that time.
    void add() { ++m_current; }
    bool isIdle(Nanos now, Nanos span) const { return now.count() / span.count() > m_number + 1; }

private:
    Nanos::rep m_number = -2; ///< of the span that m_current counts
    quint64 m_current = 0;
    quint64 m_previous = 0;
};

/// What is kept of one client over all its connections. Thread-safe.
class ClientState {
public:
    /// Counts a connection in; how many there are then.
    quint64 connected();
    void disconnected();
    /// Whether another message stays within the limits (0: none), and counts it then.
    bool takeMessage(Nanos now, quint64 perMinute, quint64 perHour);
    bool isIdle(Nanos now);

private:
    std::mutex m_mutex;
    RateWindow m_minute;
    RateWindow m_hour;
    quint64 m_connections = 0;
};

/// The clients by address. Thread-safe; keeps a bounded number of idle ones.
class ClientTable {
public:
    std::shared_ptr<ClientState> find(const QHostAddress& address, Nanos now);

private:
    static constexpr std::size_t most = 65'536;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<ClientState>> m_clients;
};

} // namespace stampede::sink
