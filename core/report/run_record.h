// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "metrics/history.h"

#include <QString>
#include <QStringList>

namespace stampede::report {

/// Where a run was made: what a reader needs to compare figures.
struct Environment {
    QString host;
    QString system;    ///< "Debian GNU/Linux 12 (bookworm)"
    QString kernel;    ///< "linux 6.1.0"
    QString processor; ///< model name; empty where the system does not tell
    int cores = 0;
    quint64 memoryBytes = 0; ///< 0: not known
    QString stampede;        ///< version
    QString qt;
    QString openssl;
};
/// Of this process and machine; takes a few milliseconds.
Environment thisEnvironment();

/// A run as it is shown, reported, compared and kept: its result with the curves of its charts.
struct RunRecord {
    load::RunResult result;
    Environment environment;
    metrics::History history;
    bool interrupted = false; ///< the program ended before the run did; the result is as far as it was kept
    QStringList tags;
    QString note;
};

} // namespace stampede::report
