// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/load_picture.h"

#include "base/display.h"
#include "widgets/base/theme.h"
#include "widgets/job/picture_axes.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <vector>

namespace stampede::widgets {

namespace {

QString told(const LoadPlan& plan)
{
    if (plan.points.empty())
        return LoadPicture::tr("No load is planned yet.");
    const QString most = plan.open
                             ? LoadPicture::tr("%1 messages a second").arg(displayNumber(plan.most, 3))
                             : LoadPicture::tr("%n connection(s)", nullptr, static_cast<int>(plan.most));
    const double reached = plan.points.size() > 2 ? plan.points[plan.points.size() - 2].x() : 0;
    QString text = reached > 0 ? LoadPicture::tr("%1, reached after %2")
                                     .arg(most, displayDuration(Nanos(std::llround(reached * 1e9))))
                               : LoadPicture::tr("%1 from the start").arg(most);
    text += plan.endKnown ? LoadPicture::tr("; the run ends after %1 at the latest.")
                                .arg(displayDuration(Nanos(std::llround(plan.points.back().x() * 1e9))))
                          : LoadPicture::tr("; the run ends when all messages are sent.");
    return text;
}

} // namespace

LoadPicture::LoadPicture(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("loadPicture"));
    setAccessibleName(tr("Planned load over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setPlan({});
}

void LoadPicture::setPlan(const LoadPlan& plan)
{
    m_plan = plan;
    setAccessibleDescription(told(plan));
    setToolTip(told(plan));
    update();
}

QSize LoadPicture::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, fontMetrics().height() * 9};
}

QSize LoadPicture::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 6};
}

void LoadPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_plan.points.empty()) {
        painter.setPen(quietText(palette()));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No load is planned yet."));
        return;
    }
    PictureAxes axes;
    axes.xMax = m_plan.points.back().x();
    axes.yMax = m_plan.most * 1.1;
    const std::vector<Tick> yTicks = countTicks(axes.yMax, 4, !m_plan.open);
    axes.fitInto(rect(), fontMetrics(), yTicks);
    axes.draw(painter, palette(), timeTicks(axes.xMax, 5), yTicks);

    const SeriesLook look = lookOf(m_plan.open ? Series::Planned : Series::Active, palette());
    QPainterPath line(axes.at(m_plan.points.front()));
    for (const QPointF& point : m_plan.points)
        line.lineTo(axes.at(point));
    QPainterPath area = line;
    area.lineTo(axes.at({m_plan.points.back().x(), 0}));
    area.lineTo(axes.at({m_plan.points.front().x(), 0}));
    QColor fill = look.colour;
    fill.setAlphaF(0.15F);
    painter.fillPath(area, fill);
    QPen pen(look.colour, 2);
    if (!m_plan.endKnown)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.drawPath(line);
    painter.setPen(quietText(palette()));
    if (!m_plan.endKnown)
        painter.drawText(
            axes.plot.adjusted(0, fontMetrics().height() * 0.3, -fontMetrics().height() * 0.3, 0),
            Qt::AlignRight | Qt::AlignVCenter, tr("until all is sent"));
}

void LoadPicture::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
