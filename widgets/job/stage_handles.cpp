// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/stage_handles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stampede::widgets {

namespace {

using Part = StageHandle::Part;

/// No shorter by moving: a stage that is gone cannot be moved any more.
constexpr double shortest = 0.1;
/// Where the day's curve has its peak.
constexpr double nineOfDay = 9.0 / 24;

double seconds(Nanos time)
{
    return static_cast<double>(time.count()) / 1e9;
}

QJsonArray with(QJsonArray stages, qsizetype index, const QString& key, const QJsonValue& value)
{
    QJsonObject stage = stages[index].toObject();
    stage.insert(key, value);
    stages.replace(index, stage);
    return stages;
}

} // namespace

std::vector<StageHandle> handlesOf(const QJsonArray& stages, const std::vector<load::StageSpan>& spans)
{
    std::vector<StageHandle> handles;
    for (qsizetype i = 0; i < stages.size() && i < static_cast<qsizetype>(spans.size()); ++i) {
        const job::LoadStage stage = stageOf(stages[i].toObject());
        const load::StageSpan& span = spans[static_cast<std::size_t>(i)];
        if (stage.kind == StageKind::Csv)
            continue;
        const double from = seconds(span.from);
        const double length = seconds(span.length);
        const QString start = fromKey(stage.kind);
        const QString level = toKey(stage.kind);
        // Where a stage goes on from the one before, the corner is that one's.
        if (!start.isEmpty() && (stage.from || i == 0))
            handles.push_back({i, Part::Start, {from, span.levelAtStart}, false, start});
        if (stage.kind == StageKind::Spike)
            handles.push_back({i, Part::Peak, {from + length / 2, stage.to}, false, level});
        if (stage.kind == StageKind::Day)
            handles.push_back({i, Part::Peak, {from + length * nineOfDay, stage.to}, false, level});
        const bool bent = stage.kind == StageKind::Spike || stage.kind == StageKind::Day;
        const double end = stage.kind == StageKind::Sine ? stage.to : span.levelAtEnd;
        handles.push_back({i, Part::End, {from + length, end}, true, bent ? QString() : level});
    }
    return handles;
}

QJsonArray moved(const QJsonArray& stages, const StageHandle& handle, QPointF to,
                 const std::vector<load::StageSpan>& spans, bool open)
{
    QJsonArray changed = stages;
    if (handle.stage >= stages.size() || handle.stage >= static_cast<qsizetype>(spans.size()))
        return changed;
    if (handle.movesTime && to.x() != handle.at.x()) {
        const double from = seconds(spans[static_cast<std::size_t>(handle.stage)].from);
        // Decimals beyond a millisecond are those of the pixel.
        const double length = std::round(std::max(shortest, to.x() - from) * 1000) / 1000;
        changed = with(changed, handle.stage, QStringLiteral("duration"), durationValue(length));
    }
    if (!handle.levelKey.isEmpty() && to.y() != handle.at.y())
        changed = with(changed, handle.stage, handle.levelKey, levelValue(std::max(0.0, to.y()), open));
    return changed;
}

QJsonArray splitAt(const QJsonArray& stages, QPointF at, const std::vector<load::StageSpan>& spans, bool open)
{
    if (stages.size() >= static_cast<qsizetype>(job::LoadStage::most) || at.x() <= 0)
        return stages;
    QJsonArray changed;
    double end = 0;
    for (qsizetype i = 0; i < stages.size() && i < static_cast<qsizetype>(spans.size()); ++i) {
        const load::StageSpan& span = spans[static_cast<std::size_t>(i)];
        const double from = seconds(span.from);
        const double length = seconds(span.length);
        end = from + length;
        const QJsonObject stage = stages[i].toObject();
        const StageKind kind = kindOf(stage);
        const bool straight = kind == StageKind::Hold || kind == StageKind::Ramp || kind == StageKind::Pause;
        if (!straight || at.x() <= from + shortest || at.x() >= end - shortest)
            continue;
        const double first = std::round((at.x() - from) * 1000) / 1000;
        const double level = span.levelAtStart + (span.levelAtEnd - span.levelAtStart) * first / length;
        changed = with(stages, i, QStringLiteral("duration"), durationValue(first));
        QJsonObject second = stage;
        second.insert(QStringLiteral("duration"), durationValue(length - first));
        if (kind == StageKind::Ramp) {
            changed = with(changed, i, QStringLiteral("to"), levelValue(level, open));
            second.insert(QStringLiteral("from"), QJsonValue::Null);
        }
        changed.insert(i + 1, second);
        return changed;
    }
    if (at.x() <= end + shortest)
        return stages;
    QJsonObject more = newStage(StageKind::Ramp, at.y(), open);
    more.insert(QStringLiteral("duration"), durationValue(std::round((at.x() - end) * 1000) / 1000));
    changed = stages;
    changed += more;
    return changed;
}

double levelStep(double range, bool fine, bool open)
{
    const double least = std::max(range, 1e-3) / (fine ? 1000 : 50);
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    double step = 10 * power;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power >= least * (1 - 1e-9))
            step = factor * power;
    return open ? step : std::max(1.0, step);
}

double timeStep(double range, bool fine)
{
    static constexpr std::array<double, 20> ladder{0.1, 0.2, 0.5, 1,   2,    5,    10,   15,    30,    60,
                                                   120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400};
    const double least = range / (fine ? 1000 : 60);
    const auto found = std::lower_bound(ladder.begin(), ladder.end(), least);
    return found == ladder.end() ? ladder.back() : *found;
}

double snapped(double value, double step)
{
    return step > 0 ? std::round(value / step) * step : value;
}

} // namespace stampede::widgets
