// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslError>
#include <QString>

namespace stampede::net {

/// A sentence for a certificate that did not verify: every reason once, and what to do.
QString describeVerification(const QList<QSslError>& errors, const QString& serverName);
/// A sentence for a handshake that failed for another reason; `reason` as the library gives it.
QString describeHandshake(const QString& reason);

} // namespace stampede::net
