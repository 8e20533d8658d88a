// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace stampede::cli {

struct CompareCommandOptions {
    std::vector<std::string> runs;
    std::string store;
    std::vector<std::string> failIf;
    std::string json;
    std::string html;
    std::string skipStart;
};

CLI::App* addCompareCommand(CLI::App& root, CompareCommandOptions& options);
/// Compares runs of the history with the first of them, or a single one with the pinned baseline. Returns the
/// exit code: Failed or Inconclusive by the rules.
int compareRuns(const CompareCommandOptions& options);

} // namespace stampede::cli
