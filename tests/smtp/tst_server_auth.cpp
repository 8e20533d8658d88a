// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_dialogue.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace stampede::smtp;

namespace {
constexpr auto right = "235 2.7.0 authentication successful\n";
constexpr auto wrong = "535 5.7.8 authentication failed\n";
constexpr auto undecodable = "501 5.5.2 cannot decode the response\n";

QByteArray base64(const char* text, qsizetype size = -1)
{
    return QByteArray(text, size).toBase64();
}
} // namespace

class TestServerAuth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exchanges_data();
    void exchanges();
    void cramMd5_data();
    void cramMd5();
    void challengesDiffer();
    void longToken();
    void required();

private:
    static ServerSettings settings(bool onePair);
    static std::string say(const ServerSettings& settings, const QByteArray& in);
    ServerPolicy m_acceptAll;
};

ServerSettings TestServerAuth::settings(bool onePair)
{
    ServerSettings settings;
    settings.hostname = "mx";
    settings.auth = {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5, Mechanism::XOAuth2,
                     Mechanism::External};
    if (onePair) {
        settings.username = "joe";
        settings.password = "secret";
    }
    return settings;
}

void TestServerAuth::exchanges_data()
{
    QTest::addColumn<bool>("onePair");
    QTest::addColumn<QByteArray>("in");
    QTest::addColumn<QByteArray>("out");
    const QByteArray joe = base64("\0joe\0secret", 11);
    const QByteArray jim = base64("\0jim\0secret", 11);
    const QByteArray bad = base64("\0joe\0wrong", 10);
    const QByteArray oauth = base64("user=joe\x01"
                                    "auth=Bearer secret\x01\x01");
    const QByteArray badOauth = base64("user=joe\x01"
                                       "auth=Bearer old\x01\x01");
    const QByteArray oauthError = base64(R"({"status":"401","schemes":"bearer","scope":"mail"})");
    const auto row = [](const char* name, bool onePair, const QByteArray& in, const QByteArray& out) {
        QTest::newRow(name) << onePair << in << out;
    };
    row("plain, at once", true, "AUTH PLAIN " + joe + "\n", right);
    row("plain, in small letters", true, "auth plain " + joe + "\n", right);
    row("plain, asked for", true, "AUTH PLAIN\n" + joe + "\n", QByteArray("334 \n") + right);
    row("plain with an authorisation identity", true, "AUTH PLAIN " + base64("joe\0joe\0secret", 14) + "\n",
        right);
    row("plain, wrong password", true, "AUTH PLAIN " + bad + "\n", wrong);
    row("plain, wrong user", true, "AUTH PLAIN " + jim + "\n", wrong);
    row("plain, anyone", false, "AUTH PLAIN " + jim + "\n", right);
    row("plain, wrong and then right", true, "AUTH PLAIN " + bad + "\nAUTH PLAIN " + joe + "\n",
        QByteArray(wrong) + right);
    row("plain of the wrong form", false,
        "AUTH PLAIN =\nAUTH PLAIN " + base64("joe") + "\nAUTH PLAIN " + base64("\0\0x", 3) + "\nAUTH PLAIN " +
            base64("a\0b\0c\0d", 7) + "\n",
        QByteArray(undecodable) + undecodable + undecodable + undecodable);
    row("not base64", true, "AUTH PLAIN *x\nAUTH PLAIN abc\nAUTH PLAIN ab=c\nAUTH PLAIN\na b\n",
        QByteArray(undecodable) + undecodable + undecodable + "334 \n" + undecodable);
    row("cancelled", true, "AUTH PLAIN\n*\nNOOP\n",
        "334 \n501 5.7.0 authentication cancelled\n250 2.0.0 ok\n");

    row("login", true, "AUTH LOGIN\n" + base64("joe") + "\n" + base64("secret") + "\n",
        "334 VXNlcm5hbWU6\n334 UGFzc3dvcmQ6\n" + QByteArray(right));
    row("login with the name at once", true, "AUTH LOGIN " + base64("joe") + "\n" + base64("secret") + "\n",
        "334 UGFzc3dvcmQ6\n" + QByteArray(right));
    row("login, wrong", true, "AUTH LOGIN\n" + base64("joe") + "\n" + base64("Secret") + "\n",
        "334 VXNlcm5hbWU6\n334 UGFzc3dvcmQ6\n" + QByteArray(wrong));
    row("login cancelled half way", true, "AUTH LOGIN\n" + base64("joe") + "\n*\nNOOP\n",
        "334 VXNlcm5hbWU6\n334 UGFzc3dvcmQ6\n501 5.7.0 authentication cancelled\n250 2.0.0 ok\n");

    row("xoauth2", true, "AUTH XOAUTH2 " + oauth + "\n", right);
    row("xoauth2, asked for", true, "AUTH XOAUTH2\n" + oauth + "\n", QByteArray("334 \n") + right);
    row("xoauth2, wrong", true, "AUTH XOAUTH2 " + badOauth + "\n\nNOOP\n",
        "334 " + oauthError + "\n" + wrong + "250 2.0.0 ok\n");
    row("xoauth2, anyone", false, "AUTH XOAUTH2 " + badOauth + "\n", right);
    row("xoauth2 of the wrong form", false,
        "AUTH XOAUTH2 " + base64("user=joe\x01\x01") + "\nAUTH XOAUTH2 " + base64("joe") + "\nAUTH XOAUTH2 " +
            base64("user=joe\x01"
                   "auth=Bearer x") +
            "\n",
        QByteArray(undecodable) + undecodable + undecodable);

    row("external", true, "AUTH EXTERNAL =\n", right);
    row("external, by name", true, "AUTH EXTERNAL\n" + base64("joe") + "\n", QByteArray("334 \n") + right);
    row("external, wrong name", true, "AUTH EXTERNAL " + base64("jim") + "\n", wrong);

    row("cram-md5 takes no initial response", true, "AUTH CRAM-MD5 " + base64("joe") + "\n",
        "501 5.7.0 this mechanism takes no initial response\n");
    row("unknown mechanism", true, "AUTH DIGEST-MD5\nAUTH PLAI\n",
        "504 5.5.4 mechanism not offered\n504 5.5.4 mechanism not offered\n");
    row("no mechanism", true, "AUTH\n", "501 5.5.4 a parameter is needed\n");
    row("twice", true, "AUTH PLAIN " + joe + "\nAUTH PLAIN " + joe + "\n",
        QByteArray(right) + "503 5.5.1 already authenticated\n");
    row("again after EHLO", true, "AUTH PLAIN " + joe + "\nHELO c\nAUTH PLAIN\n",
        QByteArray(right) + "250 mx\n503 5.5.1 say hello first\n");
    row("in a transaction", true, "MAIL FROM:<a@b.test>\nAUTH PLAIN " + joe + "\n",
        "250 2.1.0 sender ok\n503 5.5.1 a transaction is open\n");
    row("a command for an answer", true, "AUTH PLAIN\nQUIT\nNOOP\n",
        QByteArray("334 \n") + undecodable + "250 2.0.0 ok\n");
}

void TestServerAuth::exchanges()
{
    QFETCH(bool, onePair);
    QFETCH(QByteArray, in);
    QFETCH(QByteArray, out);
    const ServerSettings with = settings(onePair);
    const std::string all = crlf("EHLO c\n" + in.toStdString());
    for (const std::size_t piece : {std::string::npos, std::size_t(1), std::size_t(3)}) {
        const Heard heard = converse(with, m_acceptAll, all, piece);
        const QByteArray ehlo = "250 AUTH PLAIN LOGIN CRAM-MD5 XOAUTH2 EXTERNAL\r\n";
        const QByteArray said = bytes(heard.out);
        QVERIFY(said.contains(ehlo));
        QCOMPARE(said.mid(said.indexOf(ehlo) + ehlo.size()), bytes(crlf(out.toStdString())));
    }
}

void TestServerAuth::cramMd5_data()
{
    QTest::addColumn<bool>("onePair");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("right") << true << QByteArray("joe") << QByteArray("secret") << QByteArray()
                           << QByteArray(right);
    QTest::newRow("wrong key") << true << QByteArray("joe") << QByteArray("wrong") << QByteArray()
                               << QByteArray(wrong);
    QTest::newRow("wrong user") << true << QByteArray("jim") << QByteArray("secret") << QByteArray()
                                << QByteArray(wrong);
    QTest::newRow("anyone") << false << QByteArray("jim") << QByteArray("x") << QByteArray()
                            << QByteArray(right);
    QTest::newRow("too long") << false << QByteArray("jim") << QByteArray("x") << QByteArray("0")
                              << QByteArray(undecodable);
}

void TestServerAuth::cramMd5()
{
    QFETCH(bool, onePair);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, suffix);
    QFETCH(QByteArray, reply);
    const ServerSettings with = settings(onePair);
    ServerConversation conversation(with, m_acceptAll);
    std::string out;
    conversation.start(false, out);
    conversation.receive("EHLO c\r\n", out);
    out.clear();
    conversation.receive("AUTH CRAM-MD5\r\n", out);
    QVERIFY(out.starts_with("334 "));
    const QByteArray challenge = QByteArray::fromBase64(bytes(out).mid(4).trimmed());
    QVERIFY(challenge.startsWith('<') && challenge.endsWith("@mx>"));

    out.clear();
    const QByteArray digest =
        QMessageAuthenticationCode::hash(challenge, key, QCryptographicHash::Md5).toHex();
    const QByteArray response = user + ' ' + digest + suffix;
    conversation.receive(QByteArray(response.toBase64() + "\r\n").toStdString(), out);
    QCOMPARE(bytes(out), bytes(crlf(reply.toStdString())));
}

void TestServerAuth::challengesDiffer()
{
    const ServerSettings with = settings(true);
    const std::string in = "EHLO c\r\nAUTH CRAM-MD5\r\n";
    QVERIFY(converse(with, m_acceptAll, in).out != converse(with, m_acceptAll, in).out);
}

// A token above the limit of other lines is taken up to that of RFC 4954, whether given at once or asked for.
void TestServerAuth::longToken()
{
    const ServerSettings with = settings(false);
    const auto line = [](int octets) {
        const QByteArray response = "user=joe\x01"
                                    "auth=Bearer " +
                                    QByteArray(octets, 't') + "\x01\x01";
        return response.toBase64().toStdString();
    };
    const std::string taken = line(8000);
    const std::string tooLong = line(9300);
    for (const std::size_t piece : {std::string::npos, std::size_t(100)}) {
        QVERIFY(bytes(converse(with, m_acceptAll, "EHLO c\r\nAUTH XOAUTH2 " + taken + "\r\n", piece).out)
                    .endsWith(bytes(crlf(right))));
        QVERIFY(bytes(converse(with, m_acceptAll, "EHLO c\r\nAUTH XOAUTH2\r\n" + taken + "\r\n", piece).out)
                    .endsWith(bytes(crlf(right))));
        QVERIFY(
            bytes(converse(with, m_acceptAll, "EHLO c\r\nAUTH XOAUTH2\r\n" + tooLong + "\r\nNOOP\r\n", piece)
                      .out)
                .endsWith(bytes(crlf("334 \n500 5.5.6 line too long\n250 2.0.0 ok\n"))));
    }
}

void TestServerAuth::required()
{
    ServerSettings with = settings(true);
    with.requireAuth = true;
    const QByteArray joe = base64("\0joe\0secret", 11);
    const QByteArray in = "EHLO c\nMAIL FROM:<a@b.test>\nAUTH PLAIN " + joe + "\nMAIL FROM:<a@b.test>\n";
    const Heard heard = converse(with, m_acceptAll, crlf(in.toStdString()));
    QVERIFY(bytes(heard.out).endsWith(
        bytes(crlf("530 5.7.0 authentication required\n" + std::string(right) + "250 2.1.0 sender ok\n"))));

    const Heard none = converse(ServerSettings(), m_acceptAll, crlf("EHLO c\nAUTH PLAIN x\n"));
    QVERIFY(bytes(none.out).endsWith("502 5.5.1 command not offered\r\n"));
}

QTEST_GUILESS_MAIN(TestServerAuth)
#include "tst_server_auth.moc"
