// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/problems.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace stampede::criteria {

/// What becomes of a run when a criterion is broken. Warn: it is told, and the run still passes.
enum class Severity : quint8 { Fail, Warn };

/// How a criterion stands. No data is never a pass.
enum class Verdict : quint8 { Inconclusive, Met, Broken };

/// How a value is to be shown.
enum class Unit : quint8 { None, Micros, Share, PerSecond, Count, Octets };

/// One criterion as it stands, for tables, files and the end of a run. A value.
struct Standing {
    QString text; ///< as it was written
    Severity severity = Severity::Fail;
    Verdict verdict = Verdict::Inconclusive;
    Unit unit = Unit::None;
    QString metric; ///< what is looked at, without operator and limit: "p95(response)"
    std::optional<double>
        value;         ///< last judged, in `unit` (µs, 0 … 1, a second, octets); nothing: no data yet
    double limit = 0;  ///< in the same unit
    bool upper = true; ///< the value should stay below the limit, else above
    std::optional<double>
        margin;          ///< how far the value is on the good side, as a share of the limit; < 0: beyond it
    double metShare = 0; ///< of the seconds judged: how many met it, 0 … 1
    quint64 judged = 0;  ///< seconds judged
    std::optional<Nanos> brokenAt; ///< first time, since the start of the run; stays when it is met again
    QString reason;                ///< why inconclusive or broken, a sentence; may be empty
    bool abortsRun = false;        ///< it is broken, and asks for the end of the run
    bool operator==(const Standing&) const = default;
};

/// All together: broken when one of severity fail is; else inconclusive when one of those is; met otherwise
/// (also without criteria).
Verdict verdictOf(const std::vector<Standing>& standings);

} // namespace stampede::criteria
