// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace stampede::widgets {

// The stages of a load as JSON ("load.stages"), read as far as they can be: what is being typed is kept as it
// is.

using StageKind = job::LoadStage::Kind;
inline constexpr int stageKindCount = 8;

/// "hold", "ramp" …
QString wordOf(StageKind kind);
/// As people read it.
QString titleOf(StageKind kind);
/// Hold, where it is none.
StageKind kindOf(const QJsonObject& stage);

/// The key of the level that a stage begins with ("from", "low"); empty: kinds that have none.
QString fromKey(StageKind kind);
/// The key of its main level ("level", "to", "peak"); empty: kinds that have none.
QString toKey(StageKind kind);

/// What cannot be read is 0, or nothing.
job::LoadStage stageOf(const QJsonObject& stage);
/// A load of these stages, for drawing. CSV stages, which only files know, have the length and level of
/// `known`.
job::Load loadOf(const QJsonArray& stages, bool open, const std::vector<job::LoadStage>& known = {});

/// "500/s" in the open model, else a whole number.
QJsonValue levelValue(double level, bool open);
QJsonValue durationValue(double seconds);

/// A stage of this kind with usual values about `level`.
QJsonObject newStage(StageKind kind, double level, bool open);
/// `stage` as another kind; length and level stay.
QJsonObject withKind(const QJsonObject& stage, StageKind kind, bool open);
/// Levels such as "500/s" as the plain numbers of the closed model.
QJsonArray withPlainLevels(const QJsonArray& stages);

/// The load without stages as a timeline of the same shape.
QJsonArray timelineOf(const QJsonObject& load);

/// A ready-made timeline.
struct StageTemplate {
    QString name; ///< of the object
    QString title;
    QString help;
    QJsonArray stages;
};
/// About `level` as their highest.
std::vector<StageTemplate> stageTemplates(double level, bool open);

} // namespace stampede::widgets
