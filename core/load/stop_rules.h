// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "job/job.h"
#include "load/run_result.h"
#include "metrics/snapshot.h"

#include <memory>
#include <optional>
#include <vector>

namespace stampede::load {

/// What a rule has to say of a run as it stands. No reason: go on.
struct StopAdvice {
    std::optional<EndReason> reason;
    bool abort = false; ///< at once, without finishing open transactions
    Error error;        ///< what happened and what to do about it
};

/// Judges a run ten times a second by its Snapshot.
class StopRule {
public:
    virtual ~StopRule() = default;
    virtual StopAdvice judge(const metrics::Snapshot& snapshot) const = 0;
};

/// Gives up a run of which no session ever became ready. `final`: the run is over anyway, one failure
/// suffices.
StopAdvice judgeFirstContact(const job::Job& job, const metrics::Snapshot& snapshot, bool final);

/// The rules that `job` asks for, in the order they are asked; the first with a reason decides.
std::vector<std::unique_ptr<StopRule>> stopRules(const job::Job& job);

} // namespace stampede::load
