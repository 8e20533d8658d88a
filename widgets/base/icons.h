// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

#include <functional>

class QPainter;

namespace stampede::widgets {

/// The picture ":/icons/<name>.svg", drawn in `colour` where the file says black, at any size and scale.
QIcon icon(const QString& name, const QColor& colour);

/// What `draw` draws within 16 x 16, sharp up to three times that size.
QIcon drawnIcon(const std::function<void(QPainter& painter)>& draw);

} // namespace stampede::widgets
