// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/found.h"
#include "base/units.h"
#include "sink/json_object.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace stampede::sink {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::sink::JsonObject)
};

} // namespace

std::optional<Delay> JsonObject::delay(const char* key)
{
    const QJsonValue json = value(key);
    if (json.isUndefined())
        return std::nullopt;
    if (json == QJsonValue(QStringLiteral("forever")))
        return Delay{Delay::Kind::Forever};
    if (json.isObject()) {
        JsonObject below(json.toObject(), place(key), m_problems);
        return delayFrom(below);
    }
    const std::optional<Nanos> fixed = duration(key);
    if (!fixed)
        return std::nullopt;
    return *fixed > Nanos(0) ? Delay{Delay::Kind::Fixed, *fixed, *fixed} : Delay{};
}

std::optional<Delay> JsonObject::delayFrom(JsonObject& json)
{
    std::optional<Delay> result;
    if (json.has("uniform") == json.has("exponential"))
        m_problems.add(json.place(), Text::tr("needs exactly one of uniform, exponential"));
    if (const std::optional<Nanos> mean = json.duration("exponential"); mean && *mean > Nanos(0))
        result = Delay{Delay::Kind::Exponential, *mean, *mean};
    else if (mean)
        json.wrong("exponential", Text::tr("a mean above 0 is needed"));
    const QJsonArray ends = json.value("uniform").toArray();
    if (json.has("uniform")) {
        const QJsonObject both{{QStringLiteral("low"), ends.at(0)}, {QStringLiteral("high"), ends.at(1)}};
        Problems quiet;
        JsonObject reader(both, {}, quiet);
        const std::optional<Nanos> low = reader.duration("low");
        const std::optional<Nanos> high = reader.duration("high");
        if (ends.size() != 2 || !low || !high || *low > *high)
            json.wrong("uniform", Text::tr("two durations are needed, the lesser first: [\"1s\", \"5s\"]"));
        else
            result = Delay{Delay::Kind::Uniform, *low, *high};
    }
    json.finish();
    return result;
}

std::optional<ReplyText> JsonObject::reply(const char* key)
{
    if (value(key).isUndefined())
        return std::nullopt;
    const QStringList lines = texts(key);
    if (lines.isEmpty())
        return std::nullopt;
    const Result<ReplyText> read = parseReply(lines);
    if (read)
        return *read;
    wrong(key, read.error().text);
    return std::nullopt;
}

std::optional<QJsonObject> parseObject(const QByteArray& json, const QString& what, Problems& problems)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArrayView before =
            QByteArrayView(json).first(std::clamp<qsizetype>(error.offset, 0, json.size()));
        problems.add(Text::tr("line %1, column %2")
                         .arg(before.count('\n') + 1)
                         .arg(before.size() - before.lastIndexOf('\n')),
                     Text::tr("not valid JSON: %1").arg(error.errorString()));
        return std::nullopt;
    }
    if (!document.isObject()) {
        problems.add(QString(), Text::tr("expected %1, an object such as {…}").arg(what));
        return std::nullopt;
    }
    return document.object();
}

} // namespace stampede::sink
