// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/flow.h"

#include "load/closed_flow.h"
#include "load/open_flow.h"

#include <utility>

namespace stampede::load {

std::unique_ptr<Flow> makeFlow(const job::Job& job, const Share& share, FlowHost& host, CurvePtr plan)
{
    if (job.load.model == job::Load::Model::Open)
        return std::make_unique<OpenFlow>(
            job, share, host, plan ? std::move(plan) : std::make_shared<ConstantRate>(job.load.rate));
    return std::make_unique<ClosedFlow>(job, share, host);
}

} // namespace stampede::load
