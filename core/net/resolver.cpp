// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/resolver.h"

#include <QCoreApplication>
#include <QHostInfo>

namespace stampede::net {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::net::Resolver)
};

bool isOf(const QHostAddress& address, AddressFamily family)
{
    switch (family) {
    case AddressFamily::Any: return true;
    case AddressFamily::Ipv4: return address.protocol() == QAbstractSocket::IPv4Protocol;
    case AddressFamily::Ipv6: return address.protocol() == QAbstractSocket::IPv6Protocol;
    }
    return false;
}

Result<QList<QHostAddress>> choose(const QString& host, const QList<QHostAddress>& found,
                                   AddressFamily family)
{
    QList<QHostAddress> chosen;
    for (const QHostAddress& address : found) {
        if (isOf(address, family) && !chosen.contains(address))
            chosen.append(address);
    }
    if (!chosen.isEmpty())
        return chosen;
    if (found.isEmpty())
        return Error{host, Text::tr("The name has no address.")};
    return Error{host, family == AddressFamily::Ipv4 ? Text::tr("The target has no IPv4 address.")
                                                     : Text::tr("The target has no IPv6 address.")};
}

/// "[::1]" as it is written in URLs, or the text itself.
QString withoutBrackets(const QString& host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}
} // namespace

void resolve(const QString& host, AddressFamily family, QObject* context,
             std::function<void(Result<QList<QHostAddress>>)> done)
{
    const auto later = [&](Result<QList<QHostAddress>> result) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), result = std::move(result)] { done(result); },
            Qt::QueuedConnection);
    };
    const QString name = withoutBrackets(host.trimmed());
    if (name.isEmpty()) {
        later(Error{host, Text::tr("There is no host name.")});
        return;
    }
    if (QHostAddress literal; literal.setAddress(name)) {
        later(choose(host, {literal}, family));
        return;
    }
    QHostInfo::lookupHost(name, context, [host, family, done = std::move(done)](const QHostInfo& info) {
        if (info.error() != QHostInfo::NoError)
            done(Error{host, Text::tr("The name cannot be resolved: %1.").arg(info.errorString())});
        else
            done(choose(host, info.addresses(), family));
    });
}

} // namespace stampede::net
