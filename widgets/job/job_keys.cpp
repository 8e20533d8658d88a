// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/job_keys.h"

#include "job/job_json.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <optional>

namespace stampede::widgets {

namespace {

constexpr std::array sections{
    QLatin1StringView("target"),   QLatin1StringView("tls"),     QLatin1StringView("auth"),
    QLatin1StringView("envelope"), QLatin1StringView("message"), QLatin1StringView("session"),
    QLatin1StringView("load"),     QLatin1StringView("limits"),  QLatin1StringView("tracking"),
    QLatin1StringView("probe"),    QLatin1StringView("search")};

QJsonObject jsonOf(const job::Job& job)
{
    return QJsonDocument::fromJson(job::toJson(job)).object();
}

/// `given` over `defaults`; only objects in `deep` are merged key by key.
QJsonObject over(QJsonObject defaults, const QJsonObject& given)
{
    for (auto it = given.begin(); it != given.end(); ++it) {
        const bool timeouts = it.key() == QLatin1StringView("timeouts");
        if (timeouts && it.value().isObject())
            defaults.insert(it.key(), over(defaults.value(it.key()).toObject(), it.value().toObject()));
        else
            defaults.insert(it.key(), it.value());
    }
    return defaults;
}

} // namespace

QJsonObject defaultJob(bool open)
{
    job::Job job;
    job.load.model = open ? job::Load::Model::Open : job::Load::Model::Closed;
    return jsonOf(job);
}

QJsonObject newJob()
{
    job::Job job;
    job.load.messages = 1000;
    return jsonOf(job);
}

QJsonObject completed(const QJsonObject& json, QStringList* leftOut)
{
    const QJsonValue model =
        json.value(QLatin1StringView("load")).toObject().value(QLatin1StringView("model"));
    const bool open = model.toString() == QLatin1StringView("open");
    QJsonObject whole = defaultJob(open);
    for (auto it = json.begin(); it != json.end(); ++it) {
        const bool section = std::find(sections.begin(), sections.end(), it.key()) != sections.end();
        if (!section)
            whole.insert(it.key(), it.value());
        else if (it.value().isObject())
            whole.insert(it.key(), over(whole.value(it.key()).toObject(), it.value().toObject()));
        else if (leftOut)
            leftOut->append(it.key());
    }
    return whole;
}

QJsonObject inCanonicalForm(const QJsonObject& json)
{
    Problems problems;
    const std::optional<job::Job> job = job::fromJson(json, problems);
    if (!job)
        return json;
    QJsonObject canonical = jsonOf(*job);
    const QString schema = QStringLiteral("$schema");
    if (json.contains(schema))
        canonical.insert(schema, json.value(schema));
    return canonical;
}

QStringList keysOfModel(bool open)
{
    if (open)
        return {QStringLiteral("rate"), QStringLiteral("arrivals"), QStringLiteral("max_connections"),
                QStringLiteral("overrun")};
    return {QStringLiteral("connections"), QStringLiteral("ramp_up")};
}

} // namespace stampede::widgets
