// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "metrics/snapshot.h"

#include <QByteArray>
#include <QString>

namespace stampede::report {

/// One line: elapsed, messages done of the total, percent, msg/s now, active connections, p50/p99 of the last
/// second, errors, ETA. At most `width` columns wide: what matters least is left out first. `secondAgo` may
/// be null or the same: rate and latency are then those of the run so far. Of a tracked run also the server's
/// queue, and while the rest arrives only that: delivered of expected, how many are on their way, for how
/// long.
QString progressLine(const job::Job& job, const metrics::Snapshot& snapshot,
                     const metrics::Snapshot* secondAgo, int width);
/// One Snapshot as a line of JSON without the line end (NDJSON; keys in docs/results.md). Its "interval" is
/// the time since `before`, or the whole run without it.
QByteArray progressJson(const metrics::Snapshot& snapshot, const metrics::Snapshot* before = nullptr);

} // namespace stampede::report
