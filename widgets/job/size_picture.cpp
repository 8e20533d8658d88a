// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/size_picture.h"

#include "base/display.h"
#include "widgets/base/theme.h"
#include "widgets/job/picture_axes.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace stampede::widgets {

namespace {

QString told(const SizeHistogram& histogram)
{
    if (histogram.bars.empty())
        return SizePicture::tr("The sizes are not known yet.");
    if (histogram.least == histogram.most)
        return SizePicture::tr("Every body has %1.").arg(displaySize(histogram.least));
    return SizePicture::tr("Bodies from %1 to %2, half of them up to %3, %4 on average.")
        .arg(displaySize(histogram.least), displaySize(histogram.most), displaySize(histogram.median),
             displaySize(static_cast<quint64>(std::llround(histogram.mean))));
}

} // namespace

SizePicture::SizePicture(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sizePicture"));
    setAccessibleName(tr("How message sizes are spread"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setHistogram({});
}

void SizePicture::setHistogram(const SizeHistogram& histogram)
{
    m_histogram = histogram;
    setAccessibleDescription(told(histogram));
    setToolTip(told(histogram));
    update();
}

QSize SizePicture::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, fontMetrics().height() * 8};
}

QSize SizePicture::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 5};
}

void SizePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_histogram.bars.size() > 1) {
        paintBars(painter);
        return;
    }
    painter.setPen(quietText(palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, told(m_histogram));
}

void SizePicture::paintBars(QPainter& painter)
{
    PictureAxes axes;
    axes.xMin = m_histogram.bars.front().from;
    axes.xMax = m_histogram.bars.back().to;
    axes.logX = m_histogram.logarithmic;
    double highest = 0;
    for (const SizeHistogram::Bar& bar : m_histogram.bars)
        highest = std::max(highest, 100.0 * bar.count / m_histogram.sampled);
    axes.yMax = highest * 1.1;
    std::vector<Tick> yTicks = countTicks(axes.yMax, 3, false);
    for (Tick& tick : yTicks)
        tick.text = tr("%1 %").arg(tick.text);
    axes.fitInto(rect(), fontMetrics(), yTicks);
    axes.draw(painter, palette(), sizeTicks(axes.xMin, axes.xMax, axes.logX, 5), yTicks);

    const QColor colour = lookOf(Series::Accepted, palette()).colour;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const SizeHistogram::Bar& bar : m_histogram.bars) {
        if (bar.count == 0)
            continue;
        const QPointF top = axes.at({bar.from, 100.0 * bar.count / m_histogram.sampled});
        const QPointF foot = axes.at({bar.to, 0});
        QRectF area(top, foot);
        // A rare size is still to be seen.
        area.setTop(std::min(area.top(), area.bottom() - 2));
        painter.drawRect(area.adjusted(0.5, 0, -0.5, 0));
    }
}

void SizePicture::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
