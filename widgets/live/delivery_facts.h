// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "ledger/account.h"
#include "metrics/snapshot.h"

#include <QString>

#include <optional>

namespace stampede::widgets {

/// How a tracked run stands: of a snapshot while it goes on, of the account once its books are closed. What
/// is not known is nothing.
struct DeliveryFacts {
    metrics::Deliveries totals;
    std::optional<quint64> queue;
    std::optional<quint64> lost;
    quint64 uncertain = 0;
    std::optional<quint64> uncertainDelivered;
    std::optional<quint64> uncertainLost;
    std::optional<Nanos> drain;
    bool operator==(const DeliveryFacts&) const = default;

    /// Something arrived otherwise than it should, or not at all.
    bool isBad() const;
};
DeliveryFacts factsOf(const metrics::Snapshot& snapshot);
DeliveryFacts factsOf(const ledger::Account& account);

/// Whether a run of the job learns from the sink what arrives.
inline bool isFollowed(const job::Tracking& tracking)
{
    return tracking.enabled && !tracking.sink.isEmpty();
}

/// What the account comes to, in a sentence. Translated.
QString sentenceOf(const ledger::Account& account);
/// "Waiting for the rest: 19,412 of 20,000 delivered, 588 on their way".
QString drainSentence(const metrics::Snapshot& snapshot);

} // namespace stampede::widgets
