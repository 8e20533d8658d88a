// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_charts.h"

#include "report/figures.h"
#include "widgets/base/rate_text.h"
#include "widgets/charts/chart_feed.h"
#include "widgets/charts/chart_marks.h"
#include "widgets/charts/heat_map_chart.h"
#include "widgets/charts/time_axis.h"
#include "widgets/charts/time_chart.h"
#include "widgets/live/delivery_facts.h"
#include "widgets/live/words.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace stampede::widgets {

namespace {

constexpr std::size_t mostPoints = 1200;
constexpr std::size_t mostColumns = 600;
const QString measureKey = QStringLiteral("live/measure");
const QString offKey = QStringLiteral("live/off");

ChartMarker::Look lookOf(load::Marker::Kind kind)
{
    using Kind = load::Marker::Kind;
    return kind == Kind::Step     ? ChartMarker::Look::Step
           : kind == Kind::Broken ? ChartMarker::Look::Bad
                                  : ChartMarker::Look::Plain;
}

/// Latency and delivery have the same curves.
QString offKeyOf(bool delivery, const LegendEntry& entry)
{
    const QString key = keyOf(static_cast<Series>(entry.id));
    return delivery ? QString(QStringLiteral("delivery.") + key) : key;
}

void give(TimeChart& chart, FeedColumns columns)
{
    for (std::size_t i = 0; i < columns.series.size(); ++i)
        chart.setSeriesData(columns.series[i], columns.x, std::move(columns.y[i]));
}

} // namespace

std::vector<ChartBase*> LiveCharts::charts() const
{
    std::vector<ChartBase*> list{m_rate, m_connections, m_latency, m_heat};
    if (m_tracked)
        list.insert(list.end(), {m_queue, m_delivery});
    return list;
}

std::size_t LiveCharts::measure() const
{
    return static_cast<std::size_t>(std::max(0, m_measures->currentData().toInt()));
}

void LiveCharts::fillMeasures()
{
    for (const std::size_t whole : {metrics::serviceMeasure, metrics::responseMeasure})
        m_measures->addItem(measureText(whole), static_cast<int>(whole));
    m_measures->insertSeparator(m_measures->count());
    for (std::size_t i = 0; i < stageCount; ++i)
        m_measures->addItem(measureText(i), static_cast<int>(i));
    m_measures->insertSeparator(m_measures->count());
    m_measures->addItem(measureText(metrics::latenessMeasure), static_cast<int>(metrics::latenessMeasure));
    connect(m_measures, &QComboBox::currentIndexChanged, this, [this] { setMeasure(measure()); });
    connect(m_measures, &QComboBox::activated, this,
            [this] { m_preferences.setChoice(measureKey, report::toText(metrics::measureName(measure()))); });
}

void LiveCharts::setMeasure(std::size_t measure)
{
    m_latency->setTitle(tr("Latency: %1").arg(measureText(measure)));
    // Of a single stage there are no bands: the map keeps what it showed.
    if (measure == metrics::serviceMeasure || measure == metrics::responseMeasure)
        m_heatResponse = measure == metrics::responseMeasure;
    m_heat->setTitle(
        tr("Heat map: %1")
            .arg(measureText(m_heatResponse ? metrics::responseMeasure : metrics::serviceMeasure)));
    m_feedDue = true;
    putLimits();
    Q_EMIT measureChanged(measure);
}

void LiveCharts::setHistory(const metrics::History* history)
{
    m_history = history;
    historyGrew();
}

void LiveCharts::showJob(const job::Job& job)
{
    const bool open = job.load.model == job::Load::Model::Open;
    // In the closed model nothing is planned ahead: what starts is what is planned.
    m_rate->setSeriesMeaningful(Series::Planned, open);
    setTracked(isFollowed(job.tracking));
    const QString chosen = m_preferences.choice(measureKey);
    std::size_t wanted = open ? metrics::responseMeasure : metrics::serviceMeasure;
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        if (m_measures->findData(static_cast<int>(i)) >= 0 && !chosen.isEmpty() &&
            chosen == report::toText(metrics::measureName(i)))
            wanted = i;
    m_measures->setCurrentIndex(m_measures->findData(static_cast<int>(wanted)));
    setMeasure(wanted);
}

void LiveCharts::historyGrew()
{
    m_feedDue = true;
    m_axis->setEnd(m_history ? report::inSeconds(m_history->end()) : 0);
}

void LiveCharts::setMarkers(const std::vector<load::Marker>& markers)
{
    std::vector<ChartMarker> marks;
    for (const load::Marker& marker : markers)
        marks.push_back({report::inSeconds(marker.at), markerText(marker), lookOf(marker.kind)});
    for (ChartBase* chart : findChildren<ChartBase*>())
        chart->setMarkers(marks);
}

void LiveCharts::setSteps(const load::CeilingResult& search)
{
    std::vector<ChartSpan> failed;
    for (const load::CeilingStep& step : search.steps)
        if (step.state == load::CeilingStep::State::Failed)
            failed.push_back({report::inSeconds(step.from), report::inSeconds(step.to)});
    for (ChartBase* chart : findChildren<ChartBase*>())
        chart->setSpans(failed);
}

void LiveCharts::clear()
{
    m_axis->clear();
    setMarkers({});
    setSteps({});
    setStandings({});
    m_feedDue = true;
    historyGrew();
}

void LiveCharts::applyRateUnit()
{
    const RateUnit unit = m_preferences.rateUnit();
    static constexpr std::array<const char*, 4> keys{"per_s", "per_min", "per_h", "mmh"};
    m_rate->setUnit(rateUnitText(unit), QLatin1StringView(keys[static_cast<std::size_t>(unit)]));
    m_feedDue = true;
    putLimits();
}

void LiveCharts::feed(double from, double to)
{
    m_feedDue = false;
    static const metrics::History none;
    const metrics::History& history = m_history ? *m_history : none;
    const PointList points = pointsFor(history, from, to, mostPoints);
    give(*m_rate, rateColumns(points, rateIn(1, m_preferences.rateUnit())));
    give(*m_connections, connectionColumns(points));
    give(*m_latency, latencyColumns(points, measure()));
    if (m_tracked) {
        give(*m_queue, queueColumns(points));
        give(*m_delivery, latencyColumns(points, deliveryMeasure()));
    }
    m_heat->setColumns(heatColumns(pointsFor(history, from, to, mostColumns), m_heatResponse));
}

void LiveCharts::tick()
{
    if (!isVisible())
        return;
    if (m_feedDue)
        feed(m_axis->from(), m_axis->to());
    for (ChartBase* chart : charts())
        chart->redraw();
}

std::vector<QImage> LiveCharts::wholePictures(QSize size)
{
    // Another axis range for a moment; nothing is drawn on the screen meanwhile.
    const double from = m_axis->from();
    const double to = m_axis->to();
    const double end = m_history ? report::inSeconds(m_history->end()) : to;
    feed(0, end);
    std::vector<QImage> pictures;
    for (ChartBase* chart : charts())
        pictures.push_back(chart->pictureOf(0, std::max(end, TimeAxis::shortestSpan), size));
    feed(from, to);
    return pictures;
}

void LiveCharts::restoreSeries()
{
    const QStringList off = m_preferences.choice(offKey).split(u',', Qt::SkipEmptyParts);
    for (TimeChart* chart : {m_rate, m_connections, m_latency, m_delivery}) {
        for (const LegendEntry& entry : chart->legend())
            if (off.contains(offKeyOf(chart == m_delivery, entry)))
                chart->setSeriesOn(static_cast<Series>(entry.id), false);
        connect(chart, &TimeChart::seriesToggled, this, &LiveCharts::saveSeries);
    }
}

void LiveCharts::saveSeries()
{
    QStringList off;
    for (TimeChart* chart : {m_rate, m_connections, m_latency, m_delivery})
        for (const LegendEntry& entry : chart->legend())
            if (!entry.on)
                off += offKeyOf(chart == m_delivery, entry);
    m_preferences.setChoice(offKey, off.join(u','));
}

void LiveCharts::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_maximised)
        restore();
    else
        QWidget::keyPressEvent(event);
}

} // namespace stampede::widgets
