// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace stampede::store {

class Database;

/// "Stam": marks a file as a history of Stampede (PRAGMA application_id).
inline constexpr qint64 applicationId = 0x5374616d;

/// The statements that lead from one version of the schema to the next; step i makes version i + 1.
using Steps = std::vector<QStringList>;
/// The steps of this Stampede.
const Steps& steps();
/// The version they lead to (PRAGMA user_version).
qint64 schemaVersion();
/// Takes the steps that `database` still lacks, each whole or not at all.
Status migrate(Database& database, const Steps& steps);

} // namespace stampede::store
