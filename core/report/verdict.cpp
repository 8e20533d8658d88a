// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/verdict.h"

#include "base/display.h"
#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::report {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::report::Verdict)
};

constexpr Nanos tooShort = std::chrono::milliseconds(500);
// A worker that is busy for more than this share of the time has no room left: the rest goes to the system's
// scheduling.
constexpr double busyShare = 0.9;
// Sends later than this at p99 were not the server's doing.
constexpr qint64 lateMicros = 10'000;

double busiestWorker(const load::RunResult& result)
{
    Nanos most{0};
    for (const Nanos cpu : result.last->workerCpu)
        most = std::max(most, cpu);
    return inSeconds(most) / inSeconds(result.last->elapsed);
}

} // namespace

Verdict verdictOf(const load::RunResult& result, int cores)
{
    if (!result.last || result.last->elapsed < tooShort || result.last->total.ended() == 0)
        return {Limit::Unknown, Text::tr("The run was too short to say what limited it.")};
    const bool open = result.job.load.model == job::Load::Model::Open;
    const metrics::Counters& total = result.last->total;
    const double busy = busiestWorker(result);
    const QString percent = displayNumber(busy * 100, 0);
    const qint64 late = result.last->distributions ? result.last->distributions->lateness.percentile(99) : 0;
    const double machine = inSeconds(result.last->usage.cpu()) / inSeconds(result.last->elapsed) / cores;
    if (busy <= busyShare && machine > busyShare)
        return {Limit::Generator,
                Text::tr("This machine was the limit: Stampede kept all its processors busy (%1 %).")
                    .arg(displayNumber(machine * 100, 0))};
    if (busy > busyShare)
        return {
            Limit::Generator,
            Text::tr("The generator was the limit: its busiest worker used %1 % of a core.").arg(percent)};
    if (open && late > lateMicros)
        return {Limit::Generator,
                Text::tr("The generator was the limit: one send in a hundred was later than %1.")
                    .arg(latencyText(static_cast<double>(late)))};
    // What waited at the very end of the schedule was skipped without anyone being late.
    if (open && total.skipped * 1000 <= total.scheduled && total.of(Outcome::Error) == 0)
        return {
            Limit::NotReached,
            Text::tr(
                "No limit was reached: the server kept up with the schedule; the generator's busiest worker "
                "used %1 % of a core.")
                .arg(percent)};
    return {
        Limit::Server,
        Text::tr(
            "The server was the limit: the generator waited for it; its busiest worker used %1 % of a core.")
            .arg(percent)};
}

} // namespace stampede::report
