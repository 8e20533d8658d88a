// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/marker.h"
#include "load/sample.h"
#include "metrics/point.h"

#include <QString>

namespace stampede::widgets {

// The words of a run as people read them. Translated.

/// "RCPT", "Service time" …, by the index of metrics/point.h.
QString measureText(std::size_t measure);
QString stageText(Stage stage);
QString outcomeText(Outcome outcome);
QString faultText(Fault fault);
/// What answered or failed: "550 5.1.1", "timeout", "other" (kinds beyond those kept apart).
QString replyText(const StatusCode& status, Fault fault);
QString markerText(const load::Marker& marker);

} // namespace stampede::widgets
