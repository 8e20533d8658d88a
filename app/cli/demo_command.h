// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_command.h"

namespace stampede::cli {

CLI::App* addDemoCommand(CLI::App& root, RunCommandOptions& options);

/// Starts a sink as a process of its own on a free loopback port, runs the built-in demo job against it, and
/// compares the sink's count with the run's.
int runDemo(const RunCommandOptions& options, Interrupts& interrupts);

} // namespace stampede::cli
