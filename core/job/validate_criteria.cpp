// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/circumstances.h"
#include "job/validate_parts.h"

namespace stampede::job {

void validateCriteria(const Check& check)
{
    criteria::check(check.job.criteria, circumstancesOf(check.job), check.problems);
}

} // namespace stampede::job
