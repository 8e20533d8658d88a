// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/account.h"
#include "ledger/records.h"
#include "metrics/histogram.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace stampede::ledger {

/// What the sink itself knows of one run: it sees arrivals only. Units are recipients of messages.
struct RunArrivals {
    QString run;
    quint64 delivered = 0; ///< arrived for the first time
    quint64 duplicates = 0;
    quint64 corrupted = 0;
    quint64 outOfOrder = 0; ///< arrived for the first time, after one with a higher number (RFC 4737, 3.3)
    quint64 highest = 0;    ///< the highest message number seen
    qint64 first = 0;       ///< nanoseconds since the Unix epoch
    qint64 last = 0;
    qint64 p50 = -1; ///< delivery, microseconds
    qint64 p95 = -1;
    qint64 p99 = -1;
    qint64 longest = -1;
    std::vector<DomainAccount> domains; ///< most delivered first; lost stays 0
    quint64 unknown = 0; ///< more recipients than the message has, or numbers too far apart to be kept
    bool operator==(const RunArrivals&) const = default;
};

/// The books of the sink: every run whose messages arrived, the `mostRuns` latest of them. One thread.
/// Memory: 0.3 MB per million messages with one recipient.
class ArrivalBook {
public:
    static constexpr std::size_t mostRuns = 16;
    ArrivalBook();
    ~ArrivalBook();

    /// `domains`: the names of the numbers in the arrivals, by number; may be longer than at the call before.
    void enter(const QString& run, std::span<const Arrival> arrivals, const QStringList& domains);
    /// The latest run first.
    std::vector<RunArrivals> runs() const;
    quint64 bytes() const;

private:
    struct Run;
    std::vector<std::unique_ptr<Run>> m_runs;
};

} // namespace stampede::ledger
