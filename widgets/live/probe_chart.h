// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/probe_result.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/time_axis.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace stampede::widgets {

class TimeChart;

/// The messages of a probe over its chart: each delivered one at its time, late ones in another shape and
/// colour; those that did not arrive as crosses at the top.
class ProbeDots final : public QCPAbstractItem {
    Q_OBJECT
public:
    struct Dot {
        load::ProbeEvent::Kind kind;
        double at = 0;    ///< s, on the time axis
        double value = 0; ///< ms; of one that arrived
    };
    explicit ProbeDots(QCustomPlot* plot);
    /// In the order of their times.
    void setDots(std::vector<Dot> dots) { m_dots = std::move(dots); }
    const std::vector<Dot>& dots() const { return m_dots; }
    void setColours(const QPalette& palette);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawDot(QCPPainter* painter, const Dot& dot, double x) const;

    std::vector<Dot> m_dots;
    QColor m_delivered;
    QColor m_late;
    QColor m_missing;
};

/// Delivery time of each message of a probe over the time of the run, with the threshold as a dashed line.
class ProbeChart final : public QWidget {
    Q_OBJECT
public:
    explicit ProbeChart(QWidget* parent = nullptr);

    void showProbe(const load::ProbeResult& probe);
    void clear();
    TimeChart& chart() const { return *m_chart; }
    const ProbeDots& dots() const { return *m_dots; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void putThreshold(const load::ProbeResult& probe);

    TimeAxis m_axis;
    TimeChart* m_chart;
    ProbeDots* m_dots; // of the chart's plot
    QTimer m_timer;
};

} // namespace stampede::widgets
