// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_record.h"

#include <QByteArray>

namespace stampede::report {

/// The run as one self-contained HTML file (also well-formed XML), in the current locale: headline, figures,
/// charts as inline SVG, criteria, ceiling, latency by stage, replies, markers, server, environment and the
/// job. Nothing is fetched; everything that came from the wire is escaped. Below 1.5 MB also for a week's
/// run with full tables.
QByteArray htmlReport(const RunRecord& record);

} // namespace stampede::report
