// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heat_map_chart.h"

#include "base/display.h"
#include "report/figures.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/tickers.h"
#include "widgets/charts/time_axis.h"

#include <numeric>

namespace stampede::widgets {

using metrics::heatBandCount;
using metrics::heatBandEdge;

namespace {

constexpr std::size_t leastBands = 12; // two powers of ten
constexpr std::size_t emptyFirst = 12; // 1 ms … 100 ms while there is nothing
constexpr int mostCells = 2000;
constexpr int colourSteps = 64;

/// Of a cell, messages a second.
double densityOf(const HeatColumns& columns, std::size_t column, std::size_t band)
{
    const double length = columns.to[column] - columns.from[column];
    return length > 0 ? columns.bands[column][band] / length : 0;
}

} // namespace

/// Draws the picture of the cells where the axes say.
class HeatMapChart::Cells final : public QCPAbstractItem {
public:
    explicit Cells(HeatMapChart& chart) : QCPAbstractItem(&chart.plot()), m_chart(chart)
    {
        setSelectable(false);
        setLayer(QStringLiteral("main"));
    }
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override
    {
        if (m_chart.m_cells.isNull())
            return;
        const QCPAxis* time = parentPlot()->xAxis;
        const QCPAxis* value = parentPlot()->yAxis;
        const double top = heatBandEdge(m_chart.m_firstBand + m_chart.m_bandCount) / 1000;
        const double bottom = heatBandEdge(m_chart.m_firstBand) / 1000;
        const QRectF target(QPointF(time->coordToPixel(m_chart.m_cellsFrom), value->coordToPixel(top)),
                            QPointF(time->coordToPixel(m_chart.m_cellsTo), value->coordToPixel(bottom)));
        painter->setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter->drawImage(target, m_chart.m_cells, QRectF(m_chart.m_cells.rect()));
    }

private:
    HeatMapChart& m_chart;
};

HeatMapChart::HeatMapChart(TimeAxis& axis, QWidget* parent)
    : ChartBase(axis, parent)
    , m_item(new Cells(*this))
{
    plot().yAxis->setScaleType(QCPAxis::stLogarithmic);
    plot().yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new DecadeTicker));
    setUnit(tr("ms"));
    applyStyle();
}

void HeatMapChart::setColumns(HeatColumns columns)
{
    const std::size_t count = std::min({columns.from.size(), columns.to.size(), columns.bands.size()});
    columns.from.resize(count);
    columns.to.resize(count);
    columns.bands.resize(count);
    m_columns = std::move(columns);
    m_fresh = true;
    markDirty();
}

void HeatMapChart::chooseBands()
{
    std::size_t first = heatBandCount;
    std::size_t end = 0;
    for (const metrics::HeatBands& bands : m_columns.bands)
        for (std::size_t i = 0; i < heatBandCount; ++i)
            if (bands[i] != 0) {
                first = std::min(first, i);
                end = std::max(end, i + 1);
            }
    if (end == 0) {
        first = emptyFirst;
        end = emptyFirst + leastBands;
    }
    first -= std::min<std::size_t>(first, 1);
    end = std::min(end + 1, heatBandCount);
    while (end - first < leastBands) {
        first -= std::min<std::size_t>(first, 1);
        end = std::min(end + 1, heatBandCount);
    }
    m_firstBand = first;
    m_bandCount = end - first;
}

void HeatMapChart::makeCells()
{
    m_cells = {};
    if (m_columns.from.empty())
        return;
    double shortest = m_columns.to.front() - m_columns.from.front();
    double most = 0;
    for (std::size_t i = 0; i < m_columns.from.size(); ++i) {
        const double length = m_columns.to[i] - m_columns.from[i];
        shortest = length > 0 ? std::min(shortest, length) : shortest;
        for (std::size_t band = 0; band < heatBandCount; ++band)
            most = std::max(most, densityOf(m_columns, i, band));
    }
    m_cellsFrom = m_columns.from.front();
    m_cellsTo = m_columns.to.back();
    const double wanted = (m_cellsTo - m_cellsFrom) / std::max(shortest, 1e-3);
    const int width =
        std::clamp(static_cast<int>(std::lround(std::min<double>(wanted, mostCells))), 1, mostCells);
    const double perPixel = (m_cellsTo - m_cellsFrom) / width;

    std::array<QRgb, colourSteps> colours;
    for (int i = 0; i < colourSteps; ++i)
        colours[static_cast<std::size_t>(i)] =
            heatColour(static_cast<double>(i) / (colourSteps - 1), palette()).rgba();
    m_cells = QImage(width, static_cast<int>(m_bandCount), QImage::Format_ARGB32);
    m_cells.fill(Qt::transparent);
    for (std::size_t i = 0; i < m_columns.from.size(); ++i) {
        const int left = static_cast<int>(std::lround((m_columns.from[i] - m_cellsFrom) / perPixel));
        const int right = static_cast<int>(std::lround((m_columns.to[i] - m_cellsFrom) / perPixel));
        for (std::size_t row = 0; row < m_bandCount; ++row) {
            const double density = densityOf(m_columns, i, m_firstBand + m_bandCount - 1 - row);
            if (density <= 0)
                continue;
            // The least seen is a tint already: an outlier must not hide.
            const double share = std::log1p(density) / std::log1p(most);
            const auto step =
                static_cast<std::size_t>(std::lround((0.12 + 0.88 * share) * (colourSteps - 1)));
            auto* line = reinterpret_cast<QRgb*>(m_cells.scanLine(static_cast<int>(row)));
            std::fill(line + std::clamp(left, 0, width), line + std::clamp(right, 0, width),
                      colours[std::min<std::size_t>(step, colourSteps - 1)]);
        }
    }
}

void HeatMapChart::prepare()
{
    if (m_fresh) {
        chooseBands();
        makeCells();
        m_fresh = false;
    }
    plot().yAxis->setRange(heatBandEdge(m_firstBand) / 1000, heatBandEdge(m_firstBand + m_bandCount) / 1000);
}

void HeatMapChart::restyle()
{
    m_fresh = true;
}

QString HeatMapChart::atCrosshair() const
{
    const double at = axis().crosshair().value_or(shownTo());
    const auto next = std::lower_bound(m_columns.to.begin(), m_columns.to.end(), at);
    if (m_columns.to.empty() || (next == m_columns.to.end() && axis().crosshair()))
        return {};
    const auto column =
        std::min(static_cast<std::size_t>(next - m_columns.to.begin()), m_columns.to.size() - 1);
    const metrics::HeatBands& bands = m_columns.bands[column];
    const auto densest =
        static_cast<std::size_t>(std::max_element(bands.begin(), bands.end()) - bands.begin());
    if (bands[densest] == 0)
        return QStringLiteral("–");
    const quint64 all = std::accumulate(bands.begin(), bands.end(), quint64(0));
    return tr("%1–%2 (%3 of %4)")
        .arg(shortNumber(heatBandEdge(densest) / 1000), shortNumber(heatBandEdge(densest + 1) / 1000),
             displayCount(bands[densest]), displayCount(all));
}

std::vector<LegendEntry> HeatMapChart::legend() const
{
    const auto entry = [this](int id, const QString& name, double share) {
        LegendEntry made;
        made.id = id;
        made.name = name;
        made.look.colour = heatColour(share, palette());
        made.swatch = true;
        made.toggles = false;
        return made;
    };
    std::vector<LegendEntry> entries{entry(0, tr("few"), 0.12), entry(1, tr("many"), 1)};
    LegendEntry most = entry(2, tr("most:"), 1);
    most.look.colour = Qt::transparent;
    most.value = atCrosshair();
    if (!most.value.isEmpty())
        entries.push_back(most);
    return entries;
}

ChartTable HeatMapChart::table() const
{
    ChartTable result;
    result.positionKey = positionKey();
    result.positionName = positionName();
    const auto inside = [this](std::size_t i) {
        return m_columns.to[i] > axis().from() && m_columns.from[i] < axis().to();
    };
    std::vector<double> x;
    for (std::size_t i = 0; i < m_columns.to.size(); ++i)
        if (inside(i))
            x.push_back(m_columns.to[i]);
    for (std::size_t band = m_firstBand; band < m_firstBand + m_bandCount; ++band) {
        std::vector<double> y;
        for (std::size_t i = 0; i < m_columns.to.size(); ++i)
            if (inside(i))
                y.push_back(m_columns.bands[i][band]);
        const QString key = QStringLiteral("from_%1_us").arg(heatBandEdge(band), 0, 'f', 0);
        result.add(key, tr("from %1").arg(report::latencyText(heatBandEdge(band))), x, y);
    }
    return result;
}

} // namespace stampede::widgets
