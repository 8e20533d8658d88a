// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot.h"
#include "widgets/charts/tickers.h"
#include "widgets/charts/time_chart.h"

#include <limits>

namespace stampede::widgets {

namespace {

// Beyond this many points smooth lines cost more than they show.
constexpr std::size_t smoothPoints = 400;
constexpr int areaAlpha = 46;
constexpr int stackAlpha = 190;

QVector<double> toVector(const std::vector<double>& values)
{
    return {values.begin(), values.end()};
}

/// A bound for a logarithmic axis: 1, 2 or 5 times a power of ten.
double logBound(double value, bool up)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    const double share = value / power;
    if (up)
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    return power * (share < 2 ? 1 : share < 5 ? 2 : 5);
}

} // namespace

void TimeChart::restyle()
{
    m_limits->setColours(palette());
    for (Curve& curve : m_curves) {
        const SeriesLook look = lookOf(curve.series, palette());
        // Wider lines are drawn ten times slower, and the engine wants the processor.
        QPen pen(look.colour, 1, look.line);
        pen.setCapStyle(Qt::FlatCap);
        pen.setJoinStyle(Qt::BevelJoin);
        // Areas speak for themselves: lines around empty ones would pile up to a band.
        curve.graph->setPen(m_stacked ? QPen(Qt::NoPen) : pen);
        QColor area = look.colour;
        area.setAlpha(m_stacked ? stackAlpha : areaAlpha);
        curve.graph->setBrush(m_stacked || m_filled ? QBrush(area) : QBrush(Qt::NoBrush));
    }
}

std::size_t TimeChart::visiblePoints(const Curve& curve) const
{
    const auto first = std::lower_bound(curve.x.begin(), curve.x.end(), shownFrom());
    return static_cast<std::size_t>(std::upper_bound(first, curve.x.end(), shownTo()) - first);
}

void TimeChart::putCurves()
{
    for (Curve& curve : m_curves) {
        curve.graph->setChannelFillGraph(nullptr);
        if (curve.fresh || m_restack)
            curve.graph->setData(toVector(curve.x), toVector(curve.y), true);
        curve.fresh = false;
    }
}

void TimeChart::putStack()
{
    // Series of a stack share their positions; one that does not starts a pile of its own.
    const Curve* below = nullptr;
    std::vector<double> sum;
    for (Curve& curve : m_curves) {
        curve.fresh = false;
        curve.graph->setChannelFillGraph(nullptr);
        if (!curve.shown())
            continue;
        const bool joined = below && below->x == curve.x;
        sum.resize(joined ? sum.size() : 0);
        sum.resize(curve.y.size(), 0);
        for (std::size_t i = 0; i < curve.y.size(); ++i)
            sum[i] += std::isfinite(curve.y[i]) ? curve.y[i] : 0;
        curve.graph->setData(toVector(curve.x), toVector(sum), true);
        if (joined)
            curve.graph->setChannelFillGraph(below->graph);
        below = &curve;
    }
}

void TimeChart::prepare()
{
    if (!m_stacked)
        putCurves();
    else if (m_restack)
        putStack();
    m_restack = false;

    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    const QCPRange visible(shownFrom(), shownTo());
    for (Curve& curve : m_curves) {
        curve.graph->setVisible(curve.shown());
        const bool smooth = visiblePoints(curve) <= smoothPoints;
        curve.graph->setAntialiased(smooth);
        curve.graph->setAntialiasedFill(false);
        if (!curve.shown())
            continue;
        bool found = false;
        const QCPRange range =
            curve.graph->getValueRange(found, m_scale == Scale::Log ? QCP::sdPositive : QCP::sdBoth, visible);
        if (found) {
            least = std::min(least, range.lower);
            most = std::max(most, range.upper);
        }
    }
    for (const ValueLimit& limit : limits()) {
        // One far away would press the curves flat: it is told at the edge.
        const double far = m_scale == Scale::Log ? 30 : 1.6;
        if (std::isfinite(most) && limit.value > most && limit.value <= most * far)
            most = limit.value;
        if (m_scale == Scale::Log && std::isfinite(least) && limit.value > 0 && limit.value < least &&
            limit.value >= least / far)
            least = limit.value;
    }
    setValueRange(least, most);
}

void TimeChart::setValueRange(double least, double most)
{
    const bool empty = !std::isfinite(least) || !std::isfinite(most);
    if (m_scale == Scale::Linear) {
        plot().yAxis->setRange(0, roundUp(std::max(empty ? 1.0 : most * 1.04, m_leastTop)));
        return;
    }
    if (empty)
        least = most = 1;
    double lower = logBound(least, false);
    double upper = logBound(std::max(most, m_leastTop), true);
    // A decade at least, so that noise does not look like news.
    while (upper < lower * 10) {
        lower /= 2;
        upper *= 2;
    }
    plot().yAxis->setRange(lower, upper);
}

} // namespace stampede::widgets
