// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/source_pool.h"

#include "net/ip_network.h"

#include <QCoreApplication>

namespace stampede::net {

namespace {
constexpr qsizetype maxAddresses = 65'536;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::net::SourcePool)
};

bool isIpv4(const QHostAddress& address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

QHostAddress next(const QHostAddress& address)
{
    if (isIpv4(address))
        return QHostAddress(address.toIPv4Address() + 1);
    Q_IPV6ADDR octets = address.toIPv6Address();
    for (int i = 15; i >= 0 && ++octets[i] == 0; --i) {
    }
    return QHostAddress(octets);
}

struct Range {
    QHostAddress first;
    QHostAddress last;
};

/// All addresses of a network that a host may have: of IPv4 without the first and the last (RFC 1122), except
/// in networks of one or two (RFC 3021).
Range hostsOf(const IpNetwork& network)
{
    if (isIpv4(network.base)) {
        const int hostBits = 32 - network.prefix;
        const quint32 hostMask = hostBits == 32 ? ~quint32(0) : (quint32(1) << hostBits) - 1;
        const quint32 first = network.base.toIPv4Address() & ~hostMask;
        const quint32 ends = hostBits > 1 ? 1 : 0;
        return {QHostAddress(first + ends), QHostAddress((first | hostMask) - ends)};
    }
    Q_IPV6ADDR first = network.base.toIPv6Address();
    Q_IPV6ADDR last = first;
    for (int bit = network.prefix; bit < 128; ++bit) {
        const auto mask = static_cast<quint8>(0x80 >> (bit % 8));
        first[bit / 8] &= static_cast<quint8>(~mask);
        last[bit / 8] |= mask;
    }
    return {QHostAddress(first), QHostAddress(last)};
}

std::optional<Range> parseRange(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    if (dash < 0) {
        const auto network = parseNetwork(text);
        return network ? std::optional(hostsOf(*network)) : std::nullopt;
    }
    const auto first = parseAddress(text.first(dash).trimmed());
    const auto last = parseAddress(text.sliced(dash + 1).trimmed());
    if (!first || !last || isIpv4(*first) != isIpv4(*last))
        return std::nullopt;
    return Range{*first, *last};
}

/// Whether a connection can come from it: not the unspecified address, no multicast, no broadcast.
bool isUsable(const QHostAddress& address)
{
    return !address.isNull() && !address.isMulticast() && address != QHostAddress(QHostAddress::AnyIPv4) &&
           address != QHostAddress(QHostAddress::AnyIPv6) && address != QHostAddress(QHostAddress::Broadcast);
}

enum class Added : quint8 { All, TooMany, Backwards };

Added add(const Range& range, qsizetype room, QList<QHostAddress>& list)
{
    const qsizetype before = list.size();
    for (QHostAddress address = range.first; list.size() - before < room; address = next(address)) {
        list.append(address);
        if (address == range.last)
            return Added::All;
    }
    list.resize(before);
    const Q_IPV6ADDR first = range.first.toIPv6Address();
    const Q_IPV6ADDR last = range.last.toIPv6Address();
    return std::lexicographical_compare(last.c, last.c + 16, first.c, first.c + 16) ? Added::Backwards
                                                                                    : Added::TooMany;
}
} // namespace

SourcePool SourcePool::parse(const QStringList& entries, Problems& problems)
{
    SourcePool pool;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto report = [&](const QString& text) {
            problems.add(QStringLiteral("target.source_addresses[%1]").arg(i), text.arg(entries[i]));
        };
        const auto range = parseRange(QStringView(entries[i]).trimmed());
        if (!range) {
            report(Text::tr("\"%1\" is not an address (127.0.0.2), a range of one family "
                            "(127.0.0.2-127.0.0.20) or a network "
                            "(127.0.1.0/28)."));
            continue;
        }
        if (!isUsable(range->first) || !isUsable(range->last)) {
            report(Text::tr("No connection can come from \"%1\"."));
            continue;
        }
        QList<QHostAddress>& list = isIpv4(range->first) ? pool.m_ipv4 : pool.m_ipv6;
        switch (add(*range, maxAddresses - pool.size(), list)) {
        case Added::All: break;
        case Added::Backwards: report(Text::tr("The range \"%1\" ends before it begins.")); break;
        case Added::TooMany:
            report(Text::tr("With \"%1\" there are more than 65,536 source addresses."));
            break;
        }
    }
    return pool;
}

QHostAddress SourcePool::pick(quint64 n, const QHostAddress& peer) const
{
    const QList<QHostAddress>& list = isIpv4(unmapped(peer)) ? m_ipv4 : m_ipv6;
    return list.isEmpty() ? QHostAddress()
                          : list.at(static_cast<qsizetype>(n % static_cast<quint64>(list.size())));
}

} // namespace stampede::net
