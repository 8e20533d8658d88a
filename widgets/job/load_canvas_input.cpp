// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/load_canvas.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace stampede::widgets {

int LoadCanvas::handleNear(QPointF place) const
{
    const PictureAxes area = axes();
    const double reach = fontMetrics().height() * 0.8;
    int nearest = -1;
    double least = reach;
    for (std::size_t i = 0; i < m_handles.size(); ++i) {
        const QPointF away = area.at(m_handles[i].at) - place;
        const double distance = std::hypot(away.x(), away.y());
        // Of two at one place the later: it can be moved away from the other.
        if (distance <= least) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

void LoadCanvas::tellHandle()
{
    const QString text = m_focused >= 0 ? describe(m_focused) : toolTip();
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void LoadCanvas::focusHandle(int index)
{
    m_focused = index;
    tellHandle();
    update();
    if (index >= 0)
        Q_EMIT stageFocused(static_cast<int>(m_handles[static_cast<std::size_t>(index)].stage));
}

void LoadCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_drag)
        return;
    const int index = handleNear(event->position());
    focusHandle(index);
    if (index < 0)
        return;
    const StageHandle& handle = m_handles[static_cast<std::size_t>(index)];
    const PictureAxes area = axes();
    m_drag =
        Drag{handle, event->position() - area.at(handle.at), area, m_stages, m_plan.spans, handle.at, false};
}

void LoadCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_drag) {
        const int hovered = handleNear(event->position());
        if (hovered != m_hovered) {
            m_hovered = hovered;
            setCursor(hovered < 0 ? Qt::ArrowCursor : Qt::SizeAllCursor);
            update();
        }
        return;
    }
    const PictureAxes& area = m_drag->axes;
    const QPointF place = event->position() - m_drag->grip;
    const bool fine = event->modifiers().testFlag(Qt::ShiftModifier);
    const double time = (place.x() - area.plot.left()) / area.plot.width() * area.xMax;
    const double level = (area.plot.bottom() - place.y()) / area.plot.height() * area.yMax;
    // What is not moved stays exactly where it was, off the grid or not.
    const double pixel = 2;
    const QPointF was = area.at(m_drag->handle.at);
    QPointF to = m_drag->handle.at;
    if (std::abs(place.x() - was.x()) >= pixel)
        to.setX(std::max(0.0, snapped(time, timeStep(area.xMax, fine))));
    if (std::abs(place.y() - was.y()) >= pixel)
        to.setY(std::max(0.0, snapped(level, levelStep(area.yMax, fine, m_plan.open))));
    if (to == m_drag->now)
        return;
    m_drag->now = to;
    m_drag->moved = true;
    Q_EMIT dragged(widgets::moved(m_drag->before, m_drag->handle, to, m_drag->spans, m_plan.open));
}

void LoadCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return;
    const Drag drag = *m_drag;
    m_drag.reset();
    update();
    const QJsonArray after = widgets::moved(drag.before, drag.handle, drag.now, drag.spans, m_plan.open);
    if (after != drag.before)
        Q_EMIT edited(after, false);
    else if (drag.moved)
        Q_EMIT dragCancelled();
}

void LoadCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || handleNear(event->position()) >= 0)
        return;
    const PictureAxes area = axes();
    const double time = (event->position().x() - area.plot.left()) / area.plot.width() * area.xMax;
    const double level = (area.plot.bottom() - event->position().y()) / area.plot.height() * area.yMax;
    const QPointF at(snapped(time, timeStep(area.xMax, false)),
                     std::max(0.0, snapped(level, levelStep(area.yMax, false, m_plan.open))));
    const QJsonArray after = splitAt(m_stages, at, m_plan.spans, m_plan.open);
    if (after != m_stages)
        Q_EMIT edited(after, false);
}

void LoadCanvas::step(int horizontal, int vertical, bool fine)
{
    if (m_focused < 0)
        return;
    const StageHandle handle = m_handles[static_cast<std::size_t>(m_focused)];
    const PictureAxes area = axes();
    const QPointF to(std::max(0.0, handle.at.x() + horizontal * timeStep(area.xMax, fine)),
                     std::max(0.0, handle.at.y() + vertical * levelStep(area.yMax, fine, m_plan.open)));
    const QJsonArray after = widgets::moved(m_stages, handle, to, m_plan.spans, m_plan.open);
    if (after != m_stages)
        Q_EMIT edited(after, true);
}

void LoadCanvas::removeStage()
{
    if (m_focused < 0)
        return;
    QJsonArray after = m_stages;
    after.removeAt(m_handles[static_cast<std::size_t>(m_focused)].stage);
    Q_EMIT edited(after, false);
}

void LoadCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool fine = event->modifiers().testFlag(Qt::ShiftModifier);
    if (m_drag) {
        if (event->key() == Qt::Key_Escape) {
            m_drag.reset();
            Q_EMIT dragCancelled();
        }
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: step(-1, 0, fine); break;
    case Qt::Key_Right: step(1, 0, fine); break;
    case Qt::Key_Up: step(0, 1, fine); break;
    case Qt::Key_Down: step(0, -1, fine); break;
    case Qt::Key_Home: focusHandle(m_handles.empty() ? -1 : 0); break;
    case Qt::Key_End: focusHandle(static_cast<int>(m_handles.size()) - 1); break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: removeStage(); break;
    default: QWidget::keyPressEvent(event);
    }
}

bool LoadCanvas::event(QEvent* event)
{
    // While a corner is dragged, Esc is not for the window.
    if (event->type() == QEvent::ShortcutOverride && m_drag &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool LoadCanvas::focusNextPrevChild(bool next)
{
    const int index = m_focused < 0 ? (next ? 0 : -1) : m_focused + (next ? 1 : -1);
    if (index < 0 || index >= static_cast<int>(m_handles.size()))
        return QWidget::focusNextPrevChild(next);
    focusHandle(index);
    return true;
}

void LoadCanvas::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || (event->reason() != Qt::MouseFocusReason && m_focused < 0))
        focusHandle(m_handles.empty() ? -1 : 0);
    else if (event->reason() == Qt::BacktabFocusReason)
        focusHandle(static_cast<int>(m_handles.size()) - 1);
    QWidget::focusInEvent(event);
}

void LoadCanvas::focusOutEvent(QFocusEvent* event)
{
    if (m_drag) {
        m_drag.reset();
        Q_EMIT dragCancelled();
    }
    QWidget::focusOutEvent(event);
    update();
}

} // namespace stampede::widgets
