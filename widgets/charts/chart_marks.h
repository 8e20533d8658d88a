// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot.h"

#include <optional>
#include <vector>

namespace stampede::widgets {

/// A vertical line with a short label: something happened then.
struct ChartMarker {
    double at = 0; ///< position on the time axis
    QString label;
};

/// What lies over a chart: markers, the crosshair and the part being chosen for a zoom. On a layer of its
/// own, so that a crosshair moves without the curves being drawn again.
class ChartMarks final : public QCPAbstractItem {
    Q_OBJECT
public:
    explicit ChartMarks(QCustomPlot* plot);

    void setMarkers(std::vector<ChartMarker> markers) { m_markers = std::move(markers); }
    const std::vector<ChartMarker>& markers() const { return m_markers; }
    void setCrosshair(std::optional<double> position) { m_crosshair = position; }
    /// From and to, on the time axis.
    void setChoice(std::optional<std::pair<double, double>> choice) { m_choice = choice; }
    /// Pictures for files have no crosshair.
    void setForFile(bool forFile) { m_forFile = forFile; }
    /// Positions are told as clock times, or as numbers.
    void setClock(bool clock) { m_clock = clock; }
    void setColours(const QPalette& palette);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawMarkers(QCPPainter* painter, const QRect& area);
    void drawCrosshair(QCPPainter* painter, const QRect& area);
    void drawLabel(QCPPainter* painter, const QRectF& box, const QString& label);
    double pixel(double position) const;

    std::vector<ChartMarker> m_markers;
    std::optional<double> m_crosshair;
    std::optional<std::pair<double, double>> m_choice;
    bool m_forFile = false;
    bool m_clock = true;
    QColor m_line;
    QColor m_text;
    QColor m_background;
    QColor m_accent;
};

} // namespace stampede::widgets
