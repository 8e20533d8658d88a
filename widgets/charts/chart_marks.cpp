// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_marks.h"

#include "widgets/base/theme.h"
#include "widgets/charts/chart_table.h"

namespace stampede::widgets {

namespace {
constexpr int labelLines = 3;
}

ChartMarks::ChartMarks(QCustomPlot* plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
    setLayer(QStringLiteral("overlay"));
}

void ChartMarks::setColours(const QPalette& palette)
{
    m_line = quietText(palette);
    m_text = palette.color(QPalette::Text);
    m_background = palette.color(QPalette::Base);
    m_accent = palette.color(QPalette::Highlight);
}

double ChartMarks::pixel(double position) const
{
    return parentPlot()->xAxis->coordToPixel(position);
}

void ChartMarks::draw(QCPPainter* painter)
{
    const QRect area = clipRect();
    painter->setAntialiasing(false);
    if (m_choice && !m_forFile) {
        QColor tint = m_accent;
        tint.setAlpha(60);
        const QRectF chosen(QPointF(pixel(m_choice->first), area.top()),
                            QPointF(pixel(m_choice->second), area.bottom()));
        painter->fillRect(chosen.normalized(), tint);
    }
    drawMarkers(painter, area);
    if (m_crosshair && !m_forFile)
        drawCrosshair(painter, area);
}

void ChartMarks::drawCrosshair(QCPPainter* painter, const QRect& area)
{
    const double x = std::round(pixel(*m_crosshair));
    painter->setPen(QPen(m_text, 1));
    painter->drawLine(QLineF(x, area.top(), x, area.bottom()));
    const QFontMetrics metrics(painter->font());
    const QString label = positionText(*m_crosshair, m_clock);
    const int width = metrics.horizontalAdvance(label) + 4;
    const double left = x + 2 + width > area.right() ? x - 2 - width : x + 2;
    drawLabel(painter, QRectF(left, area.bottom() - metrics.height() - 1, width, metrics.height()), label);
}

void ChartMarks::drawLabel(QCPPainter* painter, const QRectF& box, const QString& label)
{
    QColor veil = m_background;
    veil.setAlpha(215);
    painter->fillRect(box, veil);
    painter->setPen(m_text);
    painter->drawText(box, Qt::AlignCenter, label);
}

void ChartMarks::drawMarkers(QCPPainter* painter, const QRect& area)
{
    const QFont font = parentPlot()->xAxis->tickLabelFont();
    const QFontMetrics metrics(font);
    painter->setFont(font);
    std::array<double, labelLines> taken;
    taken.fill(area.left() - 1.0);
    const auto outside = [&area](double x) {
        return x < area.left() - 1 || x > area.right() + 1;
    };
    painter->setPen(QPen(m_line, 1, Qt::DashLine));
    for (const ChartMarker& marker : m_markers)
        if (const double x = std::round(pixel(marker.at)); !outside(x))
            painter->drawLine(QLineF(x, area.top(), x, area.bottom()));
    for (const ChartMarker& marker : m_markers) {
        const double x = std::round(pixel(marker.at));
        if (outside(x))
            continue;
        const QString label =
            metrics.elidedText(marker.label, Qt::ElideRight, std::max(40, area.width() / 3));
        const int width = metrics.horizontalAdvance(label) + 4;
        // To the right of its line, or to the left at the right edge; a line lower while another label is
        // there.
        const double left = x + 2 + width > area.right() ? x - 2 - width : x + 2;
        for (int line = 0; line < labelLines; ++line) {
            double& end = taken[static_cast<std::size_t>(line)];
            if (left < end)
                continue;
            const QRectF box(left, area.top() + line * metrics.height(), width, metrics.height());
            drawLabel(painter, box, label);
            end = left + width;
            break;
        }
    }
}

} // namespace stampede::widgets
