// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/fields.h"
#include "job/job.h"

namespace stampede::job {

/// Walks all fields of a job but its version, in the order of resources/job.schema.json.
void walk(Fields& fields, Job& job);

void walkLoad(Fields& fields, Load& load);
void walkSearch(Fields& fields, Job& job);

} // namespace stampede::job
