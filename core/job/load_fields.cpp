// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_fields.h"

#include <QCoreApplication>

#include <limits>

namespace stampede::job {

namespace {

// Its context is older than this file; translations know it.
struct JobFields {
    Q_DECLARE_TR_FUNCTIONS(stampede::job::JobFields)
};

Codec count(quint64& value)
{
    return integer(value, 0, std::numeric_limits<qint64>::max());
}

/// Levels are rates ("500/s") in the open model and plain numbers in the closed.
using LevelCodec = Codec (*)(double& value);

void walkLevels(Fields& fields, LoadStage& stage, LevelCodec level)
{
    using Kind = LoadStage::Kind;
    switch (stage.kind) {
    case Kind::Hold: fields.value("level", level(stage.to)); break;
    case Kind::Steps: fields.value("steps", integer(stage.steps, 1, 10'000)); [[fallthrough]];
    case Kind::Ramp:
        fields.value("from", nullable(stage.from, level));
        fields.value("to", level(stage.to));
        break;
    case Kind::Spike:
        fields.value("from", nullable(stage.from, level));
        fields.value("peak", level(stage.to));
        break;
    case Kind::Sine:
        fields.value("level", level(stage.to));
        fields.value("amplitude", level(stage.amplitude));
        fields.value("period", duration(stage.period));
        break;
    case Kind::Day:
        fields.value("low", nullable(stage.from, level));
        fields.value("peak", level(stage.to));
        break;
    case Kind::Pause: break;
    case Kind::Csv: fields.value("file", text(stage.file)); break;
    }
}

void walkStage(Fields& fields, LoadStage& stage, LevelCodec level)
{
    fields.value("kind", choice(stage.kind, {"hold", "ramp", "steps", "spike", "sine", "day", "pause", "csv"}));
    if (stage.kind != LoadStage::Kind::Csv)
        fields.value("duration", duration(stage.duration));
    walkLevels(fields, stage, level);
    fields.elsewhere({"duration", "level", "from", "to", "low", "peak", "steps", "amplitude", "period", "file"},
                     JobFields::tr("does not belong to a stage of this kind"));
}

} // namespace

void walkLoad(Fields& fields, Load& load)
{
    fields.value("model", choice(load.model, {"closed", "open"}));
    const bool open = load.model == Load::Model::Open;
    if (open) {
        fields.value("rate", rate(load.rate));
        fields.value("arrivals", choice(load.arrivals, {"even", "poisson"}));
        fields.value("max_connections", integer(load.connections, 1, Load::mostConnections));
        fields.value("overrun", choice(load.overrun, {"queue", "skip"}));
    } else {
        fields.value("connections", integer(load.connections, 1, Load::mostConnections));
        fields.value("ramp_up", duration(load.rampUp));
    }
    fields.list(
        "stages", load.stages.size(),
        [&](std::size_t size) { load.stages.assign(std::min(size, LoadStage::most + 1), LoadStage()); },
        [&](Fields& nested, std::size_t i) {
            if (i < load.stages.size())
                walkStage(nested, load.stages[i], open ? rate : number);
        });
    fields.value("messages", nullable(load.messages, count));
    fields.value("duration", nullable(load.duration, duration));
    fields.elsewhere(
        {"connections", "ramp_up"},
        JobFields::tr("belongs to the closed model; the open model has rate, arrivals, max_connections "
                      "and overrun"));
    fields.elsewhere(
        {"rate", "arrivals", "max_connections", "overrun"},
        JobFields::tr("belongs to the open model; write \"model\": \"open\", or use connections and "
                      "ramp_up"));
}

void walkSearch(Fields& fields, Job& job)
{
    Search& search = job.search;
    // Read as it may be typed, written as a plain number: the same default in both models.
    const LevelCodec level = [](double& value) {
        return Codec{rate(value).read, number(value).write};
    };
    fields.value("from", level(search.from));
    fields.value("most", level(search.most));
    fields.value("precision", number(search.precision));
    fields.value("settle", duration(search.settle));
    fields.value("step", duration(search.step));
    fields.value("proof", duration(search.proof));
}

} // namespace stampede::job
