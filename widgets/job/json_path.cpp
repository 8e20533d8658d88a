// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/json_path.h"

namespace stampede::widgets {

QJsonValue valueAt(const QJsonObject& json, const QString& path)
{
    if (json.contains(path))
        return json.value(path);
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0)
        return QJsonValue(QJsonValue::Undefined);
    return valueAt(json.value(path.first(dot)).toObject(), path.sliced(dot + 1));
}

QJsonObject withValue(QJsonObject json, const QString& path, const QJsonValue& value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        json.insert(path, value);
        return json;
    }
    const QString key = path.first(dot);
    json.insert(key, withValue(json.value(key).toObject(), path.sliced(dot + 1), value));
    return json;
}

QJsonObject withoutValue(QJsonObject json, const QString& path)
{
    if (json.contains(path)) {
        json.remove(path);
        return json;
    }
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0)
        return json;
    const QString key = path.first(dot);
    if (json.value(key).isObject())
        json.insert(key, withoutValue(json.value(key).toObject(), path.sliced(dot + 1)));
    return json;
}

} // namespace stampede::widgets
