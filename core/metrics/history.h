// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ring.h"
#include "metrics/point.h"

#include <vector>

namespace stampede::metrics {

/// The points of a run in rings of several resolutions: constant memory however long it lasts.
class History {
public:
    History();
    void add(const PointAt& point);
    void clear();

    const Ring<Point>& at(std::size_t resolution) const { return m_rings[resolution]; }
    /// The finest resolution that still has everything from `from` (since the start of the run) and gives at
    /// most `most` points up to `to`; the coarsest when none does.
    std::size_t resolutionFor(Nanos from, Nanos to, std::size_t most) const;
    /// The end of the newest point.
    Nanos end() const { return m_end; }

private:
    std::vector<Ring<Point>> m_rings;
    Nanos m_end{0};
};

} // namespace stampede::metrics
