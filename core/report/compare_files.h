// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/compare.h"
#include "report/fail_if.h"

#include <QByteArray>

namespace stampede::report {

/// The comparison as JSON (documented in docs/results.md); differences as shares (0.1: ten percent more).
QByteArray compareJson(const Comparison& comparison, const std::vector<FailIfResult>& results = {});
/// One self-contained HTML file: percentile curves over one another, what differs, the tables.
QByteArray compareHtml(const Comparison& comparison, const std::vector<const CompareSide*>& sides,
                       const std::vector<FailIfResult>& results = {});
/// A line for each rule and run, then nothing more: "failed: p95(response) > +10% …".
QString failIfText(const std::vector<FailIfResult>& results);

} // namespace stampede::report
