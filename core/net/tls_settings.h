// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"

#include <QDateTime>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>

namespace stampede::net {

/// TLS as the job says it. Empty strings: the defaults of the library.
struct TlsSettings {
    enum class Version : quint8 { Default, Tls10, Tls11, Tls12, Tls13 };
    bool verify = true;          ///< chain and name; false: anything goes, facts are kept all the same
    QString caFile;              ///< PEM; empty: the system's
    QString serverName;          ///< SNI and the name verified; empty: the target's host
    Version minimum = Version::Default;
    Version maximum = Version::Default;
    QString ciphers;             ///< OpenSSL cipher list; of TLS 1.3 suites by name
    QString clientCertificate;   ///< PEM file
    QString clientKey;           ///< PEM file
    bool resume = true;          ///< session tickets and ids are reused by later connections of a worker
    bool operator==(const TlsSettings&) const = default;
};

/// What a handshake settled.
struct TlsFacts {
    QString protocol; ///< "TLSv1.3"
    QString cipher;   ///< "TLS_AES_256_GCM_SHA384"
    QString peerSubject;
    QString peerIssuer;
    QDateTime peerExpires;
    QString peerSha256; ///< hex digest of the certificate
    bool resumed = false;  ///< of a client: no certificates were sent, those of an earlier handshake count; server: false
    bool verified = false; ///< verification was asked for and passed
};

/// Ready-made settings of a client, checked once.
struct ClientTls {
    QSslConfiguration configuration;
    QString serverName = {};
    bool verify = true;
    bool resume = true;
};
/// Adds everything that is wrong (unreadable files, no such cipher, minimum above maximum) to `problems`, with places
/// under `place` ("tls"). `host`: the target's name, for SNI. `baseDir`: what relative paths start from.
ClientTls makeClientTls(const TlsSettings& settings, const QString& host, const QString& baseDir, const QString& place,
                        Problems& problems);

/// Ready-made settings of a server.
struct ServerTls {
    QSslConfiguration configuration;
};
struct CertificatePem;
/// From a certificate made here.
Result<ServerTls> makeServerTls(const CertificatePem& pem);
/// From PEM files, or with both empty a self-signed certificate (ECDSA P-256, 30 days) for `names` made now by OpenSSL.
Result<ServerTls> makeServerTls(const QString& certificateFile, const QString& keyFile, const QStringList& names);

} // namespace stampede::net
