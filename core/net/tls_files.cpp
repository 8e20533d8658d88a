// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_files.h"

#include <QCoreApplication>
#include <QFile>

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace stampede::net {

namespace {
/// A private key is a few thousand octets, a bundle of all public authorities some hundred thousand.
constexpr qint64 maxFileSize = 16 * 1024 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::net::TlsFiles)
};

Result<QByteArray> readPem(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{path, Text::tr("The file cannot be read: %1.").arg(file.errorString())};
    return file.read(maxFileSize);
}

std::unique_ptr<BIO, decltype(&BIO_free)> bioOf(const QByteArray& pem)
{
    return {BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free};
}
} // namespace

Result<QList<QSslCertificate>> readCertificates(const QString& file)
{
    const auto pem = readPem(file);
    if (!pem)
        return pem.error();
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (certificates.isEmpty())
        return Error{file, Text::tr("There is no certificate in PEM form in the file.")};
    return certificates;
}

Result<QSslKey> readKey(const QString& file)
{
    const auto pem = readPem(file);
    if (!pem)
        return pem.error();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        if (QSslKey key(*pem, algorithm, QSsl::Pem, QSsl::PrivateKey); !key.isNull())
            return key;
    }
    return Error{
        file,
        Text::tr("There is no private key in PEM form in the file, or it is protected by a passphrase.")};
}

bool isPair(const QSslCertificate& certificate, const QSslKey& key)
{
    const QByteArray certificatePem = certificate.toPem();
    const QByteArray keyPem = key.toPem();
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        PEM_read_bio_X509(bioOf(certificatePem).get(), nullptr, nullptr, nullptr), &X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pkey(
        PEM_read_bio_PrivateKey(bioOf(keyPem).get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    return x509 && pkey && X509_check_private_key(x509.get(), pkey.get()) == 1;
}

} // namespace stampede::net
