// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"
#include "metrics/histogram.h"

#include <QByteArray>

namespace stampede::desktop {

/// The summary of a run with one more member, "window": how long its event loop kept others waiting (µs:
/// "p50", "p99", "max" and "count" of "delays_us"), and the processor time of the GUI thread, "thread_cpu_s".
QByteArray windowReport(const load::RunResult& result, const metrics::Histogram& delays, Nanos threadCpu);

} // namespace stampede::desktop
