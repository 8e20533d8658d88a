// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace stampede::widgets {

/// The value at "load.rate"; undefined where there is none.
QJsonValue valueAt(const QJsonObject& json, const QString& path);
/// `json` with `value` at `path`; objects on the way are made.
QJsonObject withValue(QJsonObject json, const QString& path, const QJsonValue& value);
/// `json` without what is at `path`. A key may hold dots: the longest that fits is taken.
QJsonObject withoutValue(QJsonObject json, const QString& path);

} // namespace stampede::widgets
