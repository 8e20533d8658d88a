// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/problems.h"

#include <QString>

#include <vector>

namespace stampede::job {

/// A row of a table of levels: messages a second or connections, from the begin of its stage.
struct LevelAt {
    Nanos at{0};
    double level = 0;
};

/// Reads rows "time,level" from CSV: times as durations ("90", "1m30s") that never fall, levels as numbers or, with
/// `rates`, as rates ("500/s"). A first row of names is passed over, so are empty lines and comments (#). At least two
/// rows, the last later than the first; none, with problems at `place` or "shown:line", when that is not so.
std::vector<LevelAt> readRateTable(const QString& path, const QString& shown, const QString& place, bool rates,
                                   Problems& problems);

} // namespace stampede::job
