// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/compare.h"
#include "report/summary_tables.h"

namespace stampede::report {

/// The table of one run against the baseline: metric, baseline, this run, difference, interval, what it
/// means.
Cells compareCells(const ComparedRun& run);

} // namespace stampede::report
