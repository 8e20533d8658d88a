// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A worker has thousands of conversations and sends through them without a single allocation.
#include "smtp/client_conversation.h"

#include <QTest>

#include <array>
#include <cstdlib>
#include <new>

namespace {

// Counting what the test program's operator new is asked for; only while a test says so.
bool counting = false;
std::size_t allocations = 0;
std::size_t allocatedOctets = 0;

} // namespace

void* operator new(std::size_t size)
{
    if (counting) {
        ++allocations;
        allocatedOctets += size;
    }
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

using namespace stampede;
using namespace stampede::smtp;

namespace {

class Counter final : public ClientListener {
public:
    void replied(Stage, const Reply&) override { ++replies; }
    void ready(const Capabilities&) override {}
    void transactionEnded(const TransactionEnd& end) override
    {
        ++ended;
        accepted += end.outcome == Outcome::Accepted ? 1 : 0;
    }
    void sessionEnded(const SessionEnd&) override {}

    int replies = 0;
    int ended = 0;
    int accepted = 0;
};

} // namespace

using Says = std::vector<std::string>;
Q_DECLARE_METATYPE(Says)

class TestClientMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void transactionsAllocateNothing_data();
    void transactionsAllocateNothing();
    void conversationIsSmall();
};

void TestClientMemory::transactionsAllocateNothing_data()
{
    QTest::addColumn<bool>("lmtp");
    QTest::addColumn<std::string>("capabilities");
    QTest::addColumn<Says>("says");
    QTest::addColumn<bool>("accepted");
    const std::string mail = "250 2.1.0 Ok\r\n";
    const std::string rcpt = "250 2.1.5 Ok\r\n";
    const std::string queued = "250 2.0.0 Ok: queued as 4XqkZt6ZJdz1Q7\r\n";
    const std::string refused = "550 5.1.1 <r@example.test>: Recipient address rejected: User unknown\r\n";
    QTest::newRow("lockstep") << false << std::string() << Says{mail, rcpt, rcpt, "354 go\r\n", queued}
                              << true;
    QTest::newRow("lockstep, split") << false << std::string()
                                     << Says{"250 2.1", ".0 Ok\r", "\n", rcpt, rcpt, "35", "4 go\r\n", queued}
                                     << true;
    QTest::newRow("pipelining") << false << std::string("PIPELINING")
                                << Says{mail + rcpt + rcpt + "354 End data\r\n", queued} << true;
    QTest::newRow("chunking") << false << std::string("CHUNKING") << Says{mail, rcpt, rcpt, queued} << true;
    QTest::newRow("all") << false << std::string("PIPELINING\r\n250-CHUNKING\r\n250-SIZE 1")
                         << Says{mail + rcpt + rcpt + queued} << true;
    QTest::newRow("lmtp") << true << std::string("PIPELINING\r\n250-CHUNKING")
                          << Says{mail + rcpt + rcpt + queued + queued} << true;
    QTest::newRow("refused") << false << std::string() << Says{mail, refused, refused, "250 reset\r\n"}
                             << false;
    QTest::newRow("several lines") << false << std::string("PIPELINING\r\n250-CHUNKING")
                                   << Says{mail + rcpt + rcpt + "250-2.0.0 Ok\r\n250 2.0.0 done\r\n"} << true;
}

void TestClientMemory::transactionsAllocateNothing()
{
    QFETCH(bool, lmtp);
    QFETCH(std::string, capabilities);
    QFETCH(Says, says);
    QFETCH(bool, accepted);
    ClientSettings settings;
    settings.lmtp = lmtp;
    Counter counter;
    ClientConversation client(settings, counter);
    ClientActions actions;
    client.connected(actions);
    client.receive("220 mx\r\n", actions);
    actions.clear();
    client.receive("250-mx\r\n250-" + capabilities + "\r\n250 HELP\r\n", actions);
    const std::vector<std::string> recipients{"recipient-one@example.test", "recipient-two@example.test"};
    const Envelope envelope{"sender@example.test", recipients, 1000};
    const auto transact = [&] {
        actions.clear();
        client.begin(envelope, actions);
        client.contentSent();
        for (const std::string& say : says) {
            actions.clear();
            client.receive(say, actions);
            client.contentSent();
        }
    };
    for (int i = 0; i < 4; ++i)
        transact();
    allocations = 0;
    counting = true;
    for (int i = 0; i < 1000; ++i)
        transact();
    counting = false;
    QCOMPARE(allocations, std::size_t(0));
    QCOMPARE(counter.ended, 1004);
    QCOMPARE(counter.accepted, accepted ? 1004 : 0);
    QVERIFY(client.idle());
}

void TestClientMemory::conversationIsSmall()
{
    const ClientSettings settings;
    Counter counter;
    ClientActions actions;
    actions.bytes.reserve(512);
    allocatedOctets = 0;
    counting = true;
    ClientConversation client(settings, counter);
    client.connected(actions);
    counting = false;
    const std::size_t fixed = allocatedOctets;
    QVERIFY2(fixed <= 640, std::to_string(fixed).c_str());
}

QTEST_GUILESS_MAIN(TestClientMemory)
#include "tst_client_memory.moc"
