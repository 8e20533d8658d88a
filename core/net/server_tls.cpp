// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/self_signed.h"
#include "net/tls_files.h"
#include "net/tls_settings.h"

#include <QCoreApplication>

namespace stampede::net {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::net::ServerTls)
};

struct Identity {
    QList<QSslCertificate> chain;
    QSslKey key;
};

Result<Identity> readIdentity(const QString& certificateFile, const QString& keyFile)
{
    if (certificateFile.isEmpty() || keyFile.isEmpty())
        return Error{QString(),
                     Text::tr("A certificate and its key go together: give both files or neither.")};
    const auto chain = readCertificates(certificateFile);
    if (!chain)
        return chain.error();
    const auto key = readKey(keyFile);
    if (!key)
        return key.error();
    if (!isPair(chain->first(), *key))
        return Error{
            keyFile,
            Text::tr("The key does not belong to the first certificate of %1.").arg(certificateFile)};
    return Identity{*chain, *key};
}

Result<Identity> makeIdentity(const QStringList& names)
{
    const QStringList defaults{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"),
                               QStringLiteral("::1")};
    const auto pem = makeSelfSigned(names.isEmpty() ? defaults : names);
    if (!pem)
        return pem.error();
    return Identity{QSslCertificate::fromData(pem->certificate, QSsl::Pem), QSslKey(pem->key, QSsl::Ec)};
}

ServerTls settingsOf(const Identity& identity)
{
    ServerTls tls{QSslConfiguration::defaultConfiguration()};
    tls.configuration.setLocalCertificateChain(identity.chain);
    tls.configuration.setPrivateKey(identity.key);
    tls.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.configuration.setCaCertificates({});
    return tls;
}
} // namespace

Result<ServerTls> makeServerTls(const CertificatePem& pem)
{
    return settingsOf({QSslCertificate::fromData(pem.certificate, QSsl::Pem), QSslKey(pem.key, QSsl::Ec)});
}

Result<ServerTls> makeServerTls(const QString& certificateFile, const QString& keyFile,
                                const QStringList& names)
{
    const bool given = !certificateFile.isEmpty() || !keyFile.isEmpty();
    const auto identity = given ? readIdentity(certificateFile, keyFile) : makeIdentity(names);
    if (!identity)
        return identity.error();
    return settingsOf(*identity);
}

} // namespace stampede::net
