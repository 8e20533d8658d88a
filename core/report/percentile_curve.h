// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/histogram.h"

#include <vector>

namespace stampede::report {

/// A place on the curve of percentiles, as HdrHistogram's plots have it: to the right the percentile on an
/// axis that gives as much room to 90 … 99 % as to 99 … 99.9 %.
struct CurvePoint {
    double position = 0;   ///< log10(1 / (1 - share)): 0 at 0 %, 1 at 90 %, 2 at 99 %, 3 at 99.9 %
    double percentile = 0; ///< 0 … 100
    double micros = 0;
};
/// Ascending, at most some 300 points; the last is the highest value counted. Empty for an empty histogram.
std::vector<CurvePoint> percentileCurve(const metrics::Histogram& histogram);
/// The position of a percentile (0 … below 100).
double curvePosition(double percentile);

} // namespace stampede::report
