// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"

#include <QHostAddress>
#include <QList>
#include <QStringList>

namespace stampede::net {

/// Local addresses to connect from, in rotation. Entries: an address ("127.0.0.2"), a range ("127.0.0.2-127.0.0.20")
/// or a network ("127.0.1.0/28"), at most 65,536 addresses in all.
class SourcePool {
public:
    /// Adds what cannot be read to `problems` at place "target.source_addresses[i]".
    static SourcePool parse(const QStringList& entries, Problems& problems);
    /// The `n`-th address in rotation among those of the family of `peer`; null when there is none: the system's choice.
    QHostAddress pick(quint64 n, const QHostAddress& peer) const;
    bool isEmpty() const { return m_ipv4.isEmpty() && m_ipv6.isEmpty(); }
    qsizetype size() const { return m_ipv4.size() + m_ipv6.size(); }

private:
    QList<QHostAddress> m_ipv4;
    QList<QHostAddress> m_ipv6;
};

} // namespace stampede::net
