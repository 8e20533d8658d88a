// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result_files.h"

namespace stampede::cli {

struct ReportOptions {
    std::string run;
    std::string store;
    ResultFiles::Paths files;
};

CLI::App* addReportCommand(CLI::App& root, ReportOptions& options);
/// Writes the files of a run of the history, or without any its summary; returns the exit code.
int reportRun(const ReportOptions& options);

} // namespace stampede::cli
