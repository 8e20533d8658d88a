// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "store/store.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

namespace stampede::cli {

/// --store FILE
void addStoreOption(CLI::App& command, std::string& path);
/// The history at `path`, or where it usually is; null when `problems` gained entries. What the store has to
/// tell of a damaged file goes to standard error.
std::unique_ptr<store::Store> openStore(const std::string& path, Problems& problems);

} // namespace stampede::cli
