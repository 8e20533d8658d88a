// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace stampede::net {

struct CertificatePem {
    QByteArray certificate;
    QByteArray key;
};

/// A new ECDSA P-256 key with its own certificate, valid for 30 days from now, for host names and addresses; kept in
/// memory only.
Result<CertificatePem> makeSelfSigned(const QStringList& names);

} // namespace stampede::net
