// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/seconds.h"

#include <QIODevice>

namespace stampede::metrics {

/// Writes an HdrHistogram log, version 1.3: one line an interval and tag (a stage, "service", "response",
/// "lateness"), times in seconds, Interval_Max in milliseconds (values are µs, the ratio 1000). Reports
/// through its return values.
class HdrLogWriter {
public:
    /// `device` is open for writing and outlives the writer. `wallStart`: start of the run since the Unix
    /// epoch.
    HdrLogWriter(QIODevice& device, Nanos wallStart);
    /// The comment lines and the legend. False: the device could not take it all.
    bool writeHeader();
    /// A line for each histogram that is not empty.
    bool write(const SecondRow& row);

private:
    QIODevice& m_device;
    Nanos m_wallStart;
};

} // namespace stampede::metrics
