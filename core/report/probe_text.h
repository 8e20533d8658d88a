// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/probe_result.h"
#include "report/summary_facts.h"

#include <QJsonObject>
#include <QString>

namespace stampede::report {

/// One line without its end: "#12 delivered in 230 ms, 180 ms of it with the server".
QString probeEventText(const load::ProbeEvent& event);
/// {"kind", "number", "at_seconds", "delivery_ms", "transit_ms", "text"}; times that are not known are left
/// out.
QJsonObject probeEventJson(const load::ProbeEvent& event);
/// How many fared how, and how long delivery took.
QList<Fact> probeFacts(const load::ProbeResult& result);
/// The same as lines for people.
QString probeText(const load::ProbeResult& result);
/// The same with all events kept.
QJsonObject probeJson(const load::ProbeResult& result);

} // namespace stampede::report
