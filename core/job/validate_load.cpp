// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "job/validate_parts.h"

#include <QCoreApplication>

namespace stampede::job {

namespace {

struct Validate {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Validate)
};

constexpr Nanos longest = 366 * 24h;

} // namespace

void validateLoad(const Check& check)
{
    const Load& load = check.job.load;
    const bool open = load.model == Load::Model::Open;
    const bool staged = !load.stages.empty();
    const bool searched = check.purpose == Purpose::Search;
    check.that(load.messages || load.duration || staged || searched, "load",
               Validate::tr("needs messages, duration or both: how much to send or for how long"));
    check.that(!load.messages || (*load.messages >= 1 && *load.messages <= 1'000'000'000'000'000ULL),
               "load.messages",
               Validate::tr("must be from 1 to %1").arg(displayCount(1'000'000'000'000'000ULL)));
    check.that(!load.duration || (*load.duration > Nanos(0) && *load.duration <= longest), "load.duration",
               Validate::tr("must be above 0 and at most 366 days"));
    check.that(load.connections >= 1 && load.connections <= Load::mostConnections,
               open ? "load.max_connections" : "load.connections",
               Validate::tr("must be from 1 to %1").arg(displayCount(Load::mostConnections)));
    if (staged)
        validateStages(check);
    if (open) {
        check.that(staged || (searched && load.rate == 0) || (load.rate > 0 && load.rate <= Load::mostRate), "load.rate",
                   Validate::tr("must be above 0 and at most %1 a second, such as 500/s")
                       .arg(displayCount(static_cast<quint64>(Load::mostRate))));
        return;
    }
    check.that(load.rampUp >= Nanos(0), "load.ramp_up", Validate::tr("must not be negative"));
    check.that(!staged || load.rampUp == Nanos(0), "load.ramp_up",
               Validate::tr("goes without stages only; begin them with a ramp"));
    check.that(!load.duration || load.rampUp <= *load.duration, "load.ramp_up",
               Validate::tr("must not be longer than load.duration: the last connections would never start"));
}

void validateSearch(const Check& check)
{
    const Search& search = check.job.search;
    const double most = levelBound(check.job.load);
    check.that(check.purpose == Purpose::Run || check.job.load.model == Load::Model::Open || !check.job.criteria.isEmpty(),
               "criteria",
               Validate::tr("a search for the number of connections needs at least one, such as p95(response) < 500ms"));
    check.that(search.from >= 0 && search.from <= most, "search.from",
               Validate::tr("must be from 0 to %1").arg(displayNumber(most, 0)));
    check.that(search.most >= 0 && search.most <= most, "search.most",
               Validate::tr("must be from 0 to %1").arg(displayNumber(most, 0)));
    check.that(search.most == 0 || search.from <= search.most, "search.most",
               Validate::tr("must not be below search.from"));
    check.that(search.precision >= 0.001 && search.precision <= 1, "search.precision",
               Validate::tr("must be from 0.001 to 1, such as 0.05 for 5 %"));
    check.that(search.settle >= Nanos(0) && search.settle <= 1h, "search.settle",
               Validate::tr("must be from 0 to 1 h"));
    check.that(search.step >= 1s && search.step <= 24h, "search.step", Validate::tr("must be from 1 s to 24 h"));
    check.that(search.proof >= 1s && search.proof <= 24h, "search.proof", Validate::tr("must be from 1 s to 24 h"));
}

void validateLimits(const Check& check)
{
    const Limits& limits = check.job.limits;
    check.that(limits.workers >= 0 && limits.workers <= Limits::mostWorkers, "limits.workers",
               Validate::tr("must be from 0 (one a core) to %1").arg(displayCount(Limits::mostWorkers)));
    check.that(!limits.errorShare || (*limits.errorShare > 0 && *limits.errorShare <= 1),
               "limits.error_share", Validate::tr("must be above 0 and at most 1, such as 0.05 for 5 %"));
    check.that(limits.stopGrace >= Nanos(0) && limits.stopGrace <= 24h, "limits.stop_grace",
               Validate::tr("must be from 0 to 24 h"));
}

} // namespace stampede::job
