// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_export.h"

#include "widgets/charts/plot.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QThreadPool>

namespace stampede::widgets {

class WriteMessenger final : public QObject {
    Q_OBJECT
Q_SIGNALS:
    void done(const QString& error);
};

namespace {

QString write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return QCoreApplication::translate("stampede::widgets::ChartExport", "%1 was not written: %2")
            .arg(path, file.errorString());
    return {};
}

void paintVectors(const ChartPaint& paint, QPaintDevice& device, QSize size)
{
    QCPPainter painter;
    if (!painter.begin(&device))
        return;
    painter.setModes(QCPPainter::PainterModes(QCPPainter::pmVectorized) | QCPPainter::pmNoCaching);
    paint(painter, size);
    painter.end();
}

} // namespace

QImage imageOf(const ChartPaint& paint, QSize size, double scale)
{
    const QSize pixels = (QSizeF(size) * scale).toSize();
    if (pixels.isEmpty())
        return {};
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QCPPainter painter;
    if (!painter.begin(&image))
        return {};
    painter.setMode(QCPPainter::pmNoCaching);
    paint(painter, size);
    painter.end();
    return image;
}

QByteArray svgOf(const ChartPaint& paint, QSize size, const QString& title)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(96);
    generator.setTitle(title);
    paintVectors(paint, generator, size);
    return buffer.data();
}

QByteArray pdfOf(const ChartPaint& paint, QSize size, const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Stampede"));
        writer.setPageSize(
            QPageSize(QSizeF(size) * 72.0 / 96.0, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setResolution(96);
        paintVectors(paint, writer, size);
    }
    return buffer.data();
}

QByteArray pngOf(const QImage& image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

void writeAside(const QString& path, std::function<QByteArray()> bytes, QObject* context,
                std::function<void(const QString& error)> done)
{
    // The messenger outlives the task, whatever happens to `context` meanwhile.
    auto* messenger = new WriteMessenger;
    QObject::connect(messenger, &WriteMessenger::done, context, std::move(done));
    QThreadPool::globalInstance()->start([path, bytes = std::move(bytes), messenger] {
        const QString error = write(path, bytes());
        QMetaObject::invokeMethod(
            messenger,
            [messenger, error] {
                Q_EMIT messenger->done(error);
                messenger->deleteLater();
            },
            Qt::QueuedConnection);
    });
}

} // namespace stampede::widgets

#include "chart_export.moc"
