// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/picture_axes.h"

#include "base/display.h"
#include "widgets/base/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stampede::widgets {

namespace {

/// 1, 2 or 5 times a power of ten, at least `least`.
double roundStep(double least)
{
    if (!(least > 0) || !std::isfinite(least))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

QString shortCount(double value)
{
    if (value >= 1e6)
        return displayNumber(value / 1e6, 2) + QStringLiteral(" M");
    return displayNumber(value, value < 10 ? 3 : 0);
}

double roundTimeStep(double least)
{
    static constexpr std::array<double, 20> ladder{1,     2,     5,     10,    15,     30,    60,
                                                   120,   300,   600,   900,   1800,   3600,  7200,
                                                   10800, 21600, 43200, 86400, 172800, 604800};
    if (least < 1)
        return roundStep(least);
    for (const double step : ladder)
        if (step >= least)
            return step;
    return 86400 * roundStep(least / 86400);
}

} // namespace

std::vector<Tick> countTicks(double end, int most, bool whole)
{
    std::vector<Tick> ticks;
    double step = roundStep(end / most);
    if (whole)
        step = std::max(1.0, step);
    for (int i = 0; i * step <= end * (1 + 1e-9) && i <= 2 * most; ++i)
        ticks.push_back({i * step, shortCount(i * step)});
    return ticks;
}

std::vector<Tick> timeTicks(double seconds, int most)
{
    std::vector<Tick> ticks;
    const double step = roundTimeStep(seconds / most);
    for (int i = 0; i * step <= seconds * (1 + 1e-9) && i <= 2 * most; ++i)
        ticks.push_back(
            {i * step, i == 0 ? QStringLiteral("0") : displayDuration(Nanos(std::llround(i * step * 1e9)))});
    return ticks;
}

std::vector<Tick> sizeTicks(double low, double high, bool logarithmic, int most)
{
    std::vector<Tick> ticks;
    const auto add = [&](double value) {
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
            ticks.push_back({value, displaySize(static_cast<quint64>(std::llround(value)))});
    };
    if (logarithmic) {
        const double decades = std::log10(high / low);
        const int every = std::max(1, static_cast<int>(std::ceil(decades / most)));
        for (int power = static_cast<int>(std::floor(std::log10(low))); std::pow(10.0, power) <= high * 1.001;
             power += every)
            add(std::pow(10.0, power));
        return ticks;
    }
    const double step = std::max(1.0, roundStep((high - low) / most));
    for (double value = std::ceil(low / step) * step; value <= high * (1 + 1e-9) && ticks.size() < 50;
         value += step)
        add(value);
    return ticks;
}

double PictureAxes::x(double value) const
{
    if (!(xMax > xMin))
        return plot.center().x();
    const double share =
        logX ? std::log(value / xMin) / std::log(xMax / xMin) : (value - xMin) / (xMax - xMin);
    return plot.left() + plot.width() * share;
}

void PictureAxes::fitInto(const QRectF& area, const QFontMetrics& metrics, const std::vector<Tick>& yTicks)
{
    int widest = metrics.horizontalAdvance(u'0');
    for (const Tick& tick : yTicks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.text));
    const double line = metrics.height();
    plot = area.adjusted(widest + line / 2, line * 0.6, -line, -line * 1.4);
}

void PictureAxes::draw(QPainter& painter, const QPalette& palette, const std::vector<Tick>& xTicks,
                       const std::vector<Tick>& yTicks) const
{
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    const QPen grid(gridColour(palette), 0);
    const QPen text(quietText(palette));
    for (const Tick& tick : yTicks) {
        const double at = y(tick.value);
        painter.setPen(grid);
        painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
        painter.setPen(text);
        painter.drawText(QRectF(0, at - line / 2, plot.left() - line / 3, line),
                         Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    double free = -1e9;
    for (const Tick& tick : xTicks) {
        const double at = x(tick.value);
        painter.setPen(grid);
        painter.drawLine(QPointF(at, plot.bottom()), QPointF(at, plot.bottom() + line / 4));
        const double width = metrics.horizontalAdvance(tick.text);
        const double left = std::min(at - width / 2, plot.right() + line - width);
        // Texts that would run into one another are left out.
        if (left < free)
            continue;
        painter.setPen(text);
        painter.drawText(QPointF(left, plot.bottom() + line / 4 + metrics.ascent()), tick.text);
        free = left + width + line / 2;
    }
    painter.setPen(QPen(gridColour(palette), 0));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

} // namespace stampede::widgets
