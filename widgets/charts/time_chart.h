// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_base.h"
#include "widgets/charts/chart_limits.h"

class QCPGraph;

namespace stampede::widgets {

/// Curves over a shared TimeAxis. Knows nothing of runs: whoever has data gives it with setSeriesData().
class TimeChart final : public ChartBase {
    Q_OBJECT
public:
    explicit TimeChart(TimeAxis& axis, QWidget* parent = nullptr);

    enum class Scale : quint8 { Linear, Log };
    void setScale(Scale scale);
    /// Areas on top of one another, the first series at the bottom. The values told stay each series' own.
    void setStacked(bool stacked);
    /// The area under each curve is tinted.
    void setFilled(bool filled);
    /// What is told between two positions: false (as it is), the value of the interval that ends at or after
    /// it; true: what lies on the line between them.
    void setInterpolated(bool interpolated) { m_interpolated = interpolated; }
    /// The value axis reaches at least so far; 0: as the data ask.
    void setLeastTop(double value) { m_leastTop = value; }

    /// In the order of the legend; `name` empty: nameOf(series). At most once each.
    void addSeries(Series series, const QString& name = {});
    /// `x` ascending, as long as `y`; NaN in `y` breaks the curve.
    void setSeriesData(Series series, std::vector<double> x, std::vector<double> y);
    void setSeriesName(Series series, const QString& name);
    void setSeriesOn(Series series, bool on);
    bool isSeriesOn(Series series) const;
    /// One that has no meaning now is neither drawn nor in the legend.
    void setSeriesMeaningful(Series series, bool meaningful);
    /// Dashed lines across the chart. The value axis reaches a limit that is near the curves.
    void setLimits(std::vector<ValueLimit> limits);
    const std::vector<ValueLimit>& limits() const { return m_limits->limits(); }
    /// The value of a series at a position, as the legend tells it; NaN: none.
    double valueAt(Series series, double position) const;

    ChartTable table() const override;
    std::vector<LegendEntry> legend() const override;
    void toggleEntry(int id) override;

Q_SIGNALS:
    void seriesToggled(stampede::widgets::Series series, bool on);

protected:
    void prepare() override;
    void restyle() override;

private:
    struct Curve {
        Series series;
        QString name;
        std::vector<double> x;
        std::vector<double> y;
        bool on = true;
        bool meaningful = true;
        bool fresh = true;         // not in the graph yet
        QCPGraph* graph = nullptr; // of the plot
        bool shown() const { return on && meaningful; }
    };
    Curve* find(Series series);
    const Curve* find(Series series) const;
    double valueOf(const Curve& curve, double position) const;
    void putCurves();
    void putStack();
    void setValueRange(double least, double most);
    void addLimits(ChartTable& table) const;
    std::size_t visiblePoints(const Curve& curve) const;

    std::vector<Curve> m_curves;
    ChartLimits* m_limits; // of the plot
    Scale m_scale = Scale::Linear;
    bool m_stacked = false;
    bool m_filled = false;
    bool m_interpolated = false;
    bool m_restack = true;
    double m_leastTop = 0;
};

} // namespace stampede::widgets
