// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/load_canvas.h"

#include "base/display.h"
#include "widgets/base/theme.h"

#include <QEvent>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace stampede::widgets {

LoadCanvas::LoadCanvas(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("loadCanvas"));
    setAccessibleName(tr("Timeline of the load"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setToolTip(tr(
        "Drag a corner sideways for the duration, up and down for the level; Shift moves finely, Esc gives "
        "up. A double click splits a stage. Tab goes from corner to corner, the arrow keys move it, Delete "
        "removes its stage."));
}

void LoadCanvas::setStages(const QJsonArray& stages, const LoadPlan& plan)
{
    m_stages = stages;
    m_plan = plan;
    m_handles = handlesOf(stages, plan.spans);
    m_focused = std::min(m_focused, static_cast<int>(m_handles.size()) - 1);
    m_hovered = -1;
    tellHandle();
    update();
}

void LoadCanvas::setMarked(const QSet<qsizetype>& stages)
{
    m_marked = stages;
    update();
}

QSize LoadCanvas::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 12};
}

QSize LoadCanvas::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 8};
}

PictureAxes LoadCanvas::axes() const
{
    if (m_drag)
        return m_drag->axes;
    PictureAxes axes;
    double end = m_plan.points.empty() ? 0 : m_plan.points.back().x();
    for (const StageHandle& handle : m_handles)
        end = std::max(end, handle.at.x());
    // A little more on both sides, so that the last corner and the highest can be taken further.
    axes.xMax = std::max(1.0, end) * 1.06;
    axes.yMax = std::max(m_plan.most, 1.0) * 1.15;
    axes.fitInto(rect(), fontMetrics(), countTicks(axes.yMax, 4, !m_plan.open));
    return axes;
}

QString LoadCanvas::valueText(QPointF at) const
{
    const QString time = displayDuration(Nanos(std::llround(std::max(0.0, at.x()) * 1000)) * 1'000'000);
    const QString level = m_plan.open
                              ? tr("%1 messages a second").arg(displayNumber(at.y(), 3))
                              : tr("%n connection(s)", nullptr, static_cast<int>(std::lround(at.y())));
    return tr("%1 at %2").arg(level, time);
}

QString LoadCanvas::describe(int index) const
{
    const StageHandle& handle = m_handles[static_cast<std::size_t>(index)];
    const auto number = static_cast<int>(handle.stage) + 1;
    const QString kind = titleOf(kindOf(m_stages[handle.stage].toObject()));
    const QString part = handle.part == StageHandle::Part::Start  ? tr("start of stage %1, %2")
                         : handle.part == StageHandle::Part::Peak ? tr("peak of stage %1, %2")
                                                                  : tr("end of stage %1, %2");
    return tr("Corner %1 of %2: %3: %4")
        .arg(QString::number(index + 1), QString::number(m_handles.size()), part.arg(number).arg(kind),
             valueText(handle.at));
}

void LoadCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PictureAxes area = axes();
    area.draw(painter, palette(), timeTicks(area.xMax, 5), countTicks(area.yMax, 4, !m_plan.open));
    if (m_plan.points.empty()) {
        painter.setPen(quietText(palette()));
        painter.drawText(area.plot, Qt::AlignCenter | Qt::TextWordWrap, tr("No load is planned yet."));
    } else {
        const SeriesLook look = lookOf(m_plan.open ? Series::Planned : Series::Active, palette());
        QPainterPath line(area.at(m_plan.points.front()));
        for (const QPointF& point : m_plan.points)
            line.lineTo(area.at(point));
        QPainterPath filled = line;
        filled.lineTo(area.at({m_plan.points.back().x(), 0}));
        filled.lineTo(area.at({m_plan.points.front().x(), 0}));
        QColor fill = look.colour;
        fill.setAlphaF(0.15F);
        painter.fillPath(filled, fill);
        // Where the stages meet.
        painter.setPen(QPen(gridColour(palette()), 0, Qt::DotLine));
        for (const load::StageSpan& span : m_plan.spans) {
            const double x = area.x(static_cast<double>((span.from + span.length).count()) / 1e9);
            painter.drawLine(QPointF(x, area.plot.top()), QPointF(x, area.plot.bottom()));
        }
        painter.setPen(QPen(look.colour, 2));
        painter.drawPath(line);
    }
    drawHandles(painter, area);
    drawBubble(painter, area);
}

void LoadCanvas::drawHandles(QPainter& painter, const PictureAxes& area) const
{
    const double radius = fontMetrics().height() * 0.32;
    const QColor line = lookOf(m_plan.open ? Series::Planned : Series::Active, palette()).colour;
    for (std::size_t i = 0; i < m_handles.size(); ++i) {
        const QPointF place = area.at(m_handles[i].at);
        const bool chosen = static_cast<int>(i) == m_focused && (hasFocus() || m_drag);
        const bool marked = m_marked.contains(m_handles[i].stage);
        painter.setPen(QPen(marked ? badColour(palette()) : line, chosen ? 3 : 2));
        painter.setBrush(chosen || static_cast<int>(i) == m_hovered ? line : palette().color(QPalette::Base));
        // The form repeats what the colour says.
        if (marked)
            painter.drawRect(QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius));
        else
            painter.drawEllipse(place, radius, radius);
        if (chosen) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
            painter.drawEllipse(place, radius * 1.8, radius * 1.8);
        }
    }
}

void LoadCanvas::drawBubble(QPainter& painter, const PictureAxes& area) const
{
    if (m_focused < 0 || !(m_drag || hasFocus()))
        return;
    const StageHandle& handle = m_handles[static_cast<std::size_t>(m_focused)];
    const QString text = valueText(handle.at);
    const double line = fontMetrics().height();
    const QPointF place = area.at(handle.at);
    QRectF box(0, 0, fontMetrics().horizontalAdvance(text) + line, line * 1.5);
    box.moveCenter({place.x(), place.y() - line * 1.6});
    if (box.top() < 0)
        box.moveTop(place.y() + line * 0.8);
    box.moveLeft(std::clamp(box.left(), 0.0, std::max(0.0, width() - box.width())));
    painter.setPen(QPen(gridColour(palette()), 1));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, line / 4, line / 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter, text);
}

void LoadCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
