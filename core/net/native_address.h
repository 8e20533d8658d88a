// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QNetworkInterface>
#include <QtEndian>

#include <cstring>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace stampede::net::native {

/// An address and port as the socket calls want them. IPv4 in IPv6 is given as IPv4.
class SocketAddress {
public:
    SocketAddress(const QHostAddress& address, quint16 port)
    {
        bool isIpv4 = false;
        const quint32 ipv4 = address.toIPv4Address(&isIpv4);
        if (isIpv4) {
            auto* in = new (&m_storage) sockaddr_in{};
            in->sin_family = AF_INET;
            in->sin_port = qToBigEndian(port);
            in->sin_addr.s_addr = qToBigEndian(ipv4);
            m_size = sizeof(sockaddr_in);
            return;
        }
        auto* in = new (&m_storage) sockaddr_in6{};
        in->sin6_family = AF_INET6;
        in->sin6_port = qToBigEndian(port);
        const Q_IPV6ADDR ipv6 = address.toIPv6Address();
        std::memcpy(&in->sin6_addr, &ipv6, sizeof ipv6);
        // Asking for the interface of every address would cost a system call each; link-local ones alone have one.
        if (!address.scopeId().isEmpty())
            in->sin6_scope_id =
                static_cast<quint32>(QNetworkInterface::interfaceIndexFromName(address.scopeId()));
        m_size = sizeof(sockaddr_in6);
    }

    const sockaddr* data() const { return reinterpret_cast<const sockaddr*>(&m_storage); }
    int family() const { return m_storage.ss_family; }
    auto size() const { return static_cast<socklen_t>(m_size); }

private:
    sockaddr_storage m_storage{};
    std::size_t m_size = 0;
};

} // namespace stampede::net::native
