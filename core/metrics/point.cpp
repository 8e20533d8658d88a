// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/point.h"

#include <cmath>

namespace stampede::metrics {

namespace {
constexpr std::array<std::string_view, measureCount - stageCount> wholeMessage{"service", "response", "lateness",
                                                                              "delivery", "transit"};
constexpr double bandsPerDecade = 6;
} // namespace

std::string_view measureName(std::size_t measure)
{
    return measure < stageCount ? stageNames[measure] : wholeMessage[measure - stageCount];
}

const Histogram& histogramOf(const Distributions& distributions, std::size_t measure)
{
    switch (measure) {
    case serviceMeasure: return distributions.service;
    case responseMeasure: return distributions.response;
    case latenessMeasure: return distributions.lateness;
    case deliveryMeasure: return distributions.delivery;
    case transitMeasure: return distributions.transit;
    default: return distributions.stages[measure];
    }
}

double heatBandEdge(std::size_t band)
{
    return std::pow(10.0, 1.0 + static_cast<double>(band) / bandsPerDecade);
}

} // namespace stampede::metrics
