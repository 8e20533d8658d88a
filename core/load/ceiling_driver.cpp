// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/ceiling_driver.h"

#include "base/display.h"
#include "job/circumstances.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace stampede::load {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::CeilingDriver)
};

using State = CeilingStep::State;

// The share of what was asked that has to be done, and below which a step need not be waited for.
constexpr double keptUp = 0.98;
constexpr double lost = 0.8;
constexpr Nanos hopelessAfter = std::chrono::seconds(3);
// Without criteria: the share of ended messages that have to be accepted.
constexpr double acceptable = 0.99;
// Lateness of the generator at p99, µs, from which a step says nothing about the server.
constexpr qint64 tooLate = 50'000;

double seconds(Nanos value)
{
    return static_cast<double>(value.count()) / 1e9;
}

double firstLevelOf(const job::Job& job)
{
    const bool open = job.load.model == job::Load::Model::Open;
    const double own = open ? job.load.rate : job.load.connections;
    const double from = job.search.from > 0 ? job.search.from : own;
    return std::min(from > 0 ? from : 100, ceilingBound(job));
}

QString levelText(double level, bool open)
{
    return open ? Text::tr("%1 msg/s").arg(displayNumber(level, level < 10 ? 2 : 0))
                : Text::tr("%n connection(s)", nullptr, static_cast<int>(level));
}

/// The rules of one step: those of the job, without its ramp and its length.
criteria::Judge judgeFor(const job::Job& job)
{
    criteria::Circumstances circumstances = job::circumstancesOf(job);
    circumstances.rampEnd = Nanos(0);
    circumstances.duration.reset();
    return criteria::Judge(job.criteria, circumstances);
}

} // namespace

double ceilingBound(const job::Job& job)
{
    const double allowed =
        job.load.model == job::Load::Model::Open ? job::Load::mostRate : job::Load::mostConnections;
    return job.search.most > 0 ? std::min(job.search.most, allowed) : allowed;
}

CeilingDriver::CeilingDriver(const job::Job& job)
    : m_job(job)
    , m_open(job.load.model == job::Load::Model::Open)
    , m_most(ceilingBound(job))
    , m_search(job.search, firstLevelOf(job), m_most, !m_open)
    , m_judge(judgeFor(job))
{
    m_result.openModel = m_open;
    begin(Nanos(0));
}

void CeilingDriver::begin(Nanos at)
{
    const CeilingSearch::Trial& trial = *m_search.next();
    CeilingStep step;
    step.kind = trial.kind;
    step.level = trial.level;
    step.from = at;
    step.judgedFrom = at + trial.settle;
    step.to = step.judgedFrom + trial.judged;
    m_result.steps.push_back(step);
    m_judge = judgeFor(m_job);
    m_counters = {};
    m_distributions.reset();
    m_judged = Nanos(0);
}

std::optional<double> CeilingDriver::level() const
{
    return m_search.next() ? std::optional(m_search.next()->level) : std::nullopt;
}

bool CeilingDriver::add(const metrics::SecondRow& row)
{
    if (!m_search.next() || m_result.over)
        return false;
    const CeilingStep& step = m_result.steps.back();
    if (row.start < step.judgedFrom)
        return false;
    m_counters += row.counters;
    if (row.distributions)
        m_distributions.add(*row.distributions);
    metrics::SecondRow own = row;
    own.start -= step.judgedFrom;
    m_judge.add(own);
    m_judged += row.length;
    // Rows are a second long, give or take a tick of the clock.
    if (m_judged + std::chrono::milliseconds(150) < step.to - step.judgedFrom && !hopeless())
        return false;
    endStep(row.start + row.length);
    return true;
}

bool CeilingDriver::hopeless() const
{
    return m_open && m_judged >= hopelessAfter &&
           static_cast<double>(m_counters.ended()) < lost * m_result.steps.back().level * seconds(m_judged);
}

CeilingMeasurement CeilingDriver::measure()
{
    CeilingMeasurement measurement;
    measurement.acceptedRate = static_cast<double>(m_counters.of(Outcome::Accepted)) / seconds(m_judged);
    const metrics::Histogram& response = m_distributions.response;
    measurement.p50 = static_cast<double>(response.percentile(50));
    measurement.p95 = static_cast<double>(response.percentile(95));
    measurement.p99 = static_cast<double>(response.percentile(99));
    const std::vector<criteria::Standing> standings = m_judge.finish();
    measurement.verdict = criteria::verdictOf(standings);
    QStringList reasons;
    for (const criteria::Standing& standing : standings)
        if (standing.severity == criteria::Severity::Fail && standing.verdict == measurement.verdict &&
            standing.verdict != criteria::Verdict::Met)
            reasons += standing.reason.isEmpty() ? standing.text : standing.text + u": " + standing.reason;
    measurement.reason = reasons.join(u"; ");
    judgeByServer(measurement);
    return measurement;
}

// What no criterion need say: the server did what was asked of it, and it was the server that was measured.
void CeilingDriver::judgeByServer(CeilingMeasurement& measurement) const
{
    if (measurement.verdict == criteria::Verdict::Broken)
        return;
    const auto ended = static_cast<double>(m_counters.ended());
    const double asked = m_result.steps.back().level;
    const double done = ended / seconds(m_judged);
    const auto late = m_distributions.lateness.percentile(99);
    if (m_open && late > tooLate) {
        measurement.verdict = criteria::Verdict::Inconclusive;
        measurement.reason = Text::tr("this machine could not keep up: messages started %1 ms late (p99)")
                                 .arg(displayNumber(static_cast<double>(late) / 1000, 0));
    } else if (m_open && done < keptUp * asked) {
        measurement.verdict = criteria::Verdict::Broken;
        measurement.reason =
            m_counters.skipped > 0
                ? Text::tr("%1 of %2 msg/s were done; %3 messages found no free connection")
                      .arg(displayNumber(done, 0), displayNumber(asked, 0), displayCount(m_counters.skipped))
                : Text::tr("%1 of %2 msg/s were done").arg(displayNumber(done, 0), displayNumber(asked, 0));
    } else if (m_job.criteria.isEmpty() &&
               static_cast<double>(m_counters.of(Outcome::Accepted)) < acceptable * ended) {
        measurement.verdict = criteria::Verdict::Broken;
        measurement.reason =
            Text::tr("%1 of %2 messages were not accepted")
                .arg(displayCount(m_counters.ended() - m_counters.of(Outcome::Accepted)), displayCount(m_counters.ended()));
    } else if (ended == 0) {
        measurement.verdict = criteria::Verdict::Inconclusive;
        measurement.reason = Text::tr("no message ended");
    }
}

void CeilingDriver::endStep(Nanos at)
{
    const CeilingMeasurement measurement = measure();
    CeilingStep& step = m_result.steps.back();
    step.to = at;
    step.acceptedRate = measurement.acceptedRate;
    step.p50 = measurement.p50;
    step.p95 = measurement.p95;
    step.p99 = measurement.p99;
    step.reason = measurement.reason;
    step.state = measurement.verdict == criteria::Verdict::Met      ? State::Passed
                 : measurement.verdict == criteria::Verdict::Broken ? State::Failed
                                                                    : State::Inconclusive;
    m_search.record(step.state == State::Passed);
    m_result.found = m_search.found();
    m_result.proved = m_search.proved();
    if (m_search.next())
        begin(at);
    else
        conclude();
}

void CeilingDriver::conclude()
{
    m_result.over = true;
    const auto failed = std::find_if(m_result.steps.rbegin(), m_result.steps.rend(),
                                     [](const CeilingStep& step) { return step.state != State::Passed; });
    if (!m_result.proved) {
        m_result.text = Text::tr("No level that holds was found: %1")
                            .arg(failed != m_result.steps.rend() ? failed->reason : Text::tr("nothing was measured"));
        return;
    }
    const QString found = levelText(*m_result.found, m_open);
    if (m_search.reachedMost())
        m_result.text = Text::tr("%1 hold, the most that was allowed: the ceiling is higher.").arg(found);
    else
        m_result.text = Text::tr("The ceiling is %1; beyond it, at %2: %3.")
                            .arg(found, levelText(failed->level, m_open), failed->reason);
}

void CeilingDriver::breakOff()
{
    if (m_result.over)
        return;
    CeilingStep& last = m_result.steps.back();
    if (last.state == State::Running) {
        last.state = State::Inconclusive;
        last.reason = Text::tr("the run ended before the step did");
    }
    m_result.text = m_result.found
                        ? Text::tr("The search was ended early; %1 held so far.").arg(levelText(*m_result.found, m_open))
                        : Text::tr("The search was ended before any level held.");
}

} // namespace stampede::load
