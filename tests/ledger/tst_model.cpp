// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "ledger/ledger.h"
#include "message/tracking.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace stampede;
using namespace stampede::ledger;

namespace {

struct Event {
    qint64 at = 0;
    bool arrives = false;
    Departure departure;
    Arrival arrival;
};

struct Unit {
    enum class State { Nothing, Accepted, Uncertain, Refused } state = State::Nothing;
    std::string address;
    quint64 copies = 0;
    quint64 damaged = 0;
};

/// A relay that loses, doubles, damages, holds up and overtakes, and what is true of it: one entry for each
/// recipient of each message, and no cleverness.
class Relay {
public:
    explicit Relay(quint64 seed) : m_random(seed)
    {
        for (quint64 sequence = 1'000'000; sequence < 1'010'000; ++sequence)
            send(sequence);
        std::ranges::stable_sort(events, {}, &Event::at);
        watch();
    }

    std::vector<Event> events;
    std::map<quint64, std::vector<Unit>> truth;
    metrics::Deliveries totals;
    quint64 uncertain = 0;
    quint64 uncertainLost = 0;
    std::vector<Item> items;

private:
    bool happens(double share) { return m_random.uniform() < share; }

    void send(quint64 sequence)
    {
        const quint32 recipients = happens(0.6) ? 1 : quint32(2 + m_random.below(4));
        std::vector<Unit>& units = truth[sequence];
        const qint64 at = qint64(sequence) * 100 + qint64(m_random.below(2000));
        const bool nothing = happens(0.02); // refused as a whole: the engine does not tell
        const bool unclear = happens(0.03);
        const auto fate = unclear ? Departure::Fate::Uncertain : Departure::Fate::Accepted;
        for (quint32 i = 0; i < recipients; ++i) {
            Unit unit{nothing   ? Unit::State::Nothing
                      : unclear ? Unit::State::Uncertain
                                : Unit::State::Accepted,
                      "r" + std::to_string(i) + "@m" + std::to_string(sequence) + ".test"};
            if (recipients > 1 && happens(0.05)) {
                unit.state = Unit::State::Refused;
                events.push_back({at,
                                  false,
                                  {sequence, at, message::recipientHash(unit.address), recipients,
                                   Departure::Fate::Refused},
                                  {}});
            }
            units.push_back(unit);
        }
        const bool someTaken =
            std::ranges::any_of(units, [](const Unit& unit) { return unit.state != Unit::State::Refused; });
        if (!nothing && someTaken)
            events.push_back({at, false, {sequence, at, 0, recipients, fate}, {}});
        for (Unit& unit : units)
            relay(sequence, recipients, unit, at);
    }

    void relay(quint64 sequence, quint32 recipients, Unit& unit, qint64 at)
    {
        const bool taken = unit.state == Unit::State::Accepted || unit.state == Unit::State::Uncertain;
        if (happens(taken ? 0.03 : 0.9))
            return;
        std::string address = unit.address;
        if (recipients == 1 && happens(0.1))
            address = "alias@elsewhere.test";
        for (unit.copies = 1; happens(0.05);)
            ++unit.copies;
        for (quint64 copy = 0; copy < unit.copies; ++copy) {
            const bool intact = !happens(0.02);
            unit.damaged += intact ? 0 : 1;
            const qint64 arrived = at + qint64(m_random.below(20'000)) - 2000;
            events.push_back(
                {arrived,
                 true,
                 {},
                 {sequence, at - 500, arrived, message::recipientHash(address), recipients, 0, intact}});
        }
    }

    void add(Item::Kind kind, quint64 sequence, const Unit& unit, quint64 copies)
    {
        items.push_back({kind, sequence, QString::fromStdString(unit.address), copies});
    }

    void watch()
    {
        quint64 highest = 0;
        std::set<std::pair<quint64, quint32>> seen;
        for (const Event& event : events) {
            if (!event.arrives)
                continue;
            const quint64 sequence = event.arrival.sequence;
            if (seen.insert({sequence, event.arrival.recipient}).second && sequence < highest &&
                counts(sequence, event.arrival.recipient))
                ++totals.outOfOrder;
            highest = std::max(highest, sequence);
        }
        for (const auto& [sequence, units] : truth)
            for (const Unit& unit : units)
                judge(sequence, unit);
        std::ranges::sort(
            items, {}, [](const Item& item) { return std::tie(item.kind, item.sequence, item.recipient); });
    }

    bool counts(quint64 sequence, quint32 recipient) const
    {
        const std::vector<Unit>& units = truth.at(sequence);
        return std::ranges::any_of(units, [&](const Unit& unit) {
            return (unit.state == Unit::State::Accepted || unit.state == Unit::State::Uncertain) &&
                   (units.size() == 1 || message::recipientHash(unit.address) == recipient);
        });
    }

    void judge(quint64 sequence, const Unit& unit)
    {
        if (unit.state == Unit::State::Nothing || unit.state == Unit::State::Refused) {
            totals.unknown += unit.copies;
            if (unit.copies > 0)
                add(Item::Kind::Unknown, sequence, unit, unit.copies);
            return;
        }
        const bool unclear = unit.state == Unit::State::Uncertain;
        uncertain += unclear ? 1 : 0;
        if (unit.copies == 0) {
            add(unclear ? Item::Kind::UncertainLost : Item::Kind::Lost, sequence, unit, 0);
            ++(unclear ? uncertainLost : totals.lost);
            totals.expected += unclear ? 0 : 1;
            return;
        }
        ++totals.expected;
        ++totals.delivered;
        totals.duplicates += unit.copies - 1;
        totals.corrupted += unit.damaged;
        if (unit.copies > 1)
            add(Item::Kind::Duplicated, sequence, unit, unit.copies);
        if (unit.damaged > 0)
            add(Item::Kind::Corrupted, sequence, unit, unit.damaged);
    }

    Random m_random;
};

} // namespace

/// The ledger against a naive one: 10,000 messages through a bad relay, the same counts and the same lists.
class TestModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agrees_data();
    void agrees();
};

void TestModel::agrees_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %d", int(seed)) << seed;
}

void TestModel::agrees()
{
    QFETCH(quint64, seed);
    const Relay relay(seed);
    Ledger ledger([&](quint64 sequence, std::vector<std::string>& out) {
        for (const Unit& unit : relay.truth.at(sequence))
            out.push_back(unit.address);
    });
    metrics::Interval taken;
    Random random(seed, 1);
    for (const Event& event : relay.events) {
        if (event.arrives)
            ledger.enter(std::span(&event.arrival, 1));
        else
            ledger.enter(std::span(&event.departure, 1));
        if (random.below(500) == 0)
            ledger.take(taken);
        const metrics::Deliveries totals = ledger.account().totals;
        QVERIFY(totals.delivered <= totals.expected);
    }
    const Account account = ledger.close(0, false);
    ledger.take(taken);
    QCOMPARE(account.totals.expected, relay.totals.expected);
    QCOMPARE(account.totals.delivered, relay.totals.delivered);
    QCOMPARE(account.totals.duplicates, relay.totals.duplicates);
    QCOMPARE(account.totals.corrupted, relay.totals.corrupted);
    QCOMPARE(account.totals.outOfOrder, relay.totals.outOfOrder);
    QCOMPARE(account.totals.unknown, relay.totals.unknown);
    QCOMPARE(account.totals.lost, relay.totals.lost);
    QCOMPARE(account.uncertain, relay.uncertain);
    QCOMPARE(account.uncertainLost, relay.uncertainLost);
    QCOMPARE(account.items.size(), relay.items.size());
    for (std::size_t i = 0; i < relay.items.size(); ++i)
        QVERIFY2(account.items[i] == relay.items[i], qPrintable(QStringLiteral("%1 %2 %3")
                                                                    .arg(i)
                                                                    .arg(account.items[i].sequence)
                                                                    .arg(account.items[i].recipient)));
    QCOMPARE(taken.counters.deliveries, relay.totals);
    QCOMPARE(taken.distributions.delivery.count(), relay.totals.delivered);
    QCOMPARE(taken.distributions.transit.count(), relay.totals.delivered - account.uncertainDelivered);
    quint64 lost = 0;
    for (const DomainAccount& domain : account.domains)
        lost += domain.lost;
    QCOMPARE(lost, relay.totals.lost);
    QVERIFY(account.totals.lost > 100 && account.totals.duplicates > 100 && account.totals.unknown > 10);
}

QTEST_GUILESS_MAIN(TestModel)
#include "tst_model.moc"
