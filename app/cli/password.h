// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"

#include <optional>
#include <string>

namespace stampede::cli {

/// The secret a job needs, from the environment variable it names or typed at the terminal; empty when it
/// needs none. Nothing, with a problem, when it cannot be had.
std::optional<std::string> passwordFor(const job::Job& job, Problems& problems);

} // namespace stampede::cli
