// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace stampede::widgets {

/// Positions of a slider to a load and back, so that each step is the same share: 1 … 10 takes as much room
/// as 100 … 1,000.
class LoadScale {
public:
    static constexpr int steps = 1000;

    /// `least` above 0, `most` above `least`.
    LoadScale(double least, double most) : m_least(least), m_most(std::max(most, least * 1.0001)) {}

    double least() const { return m_least; }
    double most() const { return m_most; }
    double valueAt(int position) const
    {
        const double share = std::clamp(static_cast<double>(position) / steps, 0.0, 1.0);
        return m_least * std::pow(m_most / m_least, share);
    }
    int positionOf(double value) const
    {
        const double inside = std::clamp(value, m_least, m_most);
        return static_cast<int>(std::lround(std::log(inside / m_least) / std::log(m_most / m_least) * steps));
    }
    /// With two significant digits: what a person means by a slider.
    static double rounded(double value)
    {
        if (value < 10)
            return value < 1 ? value : std::round(value);
        const double power = std::pow(10, std::floor(std::log10(value)) - 1);
        return std::round(value / power) * power;
    }

private:
    double m_least;
    double m_most;
};

} // namespace stampede::widgets
