// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/history.h"

#include <algorithm>

namespace stampede::metrics {

History::History()
{
    for (const Resolution& resolution : resolutions)
        m_rings.emplace_back(resolution.kept);
}

void History::add(const PointAt& point)
{
    m_end = std::max(m_end, point.point.end());
    m_rings[point.resolution].append(point.point);
}

void History::clear()
{
    for (Ring<Point>& ring : m_rings)
        ring.clear();
    m_end = Nanos(0);
}

std::size_t History::resolutionFor(Nanos from, Nanos to, std::size_t most) const
{
    for (std::size_t i = 0; i + 1 < resolutionCount; ++i) {
        const Ring<Point>& ring = m_rings[i];
        const bool whole = ring.appended() == ring.size() || (!ring.isEmpty() && ring.at(0).start <= from);
        const auto points = static_cast<std::size_t>(std::max(Nanos(0), to - from) / resolutions[i].length);
        if (whole && points <= most)
            return i;
    }
    return resolutionCount - 1;
}

} // namespace stampede::metrics
