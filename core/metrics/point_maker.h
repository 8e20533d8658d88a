// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/point.h"

#include <vector>

namespace stampede::metrics {

/// Makes points of snapshots at every resolution, percentiles taken over true histograms. Its memory does not
/// grow with the run. One thread.
class PointMaker {
public:
    /// The points that `snapshot` completes, finest first; most often none.
    std::vector<PointAt> add(const Snapshot& snapshot);
    /// What is begun and not yet given, at the end of a run.
    std::vector<PointAt> finish();

private:
    struct Level {
        Point point;
        Distributions distributions;
        bool any = false;
    };
    void gather(Level& level, const Point& point, const Distributions& distributions);
    void give(std::size_t resolution, std::vector<PointAt>& out);

    std::array<Level, resolutionCount> m_levels;
};

} // namespace stampede::metrics
