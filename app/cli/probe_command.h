// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interrupt.h"
#include "job_options.h"

namespace stampede::cli {

struct ProbeOptions {
    JobOptions job;
    std::string duration; ///< empty: until it is interrupted
    std::string count;    ///< messages; empty: no end
    bool json = false;
    bool quiet = false;
};

CLI::App* addProbeCommand(CLI::App& root, ProbeOptions& options);
/// Carries out `probe`; returns the exit code: 4 when a message was late, lost, refused or failed.
int runProbe(const ProbeOptions& options, Interrupts& interrupts);

} // namespace stampede::cli
