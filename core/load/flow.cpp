// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/flow.h"

#include "load/closed_flow.h"
#include "load/open_flow.h"

namespace stampede::load {

std::unique_ptr<Flow> makeFlow(const job::Job& job, const Share& share, FlowHost& host)
{
    if (job.load.model == job::Load::Model::Open)
        return std::make_unique<OpenFlow>(job, share, host);
    return std::make_unique<ClosedFlow>(job, share, host);
}

} // namespace stampede::load
