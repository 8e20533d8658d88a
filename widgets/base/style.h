// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace stampede::widgets {

/// Fusion with a little more room beside the text of buttons, and with outlines that are seen on a dark
/// ground, where Fusion's own are darker than the ground (WCAG 2.1, 1.4.11).
class Style final : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace stampede::widgets
