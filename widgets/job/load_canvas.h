// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/job_findings.h"
#include "widgets/job/picture_axes.h"
#include "widgets/job/stage_handles.h"

#include <QSet>
#include <QWidget>

#include <optional>

namespace stampede::widgets {

/// The timeline as a picture whose corners can be moved, by mouse or keys. Every key it takes is told in its
/// tooltip; the table beside it can do the same.
class LoadCanvas final : public QWidget {
    Q_OBJECT
public:
    explicit LoadCanvas(QWidget* parent = nullptr);

    void setStages(const QJsonArray& stages, const LoadPlan& plan);
    /// Stages with a problem.
    void setMarked(const QSet<qsizetype>& stages);

    const std::vector<StageHandle>& handles() const { return m_handles; }
    /// Where a handle is on the widget.
    QPointF placeOf(const StageHandle& handle) const { return axes().at(handle.at); }
    /// -1: none.
    int focusedHandle() const { return m_focused; }
    bool isDragging() const { return m_drag.has_value(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// While a corner is dragged: to be shown, not kept.
    void dragged(const QJsonArray& stages);
    /// The drag was given up: back to what was.
    void dragCancelled();
    /// Done; `typed`: by one of many presses of a key.
    void edited(const QJsonArray& stages, bool typed);
    /// The stage whose corner has the focus now.
    void stageFocused(int stage);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Drag {
        StageHandle handle; // as it was
        QPointF grip;       // of the pointer from the handle's place
        PictureAxes axes;   // they stand still meanwhile
        QJsonArray before;
        std::vector<load::StageSpan> spans;
        QPointF now;
        bool moved = false;
    };
    PictureAxes axes() const;
    int handleNear(QPointF place) const;
    void focusHandle(int index);
    void step(int horizontal, int vertical, bool fine);
    void removeStage();
    void drawHandles(QPainter& painter, const PictureAxes& axes) const;
    void drawBubble(QPainter& painter, const PictureAxes& axes) const;
    QString valueText(QPointF at) const;
    QString describe(int index) const;
    void tellHandle();

    QJsonArray m_stages;
    LoadPlan m_plan;
    std::vector<StageHandle> m_handles;
    QSet<qsizetype> m_marked;
    std::optional<Drag> m_drag;
    int m_focused = -1;
    int m_hovered = -1;
};

} // namespace stampede::widgets
