// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_errors.h"

#include <QCoreApplication>
#include <QStringList>

namespace stampede::net {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::net::Tls)
};

QString reasonOf(const QSslError& error, const QString& serverName)
{
    switch (error.error()) {
    case QSslError::CertificateExpired: return Text::tr("it has expired");
    case QSslError::CertificateNotYetValid: return Text::tr("it is not valid yet");
    case QSslError::HostNameMismatch: return Text::tr("it is not for the name %1").arg(serverName);
    case QSslError::SelfSignedCertificate: return Text::tr("it is self-signed");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted: return Text::tr("its issuer is not trusted");
    case QSslError::CertificateRevoked: return Text::tr("it is revoked");
    case QSslError::NoPeerCertificate: return Text::tr("the server sent none");
    default: return error.errorString();
    }
}
} // namespace

QString describeVerification(const QList<QSslError>& errors, const QString& serverName)
{
    QStringList reasons;
    for (const QSslError& error : errors)
        reasons.append(reasonOf(error, serverName));
    reasons.removeDuplicates();
    return Text::tr("The certificate of the server does not verify: %1. Give the certificate of its issuer "
                    "as tls.ca_file, "
                    "or set tls.verify to false.")
        .arg(reasons.join(QStringLiteral(", ")));
}

QString describeHandshake(const QString& reason)
{
    return Text::tr("The TLS handshake failed: %1").arg(reason);
}

} // namespace stampede::net
