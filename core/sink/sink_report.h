// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink_stats.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace stampede::sink {

/// One line on what happened between two moments, with the totals so far: connections, messages, rates,
/// errors.
QString progressLine(const SinkStats& now, const SinkStats& before);
/// What a whole run came to, in one line.
QString finalLine(const SinkStats& stats);
/// One JSON object on one line, without the line end: the members of SinkStats in snake_case, elapsed in
/// seconds, and the mean rate in messages a second.
/// "runs": a list, see runsJson(). With a behaviour also its name, and "rules" and "replies" as lists of
/// {"name", "count"}.
QByteArray statsJson(const SinkStats& stats);
/// What the rules of behaviours did and said, a line each; empty where there was nothing.
QStringList behaviourLines(const SinkStats& stats);

} // namespace stampede::sink
