// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/probe_result.h"

#include <QByteArray>
#include <QString>

namespace stampede::widgets {

/// Something came late or not at all.
bool isBad(const load::ProbeResult& probe);
/// "delivered", "late" …; translated.
QString kindText(load::ProbeEvent::Kind kind);
/// What the probe found, in a sentence; `over`: nothing more comes. Translated.
QString probeSentence(const load::ProbeResult& probe, bool over);
/// The events: "number,kind,at_s,delivery_ms,transit_ms,text" and a row for each, RFC 4180, C numbers; a time
/// that is not known is empty.
QByteArray probeCsv(const load::ProbeResult& probe);

} // namespace stampede::widgets
