// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/judge.h"
#include "load/ceiling.h"
#include "metrics/seconds.h"

#include <optional>

namespace stampede::load {

/// Takes a search through a run: judges each step by the seconds of the run and says which level is to be set next. It
/// sees no clock. A step passes when the job's criteria hold over it and, in the open model, the server kept up with what
/// was asked. One thread.
class CeilingDriver {
public:
    /// `job`: with the criteria and the search to follow.
    explicit CeilingDriver(const job::Job& job);

    /// The level of the first step, to begin the run with.
    double firstLevel() const { return m_result.steps.front().level; }
    /// The highest level there may be.
    double most() const { return m_most; }
    /// Takes in a second of the run. True: a step is over; level() is to be set now, or the search is over.
    bool add(const metrics::SecondRow& row);
    /// Of the step that goes on; nothing: the search is over.
    std::optional<double> level() const;
    /// The job's criteria over the step that goes on.
    std::vector<criteria::Standing> standings() const { return m_judge.standings(); }
    /// The steps so far; the one that goes on is the last.
    const CeilingResult& result() const { return m_result; }
    /// Says how it stands when the run ends before the search does.
    void breakOff();

private:
    void begin(Nanos at);
    CeilingMeasurement measure();
    bool hopeless() const;
    void judgeByServer(CeilingMeasurement& measurement) const;
    void endStep(Nanos at);
    void conclude();

    job::Job m_job;
    bool m_open;
    double m_most;
    CeilingSearch m_search;
    CeilingResult m_result;
    criteria::Judge m_judge;
    metrics::Counters m_counters;
    metrics::Distributions m_distributions;
    Nanos m_judged{0};
};

/// The highest level a search may ask for: its own bound, else what a job may ask.
double ceilingBound(const job::Job& job);

} // namespace stampede::load
