// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"
#include "metrics/seconds.h"

#include <QLatin1StringView>

#include <span>

namespace stampede::criteria {

enum class Family : quint8 { Latency, Counter, Code, Fault, Gauge };
enum class Aggregate : quint8 { Percentile, Mean, Min, Max, Count, Share, PerSecond };

/// What a counter's share is of, and what must have happened before its value says anything.
enum class Base : quint8 { Ended, Scheduled, Started, Expected, Time };

/// Whose word a metric is, and what becomes of it where arrivals may have been missed.
enum class Source : quint8 {
    Engine,   ///< of sending; known in every run
    Handed,   ///< the ledger's, but of what the engine handed over: nothing is missed
    Arrivals, ///< counted when they arrived: there may have been more, but not fewer
    Ledger    ///< means nothing unless every arrival was seen
};

/// A metric by its name: a line of the table in metric_table.cpp, and all that a new one needs.
struct MetricEntry {
    QLatin1StringView name;
    Family family = Family::Counter;
    std::size_t measure = 0;                               ///< Latency: see metrics/point.h
    quint64 (*amount)(const metrics::Counters&) = nullptr; ///< Counter: in a second
    Base base = Base::Ended;
    bool hasShare = false;
    bool openOnly = false; ///< nothing in the closed model
    double (*gauge)(const metrics::SecondRow&) =
        nullptr;                        ///< Gauge: in or at the end of a second; negative: not known
    Aggregate usual = Aggregate::Count; ///< of the bare name; Latency has none
    Source source = Source::Engine;
    bool atEnd = false; ///< known when the run is over, and of the whole run

    /// Only a run whose messages are followed to the sink has it.
    bool tracked() const { return source != Source::Engine; }
};

std::span<const MetricEntry> metricTable();
/// `name` in lower case; null: there is none.
const MetricEntry* findMetric(QStringView name);
/// An entry that takes a tag: "code:421", "fault:timeout".
inline bool needsTag(const MetricEntry& entry)
{
    return entry.family == Family::Code || entry.family == Family::Fault;
}

/// Reply codes that are counted together.
struct CodePattern {
    int hundreds = 0;  ///< 4 of "4xx"; 0: one code
    StatusCode status; ///< with an enhanced code: only that one
    bool matches(const StatusCode& seen) const
    {
        if (hundreds != 0)
            return seen.code / 100 == hundreds;
        return status.hasEnhanced() ? seen == status : seen.code == status.code;
    }
};

} // namespace stampede::criteria
