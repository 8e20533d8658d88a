// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "sink/behaviour_spec.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace stampede::sink {

/// Where the program keeps presets ("sinks/NAME.json") and the catalogue ("providers.json").
inline constexpr const char* embeddedResources = ":";
/// A behaviour that comes with the program is named so.
inline constexpr const char* presetPrefix = "preset:";

struct Preset {
    QString name;
    QString description;
};
QList<Preset> presets(const QString& resources = QString::fromLatin1(embeddedResources));

/// The file that a name as on the command line stands for: itself, or that of a preset.
QString behaviourPath(const QString& name, const QString& resources = QString::fromLatin1(embeddedResources));

/// The behaviour a file holds (docs/sink.md, resources/sink.schema.json). Nothing, with everything that is
/// wrong in `problems`, each with its JSON path, when it cannot be used. `baseDir`: what relative paths start
/// from.
std::optional<BehaviourSpec> behaviourFromJson(const QByteArray& json, const QString& baseDir,
                                               const QString& resources, Problems& problems);
/// The same from a file or "preset:NAME".
std::optional<BehaviourSpec> readBehaviour(const QString& name, Problems& problems,
                                           const QString& resources = QString::fromLatin1(embeddedResources));

} // namespace stampede::sink
