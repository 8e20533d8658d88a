// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/account.h"
#include "ledger/records.h"
#include "metrics/recorder.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace stampede::ledger {

/// One arrival that settled something: for a probe, which wants to know of each message.
struct Settled {
    quint64 sequence = 0;
    Nanos delivery{0}; ///< start of sending to arrival
    Nanos transit{0}; ///< acceptance to arrival; 0 when it arrived before it was accepted, and for duplicates
    bool first = true; ///< false: a duplicate, or unknown
    bool intact = true;
};

/// The books of one tracked run: joins what the engine handed over with what arrived at the sink. Knows no
/// socket and no clock. One thread.
///
/// Order of calls at each turn, so that no arrival seems to come before its own acceptance: take the arrivals
/// that have come, then take the departures, enter the departures, then the arrivals.
///
/// Memory: per million messages with one recipient, at most 16 MB while they are on their way and 0.3 MB once
/// they are settled (more recipients a message: 8 octets more for each); see UnitTable.
class Ledger {
public:
    /// Fills in the recipients of message `sequence`, in their order; asked only for the lists at the end.
    using RecipientsOf = std::function<void(quint64 sequence, std::vector<std::string>& out)>;

    explicit Ledger(RecipientsOf recipientsOf);
    ~Ledger();

    /// Names of the numbers in Arrival::domain, as the source of the arrivals gives them.
    void nameDomain(quint16 number, const QString& name);
    void enter(std::span<const Departure> departures);
    void enter(std::span<const Arrival> arrivals);
    /// Arrivals may have been missed from now on or up to now; the account says why and is incomplete.
    void noteGap(const QString& why);

    /// Told of every arrival of this run; may be empty.
    std::function<void(const Settled&)> onSettled;

    /// Counters (deliveries only) and distributions (delivery, transit) since the last call, added to `into`.
    void take(metrics::Interval& into);
    /// Expected and not arrived.
    quint64 queue() const;
    /// Uncertain ones that have not arrived: they may still do, or be lost.
    quint64 open() const;
    /// Ends the books: what is expected and has not arrived is lost (in take() too), uncertain ones are
    /// settled. `sendingEnded`: end of the last message, nanoseconds since the Unix epoch; `gaveUp`: see
    /// Account.
    Account close(qint64 sendingEnded, bool gaveUp);
    /// As it stands, without lists.
    Account account() const;
    /// Memory held for messages, octets.
    quint64 bytes() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace stampede::ledger
