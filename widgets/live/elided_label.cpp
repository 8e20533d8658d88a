// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/elided_label.h"

#include "widgets/base/theme.h"

#include <QPainter>

namespace stampede::widgets {

ElidedLabel::ElidedLabel(Look look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text)
{
    const QString line = text.simplified();
    if (m_text == line)
        return;
    m_text = line;
    setToolTip(line);
    setAccessibleName(line);
    updateGeometry();
    update();
}

void ElidedLabel::setColour(const QColor& colour)
{
    if (m_colour == colour)
        return;
    m_colour = colour;
    update();
}

QFont ElidedLabel::textFont() const
{
    QFont made = font();
    if (m_look == Look::Heading) {
        made.setWeight(QFont::DemiBold);
        if (made.pointSizeF() > 0)
            made.setPointSizeF(made.pointSizeF() * 1.2);
    }
    return made;
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(textFont());
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 8), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(textFont());
    const QColor usual = m_look == Look::Quiet ? quietText(palette()) : palette().color(QPalette::WindowText);
    painter.setPen(m_colour.isValid() ? m_colour : usual);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(textFont()).elidedText(m_text, Qt::ElideMiddle, width()));
}

} // namespace stampede::widgets
