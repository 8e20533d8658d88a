// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interrupt.h"
#include "job/validate.h"
#include "job_options.h"
#include "progress_printer.h"
#include "recording.h"
#include "result_files.h"

namespace stampede::cli {

struct RunCommandOptions {
    JobOptions job;
    ResultFiles::Paths files;
    std::string progress = "auto";
    bool quiet = false;
    bool dryRun = false;
    bool findCeiling = false;
    std::string ledger; ///< a file
    StoreChoice store;
};

CLI::App* addRunCommand(CLI::App& root, RunCommandOptions& options);
/// Finds the highest load that still meets the criteria.
CLI::App* addFindCommand(CLI::App& root, RunCommandOptions& options);
CLI::App* addDescribeCommand(CLI::App& root, JobOptions& options);

/// Carries out `run`; returns the exit code.
int runJob(const RunCommandOptions& options, Interrupts& interrupts);
/// The same for a job that is already read. `finished`: called with the result before the summary is printed.
int runJob(const job::Job& job, const QString& baseDir, const RunCommandOptions& options,
           Interrupts& interrupts, const std::function<void(const load::RunResult&)>& finished = {});
int describeJob(const JobOptions& options, job::Purpose purpose = job::Purpose::Run);

} // namespace stampede::cli
