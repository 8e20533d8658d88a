// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/stage_values.h"

#include "base/units.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace stampede::widgets {

namespace {

struct Stages {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::Stages)
};

constexpr std::array<QLatin1StringView, stageKindCount> words{
    QLatin1StringView("hold"),  QLatin1StringView("ramp"), QLatin1StringView("steps"),
    QLatin1StringView("spike"), QLatin1StringView("sine"), QLatin1StringView("day"),
    QLatin1StringView("pause"), QLatin1StringView("csv")};

constexpr double longestDay = 366.0 * 86'400;

std::optional<double> numberIn(const QJsonValue& value)
{
    const double number = value.isDouble() ? value.toDouble() : value.toString().toDouble();
    return value.isDouble() || value.isString() ? std::optional(number) : std::nullopt;
}

std::optional<double> levelIn(const QJsonValue& value)
{
    if (value.isString())
        if (const Result<double> rate = parseRate(value.toString()))
            return std::max(0.0, *rate);
    const std::optional<double> number = numberIn(value);
    return number && std::isfinite(*number) ? std::optional(std::max(0.0, *number)) : std::nullopt;
}

Nanos timeIn(const QJsonValue& value)
{
    if (value.isString())
        if (const Result<Nanos> time = parseDuration(value.toString()))
            return std::clamp<Nanos>(*time, Nanos(0), std::chrono::hours(366 * 24));
    const double seconds = value.toDouble();
    return seconds > 0 && seconds <= longestDay ? Nanos(std::llround(seconds * 1e9)) : Nanos(0);
}

} // namespace

QString wordOf(StageKind kind)
{
    return words[static_cast<std::size_t>(kind)];
}

QString titleOf(StageKind kind)
{
    switch (kind) {
    case StageKind::Hold: return Stages::tr("Hold");
    case StageKind::Ramp: return Stages::tr("Ramp");
    case StageKind::Steps: return Stages::tr("Steps");
    case StageKind::Spike: return Stages::tr("Spike");
    case StageKind::Sine: return Stages::tr("Wave");
    case StageKind::Day: return Stages::tr("Day");
    case StageKind::Pause: return Stages::tr("Pause");
    case StageKind::Csv: return Stages::tr("CSV file");
    }
    return {};
}

StageKind kindOf(const QJsonObject& stage)
{
    const auto found =
        std::find(words.begin(), words.end(), stage.value(QLatin1StringView("kind")).toString());
    return found == words.end() ? StageKind::Hold : static_cast<StageKind>(found - words.begin());
}

QString fromKey(StageKind kind)
{
    switch (kind) {
    case StageKind::Ramp:
    case StageKind::Steps:
    case StageKind::Spike: return QStringLiteral("from");
    case StageKind::Day: return QStringLiteral("low");
    default: return {};
    }
}

QString toKey(StageKind kind)
{
    switch (kind) {
    case StageKind::Hold:
    case StageKind::Sine: return QStringLiteral("level");
    case StageKind::Ramp:
    case StageKind::Steps: return QStringLiteral("to");
    case StageKind::Spike:
    case StageKind::Day: return QStringLiteral("peak");
    default: return {};
    }
}

job::LoadStage stageOf(const QJsonObject& json)
{
    job::LoadStage stage;
    stage.kind = kindOf(json);
    stage.duration = timeIn(json.value(QLatin1StringView("duration")));
    if (const QString key = fromKey(stage.kind); !key.isEmpty())
        stage.from = levelIn(json.value(key));
    if (const QString key = toKey(stage.kind); !key.isEmpty())
        stage.to = levelIn(json.value(key)).value_or(0);
    const QJsonValue steps = json.value(QLatin1StringView("steps"));
    stage.steps = std::clamp(steps.toInt(5), 1, 10'000);
    stage.amplitude = std::min(levelIn(json.value(QLatin1StringView("amplitude"))).value_or(0), stage.to);
    stage.period =
        std::max<Nanos>(timeIn(json.value(QLatin1StringView("period"))), std::chrono::milliseconds(100));
    stage.file = json.value(QLatin1StringView("file")).toString();
    return stage;
}

job::Load loadOf(const QJsonArray& stages, bool open, const std::vector<job::LoadStage>& known)
{
    job::Load load;
    load.model = open ? job::Load::Model::Open : job::Load::Model::Closed;
    for (qsizetype i = 0; i < stages.size(); ++i) {
        job::LoadStage stage = stageOf(stages[i].toObject());
        if (stage.kind == StageKind::Csv)
            stage = static_cast<std::size_t>(i) < known.size() ? known[static_cast<std::size_t>(i)]
                                                               : job::LoadStage();
        load.stages.push_back(stage);
    }
    return load;
}

QJsonValue levelValue(double level, bool open)
{
    if (open)
        // Digits beyond the sixth place are those of the arithmetic.
        return formatRate(std::round(std::clamp(level, 0.0, job::Load::mostRate) * 1e6) / 1e6);
    return static_cast<double>(std::llround(std::clamp(level, 0.0, double(job::Load::mostConnections))));
}

QJsonValue durationValue(double seconds)
{
    return formatDuration(Nanos(std::llround(std::clamp(seconds, 0.0, longestDay) * 1e9)));
}

QJsonObject newStage(StageKind kind, double level, bool open)
{
    QJsonObject stage{{QStringLiteral("kind"), wordOf(kind)}};
    if (kind == StageKind::Csv) {
        stage.insert(QStringLiteral("file"), QString());
        return stage;
    }
    stage.insert(QStringLiteral("duration"),
                 kind == StageKind::Day ? QStringLiteral("10m") : QStringLiteral("30s"));
    if (!toKey(kind).isEmpty())
        stage.insert(toKey(kind), levelValue(level, open));
    if (!fromKey(kind).isEmpty())
        stage.insert(fromKey(kind), QJsonValue::Null);
    if (kind == StageKind::Steps)
        stage.insert(QStringLiteral("steps"), 5);
    if (kind == StageKind::Sine) {
        stage.insert(QStringLiteral("amplitude"), levelValue(level / 2, open));
        stage.insert(QStringLiteral("period"), QStringLiteral("10s"));
    }
    return stage;
}

QJsonObject withKind(const QJsonObject& stage, StageKind kind, bool open)
{
    const StageKind before = kindOf(stage);
    if (before == kind)
        return stage;
    const job::LoadStage read = stageOf(stage);
    const double level = read.to > 0 || toKey(before) != QString() ? read.to : open ? 100 : 10;
    QJsonObject changed = newStage(kind, level, open);
    if (kind != StageKind::Csv && before != StageKind::Csv)
        changed.insert(QStringLiteral("duration"), stage.value(QLatin1StringView("duration")));
    if (!fromKey(kind).isEmpty() && read.from)
        changed.insert(fromKey(kind), levelValue(*read.from, open));
    return changed;
}

QJsonArray withPlainLevels(const QJsonArray& stages)
{
    QJsonArray plain;
    for (const QJsonValue value : stages) {
        QJsonObject stage = value.toObject();
        for (const char* key : {"level", "from", "to", "low", "peak", "amplitude"}) {
            const QJsonValue level = stage.value(QLatin1StringView(key));
            if (level.isString())
                if (const auto number = levelIn(level))
                    stage.insert(QLatin1StringView(key), levelValue(*number, false));
        }
        plain += value.isObject() ? QJsonValue(stage) : value;
    }
    return plain;
}

} // namespace stampede::widgets
