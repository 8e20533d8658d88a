// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPalette>
#include <QString>

#include <vector>

namespace stampede::widgets {

/// A place on an axis with its text.
struct Tick {
    double value = 0;
    QString text;
};
/// At most about `most` round numbers from 0 up to `end`; whole ones only, where asked.
std::vector<Tick> countTicks(double end, int most, bool whole);
/// Round times from 0 up to `seconds`.
std::vector<Tick> timeTicks(double seconds, int most);
/// Sizes from `low` to `high` octets: round ones, or powers of ten.
std::vector<Tick> sizeTicks(double low, double high, bool logarithmic, int most);

/// The two axes of a small picture: grid lines, tick texts, and where values lie.
struct PictureAxes {
    QRectF plot;
    double xMin = 0;
    double xMax = 1;
    double yMax = 1;
    bool logX = false;

    double x(double value) const;
    double y(double value) const { return plot.bottom() - plot.height() * (yMax > 0 ? value / yMax : 0); }
    QPointF at(QPointF value) const { return {x(value.x()), y(value.y())}; }
    /// Room for the texts of `yTicks` at the left and for one line below `area`'s plot.
    void fitInto(const QRectF& area, const QFontMetrics& metrics, const std::vector<Tick>& yTicks);
    void draw(QPainter& painter, const QPalette& palette, const std::vector<Tick>& xTicks,
              const std::vector<Tick>& yTicks) const;
};

} // namespace stampede::widgets
