// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "metrics/seconds.h"

#include <QIODevice>

namespace stampede::report {

/// CSV that JMeter and its tools read. A run keeps no single samples: a row stands for all messages of one
/// second and outcome, with SampleCount and ErrorCount, as JMeter's statistical mode writes them: times and
/// octets are sums, which JMeter divides by SampleCount.
class JtlWriter {
public:
    /// `device` is open for writing and outlives the writer. `wallStart`: start of the run since the Unix
    /// epoch. The job gives label and URL.
    JtlWriter(QIODevice& device, Nanos wallStart, const job::Job& job);
    /// False: the device could not take it all.
    bool writeHeader();
    /// A line for each outcome that occurred.
    bool write(const metrics::SecondRow& row);

private:
    QIODevice& m_device;
    Nanos m_wallStart;
    QByteArray m_label;
    QByteArray m_url;
};

} // namespace stampede::report
