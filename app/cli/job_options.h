// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stampede::cli {

/// A job as the command line gives it: a file, and options that set single values over it. Without a file the
/// options start from the defaults.
struct JobOptions {
    std::string file;
    std::string target;
    std::string rate;
    std::string connections;
    std::vector<std::string> allowTargets;
    std::vector<std::string> recipients;
    std::vector<std::string> domains;  ///< "gmail.com:67.4"
    std::vector<std::string> headers;  ///< "Subject: hello"
    std::vector<std::string> stages;   ///< "30s:500": a ramp over the time to the level
    std::vector<std::string> criteria; ///< "p95(response) < 500ms"
    std::vector<std::string> settings; ///< "load.rate=500/s"
    /// Options that are one value of the job each: JSON path and text.
    std::vector<std::pair<std::string, std::string>> values;

    /// What relative paths in the job start from: the file's folder, or the current one.
    QString baseDir() const;
};

/// Adds the options (and the positional JOB) to `command`. `options` outlives the parsing.
void addJobOptions(CLI::App& command, JobOptions& options);

/// Adds what only a search for the ceiling needs.
void addSearchOptions(CLI::App& command, JobOptions& options);

/// Adds what only a probe needs.
void addProbeOptions(CLI::App& command, JobOptions& options);

/// Reads the file and applies the options; nothing when `problems` gained entries. Places are JSON paths,
/// after the file's name where the file is at fault.
std::optional<job::Job> readJob(const JobOptions& options, Problems& problems);

} // namespace stampede::cli
