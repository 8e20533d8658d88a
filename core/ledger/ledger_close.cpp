// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledger_private.h"
#include "message/tracking.h"

#include <algorithm>
#include <tuple>

namespace stampede::ledger {
namespace {

QString domainOf(const std::string& address)
{
    const std::size_t at = address.rfind('@');
    return at == std::string::npos ? QString() : QString::fromStdString(address.substr(at + 1));
}

} // namespace

/// What is asked for message after message, and its memory.
struct Ledger::Private::Names {
    std::vector<std::string> all;
    std::vector<quint32> taken;
};

/// The addresses that have not arrived; empty when they cannot be told from those that did.
std::vector<std::string> Ledger::Private::missingRecipients(const UnitTable::Missing& missing,
                                                            Names& names) const
{
    names.all.clear();
    if (recipientsOf)
        recipientsOf(missing.sequence, names.all);
    names.taken = missing.taken;
    std::vector<std::string> left;
    for (const std::string& address : names.all) {
        const auto found = std::ranges::find(names.taken, message::recipientHash(address));
        if (missing.recipients > 1 && found != names.taken.end())
            names.taken.erase(found);
        else
            left.push_back(address);
    }
    // Under an address that was rewritten, more have arrived than could be crossed out.
    if (left.size() != missing.count)
        left.clear();
    return left;
}

void Ledger::Private::settleMissing(Account& account)
{
    Names names;
    quint64 lookedUp = 0;
    std::size_t lost = 0;
    std::size_t uncertainLost = 0;
    units.forEachMissing([&](const UnitTable::Missing& missing) {
        std::size_t& count = missing.uncertain ? uncertainLost : lost;
        (missing.uncertain ? account.uncertainLost : totals.lost) += missing.count;
        std::vector<std::string> addresses;
        if (count < Item::most || (!missing.uncertain && ++lookedUp <= mostLookedUp))
            addresses = missingRecipients(missing, names);
        const bool named = !addresses.empty();
        addresses.resize(missing.count);
        for (const std::string& address : addresses) {
            if (!missing.uncertain)
                ++(named ? domains.of(domainOf(address)) : domains.others()).lost;
            if (count == Item::most)
                continue;
            ++count;
            account.items.push_back({missing.uncertain ? Item::Kind::UncertainLost : Item::Kind::Lost,
                                     missing.sequence, QString::fromStdString(address)});
        }
    });
}

QString Ledger::Private::addressOf(quint64 sequence, quint32 recipient) const
{
    std::vector<std::string> all;
    if (recipientsOf)
        recipientsOf(sequence, all);
    const auto found = all.size() == 1 ? all.begin() : std::ranges::find_if(all, [&](const std::string& one) {
        return message::recipientHash(one) == recipient;
    });
    return found == all.end() ? QString() : QString::fromStdString(*found);
}

void Ledger::Private::addItems(Account& account, const ItemList& list, Item::Kind kind) const
{
    for (const auto& [key, copies] : list.items())
        account.items.push_back({kind, key.first, addressOf(key.first, key.second), copies});
}

Account Ledger::Private::standing() const
{
    Account account;
    account.gap = gap;
    if (gap.isEmpty() && notKept > 0)
        account.gap =
            tr("%Ln messages are not in the books: their numbers lie too far apart, or they have too many "
               "recipients.",
               nullptr, static_cast<int>(std::min<quint64>(notKept, std::numeric_limits<int>::max())));
    account.complete = account.gap.isEmpty();
    account.totals = totals;
    account.uncertain = uncertain;
    account.uncertainDelivered = uncertainDelivered;
    return account;
}

Account Ledger::account() const
{
    if (!d->closed)
        return d->standing();
    Account account = *d->closed;
    account.domains.clear();
    account.items.clear();
    return account;
}

Account Ledger::close(qint64 sendingEnded, bool gaveUp)
{
    if (d->closed)
        return *d->closed;
    for (const auto& [sequence, list] : std::exchange(d->waiting, {}))
        for (const Private::Waiting& one : list)
            d->placeUnknown(one.arrival);
    d->waitingCount = 0;
    Account lists;
    d->settleMissing(lists);
    d->addItems(lists, d->duplicated, Item::Kind::Duplicated);
    d->addItems(lists, d->corrupted, Item::Kind::Corrupted);
    d->addItems(lists, d->unknown, Item::Kind::Unknown);
    std::ranges::sort(lists.items, {},
                      [](const Item& item) { return std::tie(item.kind, item.sequence, item.recipient); });
    Account account = d->standing();
    account.uncertainLost = lists.uncertainLost;
    account.items = std::move(lists.items);
    account.domains = d->domains.accounts();
    account.closed = true;
    account.gaveUp = gaveUp;
    if (account.totals.delivered > 0)
        account.drain = between(sendingEnded, d->lastArrival);
    d->closed = account;
    return account;
}

} // namespace stampede::ledger
