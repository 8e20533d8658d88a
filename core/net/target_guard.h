// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QStringList>

namespace stampede::net {

/// Bulk mail never leaves by accident: a target address is let through when it is loopback, private (RFC 1918, ULA
/// fc00::/7, link-local) or matched by `allowTargets`: an address, a network ("203.0.113.0/24"), or a host name that
/// equals `host`. The *addresses* are judged, whatever the name; every one of them must pass. IPv4 in IPv6 is
/// judged as IPv4. The error says which address, why, and how to allow it.
Status judgeTarget(const QString& host, const QList<QHostAddress>& addresses, const QStringList& allowTargets);

/// Whether an entry of allow_targets can be read at all.
bool isAllowEntry(const QString& entry);

} // namespace stampede::net
