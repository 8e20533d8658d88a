// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Servers that say anything: seeded mutations of good replies, cut anywhere. Whatever comes, the promises
// hold.
#include "base/random.h"
#include "smtp/client_conversation.h"

#include <QTest>

#include <array>

using namespace stampede;
using namespace stampede::smtp;

namespace {

constexpr std::array<std::string_view, 14> replies{
    "220 mx.example.test ESMTP\r\n",
    "250-mx\r\n250-PIPELINING\r\n250-SIZE 1000\r\n250-AUTH PLAIN CRAM-MD5\r\n250-STARTTLS\r\n250 "
    "CHUNKING\r\n",
    "250 mx\r\n",
    "250 2.1.0 ok\r\n",
    "354 go\r\n",
    "235 2.7.0 in\r\n",
    "334 PDE4OTZAbXg+\r\n",
    "450 4.2.0 later\r\n",
    "550 5.1.1 no\r\n",
    "503 what\r\n",
    "421 4.3.2 bye\r\n",
    "221 bye\r\n",
    "250-a\r\n250 b\r\n",
    "551-5.1.1 a\r\n551 b\r\n",
};

/// Checks the order of events as they come.
class Checker final : public ClientListener {
public:
    void replied(Stage, const Reply& reply) override
    {
        check(!ended && reply.status.code >= 200 && reply.status.code < 600 && !reply.lines.empty(),
              "replied");
        octets += reply.text().size();
    }
    void ready(const Capabilities&) override { check(!ended && !std::exchange(isReady, true), "ready"); }
    void transactionEnded(const TransactionEnd& end) override
    {
        check(!ended && std::exchange(open, false), "transactionEnded");
        check((end.fault != Fault::None) == (end.outcome == Outcome::Error), "fault and outcome");
        const int told = end.acceptedRecipients + end.temporaryRecipients + end.permanentRecipients;
        check(told <= recipients && end.acceptedRecipients >= 0, "recipients");
        check(end.outcome != Outcome::Accepted || end.acceptedRecipients > 0, "accepted without a recipient");
        check(end.status.code == 0 || outcomeOf(end.status) == end.outcome, "status and outcome");
        check(end.text.size() <= 4096 + 40, "text");
    }
    void sessionEnded(const SessionEnd& end) override
    {
        check(!open && !std::exchange(ended, true), "sessionEnded");
        check(!end.orderly || end.outcome == Outcome::Accepted, "orderly");
    }

    bool open = false;
    bool isReady = false;
    bool ended = false;
    int recipients = 0;
    std::size_t octets = 0;
    const char* broken = nullptr;

private:
    void check(bool holds, const char* what)
    {
        if (!holds && broken == nullptr)
            broken = what;
    }
};

std::string mutate(std::string bytes, Random& random)
{
    static constexpr std::string_view nasty("\0\n\r\x7f\x80-. 2459", 12);
    for (quint64 changes = random.below(4); changes > 0 && !bytes.empty(); --changes) {
        const std::size_t at = random.below(bytes.size());
        const char octet =
            random.below(3) == 0 ? static_cast<char>(random.below(256)) : nasty[random.below(nasty.size())];
        switch (random.below(5)) {
        case 0: bytes[at] = octet; break;
        case 1: bytes.insert(at, 1, octet); break;
        case 2: bytes.erase(at, 1 + random.below(3)); break;
        case 3: bytes += bytes.substr(at); break;
        default: bytes.insert(at, random.below(40) == 0 ? 5000 : 3, 'x'); break;
        }
    }
    return bytes;
}

/// The owner: does as it is told, begins when it may, and now and then lets content wait.
class Owner {
public:
    Owner(const ClientSettings& settings, Checker& checker, Random& random)
        : m_checker(checker)
        , m_random(random)
        , m_client(settings, checker)
    {
        act([this](ClientActions& actions) { m_client.connected(actions); });
    }

    bool over() const { return m_client.over(); }
    std::size_t largestGroup() const { return m_largest; }
    bool closed() const { return m_closed; }
    void hear(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const std::size_t part = 1 + m_random.below(bytes.size());
            act([&](ClientActions& actions) { m_client.receive(bytes.substr(0, part), actions); });
            bytes.remove_prefix(part);
            if (m_random.below(4) != 0)
                m_client.contentSent();
            move();
        }
    }
    void fail()
    {
        act([this](ClientActions& actions) { m_client.fail(Fault::Disconnect, "gone", actions); });
    }

private:
    void move()
    {
        if (m_client.stage() == Stage::Tls)
            act([this](ClientActions& actions) { m_client.encrypted(actions); });
        if (!m_client.idle())
            return;
        if (m_random.below(12) == 0) {
            act([this](ClientActions& actions) { m_client.quit(actions); });
            return;
        }
        static const std::vector<std::string> recipients{"a@example.test", "b@example.test",
                                                         "c@example.test"};
        const std::size_t count = 1 + m_random.below(3);
        m_checker.open = true;
        m_checker.recipients = static_cast<int>(count);
        const Envelope envelope{"s@example.test", std::span(recipients).first(count), m_random.below(100),
                                m_random.below(2) == 0, m_random.below(8) == 0};
        act([&](ClientActions& actions) { m_client.begin(envelope, actions); });
    }
    template <typename Call>
    void act(Call call)
    {
        ClientActions actions;
        call(actions);
        m_largest = std::max(m_largest, actions.bytes.size());
        m_closed = m_closed || actions.then == ClientActions::Then::Close;
    }

    Checker& m_checker;
    Random& m_random;
    ClientConversation m_client;
    std::size_t m_largest = 0;
    bool m_closed = false;
};

ClientSettings settingsFor(Random& random)
{
    ClientSettings settings;
    settings.lmtp = random.below(4) == 0;
    settings.pipelining = random.below(2) == 0;
    settings.chunking = random.below(2) == 0;
    settings.tls = static_cast<TlsMode>(random.below(3));
    if (random.below(3) == 0)
        settings.auth = {AuthSettings::Choice::Auto, "user", "secret", true};
    return settings;
}

/// What a server in good order says next: the reply that each stage waits for, most of the time.
std::string_view usualReply(std::size_t step, Random& random)
{
    if (step < 2)
        return replies[step];
    return random.below(3) == 0 ? replies[random.below(replies.size())] : replies[3 + random.below(2)];
}

} // namespace

class TestClientFuzz : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void promisesHold_data();
    void promisesHold();
};

void TestClientFuzz::promisesHold_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<quint64>("mutateOneIn"); // 0: replies are good, only their order is not
    for (quint64 seed = 1; seed <= 4; ++seed) {
        QTest::addRow("order, seed %llu", seed) << seed << quint64(0);
        QTest::addRow("octets, seed %llu", seed) << seed << quint64(6);
        QTest::addRow("every reply, seed %llu", seed) << seed << quint64(1);
    }
}

void TestClientFuzz::promisesHold()
{
    QFETCH(quint64, seed);
    QFETCH(quint64, mutateOneIn);
    int ready = 0;
    for (quint64 round = 0; round < 1500; ++round) {
        Random random(seed, round);
        const ClientSettings settings = settingsFor(random);
        Checker checker;
        Owner owner(settings, checker, random);
        for (std::size_t step = 0; step < 40 && !owner.over(); ++step) {
            const std::string reply(usualReply(step, random));
            const bool hurt = mutateOneIn > 0 && random.below(mutateOneIn) == 0;
            owner.hear(hurt ? mutate(reply, random) : reply);
        }
        ready += checker.isReady ? 1 : 0;
        owner.fail();
        owner.fail();
        owner.hear("250 still there?\r\n");
        const std::string where =
            std::string(checker.broken ? checker.broken : "") + " in round " + std::to_string(round);
        QVERIFY2(checker.broken == nullptr, where.c_str());
        QVERIFY2(checker.ended && !checker.open && owner.over() && owner.closed(), where.c_str());
        QVERIFY2(owner.largestGroup() < 400, where.c_str());
    }
    QVERIFY2(mutateOneIn == 1 || ready > 300, "too few rounds got far enough to mean anything");
}

QTEST_GUILESS_MAIN(TestClientFuzz)
#include "tst_client_fuzz.moc"
