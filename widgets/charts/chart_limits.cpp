// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_limits.h"

#include "widgets/base/theme.h"

#include <cmath>

namespace stampede::widgets {

ChartLimits::ChartLimits(QCustomPlot* plot) : QCPAbstractItem(plot)
{
    setSelectable(false);
}

void ChartLimits::setColours(const QPalette& palette)
{
    m_open = quietText(palette);
    m_good = goodColour(palette);
    m_bad = badColour(palette);
    m_background = palette.color(QPalette::Base);
}

QColor ChartLimits::colourOf(criteria::Verdict verdict) const
{
    switch (verdict) {
    case criteria::Verdict::Met: return m_good;
    case criteria::Verdict::Broken: return m_bad;
    case criteria::Verdict::Inconclusive: break;
    }
    return m_open;
}

ChartLimits::Place ChartLimits::placeOf(const ValueLimit& limit) const
{
    const QCPRange range = parentPlot()->yAxis->range();
    return limit.value > range.upper   ? Place::Above
           : limit.value < range.lower ? Place::Below
                                       : Place::Inside;
}

QString ChartLimits::labelOf(const ValueLimit& limit) const
{
    // Signs repeat what colour says.
    const QString sign = limit.verdict == criteria::Verdict::Met      ? QStringLiteral("\u2713 ")
                         : limit.verdict == criteria::Verdict::Broken ? QStringLiteral("\u2717 ")
                                                                      : QString();
    switch (placeOf(limit)) {
    case Place::Above: return QStringLiteral("\u2191 ") + sign + limit.text;
    case Place::Below: return QStringLiteral("\u2193 ") + sign + limit.text;
    case Place::Inside: break;
    }
    return sign + limit.text;
}

void ChartLimits::drawLine(QCPPainter* painter, const QRect& area, const ValueLimit& limit) const
{
    const double y = std::round(parentPlot()->yAxis->coordToPixel(limit.value));
    painter->setPen(QPen(colourOf(limit.verdict), 1, Qt::DashLine));
    painter->drawLine(QLineF(area.left(), y, area.right(), y));
}

void ChartLimits::draw(QCPPainter* painter)
{
    const QRect area = clipRect();
    const QFont font = parentPlot()->xAxis->tickLabelFont();
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setAntialiasing(false);
    for (const ValueLimit& limit : m_limits)
        if (placeOf(limit) == Place::Inside)
            drawLine(painter, area, limit);
    m_labels.clear();
    for (const ValueLimit& limit : m_limits) {
        const QString label =
            metrics.elidedText(labelOf(limit), Qt::ElideRight, std::max(60, area.width() / 2));
        const double y = parentPlot()->yAxis->coordToPixel(limit.value);
        // Above its line, within the area; to the right of labels that are there already.
        const double top =
            std::clamp<double>(std::isfinite(y) ? y - metrics.height() - 1 : area.top(), area.top(),
                               std::max<double>(area.top(), area.bottom() - metrics.height()));
        QRectF box(area.left() + 3, top, metrics.horizontalAdvance(label) + 4, metrics.height());
        for (const QRectF& other : m_labels)
            if (other.intersects(box))
                box.moveLeft(other.right() + 4);
        if (box.right() > area.right())
            continue;
        QColor veil = m_background;
        veil.setAlpha(200);
        painter->fillRect(box, veil);
        painter->setPen(colourOf(limit.verdict));
        painter->drawText(box, Qt::AlignCenter, label);
        m_labels.push_back(box);
    }
}

} // namespace stampede::widgets
