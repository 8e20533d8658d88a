// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/probe_book.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using load::ConversationSample;
using load::ProbeBook;
using load::ProbeEvent;
using Kind = load::ProbeEvent::Kind;

namespace {

ConversationSample ended(quint64 sequence, Outcome outcome = Outcome::Accepted, Stage stage = Stage::Body)
{
    ConversationSample sample;
    sample.sequence = sequence;
    sample.outcome = outcome;
    sample.stage = stage;
    sample.lines = {{load::ConversationLine::From::Server, 0s, "550 5.7.1 no"},
                    {load::ConversationLine::From::Client, 0s, "QUIT"}};
    return sample;
}

ledger::Settled arrival(quint64 sequence, Nanos delivery, bool first = true)
{
    return {sequence, delivery, delivery / 2, first, true};
}

job::Probe patience()
{
    return {true, 1s, 1, 2s, 10s};
}

} // namespace

/// What the book says of each message, whatever comes first.
class TestProbeBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptedThenArrived();
    void arrivedBeforeTheReply();
    void theThresholdIsStillInTime();
    void aDuplicateSaysNothing();
    void refusedAndFailed();
    void anUnclearEndMayStillArrive();
    void patienceEnds();
    void theEndSettlesAll();
    void eventsAreBounded();
};

void TestProbeBook::acceptedThenArrived()
{
    ProbeBook book(patience());
    QVERIFY(book.ended(ended(0), 1s).empty());
    const auto told = book.arrived(arrival(0, 500ms), 2s);
    QCOMPARE(told.size(), std::size_t(1));
    QVERIFY(told[0] == (ProbeEvent{Kind::Delivered, 0, 2s, 500ms, 250ms, {}}));
    QVERIFY(book.result().isGood());
}

void TestProbeBook::arrivedBeforeTheReply()
{
    ProbeBook book(patience());
    QVERIFY(book.arrived(arrival(0, 500ms), 1s).empty());
    const auto told = book.ended(ended(0), 2s);
    QCOMPARE(told.size(), std::size_t(1));
    QVERIFY(told[0].kind == Kind::Delivered);
    QCOMPARE(told[0].at, Nanos(2s));
}

void TestProbeBook::theThresholdIsStillInTime()
{
    ProbeBook book(patience());
    book.ended(ended(0), 1s);
    book.ended(ended(1), 1s);
    QVERIFY(book.arrived(arrival(0, 2s), 3s)[0].kind == Kind::Delivered);
    QVERIFY(book.arrived(arrival(1, 2s + 1ns), 3s)[0].kind == Kind::Late);
    QCOMPARE(book.result().delivered, 2u);
    QCOMPARE(book.result().late, 1u);
    QVERIFY(!book.result().isGood());
}

void TestProbeBook::aDuplicateSaysNothing()
{
    ProbeBook book(patience());
    book.ended(ended(0), 1s);
    book.arrived(arrival(0, 1s), 2s);
    QVERIFY(book.arrived(arrival(0, 3s, false), 4s).empty());
    QCOMPARE(book.result().delivered, 1u);
}

void TestProbeBook::refusedAndFailed()
{
    ProbeBook book(patience());
    const auto refused = book.ended(ended(0, Outcome::Permanent, Stage::Rcpt), 1s);
    QVERIFY(refused.at(0).kind == Kind::Refused);
    QCOMPARE(refused[0].text, QStringLiteral("550 5.7.1 no"));
    QVERIFY(book.ended(ended(1, Outcome::Error, Stage::Connect), 1s).at(0).kind == Kind::Failed);
    QCOMPARE(book.result().sent, 2u);
}

void TestProbeBook::anUnclearEndMayStillArrive()
{
    ProbeBook book(patience());
    QVERIFY(book.ended(ended(0, Outcome::Error, Stage::Body), 1s).empty());
    QVERIFY(book.arrived(arrival(0, 1s), 2s).at(0).kind == Kind::Delivered);
}

void TestProbeBook::patienceEnds()
{
    ProbeBook book(patience());
    book.ended(ended(0), 1s);
    QVERIFY(book.giveUp(10s, false).empty());
    QVERIFY(book.giveUp(11s, false).at(0).kind == Kind::Lost);
    QVERIFY(book.giveUp(12s, false).empty());
    QCOMPARE(book.result().lost, 1u);
}

void TestProbeBook::theEndSettlesAll()
{
    ProbeBook book(patience());
    for (quint64 i = 0; i < 3; ++i)
        book.ended(ended(i), 1s);
    QCOMPARE(book.giveUp(1s, true).size(), std::size_t(3));
    const load::ProbeResult result = book.result();
    QCOMPARE(result.sent, result.delivered + result.lost + result.refused + result.failed);
}

void TestProbeBook::eventsAreBounded()
{
    ProbeBook book(patience());
    constexpr quint64 many = 3 * load::ProbeResult::mostEvents;
    for (quint64 i = 0; i < many; ++i)
        book.ended(ended(i, Outcome::Permanent), 1s);
    const load::ProbeResult result = book.result();
    QCOMPARE(result.refused, many);
    QVERIFY(result.events.size() <= load::ProbeResult::mostEvents);
    QCOMPARE(result.events.back().number, many - 1);
}

QTEST_APPLESS_MAIN(TestProbeBook)
#include "tst_probe_book.moc"
