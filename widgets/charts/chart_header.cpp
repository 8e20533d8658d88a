// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_header.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace stampede::widgets {

ChartHeader::ChartHeader(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
}

QFont ChartHeader::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont ChartHeader::legendFont() const
{
    QFont small = font();
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.9);
    return small;
}

int ChartHeader::lineHeight() const
{
    return fontMetrics().height() + fontMetrics().height() / 4;
}

int ChartHeader::sampleWidth() const
{
    return fontMetrics().averageCharWidth() * 5 / 2;
}

int ChartHeader::entryWidth(std::size_t entry) const
{
    const int space = fontMetrics().averageCharWidth() * 2 / 3;
    const int value = m_valueWidths[entry] > 0 ? m_valueWidths[entry] + space : 0;
    const int sample = m_entries[entry].swatch ? lineHeight() / 2 : sampleWidth();
    return sample + space + QFontMetrics(legendFont()).horizontalAdvance(m_entries[entry].name) + value;
}

ChartHeader::Places ChartHeader::places(int width) const
{
    Places result;
    const int gap = fontMetrics().averageCharWidth() * 3 / 2;
    const int line = lineHeight();
    const int room = std::max(1, width - (m_corner ? m_corner->sizeHint().width() + gap / 2 : 0));
    int x = 0;
    int y = 0;
    const auto place = [&](int wanted) {
        if (x > 0 && x + wanted > room) {
            x = 0;
            y += line;
        }
        const QRect rect(x, y, std::min(wanted, room), line);
        x += wanted;
        return rect;
    };
    result.title = place(QFontMetrics(titleFont()).horizontalAdvance(m_title) + gap / 2);
    if (!m_unit.isEmpty())
        result.unit = place(QFontMetrics(legendFont()).horizontalAdvance(m_unit) + 2);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        x += x > 0 ? gap : 0;
        result.entries.push_back(place(entryWidth(i)));
    }
    result.height = y + line;
    return result;
}

int ChartHeader::heightForWidth(int width) const
{
    return places(width).height;
}

QSize ChartHeader::sizeHint() const
{
    return {width(), heightForWidth(std::max(1, width()))};
}

QSize ChartHeader::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, lineHeight()};
}

void ChartHeader::sizeChanged()
{
    updateGeometry();
    update();
}

void ChartHeader::setTitle(const QString& title)
{
    m_title = title;
    sizeChanged();
}

void ChartHeader::setUnit(const QString& unit)
{
    m_unit = unit;
    sizeChanged();
}

void ChartHeader::setCorner(QWidget* corner)
{
    m_corner = corner;
    m_corner->setParent(this);
    sizeChanged();
}

void ChartHeader::setEntries(std::vector<LegendEntry> entries)
{
    const bool same =
        std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
                   [](const auto& a, const auto& b) { return a.id == b.id && a.name == b.name; });
    const int before = places(width()).height;
    m_entries = std::move(entries);
    if (!same)
        m_valueWidths.assign(m_entries.size(), 0);
    const QFontMetrics metrics(legendFont());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_valueWidths[i] = std::max(m_valueWidths[i], metrics.horizontalAdvance(m_entries[i].value));
    if (!same || places(width()).height != before)
        updateGeometry();
    update();
}

QRect ChartHeader::entryRect(int id) const
{
    const Places all = places(width());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].id == id)
            return all.entries[i];
    return {};
}

const LegendEntry* ChartHeader::entryAt(const QPoint& position) const
{
    const Places all = places(width());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].toggles && all.entries[i].contains(position))
            return &m_entries[i];
    return nullptr;
}

void ChartHeader::paintEntry(QPainter& painter, const LegendEntry& entry, const QRect& rect) const
{
    const int space = fontMetrics().averageCharWidth() * 2 / 3;
    const QColor colour = entry.on ? entry.look.colour : quietText(palette());
    int x = rect.left();
    if (entry.swatch) {
        const int side = lineHeight() / 2;
        painter.fillRect(QRect(x, rect.center().y() - side / 2, side, side), colour);
        x += side + space;
    } else {
        QPen pen(colour, entry.on ? 2 : 1, entry.look.line);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(x, rect.center().y() + 1, x + sampleWidth(), rect.center().y() + 1);
        x += sampleWidth() + space;
    }
    QFont struck = legendFont();
    struck.setStrikeOut(!entry.on);
    painter.setFont(struck);
    painter.setPen(quietText(palette()));
    const int nameWidth = QFontMetrics(legendFont()).horizontalAdvance(entry.name);
    painter.drawText(QRect(x, rect.top(), nameWidth + 1, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     entry.name);
    if (!entry.on || entry.value.isEmpty())
        return;
    painter.setFont(legendFont());
    painter.setPen(palette().color(QPalette::Text));
    x += nameWidth + space;
    painter.drawText(QRect(x, rect.top(), std::max(1, rect.right() - x + 2), rect.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, entry.value);
}

void ChartHeader::paintTo(QPainter& painter, int width) const
{
    const Places all = places(width);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(all.title, Qt::AlignVCenter | Qt::AlignLeft, m_title);
    painter.setFont(legendFont());
    painter.setPen(quietText(palette()));
    painter.drawText(all.unit, Qt::AlignVCenter | Qt::AlignLeft, m_unit);
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        paintEntry(painter, m_entries[i], all.entries[i]);
}

void ChartHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTo(painter, width());
}

void ChartHeader::mousePressEvent(QMouseEvent* event)
{
    const LegendEntry* entry =
        event->button() == Qt::LeftButton ? entryAt(event->position().toPoint()) : nullptr;
    if (entry)
        Q_EMIT entryClicked(entry->id);
    else
        QWidget::mousePressEvent(event);
}

void ChartHeader::mouseDoubleClickEvent(QMouseEvent* event)
{
    // A quick second click on an entry is meant for the entry.
    if (const LegendEntry* entry = entryAt(event->position().toPoint()))
        Q_EMIT entryClicked(entry->id);
    else if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

void ChartHeader::mouseMoveEvent(QMouseEvent* event)
{
    const LegendEntry* entry = entryAt(event->position().toPoint());
    setCursor(entry ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(entry ? tr("Click to show or hide %1").arg(entry->name)
                     : tr("Double click to maximise or restore"));
}

void ChartHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_corner)
        return;
    const QSize size(m_corner->sizeHint().width(), lineHeight());
    m_corner->setGeometry(QRect(QPoint(width() - size.width(), 0), size));
}

void ChartHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        m_valueWidths.assign(m_entries.size(), 0);
        sizeChanged();
    }
    QWidget::changeEvent(event);
}

} // namespace stampede::widgets
