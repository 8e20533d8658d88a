// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/self_signed.h"
#include "net/tls_settings.h"

#include <QDir>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace stampede;
using Version = net::TlsSettings::Version;

/// From settings to configurations, and everything that can be wrong with them.
class TestTlsSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void client_data();
    void client();
    void clientConfiguration();
    void allProblemsAtOnce();
    void server_data();
    void server();
    void selfSigned();
    void selfSignedIsNewEachTime();

private:
    void save(const char* name, const QByteArray& content);
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

void TestTlsSettings::save(const char* name, const QByteArray& content)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestTlsSettings::initTestCase()
{
    const auto one = net::makeSelfSigned({QStringLiteral("one.test")});
    const auto two = net::makeSelfSigned({QStringLiteral("two.test")});
    QVERIFY(one.hasValue() && two.hasValue());
    save("one.pem", one->certificate);
    save("one.key", one->key);
    save("two.pem", two->certificate);
    save("two.key", two->key);
    save("both.pem", one->certificate + two->certificate);
    save("empty", {});
    save("garbage", QByteArray(5000, '\xff'));
    save("truncated.pem", one->certificate.first(one->certificate.size() / 2));
}

void TestTlsSettings::client_data()
{
    QTest::addColumn<net::TlsSettings>("settings");
    QTest::addColumn<QString>("place"); // empty: nothing wrong
    using S = net::TlsSettings;
    const auto text = [](const char* value) { return QString::fromLatin1(value); };
    QTest::newRow("defaults") << S{} << "";
    QTest::newRow("authority") << S{.caFile = text("one.pem")} << "";
    QTest::newRow("absolute path") << S{.caFile = path("one.pem")} << "";
    QTest::newRow("no such file") << S{.caFile = text("none.pem")} << "tls.ca_file";
    QTest::newRow("not looked at, but wrong") << S{.verify = false, .caFile = text("none.pem")} << "tls.ca_file";
    QTest::newRow("a folder") << S{.caFile = text(".")} << "tls.ca_file";
    QTest::newRow("empty file") << S{.caFile = text("empty")} << "tls.ca_file";
    QTest::newRow("garbage") << S{.caFile = text("garbage")} << "tls.ca_file";
    QTest::newRow("truncated") << S{.caFile = text("truncated.pem")} << "tls.ca_file";
    QTest::newRow("a key for a certificate") << S{.caFile = text("one.key")} << "tls.ca_file";
    QTest::newRow("range") << S{.minimum = Version::Tls12, .maximum = Version::Tls13} << "";
    QTest::newRow("one version") << S{.minimum = Version::Tls12, .maximum = Version::Tls12} << "";
    QTest::newRow("empty range") << S{.minimum = Version::Tls13, .maximum = Version::Tls12} << "tls.min_version";
    QTest::newRow("cipher list") << S{.ciphers = text("HIGH:!aNULL")} << "";
    QTest::newRow("security level") << S{.ciphers = text("DEFAULT@SECLEVEL=0")} << "";
    QTest::newRow("no such cipher") << S{.ciphers = text("NO-SUCH-CIPHER")} << "tls.ciphers";
    QTest::newRow("suite of 1.3") << S{.ciphers = text("TLS_AES_128_GCM_SHA256")} << "";
    QTest::newRow("no such suite") << S{.ciphers = text("TLS_NO_SUCH_SUITE")} << "tls.ciphers";
    QTest::newRow("identity") << S{.clientCertificate = text("one.pem"), .clientKey = text("one.key")} << "";
    QTest::newRow("identity with chain") << S{.clientCertificate = text("both.pem"), .clientKey = text("one.key")} << "";
    QTest::newRow("certificate alone") << S{.clientCertificate = text("one.pem")} << "tls.client_key";
    QTest::newRow("key alone") << S{.clientKey = text("one.key")} << "tls.client_certificate";
    QTest::newRow("no pair") << S{.clientCertificate = text("one.pem"), .clientKey = text("two.key")}
                             << "tls.client_key";
    QTest::newRow("no key in it") << S{.clientCertificate = text("one.pem"), .clientKey = text("one.pem")}
                                  << "tls.client_key";
}

void TestTlsSettings::client()
{
    QFETCH(const net::TlsSettings, settings);
    QFETCH(const QString, place);
    Problems problems;
    net::makeClientTls(settings, QStringLiteral("mx.test"), m_folder.path(), QStringLiteral("tls"), problems);
    if (place.isEmpty()) {
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.list().first().toString()));
        return;
    }
    QCOMPARE(problems.list().size(), 1);
    QCOMPARE(problems.list().first().place, place);
    QVERIFY(!problems.list().first().text.isEmpty());
}

void TestTlsSettings::clientConfiguration()
{
    Problems problems;
    const auto make = [&](const net::TlsSettings& settings) {
        return net::makeClientTls(settings, QStringLiteral("mx.test"), m_folder.path(), QStringLiteral("tls"), problems);
    };
    const net::ClientTls defaults = make({});
    QCOMPARE(defaults.serverName, QStringLiteral("mx.test"));
    QVERIFY(defaults.verify && defaults.resume);
    QVERIFY(!defaults.configuration.testSslOption(QSsl::SslOptionDisableSessionPersistence));
    const net::ClientTls loose = make({.verify = false, .serverName = QStringLiteral("other"), .resume = false});
    QCOMPARE(loose.serverName, QStringLiteral("other"));
    QVERIFY(!loose.verify && !loose.resume);
    QCOMPARE(loose.configuration.peerVerifyMode(), QSslSocket::VerifyNone);
    QVERIFY(loose.configuration.caCertificates().isEmpty());
    QVERIFY(loose.configuration.testSslOption(QSsl::SslOptionDisableSessionTickets));
    const net::ClientTls given = make({.caFile = QStringLiteral("both.pem")});
    QCOMPARE(given.configuration.caCertificates().size(), 2);
    QVERIFY(problems.isEmpty());
}

void TestTlsSettings::allProblemsAtOnce()
{
    Problems problems;
    net::makeClientTls({.caFile = QStringLiteral("none.pem"),
                        .minimum = Version::Tls13,
                        .maximum = Version::Tls10,
                        .ciphers = QStringLiteral("NOPE"),
                        .clientCertificate = QStringLiteral("none.pem"),
                        .clientKey = QStringLiteral("none.key")},
                       QStringLiteral("mx.test"), m_folder.path(), QStringLiteral("jobs[3].tls"), problems);
    QStringList places;
    for (const Error& error : problems.list())
        places.append(error.place);
    QCOMPARE(places.join(u' '), QStringLiteral("jobs[3].tls.min_version jobs[3].tls.ciphers jobs[3].tls.ca_file "
                                               "jobs[3].tls.client_certificate jobs[3].tls.client_key"));
}

void TestTlsSettings::server_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("place"); // "-": nothing wrong
    QTest::newRow("none given") << "" << "" << "-";
    QTest::newRow("pair") << path("one.pem") << path("one.key") << "-";
    QTest::newRow("chain") << path("both.pem") << path("one.key") << "-";
    QTest::newRow("certificate alone") << path("one.pem") << "" << "";
    QTest::newRow("key alone") << "" << path("one.key") << "";
    QTest::newRow("no such certificate") << path("none.pem") << path("one.key") << path("none.pem");
    QTest::newRow("no such key") << path("one.pem") << path("none.key") << path("none.key");
    QTest::newRow("no pair") << path("one.pem") << path("two.key") << path("two.key");
    QTest::newRow("swapped") << path("one.key") << path("one.pem") << path("one.key");
}

void TestTlsSettings::server()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, key);
    QFETCH(const QString, place);
    const auto tls = net::makeServerTls(certificate, key, {QStringLiteral("mx.test")});
    if (place == QStringLiteral("-")) {
        QVERIFY2(tls.hasValue(), tls ? "" : qPrintable(tls.error().toString()));
        QVERIFY(!tls->configuration.localCertificate().isNull());
        QVERIFY(!tls->configuration.privateKey().isNull());
        return;
    }
    QVERIFY(!tls.hasValue());
    QCOMPARE(tls.error().place, place);
    QVERIFY(!tls.error().text.isEmpty());
}

void TestTlsSettings::selfSigned()
{
    const QString longName = QString(60, u'n') + QStringLiteral(".example.test");
    const auto tls = net::makeServerTls({}, {},
                                        {longName, QStringLiteral("mx.example.test"), QStringLiteral("127.0.0.1"),
                                         QStringLiteral("::1"), QStringLiteral("a,DNS:evil.test")});
    QVERIFY(tls.hasValue());
    const QSslCertificate certificate = tls->configuration.localCertificate();
    QVERIFY(certificate.isSelfSigned());
    const auto names = certificate.subjectAlternativeNames();
    QVERIFY(names.contains(QSsl::DnsEntry, longName));
    QVERIFY(names.contains(QSsl::DnsEntry, QStringLiteral("mx.example.test")));
    QVERIFY(!names.contains(QSsl::DnsEntry, QStringLiteral("evil.test")));
    QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
    QVERIFY(names.contains(QSsl::IpAddressEntry, QStringLiteral("127.0.0.1")));
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
    QCOMPARE(certificate.publicKey().length(), 256);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QVERIFY(certificate.effectiveDate() <= now);
    QVERIFY(now.secsTo(certificate.expiryDate()) > 29 * 86'400 && now.secsTo(certificate.expiryDate()) <= 30 * 86'400);
    // Without names it is for this machine.
    const auto local = net::makeServerTls({}, {}, {});
    QVERIFY(local->configuration.localCertificate().subjectAlternativeNames().contains(QSsl::DnsEntry,
                                                                                      QStringLiteral("localhost")));
}

void TestTlsSettings::selfSignedIsNewEachTime()
{
    const auto one = net::makeSelfSigned({QStringLiteral("a.test")});
    const auto two = net::makeSelfSigned({QStringLiteral("a.test")});
    QVERIFY(one->key != two->key);
    QVERIFY(QSslCertificate(one->certificate).serialNumber() != QSslCertificate(two->certificate).serialNumber());
}

QTEST_GUILESS_MAIN(TestTlsSettings)
#include "tst_tls_settings.moc"
