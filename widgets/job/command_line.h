// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace stampede::widgets {

/// The line that runs this job in a POSIX shell: with the file when `path` names one that has this very
/// content, else with one option for each value that differs from the defaults. Places where the line cannot
/// say it all do not exist: what has no option of its own goes through --set.
QString commandLine(const QJsonObject& json, const QString& path);
/// `word` as one argument of a POSIX shell (quoted where needed).
QString shellQuoted(const QString& word);

} // namespace stampede::widgets
