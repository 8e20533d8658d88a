// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace stampede::cli {

struct ImportOptions {
    std::string from = "auto";
    std::string output = "-";
    std::vector<std::string> words; ///< one: a file, "-" standard input; several: the command line itself
};

CLI::App* addImportCommand(CLI::App& root, ImportOptions& options);

/// Writes the job to standard output or its file, and what differs to standard error; returns the exit code.
int importJob(const ImportOptions& options);

} // namespace stampede::cli
