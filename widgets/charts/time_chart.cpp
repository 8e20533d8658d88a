// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/time_chart.h"

#include "widgets/charts/chart_marks.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/tickers.h"
#include "widgets/charts/time_axis.h"

#include <limits>

namespace stampede::widgets {

TimeChart::TimeChart(TimeAxis& axis, QWidget* parent)
    : ChartBase(axis, parent)
    , m_limits(new ChartLimits(&plot()))
{
    marks().keepClearOf(m_limits);
    applyStyle();
}

void TimeChart::setScale(Scale scale)
{
    m_scale = scale;
    QCPAxis* values = plot().yAxis;
    values->setScaleType(scale == Scale::Log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    QSharedPointer<QCPAxisTicker> ticker;
    if (scale == Scale::Log)
        ticker.reset(new DecadeTicker);
    else
        ticker.reset(new NumberTicker);
    values->setTicker(ticker);
    markDirty();
}

void TimeChart::setStacked(bool stacked)
{
    m_stacked = stacked;
    m_restack = true;
    applyStyle();
}

void TimeChart::setFilled(bool filled)
{
    m_filled = filled;
    applyStyle();
}

TimeChart::Curve* TimeChart::find(Series series)
{
    const auto found = std::find_if(m_curves.begin(), m_curves.end(),
                                    [series](const Curve& curve) { return curve.series == series; });
    return found == m_curves.end() ? nullptr : &*found;
}

const TimeChart::Curve* TimeChart::find(Series series) const
{
    return const_cast<TimeChart*>(this)->find(series);
}

void TimeChart::addSeries(Series series, const QString& name)
{
    if (find(series))
        return;
    Curve curve;
    curve.series = series;
    curve.name = name.isEmpty() ? nameOf(series) : name;
    curve.graph = plot().addGraph();
    curve.graph->setSelectable(QCP::stNone);
    m_curves.push_back(std::move(curve));
    m_restack = true;
    applyStyle();
}

void TimeChart::setSeriesData(Series series, std::vector<double> x, std::vector<double> y)
{
    Curve* curve = find(series);
    if (!curve)
        return;
    const std::size_t count = std::min(x.size(), y.size());
    x.resize(count);
    y.resize(count);
    curve->x = std::move(x);
    curve->y = std::move(y);
    curve->fresh = true;
    m_restack = true;
    markDirty();
}

void TimeChart::setSeriesName(Series series, const QString& name)
{
    if (Curve* curve = find(series))
        curve->name = name;
    markDirty();
}

void TimeChart::setSeriesOn(Series series, bool on)
{
    Curve* curve = find(series);
    if (!curve || curve->on == on)
        return;
    curve->on = on;
    m_restack = true;
    markDirty();
    Q_EMIT seriesToggled(series, on);
}

bool TimeChart::isSeriesOn(Series series) const
{
    const Curve* curve = find(series);
    return curve && curve->on;
}

void TimeChart::setSeriesMeaningful(Series series, bool meaningful)
{
    Curve* curve = find(series);
    if (!curve || curve->meaningful == meaningful)
        return;
    curve->meaningful = meaningful;
    m_restack = true;
    markDirty();
}

void TimeChart::setLimits(std::vector<ValueLimit> limits)
{
    std::erase_if(limits, [](const ValueLimit& limit) { return !std::isfinite(limit.value); });
    if (limits == m_limits->limits())
        return;
    m_limits->setLimits(std::move(limits));
    markDirty();
}

void TimeChart::toggleEntry(int id)
{
    const auto series = static_cast<Series>(id);
    setSeriesOn(series, !isSeriesOn(series));
}

double TimeChart::valueOf(const Curve& curve, double position) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (curve.x.empty() || position < curve.x.front() - TimeAxis::emptySpan)
        return none;
    const auto next = std::lower_bound(curve.x.begin(), curve.x.end(), position);
    if (next == curve.x.end())
        return curve.y.back();
    const auto at = static_cast<std::size_t>(next - curve.x.begin());
    if (!m_interpolated || at == 0 || *next == position)
        return curve.y[at];
    const double share = (position - curve.x[at - 1]) / (curve.x[at] - curve.x[at - 1]);
    return curve.y[at - 1] + share * (curve.y[at] - curve.y[at - 1]);
}

double TimeChart::valueAt(Series series, double position) const
{
    const Curve* curve = find(series);
    return curve ? valueOf(*curve, position) : std::numeric_limits<double>::quiet_NaN();
}

std::vector<LegendEntry> TimeChart::legend() const
{
    std::vector<LegendEntry> entries;
    for (const Curve& curve : m_curves) {
        if (!curve.meaningful)
            continue;
        LegendEntry entry;
        entry.id = static_cast<int>(curve.series);
        entry.name = curve.name;
        if (!curve.x.empty())
            entry.value = shortNumber(valueOf(curve, axis().crosshair().value_or(shownTo())));
        entry.look = lookOf(curve.series, palette());
        entry.swatch = m_stacked;
        entry.on = curve.on;
        entries.push_back(std::move(entry));
    }
    return entries;
}

ChartTable TimeChart::table() const
{
    ChartTable result;
    result.positionKey = positionKey();
    result.positionName = positionName();
    result.clock = countsSeconds();
    for (const Curve& curve : m_curves) {
        if (!curve.shown())
            continue;
        const auto first = std::lower_bound(curve.x.begin(), curve.x.end(), axis().from());
        const auto last = std::upper_bound(first, curve.x.end(), axis().to());
        const auto offset = first - curve.x.begin();
        const QString key =
            unitKey().isEmpty() ? keyOf(curve.series) : QString(keyOf(curve.series) + u'_' + unitKey());
        result.add(key, curve.name, std::vector<double>(first, last),
                   std::vector<double>(curve.y.begin() + offset, curve.y.begin() + offset + (last - first)));
    }
    addLimits(result);
    return result;
}

/// A limit is a column of the same value throughout.
void TimeChart::addLimits(ChartTable& table) const
{
    if (table.positions.empty())
        return;
    int number = 0;
    for (const ValueLimit& limit : limits()) {
        QString key = QStringLiteral("limit_%1").arg(++number);
        if (!unitKey().isEmpty())
            key += u'_' + unitKey();
        table.columns.push_back(
            {key, tr("Limit: %1").arg(limit.text), std::vector<double>(table.positions.size(), limit.value)});
    }
}

} // namespace stampede::widgets
