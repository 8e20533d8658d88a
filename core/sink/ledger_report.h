// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink_stats.h"

#include <QJsonArray>
#include <QStringList>

namespace stampede::sink {

/// What arrived of tracked runs, the latest first: a line for each and one for its domains, ten of them; then
/// how many messages belong to none. Empty when nothing tracked came.
QStringList ledgerLines(const SinkStats& stats);
/// The runs with all that is known of them, times as in RunArrivals; what is not known is left out.
QJsonArray runsJson(const std::vector<ledger::RunArrivals>& runs);

} // namespace stampede::sink
