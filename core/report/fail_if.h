// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "criteria/criterion.h"
#include "report/compare.h"

#include <QString>

#include <vector>

namespace stampede::report {

/// A rule over a comparison: "p95(response) > +10%", "accepted.rate < -5%", "rate(error) > +0.1%" (points).
struct FailIf {
    QString text;   ///< as written
    QString metric; ///< a key of ComparedRow
    bool above = true;
    bool orEqual = false;
    double limit = 0; ///< as a share: 0.1
};
/// Adds to `problems`, with `place` and a text that begins with the column, what is wrong; nothing then.
std::optional<FailIf> parseFailIf(const QString& text, const QString& place, Problems& problems);

/// What became of a rule for one run. Broken: the difference is beyond the limit and more than noise.
/// Inconclusive: no data, or too few seconds to tell it from noise.
struct FailIfResult {
    FailIf rule;
    QString runId;
    QString runName;
    criteria::Verdict verdict = criteria::Verdict::Inconclusive;
    QString reason; ///< a sentence with the figures
};
/// Each rule for each run, in their order.
std::vector<FailIfResult> judge(const Comparison& comparison, const std::vector<FailIf>& rules);
/// Broken when one is; else inconclusive when one is; met otherwise.
criteria::Verdict verdictOf(const std::vector<FailIfResult>& results);

} // namespace stampede::report
