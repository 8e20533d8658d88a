// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/svg_chart.h"

namespace stampede::report {

/// Where things are in a chart's picture, and the ticks of its axes.
class SvgScale {
public:
    static constexpr double width = 760;
    static constexpr double height = 260;
    static constexpr double left = 62;
    static constexpr double right = width - 12;
    static constexpr double top = 10;
    static constexpr double bottom = height - 24;

    explicit SvgScale(const SvgChart& chart);

    double x(double position) const;
    double y(double value) const;
    double from() const { return m_from; }
    double to() const { return m_to; }
    bool holds(double value) const { return value >= m_least && value <= m_most; }
    std::vector<double> xTicks() const;
    std::vector<double> yTicks() const;

private:
    void fitValues(const SvgChart& chart);

    SvgChart::Across m_across;
    bool m_log;
    double m_from = 0;
    double m_to = 1;
    double m_least = 0;
    double m_most = 1;
};

} // namespace stampede::report
