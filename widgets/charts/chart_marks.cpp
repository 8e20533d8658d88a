// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_marks.h"

#include "widgets/base/theme.h"
#include "widgets/charts/chart_limits.h"
#include "widgets/charts/chart_table.h"

#include <algorithm>

namespace stampede::widgets {

namespace {
constexpr int labelLines = 3;

// Positions far outside would be too large for the painter.
bool isOutside(double x, const QRect& area)
{
    return x < area.left() - 1 || x > area.right() + 1;
}
} // namespace

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
    m_bad = badColour(palette);
}

double ChartMarks::pixel(double position) const
{
    return parentPlot()->xAxis->coordToPixel(position);
}

void ChartMarks::draw(QCPPainter* painter)
{
    const QRect area = clipRect();
    painter->setAntialiasing(false);
    drawSpans(painter, area);
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

// Not so strong that curves below look other than their legend; a cross repeats what the colour says.
void ChartMarks::drawSpans(QCPPainter* painter, const QRect& area) const
{
    QColor tint = m_bad;
    tint.setAlpha(26);
    painter->setFont(parentPlot()->xAxis->tickLabelFont());
    const QFontMetrics metrics(painter->font());
    const QString cross = QStringLiteral("\u2717");
    for (const ChartSpan& span : m_spans) {
        if (!(span.from < span.to))
            continue;
        const double left = std::max<double>(area.left(), std::round(pixel(span.from)));
        const double right = std::min<double>(area.right() + 1, std::round(pixel(span.to)));
        if (left >= right)
            continue;
        painter->fillRect(QRectF(left, area.top(), right - left, area.height()), tint);
        if (right - left < metrics.horizontalAdvance(cross))
            continue;
        painter->setPen(m_bad);
        painter->drawText(QRectF(left, area.top(), right - left, metrics.height()), Qt::AlignCenter, cross);
    }
}

void ChartMarks::drawCrosshair(QCPPainter* painter, const QRect& area) const
{
    const double x = std::round(pixel(*m_crosshair));
    painter->setPen(QPen(m_text, 1));
    painter->drawLine(QLineF(x, area.top(), x, area.bottom()));
    const QFontMetrics metrics(painter->font());
    const QString label = positionText(*m_crosshair, m_clock);
    const int width = metrics.horizontalAdvance(label) + 4;
    const double left = x + 2 + width > area.right() ? x - 2 - width : x + 2;
    drawLabel(painter, QRectF(left, area.bottom() - metrics.height() - 1, width, metrics.height()), label,
              m_text);
}

void ChartMarks::drawLabel(QCPPainter* painter, const QRectF& box, const QString& label,
                           const QColor& colour) const
{
    QColor veil = m_background;
    veil.setAlpha(215);
    painter->fillRect(box, veil);
    painter->setPen(colour);
    painter->drawText(box, Qt::AlignCenter, label);
}

QColor ChartMarks::colourOf(const ChartMarker& marker) const
{
    return marker.look == ChartMarker::Look::Bad ? m_bad : m_line;
}

void ChartMarks::drawMarkers(QCPPainter* painter, const QRect& area)
{
    painter->setFont(parentPlot()->xAxis->tickLabelFont());
    for (const ChartMarker& marker : m_markers) {
        const double x = std::round(pixel(marker.at));
        if (isOutside(x, area))
            continue;
        const bool step = marker.look == ChartMarker::Look::Step;
        painter->setPen(QPen(colourOf(marker), 1, step ? Qt::SolidLine : Qt::DashLine));
        painter->drawLine(QLineF(x, area.top(), x, area.bottom()));
    }
    m_labels.clear();
    drawLabels(painter, area, true);
    drawLabels(painter, area, false);
}

bool ChartMarks::isFree(const QRectF& box) const
{
    const auto covers = [&box](const QRectF& other) {
        return other.intersects(box);
    };
    return std::ranges::none_of(m_labels, covers) &&
           (m_limits == nullptr || std::ranges::none_of(m_limits->labels(), covers));
}

void ChartMarks::drawLabels(QCPPainter* painter, const QRect& area, bool steps)
{
    const QFontMetrics metrics(painter->font());
    for (const ChartMarker& marker : m_markers) {
        const double x = std::round(pixel(marker.at));
        if (isOutside(x, area) || (marker.look == ChartMarker::Look::Step) != steps)
            continue;
        const QString label =
            metrics.elidedText(marker.label, Qt::ElideRight, std::max(40, area.width() / 3));
        const int width = metrics.horizontalAdvance(label) + 4;
        // To the right of its line, or to the left at the right edge; a line further while another label is
        // there.
        const double left = x + 2 + width > area.right() ? x - 2 - width : x + 2;
        if (left < area.left() - 1)
            continue;
        for (int line = 0; line < labelLines; ++line) {
            const int top =
                steps ? area.bottom() - (line + 1) * metrics.height() : area.top() + line * metrics.height();
            const QRectF box(left, top, width, metrics.height());
            if (!isFree(box))
                continue;
            drawLabel(painter, box, label, marker.look == ChartMarker::Look::Bad ? m_bad : m_text);
            m_labels.push_back(box);
            break;
        }
    }
}

} // namespace stampede::widgets
