// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of the ledger, which only a tracked run has.
#include "report/figures.h"
#include "widgets/charts/time_chart.h"
#include "widgets/live/live_charts.h"
#include "widgets/live/words.h"

#include <QComboBox>
#include <QLabel>
#include <QSplitter>

namespace stampede::widgets {

namespace {
const QString deliveryKey = QStringLiteral("live/delivery");
constexpr int othersOffered = 2 + static_cast<int>(stageCount) + 1 + 2; // with their separators
} // namespace

void LiveCharts::buildTracking()
{
    m_queue = new TimeChart(*m_axis, m_columns[0]);
    m_queue->setObjectName(QStringLiteral("queueChart"));
    m_queue->setTitle(tr("Queue of the server"));
    m_queue->setFilled(true);
    m_queue->addSeries(Series::Queued, tr("On their way"));

    m_delivery = new TimeChart(*m_axis, m_columns[1]);
    m_delivery->setObjectName(QStringLiteral("deliveryChart"));
    m_delivery->setUnit(tr("ms"), QStringLiteral("ms"));
    m_delivery->setScale(TimeChart::Scale::Log);
    for (const Series series : {Series::P50, Series::P95, Series::P99})
        m_delivery->addSeries(series);

    m_deliveryLabel->setBuddy(m_deliveries);
    m_deliveries->setObjectName(QStringLiteral("deliveryMeasure"));
    m_deliveries->setAccessibleName(tr("Delivery from"));
    m_deliveries->setToolTip(tr("From where the time until the arrival at the sink counts"));
    m_deliveries->addItem(tr("start of sending"), static_cast<int>(metrics::deliveryMeasure));
    m_deliveries->addItem(tr("acceptance"), static_cast<int>(metrics::transitMeasure));
    if (m_preferences.choice(deliveryKey) == report::toText(metrics::measureName(metrics::transitMeasure)))
        m_deliveries->setCurrentIndex(1);
    connect(m_deliveries, &QComboBox::currentIndexChanged, this, &LiveCharts::setDelivery);
    connect(m_deliveries, &QComboBox::activated, this, [this] {
        m_preferences.setChoice(deliveryKey, report::toText(metrics::measureName(deliveryMeasure())));
    });
    m_delivery->setTitle(measureText(deliveryMeasure()));
    m_rate->setSeriesMeaningful(Series::Delivered, false);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_queue, m_delivery, m_deliveryLabel, m_deliveries})
        widget->hide();
}

std::size_t LiveCharts::deliveryMeasure() const
{
    return static_cast<std::size_t>(std::max(0, m_deliveries->currentData().toInt()));
}

void LiveCharts::setDelivery()
{
    m_delivery->setTitle(measureText(deliveryMeasure()));
    m_feedDue = true;
    putLimits();
}

// What was chosen of a tracked run gives way to what every run has.
void LiveCharts::offerMeasures(bool tracked)
{
    if (tracked) {
        m_measures->insertSeparator(m_measures->count());
        for (const std::size_t measure : {metrics::deliveryMeasure, metrics::transitMeasure})
            m_measures->addItem(measureText(measure), static_cast<int>(measure));
        return;
    }
    if (m_measures->currentIndex() >= othersOffered)
        m_measures->setCurrentIndex(0);
    while (m_measures->count() > othersOffered)
        m_measures->removeItem(m_measures->count() - 1);
}

QString LiveCharts::columnsKey() const
{
    return m_tracked ? QStringLiteral("live/columnsTracked") : QStringLiteral("live/columns");
}

void LiveCharts::setTracked(bool tracked)
{
    if (tracked == m_tracked)
        return;
    restore();
    saveState();
    m_tracked = tracked;
    offerMeasures(tracked);
    m_rate->setSeriesMeaningful(Series::Delivered, tracked);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_queue, m_delivery, m_deliveryLabel, m_deliveries})
        widget->setVisible(tracked);
    for (QSplitter* row : m_columns) {
        row->setSizes({1000, 1000, 1000});
        row->restoreState(m_preferences.state(columnsKey()));
    }
    m_feedDue = true;
}

} // namespace stampede::widgets
