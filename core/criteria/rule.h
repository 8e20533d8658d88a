// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/criterion.h"
#include "criteria/metric_table.h"

#include <QString>

#include <optional>

namespace stampede::criteria {

enum class Operator : quint8 { Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual };

/// What a criterion looks at: an entry of the table, narrowed down and summed up.
struct Metric {
    const MetricEntry* entry = nullptr;
    Fault fault = Fault::None; ///< of "fault:timeout"
    CodePattern code;          ///< of "code:550 5.1.1"
    Aggregate aggregate = Aggregate::Count;
    double percentile = 0; ///< 0 … 100
    Unit unit = Unit::None;
    QString text; ///< in one spelling, whichever was written: "p95(response)", "accepted.rate"

    bool isLatency() const { return entry->family == Family::Latency; }
    /// Over a growing time its value never falls.
    bool onlyGrows() const { return aggregate == Aggregate::Count; }
};

/// A parsed criterion. Columns are 1-based, for problems that show later than at parsing; 0: the clause is
/// not there.
struct Rule {
    Severity severity = Severity::Fail;
    Metric metric;
    Operator op = Operator::Less;
    double limit = 0;                ///< in metric.unit
    std::optional<Nanos> over;       ///< sliding window
    std::optional<Nanos> lasting;    ///< "for 10s": broken only after so long without a break
    std::optional<double> share;     ///< "in 99% of seconds", 0 … 1
    std::optional<Nanos> after;      ///< excluded start
    bool afterRamp = false;          ///< the same, up to the end of the ramp
    std::optional<Nanos> abortDelay; ///< asks for the end of the run once broken for so long
    int metricColumn = 0, overColumn = 0, lastingColumn = 0, shareColumn = 0, afterColumn = 0,
        abortColumn = 0;

    bool holds(double value) const;
    /// The value should stay below the limit, else above.
    bool upper() const;
    /// See Standing::margin.
    std::optional<double> margin(double value) const;
    /// Equal for criteria that say the same in other words.
    QString key() const;
};

} // namespace stampede::criteria
