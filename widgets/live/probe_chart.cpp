// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/probe_chart.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/base/theme.h"
#include "widgets/charts/time_chart.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace stampede::widgets {

using Kind = load::ProbeEvent::Kind;

namespace {

constexpr std::chrono::milliseconds drawInterval{200};

double millisecondsOf(Nanos time)
{
    return static_cast<double>(time.count()) / 1e6;
}

bool arrived(Kind kind)
{
    return kind == Kind::Delivered || kind == Kind::Late;
}

} // namespace

ProbeDots::ProbeDots(QCustomPlot* plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
}

void ProbeDots::setColours(const QPalette& palette)
{
    m_delivered = lookOf(Series::Delivered, palette).colour;
    m_late = warningColour(palette);
    m_missing = badColour(palette);
}

void ProbeDots::draw(QCPPainter* painter)
{
    const QCPRange visible = parentPlot()->xAxis->range();
    const auto first = std::lower_bound(m_dots.begin(), m_dots.end(), visible.lower,
                                        [](const Dot& dot, double at) { return dot.at < at; });
    painter->setAntialiasing(true);
    for (auto dot = first; dot != m_dots.end() && dot->at <= visible.upper; ++dot)
        drawDot(painter, *dot, parentPlot()->xAxis->coordToPixel(dot->at));
}

void ProbeDots::drawDot(QCPPainter* painter, const Dot& dot, double x) const
{
    const double size = QFontMetricsF(parentPlot()->xAxis->tickLabelFont()).height() / 5;
    if (!arrived(dot.kind)) {
        const double y = clipRect().top() + size * 1.5;
        painter->setPen(QPen(m_missing, 2));
        painter->drawLine(QLineF(x - size, y - size, x + size, y + size));
        painter->drawLine(QLineF(x - size, y + size, x + size, y - size));
        return;
    }
    const double y = parentPlot()->yAxis->coordToPixel(dot.value);
    painter->setPen(Qt::NoPen);
    if (dot.kind == Kind::Delivered) {
        painter->setBrush(m_delivered);
        painter->drawEllipse(QPointF(x, y), size * 0.8, size * 0.8);
        return;
    }
    painter->setBrush(m_late);
    painter->drawPolygon(QPolygonF{QPointF(x, y - size * 1.4), QPointF(x + size * 1.4, y + size * 1.1),
                                   QPointF(x - size * 1.4, y + size * 1.1)});
}

ProbeChart::ProbeChart(QWidget* parent)
    : QWidget(parent)
    , m_chart(new TimeChart(m_axis, this))
    , m_dots(new ProbeDots(&m_chart->plot()))
{
    m_chart->setObjectName(QStringLiteral("probeChart"));
    m_chart->setTitle(tr("Delivery of the probe"));
    m_chart->setToolTip(
        tr("Each message at the time its fate was known: a triangle came late, a cross at the "
           "top did not arrive"));
    m_chart->setUnit(tr("ms"), QStringLiteral("ms"));
    m_chart->setScale(TimeChart::Scale::Log);
    m_chart->addSeries(Series::Delivered);
    m_axis.showAll();
    m_dots->setColours(palette());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart);
    m_timer.setInterval(drawInterval);
    m_chart->drawBy(m_timer);
}

void ProbeChart::showProbe(const load::ProbeResult& probe)
{
    std::vector<double> x;
    std::vector<double> y;
    std::vector<ProbeDots::Dot> dots;
    dots.reserve(probe.events.size());
    double end = 0;
    for (const load::ProbeEvent& event : probe.events) {
        end = std::max(end, report::inSeconds(event.at)); // a curve never goes back
        // Faster than a logarithmic axis can show is as fast as it shows.
        const double value = std::max(0.001, millisecondsOf(event.delivery));
        dots.push_back({event.kind, end, value});
        if (arrived(event.kind)) {
            x.push_back(end);
            y.push_back(value);
        }
    }
    m_chart->setSeriesData(Series::Delivered, std::move(x), std::move(y));
    m_dots->setDots(std::move(dots));
    putThreshold(probe);
    m_axis.setEnd(end);
    m_chart->markDirty();
    m_chart->redraw();
}

void ProbeChart::putThreshold(const load::ProbeResult& probe)
{
    using criteria::Verdict;
    const double threshold = millisecondsOf(probe.threshold);
    // With room at the top for what did not arrive.
    m_chart->setLeastTop(2 * std::max(threshold, static_cast<double>(probe.longest) / 1000));
    const Verdict verdict = probe.late > 0        ? Verdict::Broken
                            : probe.delivered > 0 ? Verdict::Met
                                                  : Verdict::Inconclusive;
    std::vector<ValueLimit> limits;
    if (threshold > 0)
        limits.push_back(
            {threshold, tr("late after %1").arg(displayDuration(probe.threshold)), true, verdict});
    m_chart->setLimits(std::move(limits));
}

void ProbeChart::clear()
{
    m_axis.clear();
    showProbe(load::ProbeResult());
}

void ProbeChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_timer.start();
}

void ProbeChart::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void ProbeChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_dots->setColours(palette());
        m_chart->markDirty();
    }
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
