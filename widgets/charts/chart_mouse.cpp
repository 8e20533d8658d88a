// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_mouse.h"

#include "widgets/charts/chart_marks.h"
#include "widgets/charts/time_axis.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

namespace stampede::widgets {

namespace {
constexpr double wheelZoom = 0.8; // of the span, for one notch
}

ChartMouse::ChartMouse(QCustomPlot& plot, ChartMarks& marks, TimeAxis& axis, QObject* parent)
    : QObject(parent)
    , m_plot(plot)
    , m_marks(marks)
    , m_axis(axis)
{
    m_plot.setMouseTracking(true);
    m_plot.installEventFilter(this);
    connect(&m_plot, &QCustomPlot::mousePress, this, &ChartMouse::pressed);
    connect(&m_plot, &QCustomPlot::mouseMove, this, &ChartMouse::moved);
    connect(&m_plot, &QCustomPlot::mouseRelease, this, &ChartMouse::released);
    connect(&m_plot, &QCustomPlot::mouseWheel, this, &ChartMouse::wheel);
    connect(&m_plot, &QCustomPlot::mouseDoubleClick, this, [this](const QMouseEvent* event) {
        if (event->button() == Qt::LeftButton)
            m_axis.reset();
    });
}

double ChartMouse::positionAt(double x) const
{
    const QRect area = m_plot.axisRect()->rect();
    return m_plot.xAxis->pixelToCoord(std::clamp<double>(x, area.left(), area.right() + 1));
}

bool ChartMouse::inside(const QPointF& position) const
{
    return m_plot.axisRect()->rect().contains(position.toPoint());
}

void ChartMouse::pressed(const QMouseEvent* event)
{
    if (m_plot.parentWidget())
        m_plot.parentWidget()->setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton && inside(event->position()))
        m_pressedAt = event->position().x();
}

void ChartMouse::moved(const QMouseEvent* event)
{
    const double x = event->position().x();
    if (m_pressedAt && !m_dragging)
        m_dragging = std::abs(x - *m_pressedAt) >= QGuiApplication::styleHints()->startDragDistance();
    if (m_dragging) {
        m_marks.setChoice(std::pair(positionAt(*m_pressedAt), positionAt(x)));
        Q_EMIT choiceChanged();
    }
    if (m_dragging || inside(event->position()))
        m_axis.setCrosshair(positionAt(x));
    else
        m_axis.setCrosshair(std::nullopt);
}

void ChartMouse::released(const QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_dragging)
        m_axis.zoom(positionAt(*m_pressedAt), positionAt(event->position().x()));
    m_pressedAt.reset();
    m_dragging = false;
    m_marks.setChoice(std::nullopt);
    Q_EMIT choiceChanged();
}

void ChartMouse::wheel(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        m_axis.zoomAround(positionAt(event->position().x()), std::pow(wheelZoom, notches));
    event->accept();
}

bool ChartMouse::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_plot && event->type() == QEvent::Leave && !m_dragging)
        m_axis.setCrosshair(std::nullopt);
    return QObject::eventFilter(watched, event);
}

} // namespace stampede::widgets
