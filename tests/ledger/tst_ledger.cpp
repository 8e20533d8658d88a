// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script.h"

#include <QtTest>

#include <limits>

using namespace stampede;
using namespace stampede::ledger;
using namespace stampede::test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 ms = 1'000'000;

void enter(Ledger& ledger, const Departure& departure)
{
    ledger.enter(std::span(&departure, 1));
}

void enter(Ledger& ledger, const Arrival& arrival)
{
    ledger.enter(std::span(&arrival, 1));
}

} // namespace

/// What the ledger tells besides its counts: times, domains, what has changed, whether it saw everything.
class TestLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void times_data();
    void times();
    void tellsOfEveryArrival();
    void givesWhatChanged();
    void anUncertainOneHasNoTransit();
    void countsByDomain();
    void aDomainThatLostEverythingHasALine();
    void onlySoManyDomainsAreNamed();
    void aSourceThatBeginsAnewMayNumberAnew();
    void theDrainEndsWithTheLastArrival();
    void listsTheFirstThousand();
    void worksWithoutNames();
    void aGapIsSaid();
    void numbersSpreadTooThinlyAreSaid();
    void nothingIsTakenAfterTheEnd();
};

void TestLedger::times_data()
{
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<qint64>("accepted");
    QTest::addColumn<qint64>("arrived");
    QTest::addColumn<qint64>("delivery"); // ns
    QTest::addColumn<qint64>("transit");
    constexpr qint64 now = 1'790'000'000'000'000'000;
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    QTest::newRow("as it should be") << now << now + 10 * ms << now + 15 * ms << 15 * ms << 5 * ms;
    QTest::newRow("arrived before accepted") << now << now + 10 * ms << now + 8 * ms << 8 * ms << qint64(0);
    QTest::newRow("the sink's clock is behind")
        << now << now + 10 * ms << now - 60'000 * ms << qint64(0) << qint64(0);
    QTest::newRow("made up, ahead") << qint64(0) << qint64(0) << most << most << most;
    QTest::newRow("made up, behind") << most << most << least << qint64(0) << qint64(0);
    QTest::newRow("made up, as far as can be") << least << least << most << most << most;
}

void TestLedger::times()
{
    QFETCH(qint64, sent);
    QFETCH(qint64, accepted);
    QFETCH(qint64, arrived);
    QFETCH(qint64, delivery);
    QFETCH(qint64, transit);
    for (const bool waits : {false, true}) {
        Ledger ledger({});
        Settled settled;
        ledger.onSettled = [&](const Settled& one) {
            settled = one;
        };
        if (!waits)
            enter(ledger, Departure{7, accepted});
        enter(ledger, Arrival{7, sent, arrived});
        if (waits)
            enter(ledger, Departure{7, accepted});
        QCOMPARE(settled.delivery.count(), delivery);
        QCOMPARE(settled.transit.count(), waits ? 0 : transit);
        QVERIFY(settled.first);
        metrics::Interval interval;
        ledger.take(interval);
        metrics::Histogram expected;
        expected.record(Nanos(delivery));
        QVERIFY(interval.distributions.delivery == expected);
        expected.reset();
        expected.record(Nanos(transit));
        QVERIFY(interval.distributions.transit == expected);
    }
}

void TestLedger::tellsOfEveryArrival()
{
    Script script;
    QStringList told;
    script.ledger.onSettled = [&](const Settled& one) {
        told.append(QString::number(one.sequence) + (one.first ? u"" : u"+") + (one.intact ? u"" : u"!"));
    };
    script.play(QStringLiteral("+1 1 1! 2 2! +2 2 -3a 3 4a*2 4b*2 4a*2 +4*2"));
    QCOMPARE(told.join(u' '), QStringLiteral("1 1+! 2 2+! 2+ 3+ 4 4 4+"));
}

void TestLedger::givesWhatChanged()
{
    Script script;
    metrics::Interval interval;
    script.play(QStringLiteral("+1 +2 +3 1 2 1"));
    script.ledger.take(interval);
    QCOMPARE(interval.counters.deliveries, (metrics::Deliveries{3, 2, 1, 0, 0, 0, 0}));
    QCOMPARE(interval.distributions.delivery.count(), quint64(2));
    interval.reset();
    script.ledger.take(interval);
    QCOMPARE(interval.counters.deliveries, metrics::Deliveries{});
    QVERIFY(interval.distributions.delivery.isEmpty());
    // Added to what is there.
    interval.counters.deliveries.expected = 100;
    script.play(QStringLiteral("+4 4! ?5"));
    QCOMPARE(script.ledger.open(), quint64(1));
    QCOMPARE(script.ledger.queue(), quint64(1));
    script.ledger.close(0, false);
    script.ledger.take(interval);
    QCOMPARE(interval.counters.deliveries, (metrics::Deliveries{101, 1, 0, 1, 0, 0, 1}));
    QCOMPARE(interval.distributions.transit.count(), quint64(1));
    const quint64 scheduled = interval.counters.scheduled;
    QCOMPARE(scheduled, quint64(0));
}

void TestLedger::anUncertainOneHasNoTransit()
{
    Script script;
    script.play(QStringLiteral("?1 1"));
    metrics::Interval interval;
    script.ledger.take(interval);
    QCOMPARE(interval.distributions.delivery.count(), quint64(1));
    QVERIFY(interval.distributions.transit.isEmpty());
}

void TestLedger::countsByDomain()
{
    Script script;
    // Sent at 0; a word is a second.
    script.play(QStringLiteral("+1*3 +2*3 +3*2 1a*3 2a*3 1b*3! 1b*3 3a*2 9"));
    const Account account = script.ledger.close(0, false);
    QCOMPARE(account.domains.size(), std::size_t(3));
    const DomainAccount& a = account.domains[0];
    QCOMPARE(a.domain, QStringLiteral("a.test"));
    QCOMPARE(a.delivered, quint64(3));
    QCOMPARE(a.lost, quint64(0));
    QCOMPARE(a.p50, metrics::Histogram::highestEquivalent(5'000'000));
    QCOMPARE(a.p99, metrics::Histogram::highestEquivalent(8'000'000));
    QCOMPARE(a.longest, metrics::Histogram::highestEquivalent(8'000'000));
    const DomainAccount& b = account.domains[1];
    QCOMPARE(b.domain, QStringLiteral("b.test"));
    QCOMPARE(b.delivered, quint64(1));
    QCOMPARE(b.duplicates, quint64(1));
    QCOMPARE(b.corrupted, quint64(1));
    QCOMPARE(b.lost, quint64(2)); // of 2 and 3, in whatever case
    const DomainAccount& c = account.domains[2];
    QCOMPARE(c.domain, QStringLiteral("c.TEST")); // never seen: as the address has it
    QCOMPARE(c.lost, quint64(2));
    QCOMPARE(c.p50, qint64(-1));
    QVERIFY(script.ledger.account().domains.empty());
    QVERIFY(script.ledger.account().items.empty());
}

void TestLedger::aDomainThatLostEverythingHasALine()
{
    Ledger ledger([](quint64, std::vector<std::string>& out) { out.push_back("someone@gone.example"); });
    enter(ledger, Departure{1});
    const Account account = ledger.close(0, true);
    QVERIFY(account.gaveUp);
    QVERIFY(account.closed);
    QCOMPARE(account.domains.size(), std::size_t(1));
    QCOMPARE(account.domains[0].domain, QStringLiteral("gone.example"));
    QCOMPARE(account.domains[0].lost, quint64(1));
}

void TestLedger::onlySoManyDomainsAreNamed()
{
    Ledger ledger({});
    for (quint16 number = 0; number < 1000; ++number) {
        if (number != 500)
            ledger.nameDomain(number, QStringLiteral("d%1.test").arg(number));
        enter(ledger, Departure{number});
        enter(ledger, Arrival{number, 0, 5, 0, 1, number});
    }
    enter(ledger, Arrival{1, 0, 5, 0, 1, 65535}); // a number without a name
    const Account account = ledger.close(0, false);
    QCOMPARE(account.domains.size(), DomainAccount::most + 1);
    QCOMPARE(account.domains.front().domain, QStringLiteral("d0.test"));
    QCOMPARE(account.domains.back().domain, QStringLiteral("*"));
    QCOMPARE(account.domains.back().delivered, quint64(800));
    QCOMPARE(account.domains.back().duplicates, quint64(1));
}

void TestLedger::aSourceThatBeginsAnewMayNumberAnew()
{
    Ledger ledger({});
    ledger.nameDomain(0, QStringLiteral("one.test"));
    enter(ledger, Departure{1});
    enter(ledger, Departure{2});
    enter(ledger, Arrival{1});
    ledger.nameDomain(0, QStringLiteral("two.test"));
    enter(ledger, Arrival{2});
    const Account account = ledger.close(0, false);
    QCOMPARE(account.domains.size(), std::size_t(2));
    QCOMPARE(account.domains[0].domain, QStringLiteral("one.test"));
    QCOMPARE(account.domains[1].domain, QStringLiteral("two.test"));
}

void TestLedger::theDrainEndsWithTheLastArrival()
{
    for (const auto& [arrived, drain] : {std::pair<qint64, qint64>{900, 0}, {1700, 700}}) {
        Ledger ledger({});
        enter(ledger, Departure{1});
        enter(ledger, Arrival{1, 0, arrived});
        enter(ledger, Arrival{1, 0, 50'000}); // a copy drains nothing
        QCOMPARE(ledger.close(1000, false).drain, Nanos(drain));
    }
    Ledger empty({});
    QCOMPARE(empty.close(1000, false).drain, Nanos(0));
}

void TestLedger::listsTheFirstThousand()
{
    Ledger ledger([](quint64 sequence, std::vector<std::string>& out) {
        out.push_back(std::to_string(sequence) + "@x");
    });
    constexpr quint64 count = 3000;
    for (quint64 sequence = 0; sequence < count; ++sequence)
        enter(ledger, Departure{sequence});
    // From the back: the lowest numbers come last.
    for (quint64 sequence = count; sequence-- > 0;)
        for (int copy = 0; copy < 3 && sequence % 2 == 1; ++copy)
            enter(ledger, Arrival{sequence, 0, 0, 0, 1, 0, copy == 1});
    for (quint64 sequence = 9000; sequence-- > 6000;)
        enter(ledger, Arrival{sequence});
    const Account account = ledger.close(0, false);
    QCOMPARE(account.totals.lost, count / 2);
    QCOMPARE(account.totals.duplicates, count);
    QCOMPARE(account.totals.corrupted, count);
    QCOMPARE(account.totals.unknown, quint64(3000));
    QCOMPARE(account.items.size(), 4 * Item::most);
    for (std::size_t i = 0; i < Item::most; ++i) {
        QCOMPARE(account.items[i], (Item{Item::Kind::Lost, 2 * i, QStringLiteral("%1@x").arg(2 * i), 0}));
        QCOMPARE(account.items[1000 + i],
                 (Item{Item::Kind::Duplicated, 2 * i + 1, QStringLiteral("%1@x").arg(2 * i + 1), 3}));
        QCOMPARE(account.items[2000 + i],
                 (Item{Item::Kind::Corrupted, 2 * i + 1, QStringLiteral("%1@x").arg(2 * i + 1), 2}));
        QCOMPARE(account.items[3000 + i],
                 (Item{Item::Kind::Unknown, 6000 + i, QStringLiteral("%1@x").arg(6000 + i), 1}));
    }
}

void TestLedger::worksWithoutNames()
{
    Ledger ledger({});
    enter(ledger, Departure{1});
    enter(ledger, Arrival{2});
    const Account account = ledger.close(0, false);
    QCOMPARE(items(account), QStringLiteral("lost 1 -, unknown 2 - x1"));
    QCOMPARE(account.domains.size(), std::size_t(1));
    QCOMPARE(account.domains[0].domain, QStringLiteral("*"));
    QCOMPARE(account.domains[0].lost, quint64(1));
}

void TestLedger::aGapIsSaid()
{
    Ledger ledger({});
    QVERIFY(ledger.account().complete);
    QVERIFY(!ledger.account().closed);
    ledger.noteGap(QStringLiteral("The sink went away."));
    ledger.noteGap(QStringLiteral("And again."));
    QVERIFY(!ledger.account().complete);
    const Account account = ledger.close(0, false);
    QVERIFY(!account.complete);
    QCOMPARE(account.gap, QStringLiteral("The sink went away."));
}

void TestLedger::numbersSpreadTooThinlyAreSaid()
{
    Ledger ledger({});
    std::vector<Departure> departures;
    for (quint64 i = 1; i <= 100'000; ++i)
        departures.push_back(Departure{i * 0x123456789abULL});
    ledger.enter(departures);
    QVERIFY2(ledger.bytes() < 64'000'000, qPrintable(QString::number(ledger.bytes())));
    QVERIFY(ledger.queue() < 20'000);
    // Arrivals alone take no room but that of those that wait.
    for (quint64 i = 1; i <= 300'000; ++i)
        enter(ledger, Arrival{~(i * 0x123456789abULL)});
    QVERIFY2(ledger.bytes() < 128'000'000, qPrintable(QString::number(ledger.bytes())));
    QVERIFY(ledger.account().totals.unknown > 0);
    const Account account = ledger.close(0, false);
    QCOMPARE(account.totals.unknown, quint64(300'000));
    QVERIFY(!account.complete);
    QVERIFY2(account.gap.contains(QStringLiteral("too far apart")), qPrintable(account.gap));
}

void TestLedger::nothingIsTakenAfterTheEnd()
{
    Script script;
    script.play(QStringLiteral("+1"));
    const Account account = script.ledger.close(0, true);
    script.play(QStringLiteral("1 +2 3"));
    QVERIFY(script.ledger.close(0, false) == account);
    metrics::Interval interval;
    script.ledger.take(interval);
    QCOMPARE(interval.counters.deliveries, account.totals);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
