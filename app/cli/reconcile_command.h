// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace stampede::cli {

struct ReconcileOptions {
    std::string departures;
    std::vector<std::string> arrivals;
    bool json = false;
    std::string items;
};

CLI::App* addReconcileCommand(CLI::App& root, ReconcileOptions& options);
/// Joins the journal of an engine with those of sinks and tells what became of the messages; returns the exit
/// code: Failed when some were lost, duplicated or corrupted.
int reconcileJournals(const ReconcileOptions& options);

} // namespace stampede::cli
