// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"

#include <QByteArray>
#include <QJsonObject>

namespace stampede::job {

/// The Job in `json`; nothing when `problems` gained entries. Every problem is reported with its JSON path
/// ("load.rate"): JSON that does not parse (line and column), unknown keys (with the nearest known one),
/// wrong types, values out of range, units that cannot be read, a version newer than ours. Absent keys keep
/// their defaults; without any recipients they are "user{seq}@example.test". JSON objects have no order:
/// headers and domains come in that of their names.
std::optional<Job> fromJson(const QByteArray& json, Problems& problems);
/// The same from an object already parsed.
std::optional<Job> fromJson(const QJsonObject& json, Problems& problems);
/// All keys (of the load, those of its model), also those at their defaults, in the order of the schema;
/// reading it back gives an equal Job, but for headers and domains that were not in the order of their names.
QByteArray toJson(const Job& job);

/// Sets one value by its path before the Job is read: ("load.rate", "5000/s"). `value` is JSON where it
/// parses as one value (a number, true, null, ["a"], "in quotes"), else a string. What follows
/// "message.headers." or "envelope.recipients.domains." is one name, dots and all. Unknown paths are left for
/// fromJson() to report.
void setPath(QJsonObject& json, const QString& path, const QString& value);

} // namespace stampede::job
