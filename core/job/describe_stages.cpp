// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"
#include "job/describe_parts.h"

#include <QCoreApplication>
#include <QStringList>

namespace stampede::job {

namespace {

struct Describe {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::Describe)
};

using Kind = LoadStage::Kind;

// More stages than this are counted, not told.
constexpr std::size_t mostTold = 6;

QString levelText(double level)
{
    return displayNumber(level, level < 10 ? 2 : 0);
}

QString fromTo(const LoadStage& stage)
{
    return stage.from ? Describe::tr("from %1 to %2").arg(levelText(*stage.from), levelText(stage.to))
                      : Describe::tr("to %1").arg(levelText(stage.to));
}

QString stageText(const LoadStage& stage)
{
    const QString time = displayDuration(stage.duration);
    switch (stage.kind) {
    case Kind::Hold: return Describe::tr("%1 for %2").arg(levelText(stage.to), time);
    case Kind::Ramp: return Describe::tr("a ramp %1 over %2").arg(fromTo(stage), time);
    case Kind::Steps: return Describe::tr("%n step(s) %1 over %2", nullptr, stage.steps).arg(fromTo(stage), time);
    case Kind::Spike: return Describe::tr("a spike of %1 for %2").arg(levelText(stage.to), time);
    case Kind::Sine:
        return Describe::tr("waves of %1 around %2, one every %3, for %4")
            .arg(levelText(stage.amplitude), levelText(stage.to), displayDuration(stage.period), time);
    case Kind::Day: return Describe::tr("the curve of a day up to %1 in %2").arg(levelText(stage.to), time);
    case Kind::Pause: return Describe::tr("a pause of %1").arg(time);
    case Kind::Csv: return Describe::tr("what %1 says").arg(stage.file);
    }
    return {};
}

} // namespace

QString describeStages(const Load& load)
{
    QStringList told;
    for (std::size_t i = 0; i < load.stages.size() && i < mostTold; ++i)
        told += stageText(load.stages[i]);
    if (load.stages.size() > mostTold)
        told += Describe::tr("%n more stage(s)", nullptr, static_cast<int>(load.stages.size() - mostTold));
    return (load.model == Load::Model::Open ? Describe::tr("Messages a second over time: %1.")
                                            : Describe::tr("Connections over time: %1."))
        .arg(told.join(Describe::tr(", then ")));
}

QString describeCriteria(const Job& job)
{
    if (job.criteria.isEmpty())
        return {};
    return Describe::tr("It passes when %1.").arg(job.criteria.join(Describe::tr(" and ")));
}

} // namespace stampede::job
