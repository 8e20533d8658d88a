// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/chart_limit.h"
#include "criteria/criterion.h"
#include "job/job.h"
#include "load/ceiling.h"
#include "load/marker.h"
#include "metrics/history.h"
#include "widgets/base/preferences.h"

#include <QImage>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QSplitter;
class QToolButton;

namespace stampede::widgets {

class ChartBase;
class HeatMapChart;
class TimeAxis;
class TimeChart;

/// Charts over one time axis, with their toolbar: rate, connections, latency, heat map; of a tracked run also
/// the queue and delivery. Reads the history when tick() finds something new.
class LiveCharts final : public QWidget {
    Q_OBJECT
public:
    explicit LiveCharts(Preferences& preferences, QWidget* parent = nullptr);

    TimeAxis& axis() const { return *m_axis; }
    /// Rate, connections, latency, heat map; of a tracked run also queue and delivery.
    std::vector<ChartBase*> charts() const;
    /// What latency is shown of, by the index of metrics/point.h.
    std::size_t measure() const;
    /// The chart that fills the place of all; null: none does.
    ChartBase* maximised() const { return m_maximised; }
    void maximise(ChartBase* chart);
    void saveState();
    /// Each chart over the whole run, whatever is visible; in the order of charts().
    std::vector<QImage> wholePictures(QSize size);

public Q_SLOTS:
    /// Outlives this or is replaced; null: none.
    void setHistory(const stampede::metrics::History* history);
    void showJob(const stampede::job::Job& job);
    /// Whether there are charts of the ledger; showJob() says so, too.
    void setTracked(bool tracked);
    void historyGrew();
    void setMarkers(const std::vector<stampede::load::Marker>& markers);
    /// Those that failed are tinted; where each begins a marker says.
    void setSteps(const stampede::load::CeilingResult& search);
    /// As they stand: their limits become lines on the charts of what they bound.
    void setStandings(const std::vector<stampede::criteria::Standing>& standings);
    void clear();
    void restore() { maximise(nullptr); }
    /// Feeds and draws what is visible and new: ten times a second by the page's timer.
    void tick();

Q_SIGNALS:
    void measureChanged(std::size_t measure);
    void failed(const QString& error);
    void maximisedChanged(bool maximised);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildToolbar();
    QToolButton* toolButton(const QString& name, const QString& text, const QString& help);
    void buildCharts();
    void buildTracking();
    void buildGrid();
    QString columnsKey() const;
    void connectChart(ChartBase& chart);
    void fillMeasures();
    void offerMeasures(bool tracked);
    void setMeasure(std::size_t measure);
    std::size_t deliveryMeasure() const;
    void setDelivery();
    void restoreSeries();
    void saveSeries();
    void applyRateUnit();
    void feed(double from, double to);
    void putLimits();

    Preferences& m_preferences;
    TimeAxis* m_axis;
    TimeChart* m_rate;
    TimeChart* m_connections;
    TimeChart* m_latency;
    HeatMapChart* m_heat;
    TimeChart* m_queue;
    TimeChart* m_delivery;
    ChartBase* m_maximised = nullptr;
    QSplitter* m_rows;
    std::array<QSplitter*, 2> m_columns;
    QCheckBox* m_follow;
    QToolButton* m_reset;
    QToolButton* m_whole;
    QComboBox* m_measures;
    QLabel* m_deliveryLabel;
    QComboBox* m_deliveries;
    struct BoundLimit {
        QString text; // the criterion
        std::optional<criteria::ChartLimit> limit;
        criteria::Verdict verdict = criteria::Verdict::Inconclusive;
    };
    std::vector<BoundLimit> m_limits;
    const metrics::History* m_history = nullptr;
    bool m_feedDue = true;
    bool m_tracked = false;
    bool m_heatResponse = false;
};

} // namespace stampede::widgets
