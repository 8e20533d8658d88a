// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client_script.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;
using namespace stampede::smtp::test;
using namespace std::string_literals;

namespace {

const std::string banner = "220 mx.example.test ESMTP\r\n";
const std::string ehlo = "EHLO stampede.example.test\r\n";
const std::string helo = "HELO stampede.example.test\r\n";

struct Setup {
    TlsMode tls = TlsMode::None;
    AuthSettings::Choice auth = AuthSettings::Choice::None;
    bool lmtp = false;
    bool allowPlaintext = false;

    ClientSettings settings() const
    {
        ClientSettings made;
        made.tls = tls;
        made.lmtp = lmtp;
        made.auth.choice = auth;
        made.auth.username = "tim";
        made.auth.password = "tanstaaftanstaaf";
        made.auth.allowPlaintext = allowPlaintext;
        return made;
    }
};

} // namespace

Q_DECLARE_METATYPE(Setup)

class TestClientSetup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dialogue_data();
    void dialogue();
    void startTlsDiscardsWhatFollows();
    void startTlsForgetsCapabilities();
    void handshakeFails_data();
    void handshakeFails();
    void authUsesTheEncryptedLink();
    void failBeforeConnected();
    void nothingAfterTheEnd();

private:
    void plainRows();
    void tlsRows();
    void authRows();
    void sequenceRows();
};

using Says = std::vector<std::string>;
Q_DECLARE_METATYPE(Says)

static void row(const char* name, const Setup& setup, const Says& says, const std::string& wire,
                const std::string& events)
{
    QTest::newRow(name) << setup << says << wire << events;
}

void TestClientSetup::dialogue_data()
{
    QTest::addColumn<Setup>("setup");
    QTest::addColumn<Says>("says");
    QTest::addColumn<std::string>("wire");
    QTest::addColumn<std::string>("events");
    plainRows();
    tlsRows();
    authRows();
    sequenceRows();
}

void TestClientSetup::plainRows()
{
    const Setup smtp;
    const Setup lmtp{TlsMode::None, AuthSettings::Choice::None, true};
    row("EHLO", smtp, {banner, "250-mx\r\n250 SIZE\r\n"}, ehlo,
        "replied banner 220\nreplied ehlo 250\nready\n");
    row("banner of several lines", smtp, {"220-mx\r\n220 be nice\r\n", "250 mx\r\n"}, ehlo,
        "replied banner 220\nreplied ehlo 250\nready\n");
    row("LHLO", lmtp, {banner, "250 mx\r\n"}, "LHLO stampede.example.test\r\n",
        "replied banner 220\nreplied ehlo 250\nready\n");
    row("banner 4yz", smtp, {"450 4.3.2 later\r\n"}, "{close}",
        "replied banner 450 4.3.2\nsession temporary@banner 450 4.3.2\n");
    row("banner 5yz", smtp, {"554 no\r\n"}, "{close}", "replied banner 554\nsession permanent@banner 554\n");
    row("banner 421", smtp, {"421 4.3.2 busy\r\n"}, "{close}",
        "replied banner 421 4.3.2\nsession temporary@banner 421 4.3.2\n");
    row("banner 3yz", smtp, {"354 what\r\n"}, "{close}", "session error(protocol)@banner\n");
    row("banner of another protocol", smtp, {"SSH-2.0-OpenSSH_9.2\r\n"}, "{close}",
        "session error(protocol)@banner\n");
    for (const int code : {500, 501, 502, 504, 550, 551, 552, 553, 554}) {
        const std::string refusal = std::to_string(code);
        row(("HELO after " + refusal).c_str(), smtp, {banner, refusal + " no EHLO\r\n", "250 mx\r\n"},
            ehlo + helo, "replied banner 220\nreplied ehlo " + refusal + "\nreplied ehlo 250\nready\n");
        row(("no HELO in LMTP after " + refusal).c_str(), lmtp, {banner, refusal + " no\r\n"},
            "LHLO stampede.example.test\r\n{close}",
            "replied banner 220\nreplied ehlo " + refusal + "\nsession permanent@ehlo " + refusal + "\n");
    }
    for (const int code : {521, 530, 535, 555, 450, 421, 451}) {
        const std::string refusal = std::to_string(code);
        row(("no HELO after " + refusal).c_str(), smtp, {banner, refusal + " no\r\n"}, ehlo + "{close}",
            "replied banner 220\nreplied ehlo " + refusal + "\nsession " +
                (code < 500 ? "temporary" : "permanent") + "@ehlo " + refusal + "\n");
    }
    row("HELO refused", smtp, {banner, "502 no\r\n", "550 go away\r\n"}, ehlo + helo + "{close}",
        "replied banner 220\nreplied ehlo 502\nreplied ehlo 550\nsession permanent@ehlo 550\n");
    row("HELO 421", smtp, {banner, "502 no\r\n", "421 bye\r\n"}, ehlo + helo + "{close}",
        "replied banner 220\nreplied ehlo 502\nreplied ehlo 421\nsession temporary@ehlo 421\n");
    row("EHLO 3yz", smtp, {banner, "354 go\r\n"}, ehlo + "{close}",
        "replied banner 220\nsession error(protocol)@ehlo\n");
    row("capabilities of HELO are not read", {TlsMode::StartTls},
        {banner, "502 no\r\n", "250-mx\r\n250 STARTTLS\r\n"}, ehlo + helo + "{close}",
        "replied banner 220\nreplied ehlo 502\nreplied ehlo 250\nsession error(tls)@tls\n");
}

void TestClientSetup::tlsRows()
{
    const std::string offer = "250-mx\r\n250 STARTTLS\r\n";
    const std::string start = ehlo + "STARTTLS\r\n";
    const std::string begun = "replied banner 220\nreplied ehlo 250\n";
    row("implicit TLS", {TlsMode::Implicit}, {banner, "250 mx\r\n"}, "{tls}" + ehlo, begun + "ready\n");
    row("STARTTLS", {TlsMode::StartTls}, {banner, offer, "220 2.0.0 go\r\n", "250 mx\r\n"},
        start + "{tls}" + ehlo, begun + "replied tls 220 2.0.0\nreplied ehlo 250\nready\n");
    row("EHLO fails after STARTTLS", {TlsMode::StartTls},
        {banner, offer, "220 go\r\n", "502 no\r\n", "250 mx\r\n"}, start + "{tls}" + ehlo + helo,
        begun + "replied tls 220\nreplied ehlo 502\nreplied ehlo 250\nready\n");
    row("STARTTLS not offered", {TlsMode::StartTls}, {banner, "250-mx\r\n250 SIZE\r\n"}, ehlo + "{close}",
        begun + "session error(tls)@tls\n");
    row("STARTTLS not asked for", {TlsMode::None}, {banner, offer}, ehlo, begun + "ready\n");
    row("STARTTLS 454", {TlsMode::StartTls}, {banner, offer, "454 4.7.0 no TLS now\r\n"}, start + "{close}",
        begun + "replied tls 454 4.7.0\nsession temporary@tls 454 4.7.0\n");
    row("STARTTLS 5yz", {TlsMode::StartTls}, {banner, offer, "502 no\r\n"}, start + "{close}",
        begun + "replied tls 502\nsession permanent@tls 502\n");
    row("STARTTLS 421", {TlsMode::StartTls}, {banner, offer, "421 bye\r\n"}, start + "{close}",
        begun + "replied tls 421\nsession temporary@tls 421\n");
    row("STARTTLS 3yz", {TlsMode::StartTls}, {banner, offer, "334 go\r\n"}, start + "{close}",
        begun + "session error(protocol)@tls\n");
}

void TestClientSetup::authRows()
{
    using enum AuthSettings::Choice;
    const std::string begun = "replied banner 220\nreplied ehlo 250\n";
    const std::string plain = "AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm\r\n";
    const auto auth = [](AuthSettings::Choice choice) {
        return Setup{TlsMode::None, choice, false, true};
    };
    const auto offer = [](const char* list) {
        return "250-mx\r\n250 AUTH " + std::string(list) + "\r\n";
    };
    row("PLAIN", auth(Plain), {banner, offer("PLAIN"), "235 2.7.0 in\r\n"}, ehlo + plain,
        begun + "replied auth 235 2.7.0\nready\n");
    row("LOGIN", auth(Login),
        {banner, offer("LOGIN"), "334 VXNlcm5hbWU6\r\n", "334 UGFzc3dvcmQ6\r\n", "235 in\r\n"},
        ehlo + "AUTH LOGIN\r\ndGlt\r\ndGFuc3RhYWZ0YW5zdGFhZg==\r\n",
        begun + "replied auth 334\nreplied auth 334\nreplied auth 235\nready\n");
    row("CRAM-MD5", Setup{TlsMode::None, Auto},
        {banner, offer("PLAIN CRAM-MD5"), "334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+\r\n",
         "235 in\r\n"},
        ehlo + "AUTH CRAM-MD5\r\ndGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw\r\n",
        begun + "replied auth 334\nreplied auth 235\nready\n");
    row("XOAUTH2 failing", auth(XOAuth2),
        {banner, offer("XOAUTH2"), "334 eyJzdGF0dXMiOiI0MDEifQ==\r\n", "535 5.7.8 no\r\n"},
        ehlo + "AUTH XOAUTH2 dXNlcj10aW0BYXV0aD1CZWFyZXIgdGFuc3RhYWZ0YW5zdGFhZgEB\r\n\r\n{close}",
        begun + "replied auth 334\nreplied auth 535 5.7.8\nsession permanent@auth 535 5.7.8\n");
    row("wrong password", auth(Plain), {banner, offer("PLAIN"), "535 5.7.8 no\r\n"}, ehlo + plain + "{close}",
        begun + "replied auth 535 5.7.8\nsession permanent@auth 535 5.7.8\n");
    row("auth 454", auth(Plain), {banner, offer("PLAIN"), "454 4.7.0 later\r\n"}, ehlo + plain + "{close}",
        begun + "replied auth 454 4.7.0\nsession temporary@auth 454 4.7.0\n");
    row("auth 421", auth(Plain), {banner, offer("PLAIN"), "421 bye\r\n"}, ehlo + plain + "{close}",
        begun + "replied auth 421\nsession temporary@auth 421\n");
    row("auth 354", auth(Plain), {banner, offer("PLAIN"), "354 go\r\n"}, ehlo + plain + "{close}",
        begun + "session error(protocol)@auth\n");
    row("challenge without sense", auth(CramMd5),
        {banner, offer("CRAM-MD5"), "334 !\r\n", "501 cancelled\r\n"}, ehlo + "AUTH CRAM-MD5\r\n*\r\n{close}",
        begun + "replied auth 334\nreplied auth 501\nsession error(auth)@auth\n");
    row("cancelled, yet accepted", auth(CramMd5), {banner, offer("CRAM-MD5"), "334 !\r\n", "235 in\r\n"},
        ehlo + "AUTH CRAM-MD5\r\n*\r\n{close}", begun + "replied auth 334\nsession error(protocol)@auth\n");
    row("cancelled, asked again", auth(CramMd5), {banner, offer("CRAM-MD5"), "334 !\r\n", "334 !\r\n"},
        ehlo + "AUTH CRAM-MD5\r\n*\r\n{close}", begun + "replied auth 334\nsession error(protocol)@auth\n");
    row("no AUTH offered", auth(Auto), {banner, "250 mx\r\n"}, ehlo + "{close}",
        begun + "session error(auth)@auth\n");
    row("plaintext password refused by us", Setup{TlsMode::None, Plain}, {banner, offer("PLAIN")},
        ehlo + "{close}", begun + "session error(auth)@auth\n");
}

void TestClientSetup::sequenceRows()
{
    const Setup smtp;
    const std::string begun = "replied banner 220\nreplied ehlo 250\nready\n";
    row("unasked-for reply while idle", smtp, {banner, "250 mx\r\n", "250 hello?\r\n"}, ehlo + "{close}",
        begun + "session error(protocol)@quit\n");
    row("421 while idle", smtp, {banner, "250 mx\r\n", "421 4.4.2 idle too long\r\n"}, ehlo + "{close}",
        begun + "session temporary@quit 421 4.4.2\n");
    row("1yz", smtp, {banner, "150 wait\r\n"}, ehlo + "{close}",
        "replied banner 220\nsession error(protocol)@ehlo\n");
    row("bare LF", smtp, {"220 mx\n"}, "{close}", "session error(protocol)@banner\n");
    row("NUL", smtp, {banner, "250 m\0x\r\n"s}, ehlo + "{close}",
        "replied banner 220\nsession error(protocol)@ehlo\n");
    row("mixed codes", smtp, {banner, "250-mx\r\n251 SIZE\r\n"}, ehlo + "{close}",
        "replied banner 220\nsession error(protocol)@ehlo\n");
    row("too long", smtp, {banner, "250 " + std::string(5000, 'x') + "\r\n"}, ehlo + "{close}",
        "replied banner 220\nsession error(protocol)@ehlo\n");
}

void TestClientSetup::dialogue()
{
    QFETCH(Setup, setup);
    QFETCH(Says, says);
    QFETCH(std::string, wire);
    QFETCH(std::string, events);
    std::size_t longest = 0;
    for (const std::string& say : says)
        longest = std::max(longest, std::min<std::size_t>(say.size(), 100));
    for (int split = Dialogue::eachByte; split < static_cast<int>(longest); ++split) {
        Dialogue dialogue(setup.settings(), split);
        dialogue.connect();
        for (const std::string& say : says)
            dialogue.say(say);
        QCOMPARE(dialogue.wire, wire);
        QCOMPARE(dialogue.recorder.events, events);
        QCOMPARE(dialogue.client.over(), wire.ends_with("{close}"));
        QCOMPARE(dialogue.client.idle(), events.ends_with("ready\n"));
        QCOMPARE(dialogue.recorder.sessionEnds, dialogue.client.over() ? 1 : 0);
    }
}

void TestClientSetup::startTlsDiscardsWhatFollows()
{
    Dialogue dialogue(Setup{TlsMode::StartTls}.settings());
    dialogue.handshakes = false;
    dialogue.connect();
    dialogue.say(banner);
    dialogue.say("250-mx\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n");
    dialogue.say("220 go\r\n250-evil.example.test\r\n250 AUTH PLAIN\r\n235 in\r\n250 half");
    QCOMPARE(dialogue.client.stage(), Stage::Tls);
    dialogue.say("421 injected\r\n250-more");
    QVERIFY(!dialogue.client.over());
    ClientActions actions;
    dialogue.client.encrypted(actions);
    QCOMPARE(actions.bytes, ehlo);
    QCOMPARE(dialogue.client.stage(), Stage::Ehlo);
    dialogue.say("250-mx\r\n250 PIPELINING\r\n");
    QCOMPARE(dialogue.recorder.events,
             "replied banner 220\nreplied ehlo 250\nreplied tls 220\nreplied ehlo 250\nready\n"s);
    QVERIFY(dialogue.client.capabilities().auth.empty());
}

void TestClientSetup::startTlsForgetsCapabilities()
{
    Dialogue dialogue(Setup{TlsMode::StartTls}.settings());
    dialogue.connect();
    dialogue.say(banner);
    dialogue.say("250-mx\r\n250-CHUNKING\r\n250-SIZE 10\r\n250 STARTTLS\r\n");
    QVERIFY(dialogue.client.capabilities().chunking);
    dialogue.say("220 go\r\n");
    QCOMPARE(dialogue.client.capabilities(), Capabilities());
    dialogue.say("250-mx\r\n250 8BITMIME\r\n");
    Capabilities expected;
    expected.eightBitMime = true;
    QCOMPARE(dialogue.client.capabilities(), expected);
}

void TestClientSetup::handshakeFails_data()
{
    QTest::addColumn<bool>("implicit");
    QTest::newRow("implicit") << true;
    QTest::newRow("STARTTLS") << false;
}

void TestClientSetup::handshakeFails()
{
    QFETCH(bool, implicit);
    Dialogue dialogue(Setup{implicit ? TlsMode::Implicit : TlsMode::StartTls}.settings());
    dialogue.handshakes = false;
    dialogue.connect();
    if (!implicit) {
        dialogue.say(banner);
        dialogue.say("250-mx\r\n250 STARTTLS\r\n");
        dialogue.say("220 go\r\n");
    }
    QVERIFY(dialogue.wire.ends_with("{tls}"));
    QCOMPARE(dialogue.client.stage(), Stage::Tls);
    dialogue.fail(Fault::Tls, "certificate has expired");
    QVERIFY(dialogue.recorder.events.ends_with("session error(tls)@tls\n"));
    QCOMPARE(dialogue.recorder.lastText, "certificate has expired"s);
    ClientActions late;
    dialogue.client.encrypted(late);
    QVERIFY(late.bytes.empty());
    QCOMPARE(dialogue.recorder.sessionEnds, 1);
}

void TestClientSetup::authUsesTheEncryptedLink()
{
    for (const TlsMode mode : {TlsMode::Implicit, TlsMode::StartTls}) {
        Dialogue dialogue(Setup{mode, AuthSettings::Choice::Auto}.settings());
        dialogue.connect();
        dialogue.say(banner);
        if (mode == TlsMode::StartTls) {
            dialogue.say("250-mx\r\n250-AUTH CRAM-MD5\r\n250 STARTTLS\r\n");
            dialogue.say("220 go\r\n");
        }
        dialogue.say("250-mx\r\n250 AUTH CRAM-MD5 PLAIN\r\n");
        QCOMPARE(dialogue.client.stage(), Stage::Auth);
        dialogue.say("235 in\r\n");
        QVERIFY(dialogue.wire.ends_with("AUTH PLAIN AHRpbQB0YW5zdGFhZnRhbnN0YWFm\r\n"));
        QVERIFY(dialogue.client.idle());
    }
}

void TestClientSetup::failBeforeConnected()
{
    Dialogue dialogue(Setup().settings());
    QCOMPARE(dialogue.client.stage(), Stage::Connect);
    dialogue.fail(Fault::Connect, "connection refused");
    QCOMPARE(dialogue.recorder.events, "session error(connect)@connect\n"s);
    QCOMPARE(dialogue.wire, "{close}"s);
}

void TestClientSetup::nothingAfterTheEnd()
{
    Dialogue dialogue(Setup().settings());
    dialogue.connect();
    dialogue.say("554 no\r\n");
    const std::string events = dialogue.recorder.events;
    const std::string wire = dialogue.wire;
    dialogue.say("220 changed my mind\r\n");
    dialogue.connect();
    dialogue.fail(Fault::Disconnect);
    dialogue.fail(Fault::Timeout);
    QCOMPARE(dialogue.recorder.events, events);
    QCOMPARE(dialogue.wire, wire);
}

QTEST_GUILESS_MAIN(TestClientSetup)
#include "tst_client_setup.moc"
