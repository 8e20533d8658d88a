// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/criterion.h"
#include "metrics/seconds.h"
#include "report/compare_side.h"
#include "report/run_record.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace stampede::report {

struct CompareOptions {
    /// Of the bootstrap: the same seed and runs give the same intervals.
    quint64 seed = 1;
    int resamples = 400;
};

/// One metric of two runs.
struct ComparedRow {
    enum class Change : quint8 {
        Noise, ///< the interval holds zero, or the runs are too short to tell
        Better,
        Worse,
        Neutral ///< more than noise, and neither good nor bad
    };
    QString key;     ///< as in fail-if: "p95(response)", "accepted.rate"
    QString name;    ///< for people, translated
    QString measure; ///< what the row belongs to: "response", "rcpt"; empty: the whole run
    criteria::Unit unit = criteria::Unit::None;
    std::optional<double> baseline; ///< in `unit`; nothing: no data
    std::optional<double> other;
    /// Relative (0.1: ten percent more) or, for shares, in points (0.001: a tenth of a percentage point);
    /// nothing where one side has no data or the baseline is zero.
    std::optional<double> difference;
    bool points = false;
    /// 95 % of the differences when seconds are drawn anew; nothing when there are too few.
    std::optional<std::pair<double, double>> interval;
    Change change = Change::Noise;

    bool isNoise() const { return change == Change::Noise; }
};

/// One run against the baseline.
struct ComparedRun {
    QString id;
    QString name;
    QDateTime started;
    quint64 seconds = 0; ///< compared
    std::vector<ComparedRow> rows;
    QStringList jobDifferences;         ///< "load.rate: 500/s, here 600/s"
    QStringList environmentDifferences; ///< the same of host, kernel, versions …
    QStringList warnings;               ///< sentences: too short, interrupted, not completed
};

struct Comparison {
    QString baselineId;
    QString baselineName;
    QDateTime baselineStarted;
    quint64 baselineSeconds = 0;
    QStringList warnings; ///< about the baseline itself
    Nanos skipped{0};     ///< left out at the start of each
    std::vector<ComparedRun> others;
};

/// Each other run against the first. Two at least; an hour against an hour takes well under a second. Values
/// are exact (full histograms); intervals come from a bootstrap over the seconds, or over blocks of them.
Comparison compare(const std::vector<const CompareSide*>& sides, const CompareOptions& options = {});

/// JSON paths with both values where the jobs differ; not their names.
QStringList jobDifferences(const job::Job& baseline, const job::Job& other);
QStringList environmentDifferences(const Environment& baseline, const Environment& other);

/// "+12.3 %", "-0.02 points"; "–" for none.
QString differenceText(const ComparedRow& row);
/// "-1.2 … +3.4 %"; "–" for none.
QString intervalText(const ComparedRow& row);
/// "better", "worse", "more than noise", "noise".
QString changeWord(const ComparedRow& row);

struct TextStyle;
/// For people: what differs, then a table for each run against the baseline.
QString compareText(const Comparison& comparison, const TextStyle& style);

} // namespace stampede::report
