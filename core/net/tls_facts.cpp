// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_facts.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslSocket>

namespace stampede::net {

TlsFacts handshakeFacts(const QSslSocket& socket, bool verify)
{
    TlsFacts facts;
    const QSslCipher cipher = socket.sessionCipher();
    facts.protocol = cipher.protocolString();
    facts.cipher = cipher.name();
    const QSslCertificate certificate = socket.peerCertificate();
    if (certificate.isNull())
        return facts;
    facts.peerSubject = certificate.subjectDisplayName();
    facts.peerIssuer = certificate.issuerDisplayName();
    facts.peerExpires = certificate.expiryDate();
    facts.peerSha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    facts.resumed = socket.mode() == QSslSocket::SslClientMode && socket.peerCertificateChain().isEmpty();
    facts.verified = verify && socket.sslHandshakeErrors().isEmpty();
    return facts;
}

} // namespace stampede::net
