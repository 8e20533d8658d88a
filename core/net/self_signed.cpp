// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/self_signed.h"

#include "net/ip_network.h"

#include <QCoreApplication>
#include <QUrl>
#include <QtEndian>

#include <memory>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace stampede::net {

namespace {
template <auto release>
struct Release {
    template <typename T>
    void operator()(T* object) const
    {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Release<GENERAL_NAMES_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free>>;

constexpr long daySeconds = 86'400;
constexpr long clockSkew = 300;
constexpr int maxCommonName = 64; // RFC 5280, appendix A.1: ub-common-name

Key makeKey()
{
    const KeyContext context(EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nullptr));
    EVP_PKEY* key = nullptr;
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context.get(), NID_X9_62_prime256v1) != 1 ||
        EVP_PKEY_CTX_set_ec_param_enc(context.get(), OPENSSL_EC_NAMED_CURVE) != 1 ||
        EVP_PKEY_keygen(context.get(), &key) != 1)
        return nullptr;
    return Key(key);
}

QByteArray octetsOf(const QHostAddress& address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        const quint32 ipv4 = qToBigEndian(address.toIPv4Address());
        return QByteArray(reinterpret_cast<const char*>(&ipv4), sizeof ipv4);
    }
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return QByteArray(reinterpret_cast<const char*>(&ipv6), sizeof ipv6);
}

void append(GENERAL_NAMES* names, const QString& text)
{
    const auto address = parseAddress(text);
    const QByteArray value = address ? octetsOf(*address) : QUrl::toAce(text);
    ASN1_STRING* string = address ? ASN1_OCTET_STRING_new() : ASN1_IA5STRING_new();
    ASN1_STRING_set(string, value.constData(), static_cast<int>(value.size()));
    GENERAL_NAME* name = GENERAL_NAME_new();
    GENERAL_NAME_set0_value(name, address ? GEN_IPADD : GEN_DNS, string);
    sk_GENERAL_NAME_push(names, name);
}

bool addNames(X509* certificate, const QStringList& texts)
{
    const Names names(sk_GENERAL_NAME_new_null());
    for (const QString& text : texts)
        append(names.get(), text);
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool setName(X509_NAME* name, const QString& text)
{
    const QByteArray common = text.toUtf8().left(maxCommonName);
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const uchar*>(common.constData()),
                                      static_cast<int>(common.size()), -1, 0) == 1;
}

bool setSubject(X509* certificate, const CertificateWish& wish)
{
    X509_NAME* name = X509_get_subject_name(certificate);
    if (!setName(name, wish.names.first()))
        return false;
    if (wish.foreignIssuer)
        return setName(X509_get_issuer_name(certificate), QStringLiteral("Stampede unknown authority"));
    return X509_set_issuer_name(certificate, name) == 1;
}

bool setSerial(X509* certificate)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<uchar*>(&serial), sizeof serial) != 1)
        return false;
    // Positive and not zero (RFC 5280, section 4.1.2.2).
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), (serial >> 1) | 1) == 1;
}

Certificate signedCertificate(EVP_PKEY* key, EVP_PKEY* issuer, const CertificateWish& wish)
{
    Certificate certificate(X509_new());
    X509* x509 = certificate.get();
    const bool done = x509 != nullptr && X509_set_version(x509, 2) == 1 && setSerial(x509) &&
                      X509_gmtime_adj(X509_getm_notBefore(x509), wish.fromDay * daySeconds - clockSkew) != nullptr &&
                      X509_gmtime_adj(X509_getm_notAfter(x509), (wish.fromDay + wish.days) * daySeconds) != nullptr &&
                      X509_set_pubkey(x509, key) == 1 && setSubject(x509, wish) && addNames(x509, wish.names) &&
                      X509_sign(x509, issuer, EVP_sha256()) != 0;
    return done ? std::move(certificate) : nullptr;
}

QByteArray contentOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}
} // namespace

Result<CertificatePem> makeSelfSigned(const QStringList& names)
{
    return makeCertificate(CertificateWish{names});
}

Result<CertificatePem> makeCertificate(const CertificateWish& wish)
{
    const Key key = makeKey();
    const Key authority = wish.foreignIssuer ? makeKey() : nullptr;
    EVP_PKEY* const issuer = wish.foreignIssuer ? authority.get() : key.get();
    const Certificate certificate = key && issuer ? signedCertificate(key.get(), issuer, wish) : nullptr;
    const Bio certificatePem(BIO_new(BIO_s_mem()));
    const Bio keyPem(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        const QString reason = QString::fromLatin1(ERR_reason_error_string(ERR_get_error()));
        ERR_clear_error();
        return Error{QString(), QCoreApplication::translate("stampede::net::SelfSigned",
                                                            "OpenSSL cannot make a certificate: %1.")
                                    .arg(reason)};
    }
    return CertificatePem{contentOf(certificatePem.get()), contentOf(keyPem.get())};
}

} // namespace stampede::net
