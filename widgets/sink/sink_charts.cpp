// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_charts.h"

#include "widgets/base/rate_text.h"
#include "widgets/charts/time_chart.h"

#include <QHBoxLayout>

namespace stampede::widgets {

namespace {

constexpr auto drawEvery = std::chrono::milliseconds(100);
constexpr std::size_t mostPoints = 1500;

Nanos nanos(double seconds)
{
    return Nanos(static_cast<Nanos::rep>(seconds * 1e9));
}

double seconds(Nanos time)
{
    return static_cast<double>(time.count()) / 1e9;
}

QString unitKey(RateUnit unit)
{
    switch (unit) {
    case RateUnit::PerSecond: return QStringLiteral("per_s");
    case RateUnit::PerMinute: return QStringLiteral("per_min");
    case RateUnit::PerHour: return QStringLiteral("per_h");
    case RateUnit::Mmh: return QStringLiteral("mmh");
    }
    return {};
}

} // namespace

SinkCharts::SinkCharts(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_rate(new TimeChart(m_axis, this))
    , m_connections(new TimeChart(m_axis, this))
{
    m_rate->setObjectName(QStringLiteral("sinkRateChart"));
    m_rate->setTitle(tr("Rate"));
    m_rate->addSeries(Series::Received);
    m_rate->addSeries(Series::Failed, tr("Errors"));
    m_connections->setObjectName(QStringLiteral("sinkConnectionsChart"));
    m_connections->setTitle(tr("Connections"));
    m_connections->addSeries(Series::Active, tr("Open"));
    m_connections->setFilled(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(std::max(4, fontMetrics().height() / 2));
    // Before the charts' own slots, so that they draw what was just given.
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_stale && isVisible())
            feed();
    });
    for (TimeChart* chart : {m_rate, m_connections}) {
        chart->setSaveFolder([this] { return m_preferences.exportFolder(); });
        chart->drawBy(m_timer);
        layout->addWidget(chart, 1);
        connect(chart, &TimeChart::failed, this, &SinkCharts::failed);
        connect(chart, &TimeChart::saved, this, &SinkCharts::saved);
    }
    connect(&m_axis, &TimeAxis::rangeChanged, this, [this] { m_stale = true; });
    connect(&m_preferences, &Preferences::changed, this, [this] { m_stale = true; });
    m_timer.start(drawEvery);
}

void SinkCharts::clear()
{
    m_history.clear();
    m_axis.clear();
    m_stale = true;
}

void SinkCharts::add(const sink::SinkStats& stats)
{
    if (!m_history.add(stats))
        return;
    m_axis.setEnd(seconds(m_history.end()));
    m_stale = true;
}

void SinkCharts::feed()
{
    m_stale = false;
    const RateUnit unit = m_preferences.rateUnit();
    m_rate->setUnit(rateUnitText(unit), unitKey(unit));
    std::vector<double> x;
    std::vector<double> received;
    std::vector<double> failed;
    std::vector<double> open;
    for (const SinkRow* row : m_history.rows(nanos(m_axis.from()), nanos(m_axis.to()), mostPoints)) {
        x.push_back(seconds(row->end()));
        received.push_back(rateIn(row->perSecond(row->messages), unit));
        failed.push_back(rateIn(row->perSecond(row->failed), unit));
        open.push_back(static_cast<double>(row->connections));
    }
    m_rate->setSeriesData(Series::Received, x, std::move(received));
    m_rate->setSeriesData(Series::Failed, x, std::move(failed));
    m_connections->setSeriesData(Series::Active, std::move(x), std::move(open));
}

} // namespace stampede::widgets
