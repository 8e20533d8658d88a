// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/percentile_chart.h"

#include "base/display.h"
#include "report/percentile_curve.h"
#include "widgets/charts/time_axis.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::PercentileChart)
};
} // namespace

QString percentileText(double position)
{
    const double percentile = 100 * (1 - std::pow(10, -std::max(0.0, position)));
    const int decimals = std::clamp(static_cast<int>(std::ceil(position - 1e-9)) - 2, 0, 6);
    const bool whole = std::abs(position - std::round(position)) < 1e-9;
    return Text::tr("%1 %").arg(displayNumber(percentile, whole ? decimals : decimals + 1));
}

double PercentileTicker::getTickStep(const QCPRange&)
{
    return 1;
}

int PercentileTicker::getSubTickCount(double)
{
    return 0;
}

QString PercentileTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return percentileText(tick);
}

void makePercentileChart(TimeChart& chart)
{
    // Beside each position the table and the files tell what it stands for: the number of nines.
    chart.setPositions(Text::tr("Nines of the percentile"), QStringLiteral("nines"));
    chart.setUnit(QStringLiteral("ms"), QStringLiteral("ms"));
    chart.setScale(TimeChart::Scale::Log);
    chart.setInterpolated(true);
    chart.plot().xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new PercentileTicker));
}

void setPercentiles(TimeChart& chart, Series series, const metrics::Histogram& histogram)
{
    std::vector<double> x;
    std::vector<double> y;
    for (const report::CurvePoint& point : report::percentileCurve(histogram)) {
        x.push_back(point.position);
        y.push_back(std::max(1.0, point.micros) / 1000);
    }
    chart.setSeriesData(series, std::move(x), std::move(y));
}

void showPercentiles(TimeChart& chart, quint64 most)
{
    const double end = std::max(1.0, std::log10(static_cast<double>(std::max<quint64>(1, most))) + 0.3);
    chart.axis().setEnd(end);
    chart.axis().zoom(0, end);
}

} // namespace stampede::widgets
