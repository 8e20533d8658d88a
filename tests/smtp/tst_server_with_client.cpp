// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server_dialogue.h"
#include "smtp/client_conversation.h"

#include <QTest>

using namespace stampede;
using namespace stampede::smtp;

namespace {

constexpr auto content = "Subject: x\r\n\r\n.dots\r\n..\r\n.\r\nend\r\n";
constexpr auto stuffed = "Subject: x\r\n\r\n..dots\r\n...\r\n..\r\nend\r\n";
constexpr auto contentOctets = std::string_view(content).size();

class Watching : public ClientListener {
public:
    void replied(Stage, const Reply&) override { ++replies; }
    void ready(const Capabilities& capabilities) override { offered = capabilities; }
    void transactionEnded(const TransactionEnd& end) override
    {
        outcomes.push_back(end.outcome);
        acceptedRecipients += end.acceptedRecipients;
    }
    void sessionEnded(const SessionEnd& end) override { orderly = end.orderly; }

    Capabilities offered;
    std::vector<Outcome> outcomes;
    int acceptedRecipients = 0;
    int replies = 0;
    bool orderly = false;
};

/// A client and a server, each fed with what the other says, in pieces.
class Pair {
public:
    Pair(const ClientSettings& clientSettings, const ServerSettings& serverSettings, std::size_t piece)
        : m_client(clientSettings, m_watching)
        , m_server(serverSettings, m_acceptAll)
        , m_piece(piece)
    {
        m_server.start(false, m_toClient);
        ClientActions actions;
        m_client.connected(actions);
        carryOut(actions);
        listen();
    }

    void deliver(const std::vector<std::string>& recipients)
    {
        ClientActions actions;
        m_client.begin(Envelope{"a@b.test", recipients, contentOctets, false, false}, actions);
        carryOut(actions);
        listen();
    }
    void quit()
    {
        ClientActions actions;
        m_client.quit(actions);
        carryOut(actions);
        listen();
    }
    const ClientConversation& client() const { return m_client; }
    const ServerConversation& server() const { return m_server; }
    const Watching& watching() const { return m_watching; }
    bool encrypted() const { return m_encrypted; }

private:
    void carryOut(const ClientActions& actions)
    {
        std::string bytes = actions.bytes;
        if (actions.then == ClientActions::Then::SendStuffed)
            bytes.append(actions.contentIsDropped ? "" : stuffed).append(".\r\n");
        else if (actions.then == ClientActions::Then::SendRaw)
            bytes.append(content);
        for (std::string_view rest = bytes; !rest.empty() && m_then == Then::Continue;
             rest.remove_prefix(std::min(m_piece, rest.size())))
            m_then = m_server.receive(rest.substr(0, m_piece), m_toClient);
        if (actions.then == ClientActions::Then::SendStuffed || actions.then == ClientActions::Then::SendRaw)
            m_client.contentSent();
        if (actions.then != ClientActions::Then::StartTls)
            return;
        QCOMPARE(m_then, Then::StartTls);
        m_then = Then::Continue;
        m_encrypted = true;
        m_server.encrypted();
        ClientActions next;
        m_client.encrypted(next);
        carryOut(next);
    }
    void listen()
    {
        while (!m_toClient.empty()) {
            const std::string said = m_toClient.substr(0, m_piece);
            m_toClient.erase(0, said.size());
            ClientActions actions;
            m_client.receive(said, actions);
            carryOut(actions);
        }
    }

    ServerPolicy m_acceptAll;
    Watching m_watching;
    ClientConversation m_client;
    ServerConversation m_server;
    std::size_t m_piece;
    std::string m_toClient;
    Then m_then = Then::Continue;
    bool m_encrypted = false;
};

} // namespace

/// Both halves of this room against each other: every combination of what is offered and what is used.
class TestServerWithClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void delivers_data();
    void delivers();
    void authenticates_data();
    void authenticates();
};

void TestServerWithClient::delivers_data()
{
    QTest::addColumn<int>("bits");
    for (int bits = 0; bits < 128; ++bits) {
        QByteArray name = "server:";
        name += bits & 1 ? " pipelining" : "";
        name += bits & 2 ? " chunking" : "";
        name += bits & 4 ? " size" : "";
        name += bits & 8 ? " lmtp" : "";
        name += bits & 16 ? " starttls" : "";
        name += ", client:";
        name += bits & 32 ? " pipelining" : "";
        name += bits & 64 ? " chunking" : "";
        QTest::newRow(name.constData()) << bits;
    }
}

void TestServerWithClient::delivers()
{
    QFETCH(int, bits);
    ServerSettings server;
    server.pipelining = (bits & 1) != 0;
    server.chunking = (bits & 2) != 0;
    server.size = (bits & 4) != 0;
    server.lmtp = (bits & 8) != 0;
    server.startTls = (bits & 16) != 0;
    server.enhancedStatusCodes = (bits & 4) != 0;
    ClientSettings client;
    client.lmtp = server.lmtp;
    client.tls = server.startTls ? TlsMode::StartTls : TlsMode::None;
    client.pipelining = (bits & 32) != 0;
    client.chunking = (bits & 64) != 0;
    for (const std::size_t piece : {std::size_t(1), std::size_t(7), std::size_t(65536)}) {
        Pair pair(client, server, piece);
        QVERIFY(pair.client().idle());
        QCOMPARE(pair.encrypted(), server.startTls);
        QCOMPARE(pair.watching().offered.chunking, server.chunking);
        QCOMPARE(pair.watching().offered.size, server.size);

        pair.deliver({"c@d.test"});
        pair.deliver({"c@d.test", "no brackets <>", "e@d.test"}); // one of them is refused
        pair.deliver({"no brackets <>"});                         // all of them are
        pair.deliver({"c@d.test"});
        QVERIFY(pair.client().idle());
        const std::vector<Outcome> expected{Outcome::Accepted, pair.watching().outcomes.at(1),
                                            Outcome::Permanent, Outcome::Accepted};
        QVERIFY(pair.watching().outcomes == expected);
        QCOMPARE(pair.watching().acceptedRecipients, 4);
        const ServerCounters& counters = pair.server().counters();
        QCOMPARE(counters.messages, quint64(3));
        QCOMPARE(counters.recipients, quint64(4));
        QCOMPARE(counters.octets, quint64(3 * contentOctets));

        pair.quit();
        QVERIFY(pair.client().over());
        QVERIFY(pair.watching().orderly);
    }
}

void TestServerWithClient::authenticates_data()
{
    using Choice = AuthSettings::Choice;
    QTest::addColumn<int>("choice");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char* name, Choice choice, const char* password, bool taken) {
        QTest::newRow(name) << static_cast<int>(choice) << QByteArray(password) << taken;
    };
    row("auto", Choice::Auto, "secret", true);
    row("plain", Choice::Plain, "secret", true);
    row("login", Choice::Login, "secret", true);
    row("cram-md5", Choice::CramMd5, "secret", true);
    row("xoauth2", Choice::XOAuth2, "secret", true);
    row("external", Choice::External, "", true);
    row("plain, wrong", Choice::Plain, "wrong", false);
    row("login, wrong", Choice::Login, "wrong", false);
    row("cram-md5, wrong", Choice::CramMd5, "wrong", false);
    row("xoauth2, wrong", Choice::XOAuth2, "wrong", false);
}

void TestServerWithClient::authenticates()
{
    QFETCH(int, choice);
    QFETCH(QByteArray, password);
    QFETCH(bool, taken);
    ServerSettings server;
    server.auth = {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5, Mechanism::XOAuth2,
                   Mechanism::External};
    server.requireAuth = true;
    server.username = "joe";
    server.password = "secret";
    ClientSettings client;
    client.auth.choice = static_cast<AuthSettings::Choice>(choice);
    client.auth.username = "joe";
    client.auth.password = password.toStdString();
    client.auth.allowPlaintext = true;
    for (const std::size_t piece : {std::size_t(1), std::size_t(65536)}) {
        Pair pair(client, server, piece);
        QCOMPARE(pair.client().idle(), taken);
        if (!taken) {
            QVERIFY(!pair.watching().orderly);
            continue;
        }
        pair.deliver({"c@d.test"});
        QVERIFY(pair.watching().outcomes == std::vector{Outcome::Accepted});
    }
}

QTEST_GUILESS_MAIN(TestServerWithClient)
#include "tst_server_with_client.moc"
