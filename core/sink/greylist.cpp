// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/greylist.h"

#include "sink/glob.h"

namespace stampede::sink {
namespace {

std::string network(const QHostAddress& address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return std::to_string(address.toIPv4Address() >> 8);
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return std::string(reinterpret_cast<const char*>(&ipv6), 8);
}

} // namespace

bool Greylist::lets(const QHostAddress& client, std::string_view sender, std::string_view recipient,
                    Nanos now)
{
    const std::string key = network(client) + '\n' + lowered(sender) + '\n' + lowered(recipient);
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(key);
    if (found != m_entries.end() && now - found->second.last <= m_lifetime) {
        found->second.last = now;
        return now - found->second.first >= m_delay;
    }
    if (found == m_entries.end() && m_entries.size() >= most) {
        // A whole walk for each would be slow where all are young.
        if (now - m_purged > std::chrono::seconds(10)) {
            std::erase_if(m_entries, [&](const auto& one) { return now - one.second.last > m_lifetime; });
            m_purged = now;
        }
        if (m_entries.size() >= most)
            return true;
    }
    m_entries[key] = Entry{now, now};
    return m_delay <= Nanos(0);
}

} // namespace stampede::sink
