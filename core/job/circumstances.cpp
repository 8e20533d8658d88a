// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/circumstances.h"

#include <algorithm>

namespace stampede::job {

namespace {

// No run lasts longer; keeps sums of nonsense from overflowing.
constexpr Nanos longest = 366 * 24h;

std::optional<Nanos> durationOf(const Load& load)
{
    if (load.duration)
        return *load.duration > Nanos(0) ? load.duration : std::nullopt;
    Nanos sum{0};
    for (const LoadStage& stage : load.stages) {
        if (stage.kind == LoadStage::Kind::Csv)
            return std::nullopt;
        sum += std::clamp(stage.duration, Nanos(0), longest - sum);
    }
    return sum > Nanos(0) ? std::optional(sum) : std::nullopt;
}

/// The end of the stages in front that only lead up (or down) to the load.
Nanos rampEndOf(const Load& load)
{
    if (load.stages.empty())
        return load.model == Load::Model::Closed ? std::max(load.rampUp, Nanos(0)) : Nanos(0);
    Nanos end{0};
    for (const LoadStage& stage : load.stages) {
        if (stage.kind != LoadStage::Kind::Ramp && stage.kind != LoadStage::Kind::Steps)
            break;
        end += std::clamp(stage.duration, Nanos(0), longest - end);
    }
    return end;
}

} // namespace

criteria::Circumstances circumstancesOf(const Job& job)
{
    criteria::Circumstances circumstances;
    circumstances.openModel = job.load.model == Load::Model::Open;
    circumstances.rampEnd = rampEndOf(job.load);
    circumstances.duration = durationOf(job.load);
    circumstances.tls = job.tls.mode != smtp::TlsMode::None;
    circumstances.tracked = job.tracking.enabled;
    circumstances.auth = job.auth.choice != smtp::AuthSettings::Choice::None;
    return circumstances;
}

} // namespace stampede::job
