// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/tile.h"

#include "widgets/base/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace stampede::widgets {

Tile::Tile(const QString& caption, QWidget* parent) : QWidget(parent), m_caption(caption)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(caption);
}

QFont Tile::bigFont() const
{
    QFont big = font();
    if (big.pointSizeF() > 0)
        big.setPointSizeF(big.pointSizeF() * 1.7);
    big.setWeight(QFont::DemiBold);
    return big;
}

QFont Tile::smallFont() const
{
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

int Tile::margin() const
{
    return std::max(4, fontMetrics().height() / 2);
}

QSize Tile::sizeHint() const
{
    const int small = QFontMetrics(smallFont()).height();
    return {fontMetrics().averageCharWidth() * 18 + 2 * margin(),
            2 * small + QFontMetrics(bigFont()).height() + 2 * margin() + 2};
}

QSize Tile::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 11 + 2 * margin(), sizeHint().height()};
}

void Tile::describe()
{
    setAccessibleDescription(m_note.isEmpty() ? reading()
                                              : QString(reading() + QStringLiteral(", ") + m_note));
    update();
}

QString Tile::reading() const
{
    return m_unit.isEmpty() ? m_value : QString(m_value + u' ' + m_unit);
}

QRect Tile::area() const
{
    return rect().adjusted(margin(), margin() / 2, -margin(), -margin() / 2);
}

bool Tile::hasRoomForUnit() const
{
    const QFontMetrics small(smallFont());
    const int used = QFontMetrics(bigFont()).horizontalAdvance(m_value) + small.averageCharWidth();
    return used + small.horizontalAdvance(m_unit) <= area().width();
}

bool Tile::isCut() const
{
    const QFontMetrics small(smallFont());
    const int room = area().width();
    return small.horizontalAdvance(m_caption) > room || small.horizontalAdvance(m_note) > room ||
           QFontMetrics(bigFont()).horizontalAdvance(m_value) > room ||
           (!m_unit.isEmpty() && !hasRoomForUnit());
}

bool Tile::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !isCut())
        return QWidget::event(event);
    QStringList lines{m_caption, reading(), m_note, toolTip()};
    lines.removeAll(QString());
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), lines.join(u'\n'), this);
    return true;
}

void Tile::setCaption(const QString& caption)
{
    if (m_caption == caption)
        return;
    m_caption = caption;
    setAccessibleName(caption);
    update();
}

void Tile::setValue(const QString& value, const QString& unit)
{
    if (m_value == value && m_unit == unit)
        return;
    m_value = value;
    m_unit = unit;
    describe();
}

void Tile::setNote(const QString& note)
{
    if (m_note == note)
        return;
    m_note = note;
    describe();
}

void Tile::setValueColour(const QColor& colour)
{
    if (m_colour == colour)
        return;
    m_colour = colour;
    update();
}

void Tile::setShare(std::optional<double> share)
{
    if (m_share == share)
        return;
    m_share = share;
    update();
}

void Tile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(gridColour(palette()));
    painter.setBrush(palette().color(QPalette::Base));
    const double radius = fontMetrics().height() / 4.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const QRect area = this->area();
    const QFontMetrics small(smallFont());
    const QFontMetrics big(bigFont());
    const auto elided = [&area](const QFontMetrics& metrics, const QString& text, int room) {
        return metrics.elidedText(text, Qt::ElideRight, std::min(room, area.width()));
    };
    painter.setFont(smallFont());
    painter.setPen(quietText(palette()));
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, elided(small, m_caption, area.width()));
    painter.drawText(area.adjusted(0, 0, 0, -2), Qt::AlignBottom | Qt::AlignLeft,
                     elided(small, m_note, area.width()));

    const QRect middle(area.left(), area.top() + small.height(), area.width(),
                       area.height() - 2 * small.height());
    painter.setFont(bigFont());
    painter.setPen(m_colour.isValid() ? m_colour : palette().color(QPalette::Text));
    painter.drawText(middle, Qt::AlignVCenter | Qt::AlignLeft, elided(big, m_value, area.width()));
    if (!m_unit.isEmpty() && hasRoomForUnit()) {
        painter.setFont(smallFont());
        painter.setPen(quietText(palette()));
        const int baseline = middle.top() + (middle.height() - big.height()) / 2 + big.ascent();
        const int used = big.horizontalAdvance(m_value) + small.averageCharWidth();
        painter.drawText(QPoint(middle.left() + used, baseline), m_unit);
    }
    if (m_share) {
        const QRectF track(area.left(), height() - 3.0, area.width(), 2.0);
        painter.fillRect(track, gridColour(palette()));
        painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * *m_share, track.height())),
                         palette().color(QPalette::Highlight));
    }
}

} // namespace stampede::widgets
