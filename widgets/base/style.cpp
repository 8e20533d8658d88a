// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/style.h"

#include "widgets/base/colours.h"
#include "widgets/base/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace stampede::widgets {

namespace {

void drawOutline(QPainter& painter, const QStyleOption& option, const QRect& rect)
{
    const bool focused = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Enabled);
    if (focused || !isDark(option.palette))
        return;
    const double share = option.state & QStyle::State_Enabled ? 0.42 : 0.2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(mixed(option.palette.color(QPalette::Active, QPalette::Text),
                         option.palette.color(QPalette::Active, QPalette::Window), share));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("fusion"));
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const
{
    QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton && option != nullptr)
        usual.rwidth() += 2 * option->fontMetrics.averageCharWidth();
    return usual;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox)
        drawOutline(*painter, *option, option->rect);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if ((control == CC_ComboBox && box != nullptr && box->frame && box->editable) ||
        (control == CC_SpinBox && spin != nullptr && spin->frame))
        drawOutline(*painter, *option, option->rect);
}

} // namespace stampede::widgets
