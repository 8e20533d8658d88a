// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/point.h"
#include "widgets/charts/chart_base.h"

#include <QImage>

namespace stampede::widgets {

/// What a heat map shows: a column for each interval, oldest first, that do not overlap.
struct HeatColumns {
    std::vector<double> from; ///< seconds since the start of the run
    std::vector<double> to;
    std::vector<metrics::HeatBands> bands; ///< messages in the interval
};

/// How many messages took how long, over time: time to the right, latency (log, ms) upwards, colour for
/// messages a second (log).
class HeatMapChart final : public ChartBase {
    Q_OBJECT
public:
    explicit HeatMapChart(TimeAxis& axis, QWidget* parent = nullptr);

    void setColumns(HeatColumns columns);
    /// What is drawn: a pixel for each cell, the slowest band on top. For tests.
    const QImage& cells() const { return m_cells; }
    /// The lowest band drawn, and how many.
    std::size_t firstBand() const { return m_firstBand; }
    std::size_t bandCount() const { return m_bandCount; }

    ChartTable table() const override;
    std::vector<LegendEntry> legend() const override;

protected:
    void prepare() override;
    void restyle() override;

private:
    class Cells;
    void chooseBands();
    void makeCells();
    QString atCrosshair() const;

    HeatColumns m_columns;
    QImage m_cells;
    double m_cellsFrom = 0; ///< where m_cells begins and ends, seconds
    double m_cellsTo = 0;
    std::size_t m_firstBand = 0;
    std::size_t m_bandCount = 0;
    bool m_fresh = true;
    Cells* m_item; // of the plot
};

} // namespace stampede::widgets
