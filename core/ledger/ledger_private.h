// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/domain_book.h"
#include "ledger/item_list.h"
#include "ledger/ledger.h"
#include "ledger/unit_table.h"

#include <QCoreApplication>

#include <limits>
#include <optional>
#include <unordered_map>

namespace stampede::ledger {

/// From one stamp to another, 0 when it is the earlier one: the clocks may differ, and stamps may be made up.
inline Nanos between(qint64 from, qint64 to)
{
    if (to <= from)
        return Nanos(0);
    const quint64 span = static_cast<quint64>(to) - static_cast<quint64>(from);
    return Nanos(static_cast<qint64>(std::min<quint64>(span, std::numeric_limits<qint64>::max())));
}

struct Ledger::Private {
    Q_DECLARE_TR_FUNCTIONS(stampede::ledger::Ledger)

public:
    /// An arrival whose message has not departed yet.
    struct Waiting {
        Arrival arrival;
        bool late = false; ///< out of order
    };
    static constexpr std::size_t mostWaiting = 1U << 18; ///< what comes beyond is unknown at once
    /// A number so far above those that departed does not put all others out of order.
    static constexpr quint64 mostAhead = 1U << 20;
    /// Of so many messages the domains of what was lost are worked out; of the others they are counted
    /// together.
    static constexpr quint64 mostLookedUp = 1U << 20;

    RecipientsOf recipientsOf;
    UnitTable units;
    std::unordered_map<quint64, std::vector<Waiting>> waiting;
    std::size_t waitingCount = 0;
    DomainBook domains;
    ItemList duplicated;
    ItemList corrupted;
    ItemList unknown;

    metrics::Deliveries totals;
    metrics::Deliveries taken; ///< of totals, given by take()
    metrics::Histogram delivery;
    metrics::Histogram transit;
    quint64 uncertain = 0;
    quint64 uncertainDelivered = 0;
    quint64 notKept = 0; ///< messages the table had no room for
    quint64 highestDeparted = 0;
    quint64 highestArrived = 0;
    qint64 lastArrival = 0;
    QString gap;
    std::optional<Account> closed;

    // ledger.cpp
    void depart(const Departure& departure);
    void arrive(const Arrival& arrival, Settled& settled);
    bool place(const Waiting& one, Settled& settled);
    void placeFirst(const Waiting& one, const UnitTable::Arrived& found, Settled& settled);
    bool wait(const Waiting& one);
    void placeUnknown(const Arrival& arrival);
    bool isLate(quint64 sequence);

    // ledger_close.cpp
    struct Names;
    Account standing() const;
    std::vector<std::string> missingRecipients(const UnitTable::Missing& missing, Names& names) const;
    void settleMissing(Account& account);
    void addItems(Account& account, const ItemList& list, Item::Kind kind) const;
    QString addressOf(quint64 sequence, quint32 recipient) const;
};

} // namespace stampede::ledger
