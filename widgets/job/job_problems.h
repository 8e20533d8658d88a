// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace stampede::widgets {

/// The job in `json`; everything that speaks against it is added to `problems`, also what would refuse it at
/// the start of a run, as far as that can be seen without the network. A section that cannot be read does not
/// hide what is wrong with the others.
std::optional<job::Job> examined(const QJsonObject& json, const QString& baseDir, Problems& problems);

/// What speaks against a search for the ceiling by `job`: it brings its own load, so that is not the same.
Problems problemsOfSearch(const job::Job& job, const QString& baseDir);

/// The parts of `json` that can be read by themselves; nothing when they have problems of their own.
std::optional<job::Job> readable(const QJsonObject& json, const QStringList& sections);

/// Problems of the making of messages, with the places of the job's JSON: "message.sender" ->
/// "envelope.sender". Those of files go to the field that names the file.
Problems placedInJob(const Problems& problems, const message::MessageSpec& spec);

/// Adds those of `more` whose place has none yet.
void addMissing(const Problems& more, Problems& problems);

} // namespace stampede::widgets
