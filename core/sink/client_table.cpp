// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/client_table.h"

namespace stampede::sink {
namespace {
constexpr Nanos minute = std::chrono::minutes(1);
constexpr Nanos hour = std::chrono::hours(1);
} // namespace

bool RateWindow::allows(Nanos now, Nanos span, quint64 limit)
{
    const Nanos::rep number = now.count() / span.count();
    if (number != m_number) {
        m_previous = number == m_number + 1 ? m_current : 0;
        m_current = 0;
        m_number = number;
    }
    const double left =
        1.0 - static_cast<double>(now.count() % span.count()) / static_cast<double>(span.count());
    return left * static_cast<double>(m_previous) + static_cast<double>(m_current) <
           static_cast<double>(limit);
}

quint64 ClientState::connected()
{
    const std::lock_guard lock(m_mutex);
    return ++m_connections;
}

void ClientState::disconnected()
{
    const std::lock_guard lock(m_mutex);
    --m_connections;
}

bool ClientState::takeMessage(Nanos now, quint64 perMinute, quint64 perHour)
{
    const std::lock_guard lock(m_mutex);
    const bool inMinute = perMinute == 0 || m_minute.allows(now, minute, perMinute);
    const bool inHour = perHour == 0 || m_hour.allows(now, hour, perHour);
    if (!inMinute || !inHour)
        return false;
    m_minute.add();
    m_hour.add();
    return true;
}

bool ClientState::isIdle(Nanos now)
{
    const std::lock_guard lock(m_mutex);
    return m_connections == 0 && m_minute.isIdle(now, minute) && m_hour.isIdle(now, hour);
}

std::shared_ptr<ClientState> ClientTable::find(const QHostAddress& address, Nanos now)
{
    const std::string key = address.toString().toStdString();
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<ClientState>& state = m_clients[key];
    if (!state)
        state = std::make_shared<ClientState>();
    const std::shared_ptr<ClientState> found = state;
    if (m_clients.size() > most)
        std::erase_if(m_clients,
                      [&](const auto& one) { return one.second != found && one.second->isIdle(now); });
    return found;
}

} // namespace stampede::sink
