// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot.h"

#include <optional>
#include <vector>

namespace stampede::widgets {

class ChartLimits;

/// A vertical line with a short label: something happened then.
struct ChartMarker {
    enum class Look : quint8 {
        Plain,
        Step, ///< of a plan that is gone through step by step: solid, its label at the bottom
        Bad
    };
    double at = 0; ///< position on the time axis
    QString label;
    Look look = Look::Plain;
};

/// A part of the time axis that came to nothing good.
struct ChartSpan {
    double from = 0; ///< positions on the time axis
    double to = 0;
    bool operator==(const ChartSpan&) const = default;
};

/// What lies over a chart: markers, tinted spans, the crosshair and the part being chosen for a zoom. On a
/// layer of its own, so that a crosshair moves without the curves being drawn again.
class ChartMarks final : public QCPAbstractItem {
    Q_OBJECT
public:
    explicit ChartMarks(QCustomPlot* plot);

    void setMarkers(std::vector<ChartMarker> markers) { m_markers = std::move(markers); }
    const std::vector<ChartMarker>& markers() const { return m_markers; }
    void setSpans(std::vector<ChartSpan> spans) { m_spans = std::move(spans); }
    const std::vector<ChartSpan>& spans() const { return m_spans; }
    void setCrosshair(std::optional<double> position) { m_crosshair = position; }
    /// From and to, on the time axis.
    void setChoice(std::optional<std::pair<double, double>> choice) { m_choice = choice; }
    /// Pictures for files have no crosshair.
    void setForFile(bool forFile) { m_forFile = forFile; }
    /// Positions are told as clock times, or as numbers.
    void setClock(bool clock) { m_clock = clock; }
    void setColours(const QPalette& palette);
    /// Labels of markers do not cover those of these, which are drawn before; of the same plot.
    void keepClearOf(const ChartLimits* limits) { m_limits = limits; }
    /// Where labels of markers stand since it was drawn last, in pixels of the plot.
    const std::vector<QRectF>& labels() const { return m_labels; }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawSpans(QCPPainter* painter, const QRect& area) const;
    void drawMarkers(QCPPainter* painter, const QRect& area);
    /// Those of the steps at the bottom, or all the others at the top.
    void drawLabels(QCPPainter* painter, const QRect& area, bool steps);
    bool isFree(const QRectF& box) const;
    void drawCrosshair(QCPPainter* painter, const QRect& area) const;
    void drawLabel(QCPPainter* painter, const QRectF& box, const QString& label, const QColor& colour) const;
    QColor colourOf(const ChartMarker& marker) const;
    double pixel(double position) const;

    std::vector<ChartMarker> m_markers;
    std::vector<ChartSpan> m_spans;
    const ChartLimits* m_limits = nullptr;
    std::vector<QRectF> m_labels;
    std::optional<double> m_crosshair;
    std::optional<std::pair<double, double>> m_choice;
    bool m_forFile = false;
    bool m_clock = true;
    QColor m_line;
    QColor m_text;
    QColor m_background;
    QColor m_accent;
    QColor m_bad;
};

} // namespace stampede::widgets
