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

/// What a certificate made here says.
struct CertificateWish {
    QStringList names; ///< host names and addresses; the first is the subject
    int fromDay = 0;   ///< valid from so many days after now
    int days = 30;
    bool foreignIssuer = false; ///< signed by an authority made for it and known to nobody, not by itself
};

/// A new ECDSA P-256 key with its certificate; kept in memory only.
Result<CertificatePem> makeCertificate(const CertificateWish& wish);
/// The same signed by itself, valid for 30 days from now, for host names and addresses.
Result<CertificatePem> makeSelfSigned(const QStringList& names);

} // namespace stampede::net
