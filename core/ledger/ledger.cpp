// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledger.h"

#include "ledger/ledger_private.h"

#include <algorithm>

namespace stampede::ledger {
namespace {

metrics::Deliveries since(const metrics::Deliveries& before, const metrics::Deliveries& now)
{
    metrics::Deliveries more;
    more.expected = now.expected - before.expected;
    more.delivered = now.delivered - before.delivered;
    more.duplicates = now.duplicates - before.duplicates;
    more.corrupted = now.corrupted - before.corrupted;
    more.outOfOrder = now.outOfOrder - before.outOfOrder;
    more.unknown = now.unknown - before.unknown;
    more.lost = now.lost - before.lost;
    return more;
}

} // namespace

Ledger::Ledger(RecipientsOf recipientsOf) : d(std::make_unique<Private>())
{
    d->recipientsOf = std::move(recipientsOf);
}

Ledger::~Ledger() = default;

void Ledger::nameDomain(quint16 number, const QString& name)
{
    d->domains.name(number, name);
}

void Ledger::enter(std::span<const Departure> departures)
{
    if (d->closed)
        return;
    for (const Departure& departure : departures)
        d->depart(departure);
}

void Ledger::enter(std::span<const Arrival> arrivals)
{
    if (d->closed)
        return;
    Settled settled;
    for (const Arrival& arrival : arrivals) {
        d->arrive(arrival, settled);
        if (onSettled)
            onSettled(settled);
    }
}

void Ledger::noteGap(const QString& why)
{
    if (d->gap.isEmpty())
        d->gap = why;
}

void Ledger::Private::depart(const Departure& departure)
{
    const UnitTable::Departed departed = units.depart(departure);
    if (!departed.kept) {
        notKept += departure.fate == Departure::Fate::Refused ? 0 : 1;
        return;
    }
    totals.expected += departed.expected;
    uncertain += departed.uncertain;
    uncertain -= departed.noLonger;
    if (departure.fate == Departure::Fate::Refused)
        return;
    highestDeparted = std::max(highestDeparted, departure.sequence);
    if (waiting.empty())
        return;
    const auto found = waiting.find(departure.sequence);
    if (found == waiting.end())
        return;
    const std::vector<Waiting> arrived = std::move(found->second);
    waiting.erase(found);
    waitingCount -= arrived.size();
    Settled told;
    for (const Waiting& one : arrived)
        place(one, told);
}

void Ledger::Private::arrive(const Arrival& arrival, Settled& settled)
{
    settled = {arrival.sequence, between(arrival.sent, arrival.arrived), Nanos(0), false, arrival.intact};
    const Waiting one{arrival, isLate(arrival.sequence)};
    if (!place(one, settled))
        settled.first = wait(one);
}

bool Ledger::Private::isLate(quint64 sequence)
{
    if (sequence < highestArrived)
        return true;
    if (sequence <= highestDeparted || sequence - highestDeparted <= mostAhead)
        highestArrived = sequence;
    return false;
}

/// False: it has to wait for its departure.
bool Ledger::Private::place(const Waiting& one, Settled& settled)
{
    const Arrival& arrival = one.arrival;
    const UnitTable::Arrived found = units.arrive(arrival.sequence, arrival.recipient);
    if (found.found == UnitTable::Found::NotDeparted)
        return false;
    if (found.found == UnitTable::Found::Unknown) {
        placeUnknown(arrival);
        return true;
    }
    DomainBook::Entry& domain = domains.of(arrival.domain);
    if (!arrival.intact) {
        ++totals.corrupted;
        ++domain.corrupted;
        corrupted.add(arrival.sequence, arrival.recipients > 1 ? arrival.recipient : 0);
    }
    if (found.found == UnitTable::Found::Duplicate) {
        ++totals.duplicates;
        ++domain.duplicates;
        duplicated.add(arrival.sequence, arrival.recipients > 1 ? arrival.recipient : 0, 1);
        return true;
    }
    ++domain.delivered;
    domain.delivery.record(settled.delivery = between(arrival.sent, arrival.arrived));
    placeFirst(one, found, settled);
    return true;
}

void Ledger::Private::placeFirst(const Waiting& one, const UnitTable::Arrived& found, Settled& settled)
{
    settled.first = true;
    ++totals.delivered;
    totals.outOfOrder += one.late ? 1 : 0;
    lastArrival = std::max(lastArrival, one.arrival.arrived);
    delivery.record(settled.delivery);
    if (found.found == UnitTable::Found::FirstUncertain) {
        // When the server took it, nobody knows.
        ++totals.expected;
        ++uncertainDelivered;
        return;
    }
    settled.transit = between(found.departed, one.arrival.arrived);
    transit.record(settled.transit);
}

/// True: the first of its recipient.
bool Ledger::Private::wait(const Waiting& one)
{
    if (waitingCount >= mostWaiting) {
        placeUnknown(one.arrival);
        return false;
    }
    ++waitingCount;
    std::vector<Waiting>& list = waiting[one.arrival.sequence];
    const bool first = std::ranges::none_of(list, [&](const Waiting& other) {
        return one.arrival.recipients <= 1 || other.arrival.recipient == one.arrival.recipient;
    });
    list.push_back(one);
    return first;
}

void Ledger::Private::placeUnknown(const Arrival& arrival)
{
    ++totals.unknown;
    unknown.add(arrival.sequence, arrival.recipient);
}

void Ledger::take(metrics::Interval& into)
{
    into.counters.deliveries += since(d->taken, d->totals);
    d->taken = d->totals;
    into.distributions.delivery.add(d->delivery);
    into.distributions.transit.add(d->transit);
    d->delivery.reset();
    d->transit.reset();
}

quint64 Ledger::queue() const
{
    return d->totals.expected - d->totals.delivered - d->totals.lost;
}

quint64 Ledger::open() const
{
    return d->closed ? 0 : d->uncertain - d->uncertainDelivered;
}

quint64 Ledger::bytes() const
{
    return d->units.bytes() + d->waitingCount * sizeof(Private::Waiting) +
           d->waiting.size() * (sizeof(std::vector<Private::Waiting>) + 6 * sizeof(void*));
}

} // namespace stampede::ledger
