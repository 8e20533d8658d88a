// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/histogram.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/time_chart.h"

namespace stampede::widgets {

/// Positions of report/percentile_curve.h as percentiles: "0 %", "90 %", "99 %", "99.9 %" …, the same room
/// for each.
class PercentileTicker final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;
};

/// Makes `chart`, on an axis of its own, one of latency over percentiles as HdrHistogram draws them: upwards
/// ms (log).
void makePercentileChart(TimeChart& chart);
/// Puts the percentiles of `histogram` (µs) in a series of it.
void setPercentiles(TimeChart& chart, Series series, const metrics::Histogram& histogram);
/// Shows the whole of all curves: up to one in `most` messages.
void showPercentiles(TimeChart& chart, quint64 most);
/// "99.9 %".
QString percentileText(double position);

} // namespace stampede::widgets
