// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QSize>

#include <functional>

class QCPPainter;

namespace stampede::widgets {

/// Paints a chart of the given size with its top left corner at the origin.
using ChartPaint = std::function<void(QCPPainter& painter, QSize size)>;

/// `scale` pixels to each of `size`.
QImage imageOf(const ChartPaint& paint, QSize size, double scale);
QByteArray svgOf(const ChartPaint& paint, QSize size, const QString& title);
/// One page of the size, at 96 pixels an inch.
QByteArray pdfOf(const ChartPaint& paint, QSize size, const QString& title);
QByteArray pngOf(const QImage& image);

/// Makes bytes and writes them to `path` on a pool thread (whole or not at all), then calls `done` in the
/// calling thread, with what went wrong or an empty text; not when `context` is gone by then. `bytes` must
/// not touch widgets.
void writeAside(const QString& path, std::function<QByteArray()> bytes, QObject* context,
                std::function<void(const QString& error)> done);

} // namespace stampede::widgets
