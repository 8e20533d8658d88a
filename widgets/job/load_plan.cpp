// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/shape.h"
#include "load/share.h"
#include "widgets/job/job_findings.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace stampede::widgets {

namespace {

double seconds(Nanos value)
{
    return static_cast<double>(value.count()) / 1e9;
}

/// A connection more is a step; more than this many steps look like a line.
constexpr int mostSteps = 200;

LoadPlan closedPlan(const job::Load& load)
{
    LoadPlan plan;
    plan.endKnown = load.duration.has_value();
    plan.most = load.connections;
    const double rampUp = seconds(load.rampUp);
    const double end = load.duration ? seconds(*load.duration) : rampUp > 0 ? rampUp * 1.5 : 10;
    const auto count = static_cast<quint64>(load.connections);
    if (load.rampUp <= Nanos(0)) {
        plan.points = {{0, plan.most}, {end, plan.most}};
        return plan;
    }
    if (load.connections <= mostSteps) {
        for (quint64 i = 0; i < count; ++i) {
            const double at = seconds(load::sessionStart(i, count, load.rampUp));
            plan.points.emplace_back(at, static_cast<double>(i));
            plan.points.emplace_back(at, static_cast<double>(i + 1));
        }
    } else {
        plan.points = {{0, 1}, {rampUp, plan.most}};
    }
    plan.points.emplace_back(end, plan.most);
    return plan;
}

LoadPlan openPlan(const job::Load& load)
{
    LoadPlan plan;
    if (load.rate <= 0)
        return plan;
    std::optional<Nanos> end = load.duration;
    // Longer than a duration can be: the messages are not what ends the run.
    const bool countable = load.messages && static_cast<double>(*load.messages) / load.rate < 3e7;
    if (countable) {
        const auto all = load::ConstantRate(load.rate).whenPlanned(static_cast<double>(*load.messages));
        end = end && all ? std::min(*end, *all) : all;
    }
    plan.endKnown = end.has_value();
    plan.most = load.rate;
    plan.points = {{0, load.rate}, {end ? seconds(*end) : 10, load.rate}};
    return plan;
}

/// A stage with bends of its own looks smooth with this many points.
constexpr int pointsPerStage = 96;

LoadPlan stagedPlan(const job::Load& load, const QString& baseDir)
{
    LoadPlan plan;
    Problems unreadable; // the checker tells them
    const load::Shape shape = load::shapeOf(load, baseDir, unreadable);
    plan.spans = shape.spans;
    plan.most = shape.most;
    plan.endKnown = true;
    for (std::size_t i = 0; i < shape.spans.size(); ++i) {
        const load::StageSpan& span = shape.spans[i];
        if (span.length <= Nanos(0))
            continue;
        const auto kind = load.stages[i].kind;
        const bool straight = kind == job::LoadStage::Kind::Hold || kind == job::LoadStage::Kind::Ramp ||
                              kind == job::LoadStage::Kind::Pause;
        const int count = straight ? 1 : pointsPerStage;
        for (int n = 0; n <= count; ++n) {
            // The end of a stage is the begin of the next: what it comes to is read just before.
            const Nanos at = n < count ? span.length / count * n : span.length - Nanos(1);
            plan.points.emplace_back(seconds(span.from + at), shape.curve->levelAt(span.from + at));
        }
    }
    plan.planned = shape.curve->plannedBy(shape.length.value_or(Nanos(0)));
    return plan;
}

} // namespace

LoadPlan planOf(const job::Load& load, const QString& baseDir)
{
    const bool open = load.model == job::Load::Model::Open;
    LoadPlan plan = !load.stages.empty() ? stagedPlan(load, baseDir) : open ? openPlan(load) : closedPlan(load);
    plan.open = open;
    return plan;
}

SizeHistogram histogramOf(std::vector<quint64> sizes)
{
    SizeHistogram histogram;
    if (sizes.empty())
        return histogram;
    std::sort(sizes.begin(), sizes.end());
    histogram.sampled = static_cast<int>(sizes.size());
    histogram.least = sizes.front();
    histogram.most = sizes.back();
    histogram.median = sizes[sizes.size() / 2];
    for (const quint64 size : sizes)
        histogram.mean += static_cast<double>(size) / static_cast<double>(sizes.size());
    const double low = static_cast<double>(std::max<quint64>(1, histogram.least));
    const double high = static_cast<double>(std::max<quint64>(1, histogram.most));
    histogram.logarithmic = high / low > 20;
    constexpr std::size_t barCount = 32;
    const auto edge = [&](std::size_t i) {
        const double share = static_cast<double>(i) / barCount;
        return histogram.logarithmic ? low * std::pow(high / low, share) : low + (high - low) * share;
    };
    if (high <= low) {
        histogram.bars = {{low, low, histogram.sampled}};
        return histogram;
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < barCount; ++i) {
        SizeHistogram::Bar bar{edge(i), edge(i + 1), 0};
        const bool last = i + 1 == barCount;
        for (; next < sizes.size() && (last || static_cast<double>(sizes[next]) < bar.to); ++next)
            ++bar.count;
        histogram.bars.push_back(bar);
    }
    return histogram;
}

} // namespace stampede::widgets
