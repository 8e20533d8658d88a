// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages whose end nobody knows, and what a session tells the ledger.
#include "session_rig.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using ledger::Departure;
using test::SessionRig;
using Fate = ledger::Departure::Fate;

namespace {
constexpr const char* chunking = "250-hi\r\n250-PIPELINING\r\n250 CHUNKING\r\n";
constexpr const char* pipelining = "250-hi\r\n250 PIPELINING\r\n";

/// A session of a tracked run, with the message assigned and the server greeted.
struct Rig : SessionRig {
    load::DepartureLane lane;

    load::Session& begin(const char* capabilities)
    {
        prepare();
        context.departures = &lane;
        clock.advance(1s);
        load::Session& session = addSession();
        session.assign({5, Nanos(0)});
        makeReady(wire(), capabilities);
        return session;
    }
    std::vector<Departure> departures()
    {
        std::vector<Departure> list;
        lane.take(list);
        return list;
    }
};

quint32 hashOf(const Rig& rig, quint64 sequence, std::size_t which)
{
    std::vector<std::string> recipients;
    rig.messages->recipientsOf(sequence, 0, recipients);
    return message::recipientHash(recipients.at(which));
}
} // namespace

class TestUnclear : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whenAnEndIsUnclear_data();
    void whenAnEndIsUnclear();
    void anAcceptedMessageDeparts();
    void refusedRecipientsAreNamed();
    void lmtpRefusesOneByOne();
    void whatLeavesOnlyInPartIsNotUnclear();
    void anotherTry();
    void anotherTryThatFailsForGood();
    void anotherTryThatNeverConnects();
    void onlySoManyTries();
    void anAbortIsNotTriedAgain();
};

void TestUnclear::whenAnEndIsUnclear_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<QByteArray>("replies");
    QTest::addColumn<bool>("unclear");
    QTest::newRow("nothing sent") << QByteArray(pipelining) << QByteArray() << false;
    QTest::newRow("before DATA") << QByteArray(pipelining) << QByteArray("250 ok\r\n250 ok\r\n") << false;
    QTest::newRow("after the dot") << QByteArray(pipelining) << QByteArray("250 ok\r\n250 ok\r\n354 go\r\n")
                                   << true;
    QTest::newRow("half a final reply")
        << QByteArray(pipelining) << QByteArray("250 ok\r\n250 ok\r\n354 go\r\n250 o") << true;
    QTest::newRow("BDAT in one group") << QByteArray(chunking) << QByteArray() << true;
    QTest::newRow("all refused, but DATA taken")
        << QByteArray(pipelining) << QByteArray("250 ok\r\n550 no\r\n354 go\r\n") << false;
}

void TestUnclear::whenAnEndIsUnclear()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(QByteArray, replies);
    QFETCH(bool, unclear);
    Rig rig;
    rig.begin(capabilities.constData());
    if (!replies.isEmpty())
        rig.wire().deliver(replies.constData());
    rig.wire().fail(Fault::Disconnect, QStringLiteral("gone"));
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.ended(), 1u);
    QCOMPARE(seen.counters.uncertain, unclear ? 1u : 0u);
    QCOMPARE(seen.counters.repeated, 0u);
    const auto departures = rig.departures();
    QCOMPARE(departures.size(), unclear ? std::size_t(1) : std::size_t(0));
    if (unclear) {
        QCOMPARE(seen.counters.of(Outcome::Error), 1u);
        QCOMPARE(departures[0], (Departure{5, rig.clock.wall().count(), 0, 1, Fate::Uncertain}));
    }
}

void TestUnclear::anAcceptedMessageDeparts()
{
    Rig rig;
    rig.begin(chunking);
    rig.clock.advance(30ms);
    rig.wire().deliver("250 ok\r\n250 ok\r\n250 done\r\n");
    const auto departures = rig.departures();
    QCOMPARE(departures.size(), std::size_t(1));
    QCOMPARE(departures[0], (Departure{5, rig.clock.wall().count(), 0, 1, Fate::Accepted}));
    QCOMPARE(rig.take().counters.uncertain, 0u);
}

void TestUnclear::refusedRecipientsAreNamed()
{
    Rig rig;
    rig.job.message.recipients.perMessage = 3;
    rig.begin(pipelining);
    rig.wire().deliver("250 ok\r\n250 ok\r\n550 no\r\n452 later\r\n354 go\r\n");
    rig.wire().deliver("250 done\r\n");
    const auto departures = rig.departures();
    const qint64 at = rig.clock.wall().count();
    QCOMPARE(departures.size(), std::size_t(3));
    QCOMPARE(departures[0], (Departure{5, at, hashOf(rig, 5, 1), 3, Fate::Refused}));
    QCOMPARE(departures[1], (Departure{5, at, hashOf(rig, 5, 2), 3, Fate::Refused}));
    QCOMPARE(departures[2], (Departure{5, at, 0, 3, Fate::Accepted}));
}

void TestUnclear::lmtpRefusesOneByOne()
{
    Rig rig;
    rig.job.target.lmtp = true;
    rig.job.message.recipients.perMessage = 3;
    rig.begin(pipelining);
    rig.wire().deliver("250 ok\r\n250 ok\r\n550 no\r\n250 ok\r\n354 go\r\n");
    rig.wire().deliver("250 done\r\n452 full\r\n");
    const auto departures = rig.departures();
    QCOMPARE(departures.size(), std::size_t(3));
    QCOMPARE(departures[0].recipient, hashOf(rig, 5, 1));
    QCOMPARE(departures[1].recipient, hashOf(rig, 5, 2));
    QVERIFY(departures[2].fate == Fate::Accepted);
}

void TestUnclear::whatLeavesOnlyInPartIsNotUnclear()
{
    Rig rig;
    rig.job.message.size.fixed = 200'000;
    rig.transports.prepare = [](test::FakeWire& wire) {
        wire.kernelRoom = 50'000;
    };
    rig.begin(pipelining);
    rig.wire().deliver("250 ok\r\n250 ok\r\n354 go\r\n");
    rig.wire().fail(Fault::Disconnect, QStringLiteral("gone"));
    QCOMPARE(rig.take().counters.uncertain, 0u);
    QVERIFY(rig.departures().empty());
}

void TestUnclear::anotherTry()
{
    Rig rig;
    rig.job.session.retriesUnclear = 1;
    load::Session& session = rig.begin(chunking);
    const std::string first = rig.wire(0).groups.back();
    rig.wire(0).fail(Fault::Disconnect, QStringLiteral("gone"));
    QCOMPARE(rig.transports.wires.size(), std::size_t(2));
    QCOMPARE(session.state(), metrics::ConnectionState::Connecting);
    QCOMPARE(rig.goneTold, 0);
    rig.makeReady(rig.wire(1), chunking);
    QCOMPARE(rig.wire(1).groups.back().substr(0, 30), first.substr(0, 30));
    rig.wire(1).deliver("250 ok\r\n250 ok\r\n250 done\r\n");
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.started, 1u);
    QCOMPARE(seen.counters.ended(), 1u);
    QCOMPARE(seen.counters.of(Outcome::Accepted), 1u);
    QCOMPARE(seen.counters.recipientsAccepted, 1u);
    QCOMPARE(seen.counters.repeated, 1u);
    QCOMPARE(seen.counters.uncertain, 0u);
    QCOMPARE(seen.counters.reconnects, 1u);
    const auto departures = rig.departures();
    QCOMPARE(departures.size(), std::size_t(1));
    QVERIFY(departures[0].fate == Fate::Accepted);
}

void TestUnclear::anotherTryThatFailsForGood()
{
    Rig rig;
    rig.job.session.retriesUnclear = 1;
    rig.begin(chunking);
    rig.wire(0).fail(Fault::Disconnect, QStringLiteral("gone"));
    rig.makeReady(rig.wire(1), chunking);
    rig.wire(1).deliver("250 ok\r\n250 ok\r\n550 no\r\n");
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.of(Outcome::Permanent), 1u);
    QCOMPARE(seen.counters.uncertain, 0u); // it is no error; but the first try may have been taken
    const auto departures = rig.departures();
    QCOMPARE(departures.size(), std::size_t(1));
    QVERIFY(departures[0].fate == Fate::Uncertain);
}

void TestUnclear::anotherTryThatNeverConnects()
{
    Rig rig;
    rig.job.session.retriesUnclear = 1;
    rig.begin(chunking);
    rig.wire(0).fail(Fault::Disconnect, QStringLiteral("gone"));
    rig.wire(1).fail(Fault::Connect, QStringLiteral("refused"));
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.ended(), 1u);
    QCOMPARE(seen.counters.of(Outcome::Error), 1u);
    QCOMPARE(seen.counters.uncertain, 1u);
    QCOMPARE(rig.departures().size(), std::size_t(1));
    QCOMPARE(rig.goneTold, 1);
}

void TestUnclear::onlySoManyTries()
{
    Rig rig;
    rig.job.session.retriesUnclear = 3;
    rig.begin(chunking);
    for (std::size_t i = 0; i < 4; ++i) {
        if (i > 0)
            rig.makeReady(rig.wire(i), chunking);
        rig.wire(i).fail(Fault::Timeout, QStringLiteral("silent"));
    }
    QCOMPARE(rig.transports.wires.size(), std::size_t(4));
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.repeated, 3u);
    QCOMPARE(seen.counters.uncertain, 1u);
    QCOMPARE(seen.counters.ended(), 1u);
    QCOMPARE(rig.goneTold, 1);
}

void TestUnclear::anAbortIsNotTriedAgain()
{
    Rig rig;
    rig.job.session.retriesUnclear = 1;
    load::Session& session = rig.begin(chunking);
    session.abort();
    QCOMPARE(rig.transports.wires.size(), std::size_t(1));
    const metrics::Interval seen = rig.take();
    QCOMPARE(seen.counters.faults[static_cast<std::size_t>(Fault::Aborted)], 1u);
    QCOMPARE(seen.counters.uncertain, 1u);
    QCOMPARE(rig.goneTold, 1);
}

QTEST_APPLESS_MAIN(TestUnclear)
#include "tst_unclear.moc"
