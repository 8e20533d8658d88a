// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/criterion.h"
#include "widgets/charts/plot.h"

#include <vector>

namespace stampede::widgets {

/// A value that a chart's curves should stay below or above.
struct ValueLimit {
    double value = 0; ///< in the chart's unit
    QString text;     ///< "p95(response) < 500ms"
    bool upper = true;
    criteria::Verdict verdict = criteria::Verdict::Inconclusive;
    bool operator==(const ValueLimit&) const = default;
};

/// Limits as dashed lines across a chart, each with a small label. One beyond the range shown is told at the
/// edge.
class ChartLimits final : public QCPAbstractItem {
    Q_OBJECT
public:
    explicit ChartLimits(QCustomPlot* plot);

    void setLimits(std::vector<ValueLimit> limits) { m_limits = std::move(limits); }
    const std::vector<ValueLimit>& limits() const { return m_limits; }
    void setColours(const QPalette& palette);
    QColor colourOf(criteria::Verdict verdict) const;
    /// The label of a limit, with an arrow when its line is beyond the edge.
    QString labelOf(const ValueLimit& limit) const;
    /// Where labels stand since it was drawn last, in pixels of the plot.
    const std::vector<QRectF>& labels() const { return m_labels; }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    enum class Place : quint8 { Inside, Above, Below };
    Place placeOf(const ValueLimit& limit) const;
    void drawLine(QCPPainter* painter, const QRect& area, const ValueLimit& limit) const;

    std::vector<ValueLimit> m_limits;
    std::vector<QRectF> m_labels;
    QColor m_open;
    QColor m_good;
    QColor m_bad;
    QColor m_background;
};

} // namespace stampede::widgets
