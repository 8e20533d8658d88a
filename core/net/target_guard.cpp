// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/target_guard.h"

#include "net/ip_network.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stampede::net {

namespace {
enum class Kind : quint8 { Near, Public, Never };

struct Rule {
    const char* network;
    Kind kind;
};

/// The first match counts. RFC 1122, 1918, 3927, 4193, 4291, 5771 and 6890 say what these are.
constexpr std::array rules{
    Rule{"255.255.255.255/32", Kind::Never}, Rule{"0.0.0.0/8", Kind::Never},
    Rule{"224.0.0.0/4", Kind::Never},        Rule{"240.0.0.0/4", Kind::Never},
    Rule{"127.0.0.0/8", Kind::Near},         Rule{"10.0.0.0/8", Kind::Near},
    Rule{"172.16.0.0/12", Kind::Near},       Rule{"192.168.0.0/16", Kind::Near},
    Rule{"169.254.0.0/16", Kind::Near},      Rule{"::/128", Kind::Never},
    Rule{"ff00::/8", Kind::Never},           Rule{"::1/128", Kind::Near},
    Rule{"fe80::/10", Kind::Near},           Rule{"fc00::/7", Kind::Near},
};

Kind kindOf(const QHostAddress& address)
{
    for (const Rule& rule : rules) {
        if (parseNetwork(QString::fromLatin1(rule.network))->contains(address))
            return rule.kind;
    }
    return Kind::Public;
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::net::TargetGuard)
};

QStringView withoutDot(QStringView name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

bool isHostName(QStringView text)
{
    const QStringView name = withoutDot(text);
    if (name.isEmpty() || name.size() > 253)
        return false;
    const auto labels = name.split(u'.');
    const auto isLabel = [](QStringView label) {
        const auto fits = [](QChar c) {
            return c.isLetterOrNumber() || c == u'-' || c == u'_';
        };
        return !label.isEmpty() && label.size() <= 63 && label.front() != u'-' && label.back() != u'-' &&
               std::all_of(label.begin(), label.end(), fits);
    };
    // No top-level name is a number: what looks so is an address with something missing.
    const bool isNumber =
        std::all_of(labels.back().begin(), labels.back().end(), [](QChar c) { return c.isDigit(); });
    return !isNumber && std::all_of(labels.begin(), labels.end(), isLabel);
}

bool isAllowed(const QHostAddress& address, const QStringList& allowTargets)
{
    return std::any_of(allowTargets.begin(), allowTargets.end(), [&](const QString& entry) {
        const auto network = parseNetwork(QStringView(entry).trimmed());
        return network && network->contains(address);
    });
}

bool isAllowedName(const QString& host, const QStringList& allowTargets)
{
    return std::any_of(allowTargets.begin(), allowTargets.end(), [&](const QString& entry) {
        const QStringView name = QStringView(entry).trimmed();
        return isHostName(name) && withoutDot(name).compare(withoutDot(host), Qt::CaseInsensitive) == 0;
    });
}
} // namespace

Status judgeTarget(const QString& host, const QList<QHostAddress>& addresses, const QStringList& allowTargets)
{
    if (addresses.isEmpty())
        return Error{host, Text::tr("The target has no address.")};
    const bool nameAllowed = isAllowedName(host, allowTargets);
    for (const QHostAddress& given : addresses) {
        const QHostAddress address = unmapped(given);
        const QString text = address.toString();
        const Kind kind = address.isNull() ? Kind::Never : kindOf(address);
        if (kind == Kind::Never)
            return Error{
                host,
                Text::tr("%1 is not the address of one host (unspecified, multicast, broadcast or reserved): "
                         "name the server itself.")
                    .arg(text)};
        if (kind == Kind::Public && !nameAllowed && !isAllowed(address, allowTargets))
            return Error{
                host,
                Text::tr(
                    "%1 is a public address. Bulk mail leaves for one only where the job says so: if this "
                    "server is yours to load, add \"%2\" to target.allow_targets.")
                    .arg(text, text)};
    }
    return success();
}

bool isAllowEntry(const QString& entry)
{
    const QStringView text = QStringView(entry).trimmed();
    return parseNetwork(text).has_value() || isHostName(text);
}

} // namespace stampede::net
