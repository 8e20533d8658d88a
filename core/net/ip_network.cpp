// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ip_network.h"

namespace stampede::net {

QHostAddress unmapped(const QHostAddress& address)
{
    // Qt would also make 0.0.0.0 of "::".
    if (address.protocol() != QAbstractSocket::IPv6Protocol || address == QHostAddress(QHostAddress::AnyIPv6))
        return address;
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

bool IpNetwork::contains(const QHostAddress& address) const
{
    return address.protocol() == base.protocol() && address.isInSubnet(base, prefix);
}

std::optional<QHostAddress> parseAddress(QStringView text)
{
    // QHostAddress also takes the short forms of inet_aton(), which nobody means in a list of addresses.
    if (!text.contains(u':') && text.count(u'.') != 3)
        return std::nullopt;
    QHostAddress address;
    if (!address.setAddress(text.toString()))
        return std::nullopt;
    return unmapped(address);
}

std::optional<IpNetwork> parseNetwork(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto base = parseAddress(slash < 0 ? text : text.first(slash));
    if (!base)
        return std::nullopt;
    const int longest = base->protocol() == QAbstractSocket::IPv4Protocol ? 32 : 128;
    if (slash < 0)
        return IpNetwork{*base, longest};
    const QStringView digits = text.sliced(slash + 1);
    bool isNumber = false;
    const uint prefix = digits.toUInt(&isNumber);
    const bool wasMapped = longest == 32 && text.first(slash).contains(u':');
    if (!isNumber || !digits.front().isDigit() || prefix > static_cast<uint>(longest) || wasMapped)
        return std::nullopt;
    return IpNetwork{*base, static_cast<int>(prefix)};
}

} // namespace stampede::net
