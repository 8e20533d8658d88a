// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/percentile_curve.h"

#include <algorithm>
#include <cmath>

namespace stampede::report {

namespace {
/// Points a decade: 40 for each of the seven that a hundred million messages give.
constexpr double step = 1.0 / 40;
} // namespace

double curvePosition(double percentile)
{
    return -std::log10(1 - std::clamp(percentile, 0.0, 99.9999999) / 100);
}

std::vector<CurvePoint> percentileCurve(const metrics::Histogram& histogram)
{
    std::vector<CurvePoint> curve;
    if (histogram.isEmpty())
        return curve;
    const auto total = static_cast<double>(histogram.count());
    const double end = std::log10(total) + 0.3; // a little beyond the last but one, where the highest stands
    double seen = 0;
    double next = 0;
    histogram.forEach([&](qint64, qint64 high, quint64 count) {
        const double before = seen / total;
        seen += static_cast<double>(count);
        const double share = seen / total;
        const double reached = share < 1 ? -std::log10(1 - share) : end;
        if (reached < next)
            return;
        // A value that many share is a step: it begins where the one below ended.
        const double from = std::max(before < 1 ? -std::log10(1 - before) : end, next);
        const auto value = static_cast<double>(high);
        const auto add = [&](double position) {
            curve.push_back({position, 100 * (1 - std::pow(10, -position)), value});
        };
        if (reached - from > step)
            add(from);
        add(reached);
        next = reached + step;
    });
    curve.back().percentile = 100;
    curve.back().micros = static_cast<double>(histogram.max());
    return curve;
}

} // namespace stampede::report
