// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_keys.h"
#include "widgets/job/json_path.h"
#include "widgets/job/stage_values.h"

#include <QJsonArray>

namespace stampede::widgets {

namespace {

void rest(QJsonObject& json, const QString& path, const QJsonValue& resting, QJsonObject& parked)
{
    const QJsonValue current = valueAt(json, path);
    if (current == resting)
        return;
    parked.insert(path, current);
    json = withValue(json, path, resting);
}

void wake(QJsonObject& json, const QString& path, const QJsonValue& resting, QJsonObject& parked)
{
    if (parked.contains(path) && valueAt(json, path) == resting)
        json = withValue(json, path, parked.take(path));
}

void restOrWake(bool resting, QJsonObject& json, const QString& path, const QJsonValue& value,
                QJsonObject& parked)
{
    resting ? rest(json, path, value, parked) : wake(json, path, value, parked);
}

QJsonValue firstValue(const QString& key, const QJsonObject& load)
{
    if (key == QLatin1StringView("max_connections") && load.contains(QLatin1StringView("connections")))
        return load.value(QLatin1StringView("connections"));
    if (key == QLatin1StringView("connections") && load.contains(QLatin1StringView("max_connections")))
        return load.value(QLatin1StringView("max_connections"));
    // The default, no rate at all, would be a problem at once.
    if (key == QLatin1StringView("rate"))
        return QStringLiteral("100/s");
    const bool open = keysOfModel(true).contains(key);
    return defaultJob(open).value(QLatin1StringView("load")).toObject().value(key);
}

QJsonObject withModel(const QJsonObject& load, const QJsonValue& model, QJsonObject& parked)
{
    const bool open = model.toString() == QLatin1StringView("open");
    QJsonObject switchedLoad = load;
    switchedLoad.insert(QLatin1StringView("model"), model);
    for (const QString& key : keysOfModel(!open)) {
        if (load.contains(key))
            parked.insert(QStringLiteral("load.") + key, load.value(key));
        switchedLoad.remove(key);
    }
    for (const QString& key : keysOfModel(open)) {
        const QString path = QStringLiteral("load.") + key;
        if (!switchedLoad.contains(key))
            switchedLoad.insert(key, parked.contains(path) ? parked.take(path) : firstValue(key, load));
    }
    const QString stages = QStringLiteral("stages");
    if (!open && load.value(stages).isArray())
        switchedLoad.insert(stages, withPlainLevels(load.value(stages).toArray()));
    return switchedLoad;
}

} // namespace

QJsonObject switched(QJsonObject json, const QString& path, const QJsonValue& value, QJsonObject& parked)
{
    json = withValue(json, path, value);
    const auto restWithStages = [&] {
        const QJsonObject load = json.value(QLatin1StringView("load")).toObject();
        const bool staged = !load.value(QLatin1StringView("stages")).toArray().isEmpty();
        if (load.contains(QLatin1StringView("ramp_up")))
            restOrWake(staged, json, QStringLiteral("load.ramp_up"), QStringLiteral("0s"), parked);
        restOrWake(staged, json, QStringLiteral("load.duration"), QJsonValue::Null, parked);
    };
    if (path == QLatin1StringView("load.stages")) {
        restWithStages();
    } else if (path == QLatin1StringView("load.model")) {
        const QString load = QStringLiteral("load");
        json.insert(load, withModel(json.value(load).toObject(), value, parked));
        restWithStages();
        restOrWake(value.toString() == QLatin1StringView("open"), json, QStringLiteral("session.think_time"),
                   QStringLiteral("0s"), parked);
    } else if (path == QLatin1StringView("auth.mechanism")) {
        restOrWake(value.toString() == QLatin1StringView("none"), json, QStringLiteral("auth.username"),
                   QString(), parked);
    } else if (path == QLatin1StringView("message.template")) {
        const bool templated = !value.toString().isEmpty();
        restOrWake(templated, json, QStringLiteral("message.size"), QStringLiteral("1k"), parked);
        restOrWake(templated, json, QStringLiteral("message.attachments"), QJsonArray(), parked);
    }
    return json;
}

} // namespace stampede::widgets
