// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"
#include "load/rate_curve.h"

#include <optional>
#include <vector>

namespace stampede::load {

/// Where a stage of a timeline lies, and between which levels.
struct StageSpan {
    Nanos from{0};
    Nanos length{0};
    double levelAtStart = 0;
    double levelAtEnd = 0; ///< where the next stage begins that does not say
};

/// A job's load over time.
struct Shape {
    CurvePtr curve;
    std::optional<Nanos> length;  ///< of the timeline; nothing without one
    double most = 0;              ///< highest level
    std::vector<StageSpan> spans; ///< of the stages, in their order
};

/// The timeline of `load`, or its constant level. CSV files are read from `baseDir`; a problem (also of a stage whose
/// length or level makes no sense) is added at its place, and that stage is left out.
Shape shapeOf(const job::Load& load, const QString& baseDir, Problems& problems);

} // namespace stampede::load
