// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "report/run_record.h"

#include <QString>

namespace stampede::report {

/// Whether text may use colour and how wide the terminal is.
struct TextStyle {
    bool colour = false;
    int width = 100;
};

/// The summary for people: outcome counts, rate in msg/s and MMH, MB/s, the table by stage (count, mean, p50,
/// p90, p95, p99, p99.9, max), reply codes with samples, TLS facts, the generator's own CPU and lateness, why
/// the run ended.
QString summaryText(const load::RunResult& result, const TextStyle& style);

/// The whole summary as JSON (documented in docs/results.md); stable keys, C numbers, times in µs unless
/// named otherwise.
/// Its schema is resources/summary.schema.json. Without an environment, that of this machine.
QByteArray summaryJson(const load::RunResult& result);
QByteArray summaryJson(const load::RunResult& result, const Environment& environment);

} // namespace stampede::report
