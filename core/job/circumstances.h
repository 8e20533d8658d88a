// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/judge.h"
#include "job/job.h"

namespace stampede::job {

/// What the criteria of `job` need to know of it. The duration is the load's, or that of its stages where all
/// are known; a job that only counts messages has none.
criteria::Circumstances circumstancesOf(const Job& job);

} // namespace stampede::job
