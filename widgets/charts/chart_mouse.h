// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QCustomPlot;
class QMouseEvent;
class QWheelEvent;

namespace stampede::widgets {

class ChartMarks;
class TimeAxis;

/// The mouse over a plot: the crosshair follows it, a drag chooses what to zoom to, a double click resets,
/// the wheel zooms where the pointer is.
class ChartMouse final : public QObject {
    Q_OBJECT
public:
    ChartMouse(QCustomPlot& plot, ChartMarks& marks, TimeAxis& axis, QObject* parent);

Q_SIGNALS:
    void choiceChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void pressed(const QMouseEvent* event);
    void moved(const QMouseEvent* event);
    void released(const QMouseEvent* event);
    void wheel(QWheelEvent* event);
    double positionAt(double x) const;
    bool inside(const QPointF& position) const;

    QCustomPlot& m_plot;
    ChartMarks& m_marks;
    TimeAxis& m_axis;
    std::optional<double> m_pressedAt; // pixels
    bool m_dragging = false;
};

} // namespace stampede::widgets
