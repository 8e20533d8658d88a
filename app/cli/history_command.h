// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace stampede::cli {

struct HistoryOptions {
    std::string action; ///< which of the commands below was given
    std::string store;
    std::string run;
    std::string text;              ///< search, or the note
    std::vector<std::string> tags; ///< to search for, or to set
    int limit = 0;
    bool removed = false;
    bool json = false;
};

/// history list, show, tag, note, pin, unpin, remove, restore.
CLI::App* addHistoryCommand(CLI::App& root, HistoryOptions& options);
int history(const HistoryOptions& options);

} // namespace stampede::cli
