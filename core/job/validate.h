// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"

namespace stampede::job {

/// Everything that speaks against running `job` that can be seen without touching the network: combinations
/// that make no sense (open model without a rate, think time in the open model, EXTERNAL without a client
/// certificate, LMTP on port 25, AUTH with no user …), files that cannot be read (relative to `baseDir`),
/// entries that cannot be parsed. Places are JSON paths. A search for the ceiling brings its own load, so it needs neither
/// messages nor duration, but criteria in the closed model. A probe brings its own load and criteria, too.
enum class Purpose : quint8 { Run, Search, Probe };
void validate(const Job& job, const QString& baseDir, Problems& problems, Purpose purpose = Purpose::Run);

} // namespace stampede::job
