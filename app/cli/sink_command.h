// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interrupt.h"
#include "sink_options.h"

namespace stampede::cli {

/// Runs a sink until a limit is reached or a signal comes; prints where it listens, then a line a second,
/// then what it came to. Returns the exit code: SIGTERM is an order to end and carried out, Ctrl-C an
/// interruption.
int runSink(const SinkOptions& options, Interrupts& interrupts);

} // namespace stampede::cli
