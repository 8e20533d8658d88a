// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sasl.h"

#include <QTest>

#include <string>

using namespace stampede::smtp;
using Choice = AuthSettings::Choice;

Q_DECLARE_METATYPE(AuthSettings::Choice)
Q_DECLARE_METATYPE(Capabilities)

namespace {

AuthSettings settingsFor(const std::string& username, const std::string& password)
{
    AuthSettings settings;
    settings.username = username;
    settings.password = password;
    return settings;
}

std::string challengeOf(const char* plain)
{
    return QByteArray(plain).toBase64().toStdString();
}

} // namespace

class TestSasl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choice_data();
    void choice();
    void plain();
    void login();
    void cramMd5();
    void cramMd5OfNonsense_data();
    void cramMd5OfNonsense();
    void xoauth2();
    void external();
    void octetsSurvive();
};

void TestSasl::choice_data()
{
    using enum Mechanism;
    QTest::addColumn<Choice>("choice");
    QTest::addColumn<Capabilities>("offered");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<std::string>("expected"); // the mechanism, or "?" and a part of the reason
    const auto row = [](const char* name, Choice choice, std::vector<Mechanism> auth, bool encrypted,
                        bool allowed, const char* expected) {
        Capabilities offered;
        offered.auth = std::move(auth);
        QTest::newRow(name) << choice << offered << encrypted << allowed << std::string(expected);
    };
    row("none asked", Choice::None, {Plain}, true, true, "?not asked for");
    row("auto, nothing offered", Choice::Auto, {}, true, true, "?none that we know");
    row("auto, plaintext: digest", Choice::Auto, {Plain, Login, CramMd5}, false, false, "CRAM-MD5");
    row("auto, plaintext allowed: digest first", Choice::Auto, {Plain, CramMd5}, false, true, "CRAM-MD5");
    row("auto, plaintext refused", Choice::Auto, {Plain, Login}, false, false, "?use TLS");
    row("auto, plaintext allowed", Choice::Auto, {Login, Plain}, false, true, "PLAIN");
    row("auto, plaintext, only LOGIN", Choice::Auto, {Login}, false, true, "LOGIN");
    row("auto, TLS", Choice::Auto, {CramMd5, Login, Plain}, true, false, "PLAIN");
    row("auto, TLS, LOGIN before digest", Choice::Auto, {CramMd5, Login}, true, false, "LOGIN");
    row("auto, TLS, digest only", Choice::Auto, {CramMd5}, true, false, "CRAM-MD5");
    row("auto never EXTERNAL", Choice::Auto, {External}, true, true, "?offered: EXTERNAL");
    row("auto never XOAUTH2", Choice::Auto, {XOAuth2}, true, true, "?offered: XOAUTH2");
    row("named", Choice::Login, {Plain, Login}, true, false, "LOGIN");
    row("named PLAIN over plaintext", Choice::Plain, {Plain}, false, false, "?AUTH PLAIN would show");
    row("named LOGIN over plaintext", Choice::Login, {Login}, false, false, "?AUTH LOGIN would show");
    row("named XOAUTH2 over plaintext", Choice::XOAuth2, {XOAuth2}, false, false, "?AUTH XOAUTH2 would show");
    row("named PLAIN, allowed", Choice::Plain, {Plain}, false, true, "PLAIN");
    row("named digest over plaintext", Choice::CramMd5, {CramMd5}, false, false, "CRAM-MD5");
    row("named EXTERNAL", Choice::External, {External}, true, false, "EXTERNAL");
    row("named XOAUTH2", Choice::XOAuth2, {Plain, XOAuth2}, true, false, "XOAUTH2");
    row("named, not offered", Choice::CramMd5, {Plain, Login}, true, true,
        "?not offer AUTH CRAM-MD5; offered: PLAIN, LOGIN");
}

void TestSasl::choice()
{
    QFETCH(Choice, choice);
    QFETCH(Capabilities, offered);
    QFETCH(bool, encrypted);
    QFETCH(bool, allowed);
    QFETCH(std::string, expected);
    AuthSettings settings = settingsFor("user", "secret-word");
    settings.choice = choice;
    settings.allowPlaintext = allowed;
    std::string why;
    const auto mechanism = chooseMechanism(settings, offered, encrypted, why);
    if (!expected.starts_with('?')) {
        QVERIFY2(mechanism, why.c_str());
        QCOMPARE(std::string(nameOf(*mechanism)), expected);
        QVERIFY(why.empty());
    } else {
        QVERIFY(!mechanism);
        QVERIFY2(why.find(expected.substr(1)) != std::string::npos, why.c_str());
        QVERIFY2(why.find("secret-word") == std::string::npos, why.c_str());
    }
}

// RFC 4616, section 4, first example, in RFC 4954's form.
void TestSasl::plain()
{
    const AuthSettings settings = settingsFor("tim", "tanstaaftanstaaf");
    SaslClient client(Mechanism::Plain, settings);
    QCOMPARE(client.start(), std::string("AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm"));
    QVERIFY(!client.answer(""));
}

void TestSasl::login()
{
    const AuthSettings settings = settingsFor("alice", "secret");
    SaslClient client(Mechanism::Login, settings);
    QCOMPARE(client.start(), std::string("AUTH LOGIN"));
    QCOMPARE(client.answer("VXNlcm5hbWU6"), std::string("YWxpY2U="));
    QCOMPARE(client.answer("not base64 at all"), std::string("c2VjcmV0"));
    QVERIFY(!client.answer("VXNlcm5hbWU6"));
}

// RFC 2195, section 2.
void TestSasl::cramMd5()
{
    const AuthSettings settings = settingsFor("tim", "tanstaaftanstaaf");
    SaslClient client(Mechanism::CramMd5, settings);
    QCOMPARE(client.start(), std::string("AUTH CRAM-MD5"));
    QCOMPARE(client.answer("PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+"),
             std::string("dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw"));
    QVERIFY(!client.answer(challengeOf("<again@example.test>")));
}

void TestSasl::cramMd5OfNonsense_data()
{
    QTest::addColumn<std::string>("challenge");
    QTest::newRow("empty") << std::string();
    QTest::newRow("not base64") << std::string("<1896@host>");
    QTest::newRow("text") << std::string("go ahead");
    QTest::newRow("cut short") << std::string("PDE4O");
}

void TestSasl::cramMd5OfNonsense()
{
    QFETCH(std::string, challenge);
    const AuthSettings settings = settingsFor("tim", "tanstaaftanstaaf");
    SaslClient client(Mechanism::CramMd5, settings);
    QVERIFY(!client.answer(challenge));
}

// The example of Google's and Microsoft's protocol descriptions.
void TestSasl::xoauth2()
{
    const AuthSettings settings =
        settingsFor("someuser@example.com", "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg");
    SaslClient client(Mechanism::XOAuth2, settings);
    QCOMPARE(client.start(),
             std::string(
                 "AUTH XOAUTH2 dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52"
                 "YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ=="));
    QCOMPARE(client.answer(challengeOf(R"({"status":"401"})")), std::string());
    QVERIFY(!client.answer(""));
}

void TestSasl::external()
{
    const AuthSettings nobody = settingsFor("", "");
    QCOMPARE(SaslClient(Mechanism::External, nobody).start(), std::string("AUTH EXTERNAL ="));
    const AuthSettings fred = settingsFor("fred@example.com", "");
    QCOMPARE(SaslClient(Mechanism::External, fred).start(),
             std::string("AUTH EXTERNAL ZnJlZEBleGFtcGxlLmNvbQ=="));
}

void TestSasl::octetsSurvive()
{
    const AuthSettings settings = settingsFor("j\xc3\xbcrgen", "pass\xe2\x82\xac word");
    SaslClient client(Mechanism::Plain, settings);
    const std::string line = client.start();
    const QByteArray decoded = QByteArray::fromBase64(QByteArray::fromStdString(line.substr(11)));
    QCOMPARE(decoded, QByteArray("\0j\xc3\xbcrgen\0pass\xe2\x82\xac word", 21));
}

QTEST_GUILESS_MAIN(TestSasl)
#include "tst_sasl.moc"
