// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/judge.h"

#include "criteria/parser.h"
#include "criteria/tracker.h"

#include <algorithm>

namespace stampede::criteria {

struct Judge::State {
    std::vector<std::unique_ptr<LatencyTrack>> tracks;
    std::vector<Tracker> trackers;
    quint64 started = 0;
    quint64 ended = 0;
    std::optional<QString> abort;

    void follow(const QString& line, const Rule& rule, Nanos from);
    const LatencyTrack* trackFor(const Rule& rule, Nanos from);
    std::vector<Standing> standings() const;
};

/// Null: the criterion needs the latencies of no more than a second.
const LatencyTrack* Judge::State::trackFor(const Rule& rule, Nanos from)
{
    const bool bySecond = !rule.over && (rule.lasting || rule.share);
    if (!rule.metric.isLatency() || bySecond)
        return nullptr;
    const std::size_t measure = rule.metric.entry->measure;
    for (const auto& track : tracks)
        if (track->serves(measure, from, rule.over))
            return track.get();
    tracks.push_back(std::make_unique<LatencyTrack>(measure, from, rule.over));
    return tracks.back().get();
}

void Judge::State::follow(const QString& line, const Rule& rule, Nanos from)
{
    trackers.emplace_back(line, rule, from, trackFor(rule, from));
}

std::vector<Standing> Judge::State::standings() const
{
    std::vector<Standing> list;
    list.reserve(trackers.size());
    for (const Tracker& tracker : trackers)
        list.push_back(tracker.standing());
    return list;
}

Judge::Judge(const QStringList& lines, const Circumstances& circumstances)
    : m_state(std::make_unique<State>())
{
    for (const QString& line : lines)
        if (const ParsedLine parsed = parse(line); parsed.rule)
            m_state->follow(line, *parsed.rule,
                            parsed.rule->afterRamp ? circumstances.rampEnd
                                                   : parsed.rule->after.value_or(Nanos(0)));
}

Judge::~Judge() = default;
Judge::Judge(Judge&&) noexcept = default;
Judge& Judge::operator=(Judge&&) noexcept = default;

bool Judge::isEmpty() const
{
    return m_state->trackers.empty();
}

void Judge::add(const metrics::SecondRow& row)
{
    State& state = *m_state;
    state.started += row.counters.started;
    state.ended += row.counters.ended();
    const quint64 inFlight = state.started - std::min(state.started, state.ended);
    for (const auto& track : state.tracks)
        track->add(row);
    for (Tracker& tracker : state.trackers) {
        tracker.add(row, inFlight);
        if (tracker.asksForEnd() && !state.abort)
            state.abort = tracker.text();
    }
}

std::vector<Standing> Judge::standings() const
{
    return m_state->standings();
}

std::vector<Standing> Judge::finish(const QString& ledgerGap)
{
    for (Tracker& tracker : m_state->trackers)
        tracker.finish(ledgerGap);
    return m_state->standings();
}

std::optional<QString> Judge::abortAsked() const
{
    return m_state->abort;
}

Verdict verdictOf(const std::vector<Standing>& standings)
{
    Verdict all = Verdict::Met;
    for (const Standing& standing : standings) {
        if (standing.severity != Severity::Fail || standing.verdict == Verdict::Met)
            continue;
        if (standing.verdict == Verdict::Broken)
            return Verdict::Broken;
        all = Verdict::Inconclusive;
    }
    return all;
}

} // namespace stampede::criteria
