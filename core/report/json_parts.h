// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/snapshot.h"

#include <QJsonObject>

namespace stampede::report {

// Parts that the summary and the progress share; keys as in docs/results.md.

QJsonValue jsonCount(quint64 count);
QJsonValue jsonText(std::string_view text);
/// Null when not finite.
QJsonValue jsonNumber(double value);
QJsonObject countersJson(const metrics::Counters& counters);
/// Those of the ledger.
QJsonObject deliveriesJson(const metrics::Deliveries& deliveries);
QJsonObject faultsJson(const metrics::Counters& counters);
QJsonObject connectionsJson(const metrics::Snapshot& snapshot);
/// Count, min, max, mean, deviation and percentiles, µs.
QJsonObject distributionJson(const metrics::Histogram& histogram);

} // namespace stampede::report
