// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_map_chart.h"
#include "widgets/charts/time_axis.h"
#include "widgets/charts/time_chart.h"
#include "widgets/live/live_charts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {
const QString rowsKey = QStringLiteral("live/rows");
} // namespace

LiveCharts::LiveCharts(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_axis(new TimeAxis(this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_columns{new QSplitter(Qt::Horizontal, m_rows), new QSplitter(Qt::Horizontal, m_rows)}
    , m_measures(new QComboBox(this))
    , m_deliveryLabel(new QLabel(tr("Deliver&y from"), this))
    , m_deliveries(new QComboBox(this))
{
    buildCharts();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(std::max(2, fontMetrics().height() / 3));
    layout->addWidget(buildToolbar());
    layout->addWidget(m_rows, 1);
    buildGrid();
    fillMeasures();
    restoreSeries();
    applyRateUnit();
    showJob({});
    connect(&m_preferences, &Preferences::changed, this, &LiveCharts::applyRateUnit);
    connect(m_axis, &TimeAxis::rangeChanged, this, [this] { m_feedDue = true; });
}

QToolButton* LiveCharts::toolButton(const QString& name, const QString& text, const QString& help)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(help);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget* LiveCharts::buildToolbar()
{
    m_follow = new QCheckBox(tr("Follow"), this);
    m_follow->setObjectName(QStringLiteral("follow"));
    m_follow->setToolTip(tr("Keeps the newest in sight; off: the charts stand still while data go on"));
    m_follow->setChecked(true);
    m_reset = toolButton(QStringLiteral("resetZoom"), tr("Last &2 min"),
                         tr("Shows the last two minutes and follows"));
    m_whole = toolButton(QStringLiteral("wholeRun"), tr("Whole run"), tr("Shows everything and follows"));
    m_measures->setObjectName(QStringLiteral("measure"));
    m_measures->setAccessibleName(tr("Latency of"));
    m_measures->setToolTip(tr("What the latency chart and the tiles show: a whole message or one stage"));

    auto* bar = new QWidget(this);
    auto* label = new QLabel(tr("&Latency of"), bar);
    label->setBuddy(m_measures);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_follow);
    layout->addWidget(m_reset);
    layout->addWidget(m_whole);
    layout->addStretch(1);
    layout->addWidget(m_deliveryLabel);
    layout->addWidget(m_deliveries);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(label);
    layout->addWidget(m_measures);

    connect(m_follow, &QCheckBox::toggled, m_axis, &TimeAxis::setFollowing);
    connect(m_reset, &QToolButton::clicked, m_axis, &TimeAxis::reset);
    connect(m_whole, &QToolButton::clicked, m_axis, &TimeAxis::showAll);
    connect(m_axis, &TimeAxis::followChanged, m_follow, &QCheckBox::setChecked);
    return bar;
}

void LiveCharts::buildCharts()
{
    m_rate = new TimeChart(*m_axis, m_columns[0]);
    m_rate->setObjectName(QStringLiteral("rateChart"));
    m_rate->setTitle(tr("Rate"));
    for (const Series series :
         {Series::Planned, Series::Started, Series::Accepted, Series::Failed, Series::Delivered})
        m_rate->addSeries(series);

    m_connections = new TimeChart(*m_axis, m_columns[0]);
    m_connections->setObjectName(QStringLiteral("connectionsChart"));
    m_connections->setTitle(tr("Connections"));
    m_connections->setStacked(true);
    for (const Series series :
         {Series::Active, Series::Idle, Series::Setup, Series::Connecting, Series::Closing, Series::Waiting})
        m_connections->addSeries(series);

    m_latency = new TimeChart(*m_axis, m_columns[1]);
    m_latency->setObjectName(QStringLiteral("latencyChart"));
    m_latency->setUnit(tr("ms"), QStringLiteral("ms"));
    m_latency->setScale(TimeChart::Scale::Log);
    for (const Series series : {Series::P50, Series::P95, Series::P99})
        m_latency->addSeries(series);

    m_heat = new HeatMapChart(*m_axis, m_columns[1]);
    m_heat->setObjectName(QStringLiteral("heatChart"));
    buildTracking();
    for (ChartBase* chart : findChildren<ChartBase*>())
        connectChart(*chart);
}

void LiveCharts::connectChart(ChartBase& chart)
{
    chart.setMaximisable(true);
    chart.setSaveFolder([this] { return m_preferences.exportFolder(); });
    connect(&chart, &ChartBase::failed, this, &LiveCharts::failed);
    connect(&chart, &ChartBase::maximiseAsked, this,
            [this, &chart] { maximise(m_maximised == &chart ? nullptr : &chart); });
}

void LiveCharts::buildGrid()
{
    m_rows->setObjectName(QStringLiteral("chartRows"));
    for (QSplitter* row : m_columns) {
        row->setChildrenCollapsible(false);
        // Both rows keep the same columns, so that the time axes stay in line.
        connect(row, &QSplitter::splitterMoved, this, [this, row] {
            for (QSplitter* other : m_columns)
                if (other != row)
                    other->setSizes(row->sizes());
        });
    }
    m_rows->setChildrenCollapsible(false);
    m_rows->restoreState(m_preferences.state(rowsKey));
    for (QSplitter* row : m_columns) {
        row->setSizes({1000, 1000});
        row->restoreState(m_preferences.state(columnsKey()));
    }
}

void LiveCharts::saveState()
{
    if (m_maximised)
        return;
    m_preferences.setState(rowsKey, m_rows->saveState());
    m_preferences.setState(columnsKey(), m_columns[0]->saveState());
}

void LiveCharts::maximise(ChartBase* chart)
{
    if (m_maximised == chart)
        return;
    m_maximised = chart;
    for (ChartBase* each : charts()) {
        each->setVisible(!chart || each == chart);
        each->setMaximised(each == chart);
    }
    for (QSplitter* row : m_columns)
        row->setVisible(!chart || chart->parentWidget() == row);
    if (chart)
        chart->setFocus();
    Q_EMIT maximisedChanged(chart != nullptr);
}

} // namespace stampede::widgets
