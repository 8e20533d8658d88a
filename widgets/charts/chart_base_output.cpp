// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_base.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_marks.h"
#include "widgets/charts/chart_table_dialog.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/time_axis.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

namespace stampede::widgets {

namespace {

constexpr QSize leastPicture(480, 270);
constexpr double keyZoom = 0.8;

} // namespace

// What a chart gives away: pictures, values, the table; and what the keyboard does.

void ChartBase::paintWhole(QCPPainter& painter, QSize size)
{
    const int margin = layout()->contentsMargins().left();
    painter.fillRect(QRect(QPoint(0, 0), size), palette().color(QPalette::Base));
    painter.save();
    painter.translate(margin, margin / 2);
    const int width = std::max(1, size.width() - 2 * margin);
    m_header->paintTo(painter, width);
    const int top = m_header->heightForWidth(width) + margin / 2;
    painter.translate(0, top);
    m_plot->toPainter(&painter, width, std::max(1, size.height() - top - margin));
    painter.restore();
}

template <typename F>
auto ChartBase::forFile(double from, double to, QSize size, F output)
{
    const ChartPaint paint = [this](QCPPainter& painter, QSize area) {
        paintWhole(painter, area);
    };
    applyStyle();
    drawNow(from, to);
    m_marks->setForFile(true);
    auto made = output(paint, size.isEmpty() ? this->size().expandedTo(leastPicture) : size);
    m_marks->setForFile(false);
    markDirty();
    return made;
}

QImage ChartBase::pictureOf(double from, double to, QSize size, double scale)
{
    return forFile(from, to, size,
                   [scale](const ChartPaint& paint, QSize area) { return imageOf(paint, area, scale); });
}

QImage ChartBase::picture(QSize size, double scale)
{
    return pictureOf(m_axis.from(), m_axis.to(), size, scale);
}

QByteArray ChartBase::svg(QSize size)
{
    return forFile(m_axis.from(), m_axis.to(), size,
                   [this](const ChartPaint& paint, QSize area) { return svgOf(paint, area, title()); });
}

QByteArray ChartBase::pdf(QSize size)
{
    return forFile(m_axis.from(), m_axis.to(), size,
                   [this](const ChartPaint& paint, QSize area) { return pdfOf(paint, area, title()); });
}

void ChartBase::saveTo(FileKind kind, const QString& path)
{
    // Painting belongs to this thread; compressing and writing need not.
    std::function<QByteArray()> bytes;
    switch (kind) {
    case FileKind::Png:
        bytes = [image = picture()] {
            return pngOf(image);
        };
        break;
    case FileKind::Svg:
        bytes = [made = svg()] {
            return made;
        };
        break;
    case FileKind::Pdf:
        bytes = [made = pdf()] {
            return made;
        };
        break;
    case FileKind::Csv:
        bytes = [numbers = table()] {
            return csvOf(numbers);
        };
        break;
    }
    writeAside(path, std::move(bytes), this, [this, path](const QString& error) {
        if (error.isEmpty())
            Q_EMIT saved(path);
        else
            Q_EMIT failed(error);
    });
}

void ChartBase::copyPicture()
{
    QGuiApplication::clipboard()->setImage(picture({}, devicePixelRatioF()));
}

void ChartBase::copyValues()
{
    QGuiApplication::clipboard()->setText(tsvOf(table()));
}

void ChartBase::showTable()
{
    if (!m_tableDialog)
        m_tableDialog = new ChartTableDialog(*this);
    m_tableDialog->show();
    m_tableDialog->raise();
    m_tableDialog->activateWindow();
}

void ChartBase::moveCrosshair(double share)
{
    const double span = m_axis.to() - m_axis.from();
    const double at = m_axis.crosshair().value_or(m_axis.from() + span / 2) + share * span;
    m_axis.setCrosshair(std::clamp(at, m_axis.from(), m_axis.to()));
    QStringList values{positionText(*m_axis.crosshair(), countsSeconds())};
    for (const LegendEntry& entry : legend())
        if (entry.on && !entry.value.isEmpty())
            values += entry.name + u' ' + entry.value;
    setAccessibleDescription(values.join(QStringLiteral(", ")));
}

void ChartBase::keyPressEvent(QKeyEvent* event)
{
    const double centre = m_axis.crosshair().value_or((m_axis.from() + m_axis.to()) / 2);
    const double step = event->modifiers().testFlag(Qt::ControlModifier) ? 0.1 : 0.01;
    switch (event->key()) {
    case Qt::Key_Left: moveCrosshair(-step); break;
    case Qt::Key_Right: moveCrosshair(step); break;
    case Qt::Key_Up:
    case Qt::Key_Plus: m_axis.zoomAround(centre, keyZoom); break;
    case Qt::Key_Down:
    case Qt::Key_Minus: m_axis.zoomAround(centre, 1 / keyZoom); break;
    case Qt::Key_Home: m_axis.reset(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT maximiseAsked(); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace stampede::widgets
