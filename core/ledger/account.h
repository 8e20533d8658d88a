// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "metrics/counters.h"

#include <QString>

#include <vector>

namespace stampede::ledger {

/// One recipient of one message that did not go as it should.
struct Item {
    enum class Kind : quint8 {
        Lost,          ///< accepted by the server, never arrived
        UncertainLost, ///< its end at the engine was unclear, and it never arrived
        Duplicated,
        Corrupted,
        Unknown ///< arrived, although the server had refused it or was never given it
    };
    static constexpr std::size_t most = 1000; ///< listed of each kind; all are counted
    Kind kind = Kind::Lost;
    quint64 sequence = 0;
    QString recipient;  ///< the address; of one that cannot be worked out: empty
    quint64 copies = 0; ///< that arrived; of a corrupted one: of them, damaged; of a lost one: 0
    bool operator==(const Item&) const = default;
};
/// "lost", "uncertain_lost", "duplicated", "corrupted", "unknown".
QString nameOf(Item::Kind kind);

/// One domain of recipients. Times in microseconds, -1 where nothing arrived.
struct DomainAccount {
    static constexpr std::size_t most = 200; ///< named; the others are counted together as "*"
    QString domain;
    quint64 delivered = 0;
    quint64 duplicates = 0;
    quint64 corrupted = 0;
    quint64 lost = 0; ///< known once the ledger is closed
    qint64 p50 = -1;  ///< delivery: start of sending to arrival
    qint64 p95 = -1;
    qint64 p99 = -1;
    qint64 longest = -1;
    bool operator==(const DomainAccount&) const = default;
};

/// What became of the messages of a run, as far as ledger and sink know. Units are recipients of messages.
struct Account {
    /// Every arrival since before the first message was seen. False: counts of what did not arrive mean
    /// nothing.
    bool complete = false;
    QString gap; ///< when not complete: why, a sentence
    metrics::Deliveries totals;
    quint64 uncertain = 0;          ///< handed over without a final reply
    quint64 uncertainDelivered = 0; ///< of them, arrived
    quint64 uncertainLost = 0;      ///< of them, not arrived when it was closed
    bool closed = false;            ///< the counts of what is lost are final
    bool gaveUp = false; ///< closed with some still on their way, at the limit or when asked to stop
    Nanos drain{0};      ///< end of the last message to the last arrival
    std::vector<DomainAccount> domains; ///< most delivered first, "*" at the end
    std::vector<Item> items;            ///< by kind, then by number

    quint64 queue() const
    {
        const quint64 done = totals.delivered + totals.lost;
        return totals.expected > done ? totals.expected - done : 0;
    }
    bool operator==(const Account&) const = default;
};

} // namespace stampede::ledger
