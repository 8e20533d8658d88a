// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/svg_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stampede::report {

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

/// 1, 2 or 5 times a power of ten, at or above.
double niceAbove(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    const double share = value / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

/// Steps that people count time in, seconds.
double timeStep(double span)
{
    for (const double step : {0.1,  0.2,  0.5,  1.,    2.,    5.,    10.,    15.,    30.,    60.,   120.,
                              300., 600., 900., 1800., 3600., 7200., 10800., 21600., 43200., 86400.})
        if (span / step <= 8)
            return step;
    return niceAbove(span / 8 / 86400) * 86400;
}

} // namespace

SvgScale::SvgScale(const SvgChart& chart) : m_across(chart.across), m_log(chart.logarithmic)
{
    m_from = inf;
    m_to = -inf;
    for (const SvgChart::Curve& curve : chart.curves) {
        if (curve.x.empty())
            continue;
        m_from = std::min(m_from, curve.x.front());
        m_to = std::max(m_to, curve.x.back());
    }
    if (!std::isfinite(m_from) || !std::isfinite(m_to)) {
        m_from = 0;
        m_to = 1;
    }
    m_from = std::min(m_from, 0.0);
    if (m_to - m_from < 0.1)
        m_to = m_from + 0.1;
    fitValues(chart);
}

void SvgScale::fitValues(const SvgChart& chart)
{
    m_least = inf;
    m_most = -inf;
    const auto see = [this](double value) {
        if (!std::isfinite(value) || (m_log && value <= 0))
            return;
        m_least = std::min(m_least, value);
        m_most = std::max(m_most, value);
    };
    for (const SvgChart::Curve& curve : chart.curves)
        std::for_each(curve.y.begin(), curve.y.end(), see);
    // A limit far beyond the curves would flatten them; near ones are shown.
    const double reach = m_log ? 20 : 2;
    for (const SvgChart::Line& limit : chart.limits)
        if (limit.at > 0 && limit.at <= m_most * reach && (!m_log || limit.at * reach >= m_least))
            see(limit.at);
    if (!std::isfinite(m_most)) {
        m_least = m_log ? 1 : 0;
        m_most = m_log ? 10 : 1;
    }
    if (!m_log) {
        m_least = 0;
        const double step = niceAbove(std::max(m_most, 1e-9) / 5);
        m_most = std::ceil(std::max(m_most * 1.02, 1e-9) / step) * step;
        return;
    }
    m_least = std::pow(10, std::floor(std::log10(m_least)));
    m_most = niceAbove(m_most * 1.02);
    if (m_most < m_least * 10)
        m_most = m_least * 10;
}

double SvgScale::x(double position) const
{
    return left + (right - left) * (position - m_from) / (m_to - m_from);
}

double SvgScale::y(double value) const
{
    const double share = m_log ? std::log10(std::max(value, m_least) / m_least) / std::log10(m_most / m_least)
                               : (value - m_least) / (m_most - m_least);
    return bottom - (bottom - top) * std::clamp(share, 0.0, 1.0);
}

std::vector<double> SvgScale::xTicks() const
{
    std::vector<double> ticks;
    if (m_across == SvgChart::Across::Percentiles) {
        ticks = {0, -std::log10(0.5)};
        for (double nines = 1; nines <= m_to + 1e-9; nines += 1)
            ticks.push_back(nines);
        return ticks;
    }
    const double step = timeStep(m_to - m_from);
    for (double at = std::ceil(m_from / step) * step; at <= m_to + step * 1e-6; at += step)
        ticks.push_back(at);
    return ticks;
}

std::vector<double> SvgScale::yTicks() const
{
    std::vector<double> ticks;
    if (m_log) {
        for (double at = m_least; at <= m_most * 1.0001; at *= 10)
            ticks.push_back(at);
        return ticks;
    }
    const double step = niceAbove(m_most / 5.0001);
    for (double at = 0; at <= m_most * 1.0001; at += step)
        ticks.push_back(at);
    return ticks;
}

} // namespace stampede::report
