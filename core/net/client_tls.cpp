// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_files.h"
#include "net/tls_settings.h"

#include <QCoreApplication>
#include <QDir>

#include <memory>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace stampede::net {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::net::TlsSettings)
};

QByteArray nameOf(TlsSettings::Version version)
{
    switch (version) {
    case TlsSettings::Version::Default: return {};
    case TlsSettings::Version::Tls10: return QByteArrayLiteral("TLSv1");
    case TlsSettings::Version::Tls11: return QByteArrayLiteral("TLSv1.1");
    case TlsSettings::Version::Tls12: return QByteArrayLiteral("TLSv1.2");
    case TlsSettings::Version::Tls13: return QByteArrayLiteral("TLSv1.3");
    }
    return {};
}

/// Where things go while settings are turned into a configuration.
struct Making {
    const TlsSettings& settings;
    QDir base;
    QString place;
    Problems& problems;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();

    void problem(QLatin1StringView key, const QString& text) { problems.add(place + u'.' + key, text); }
    void problem(QLatin1StringView key, const Error& error) { problem(key, error.toString()); }
};

void setVersions(Making& making)
{
    const auto [minimum, maximum] = std::pair(making.settings.minimum, making.settings.maximum);
    const bool bothGiven =
        minimum != TlsSettings::Version::Default && maximum != TlsSettings::Version::Default;
    if (bothGiven && minimum > maximum)
        making.problem(QLatin1StringView("min_version"), Text::tr("It is above tls.max_version."));
    const bool old = minimum == TlsSettings::Version::Tls10 || minimum == TlsSettings::Version::Tls11 ||
                     (minimum == TlsSettings::Version::Default &&
                      (maximum == TlsSettings::Version::Tls10 || maximum == TlsSettings::Version::Tls11));
    // Qt knows exact versions and "or later" only; OpenSSL's own options make any range of it.
    if (old)
        making.configuration.setProtocol(QSsl::AnyProtocol);
    if (minimum != TlsSettings::Version::Default)
        making.configuration.setBackendConfigurationOption("MinProtocol", nameOf(minimum));
    if (maximum != TlsSettings::Version::Default)
        making.configuration.setBackendConfigurationOption("MaxProtocol", nameOf(maximum));
}

void setCiphers(Making& making)
{
    QByteArrayList suites;
    QByteArrayList ciphers;
    const auto names = making.settings.ciphers.split(u':', Qt::SkipEmptyParts);
    for (const QString& name : names)
        (name.trimmed().startsWith(QLatin1StringView("TLS_")) ? suites : ciphers)
            .append(name.trimmed().toLatin1());
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> probe(SSL_CTX_new(TLS_client_method()),
                                                                  &SSL_CTX_free);
    if (!suites.isEmpty()) {
        if (SSL_CTX_set_ciphersuites(probe.get(), suites.join(':').constData()) != 1)
            making.problem(QLatin1StringView("ciphers"),
                           Text::tr("\"%1\" has a TLS 1.3 suite that OpenSSL does not know (\"openssl "
                                    "ciphers -tls1_3\" lists "
                                    "them).")
                               .arg(making.settings.ciphers));
        making.configuration.setBackendConfigurationOption("Ciphersuites", suites.join(':'));
    }
    if (!ciphers.isEmpty()) {
        if (SSL_CTX_set_cipher_list(probe.get(), ciphers.join(':').constData()) != 1)
            making.problem(QLatin1StringView("ciphers"),
                           Text::tr("\"%1\" matches no cipher (\"openssl ciphers\" lists them).")
                               .arg(making.settings.ciphers));
        making.configuration.setBackendConfigurationOption("CipherString", ciphers.join(':'));
    }
    ERR_clear_error();
}

void setAuthorities(Making& making)
{
    // Loading what is never looked at would be a good part of the cost of a handshake.
    if (!making.settings.verify) {
        making.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        making.configuration.setCaCertificates({});
    }
    if (making.settings.caFile.isEmpty())
        return;
    const auto authorities = readCertificates(making.base.absoluteFilePath(making.settings.caFile));
    if (!authorities)
        making.problem(QLatin1StringView("ca_file"), authorities.error());
    else if (making.settings.verify)
        making.configuration.setCaCertificates(*authorities);
}

void setIdentity(Making& making)
{
    const TlsSettings& settings = making.settings;
    if (settings.clientCertificate.isEmpty() && settings.clientKey.isEmpty())
        return;
    if (settings.clientCertificate.isEmpty() || settings.clientKey.isEmpty()) {
        making.problem(
            settings.clientKey.isEmpty() ? QLatin1StringView("client_key")
                                         : QLatin1StringView("client_certificate"),
            Text::tr("tls.client_certificate and tls.client_key go together: give both or neither."));
        return;
    }
    const auto certificates = readCertificates(making.base.absoluteFilePath(settings.clientCertificate));
    const auto key = readKey(making.base.absoluteFilePath(settings.clientKey));
    if (!certificates)
        making.problem(QLatin1StringView("client_certificate"), certificates.error());
    if (!key)
        making.problem(QLatin1StringView("client_key"), key.error());
    if (!certificates || !key)
        return;
    if (!isPair(certificates->first(), *key))
        making.problem(QLatin1StringView("client_key"),
                       Text::tr("The key does not belong to tls.client_certificate."));
    making.configuration.setLocalCertificateChain(*certificates);
    making.configuration.setPrivateKey(*key);
}
} // namespace

ClientTls makeClientTls(const TlsSettings& settings, const QString& host, const QString& baseDir,
                        const QString& place, Problems& problems)
{
    Making making{settings, QDir(baseDir), place, problems};
    setVersions(making);
    setCiphers(making);
    setAuthorities(making);
    setIdentity(making);
    making.configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, !settings.resume);
    making.configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, !settings.resume);
    making.configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, !settings.resume);
    return {making.configuration, settings.serverName.isEmpty() ? host : settings.serverName, settings.verify,
            settings.resume};
}

} // namespace stampede::net
