// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/seconds.h"

#include <QIODevice>

namespace stampede::report {

/// One row a second, RFC 4180, C numbers; the columns are documented in docs/results.md.
class CsvWriter {
public:
    explicit CsvWriter(QIODevice& device);
    /// False: the device could not take it all.
    bool writeHeader();
    bool write(const metrics::SecondRow& row);

private:
    QIODevice& m_device;
};

} // namespace stampede::report
