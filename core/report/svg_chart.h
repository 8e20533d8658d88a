// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace stampede::report {

/// A chart as inline SVG within a <figure>: curves over time or over percentiles. Colours are classes of the
/// page's style; a dash repeats what colour says; each of some hundred columns tells its values in a <title>.
struct SvgChart {
    enum class Across : quint8 { Time, Percentiles };
    /// How values are told and the axis is labelled.
    enum class Values : quint8 { Rate, Count, Latency };
    struct Curve {
        QString name;
        QString colour;        ///< of the style: "accepted" stands for --s-accepted
        QString dash;          ///< stroke-dasharray; empty: a full line
        std::vector<double> x; ///< ascending; seconds, or positions of report/percentile_curve.h
        std::vector<double> y; ///< as long; NaN breaks the curve
    };
    struct Line {
        double at = 0;
        QString text;
    };

    QString id;
    QString title;
    QString unit;
    Across across = Across::Time;
    Values values = Values::Rate;
    bool logarithmic = false;
    std::vector<Curve> curves; ///< those without a value are left out
    std::vector<Line> limits;  ///< across, at a value
    std::vector<Line> marks;   ///< upright, at a position
};

/// Empty when no curve has a value.
QString svgFigure(const SvgChart& chart);
/// "0:42", "99.9 %": a position as the axis tells it.
QString positionText(SvgChart::Across across, double position);
/// "950/s", "12", "1.23 ms".
QString valueText(SvgChart::Values values, double value);

} // namespace stampede::report
