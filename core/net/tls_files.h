// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace stampede::net {

/// All certificates of a PEM file, in its order; at least one.
Result<QList<QSslCertificate>> readCertificates(const QString& file);
/// The private key of a PEM file, without a passphrase.
Result<QSslKey> readKey(const QString& file);
/// Whether the key belongs to the certificate.
bool isPair(const QSslCertificate& certificate, const QSslKey& key);

} // namespace stampede::net
