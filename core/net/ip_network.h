// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>

namespace stampede::net {

/// A network, or a single address as a network of one.
struct IpNetwork {
    QHostAddress base; ///< as written, bits behind the prefix included
    int prefix = 0;

    bool isSingle() const { return prefix == (base.protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128); }
    bool contains(const QHostAddress& address) const;
};

/// IPv4 in IPv6 (::ffff:0:0/96) as IPv4, everything else as it is.
QHostAddress unmapped(const QHostAddress& address);
/// An address written out in full (no "127.1"); IPv4 in IPv6 comes as IPv4.
std::optional<QHostAddress> parseAddress(QStringView text);
/// "203.0.113.7", "203.0.113.0/24", "2001:db8::/32".
std::optional<IpNetwork> parseNetwork(QStringView text);

} // namespace stampede::net
