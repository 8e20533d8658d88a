// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <functional>

namespace stampede::net {

enum class AddressFamily : quint8 { Any, Ipv4, Ipv6 };

/// Resolves `host` (a name or a literal address) once, without blocking, and calls `done` in the thread of `context`
/// with the addresses of the family in the resolver's order, without doubles. Nothing is called when `context` is gone.
void resolve(const QString& host, AddressFamily family, QObject* context,
             std::function<void(Result<QList<QHostAddress>>)> done);

} // namespace stampede::net
