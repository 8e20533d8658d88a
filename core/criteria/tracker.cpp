// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/tracker.h"

#include "metrics/point.h"

#include <algorithm>
#include <cmath>

namespace stampede::criteria {

Tracker::Tracker(const QString& text, const Rule& rule, Nanos from, const LatencyTrack* track)
    : m_text(text)
    , m_rule(rule)
    , m_from(from)
    , m_track(track)
    , m_window(rule.over.value_or(Nanos(0)))
{}

quint64 Tracker::codesIn(const metrics::SecondRow& row)
{
    if (m_rule.metric.entry->family != Family::Code)
        return 0;
    quint64 total = 0;
    for (const metrics::Finding& finding : row.findings)
        if (finding.status.code != 0 && m_rule.metric.code.matches(finding.status))
            total += finding.count;
    const quint64 fresh = total > m_codesBefore ? total - m_codesBefore : 0;
    m_codesBefore = std::max(m_codesBefore, total);
    return fresh;
}

void Tracker::add(const metrics::SecondRow& row, quint64 inFlight)
{
    const quint64 codes =
        codesIn(row); // also of seconds that do not count, so that they are not taken for later ones
    const Metric& metric = m_rule.metric;
    // While the rest arrives nothing is sent: only the ledger has something to say.
    if (!countsFrom(m_from, row) || (row.draining && !metric.entry->tracked()))
        return;
    m_seen = true;
    const Tally tally = tallyOf(metric, row, inFlight, codes);
    const metrics::Histogram* second = metric.isLatency() && row.distributions
                                           ? &metrics::histogramOf(*row.distributions, metric.entry->measure)
                                           : nullptr;
    if (m_rule.over) {
        m_window.push(tally);
        if (m_window.isFull())
            judgeValue(row, valueOf(metric, m_window.sum(), m_track ? &m_track->total() : nullptr));
    } else if (m_rule.lasting || m_rule.share) {
        if (row.length >= tolerance) // of less, a second's figures tell nothing
            judgeValue(row, valueOf(metric, tally, second));
    } else {
        judgeWhole(row, tally, second);
    }
    const Nanos now = row.start + row.length;
    if (m_rule.abortDelay && m_brokenSince &&
        (m_rule.abortDelay == Nanos(0) || now - *m_brokenSince >= *m_rule.abortDelay - tolerance))
        m_asks = true;
}

void Tracker::judgeWhole(const metrics::SecondRow& row, const Tally& tally, const metrics::Histogram* second)
{
    m_whole.add(tally);
    if (marksProgress(row))
        m_wholeToLastEnd = m_whole;
    // What only adds up cannot be asked of a single second, unless it must stay at nothing.
    const bool bySecond = (!m_rule.metric.onlyGrows() || m_rule.limit == 0) && !m_rule.metric.entry->atEnd;
    if (row.length >= tolerance && bySecond)
        if (const auto value = valueOf(m_rule.metric, tally, second))
            countSecond(*value, row.length);
    const std::optional<double> value =
        valueOf(m_rule.metric, m_whole, m_track ? &m_track->total() : nullptr);
    m_wholeVerdict = verdictOfWhole(value);
    if (value && (!m_rule.metric.entry->atEnd || m_wholeVerdict == Verdict::Broken))
        m_value = value;
    setBroken(m_wholeVerdict == Verdict::Broken, row.start + row.length);
}

/// Something to do with the metric came to its end in this row: rates are taken up to the last such row.
bool Tracker::marksProgress(const metrics::SecondRow& row) const
{
    const metrics::Deliveries& deliveries = row.counters.deliveries;
    return m_rule.metric.entry->tracked()
               ? deliveries.expected + deliveries.delivered + deliveries.duplicates + deliveries.unknown > 0
               : row.counters.ended() > 0;
}

/// A total that grows may still reach what it must, and is only then decided.
Verdict Tracker::verdictOfWhole(std::optional<double> value) const
{
    if (!value)
        return Verdict::Inconclusive;
    const bool holds = m_rule.holds(*value);
    if (m_rule.metric.entry->atEnd && !m_finished) {
        const bool beyond = m_rule.op == Operator::Equal ? *value > m_rule.limit : m_rule.upper() && !holds;
        return beyond ? Verdict::Broken : Verdict::Inconclusive;
    }
    if (m_finished || !m_rule.metric.onlyGrows())
        return holds ? Verdict::Met : Verdict::Broken;
    const bool open = m_rule.op == Operator::Equal ? *value < m_rule.limit || (holds && m_rule.limit != 0)
                      : m_rule.op == Operator::NotEqual ? *value <= m_rule.limit
                                                        : !m_rule.upper() && !holds;
    if (open)
        return Verdict::Inconclusive;
    return holds ? Verdict::Met : Verdict::Broken;
}

/// A second, or the window that ends with it. Without data it says nothing: neither good nor bad.
void Tracker::judgeValue(const metrics::SecondRow& row, std::optional<double> value)
{
    if (!value)
        return;
    m_value = value;
    const bool holds = m_rule.holds(*value);
    countSecond(*value, row.length);
    m_judgedTime += row.length;
    m_streak = holds ? Nanos(0) : m_streak + row.length;
    if (m_rule.share)
        return;
    const bool broken = m_rule.lasting ? m_streak >= *m_rule.lasting - tolerance : !holds;
    setBroken(broken, row.start + row.length);
    if (broken && !m_stuck) {
        m_stuck = true;
        m_stuckReason = whyBroken();
    }
}

/// A row over a stall stands for all its seconds.
void Tracker::countSecond(double value, Nanos length)
{
    const auto seconds = std::max<quint64>(
        1, static_cast<quint64>(std::llround(std::chrono::duration<double>(length).count())));
    m_judged += seconds;
    if (m_rule.holds(value))
        m_met += seconds;
}

void Tracker::setBroken(bool broken, Nanos now)
{
    if (!broken) {
        m_brokenSince.reset();
        return;
    }
    if (!m_brokenAt)
        m_brokenAt = now;
    if (!m_brokenSince)
        m_brokenSince = now;
}

void Tracker::finish(const QString& ledgerGap)
{
    if (m_finished)
        return;
    m_finished = true;
    m_gap = m_rule.metric.entry->tracked() ? ledgerGap : QString();
    if (m_rule.over || m_rule.lasting || m_rule.share)
        return;
    // Rates are taken up to the last message's end, as everywhere.
    const bool rate = m_rule.metric.aggregate == Aggregate::PerSecond && m_wholeToLastEnd.length > Nanos(0);
    const auto value =
        valueOf(m_rule.metric, rate ? m_wholeToLastEnd : m_whole, m_track ? &m_track->total() : nullptr);
    m_value = value ? value : m_value;
    m_wholeVerdict = verdictOfWhole(value);
    if (m_wholeVerdict == Verdict::Broken && !m_brokenAt)
        m_brokenAt = m_from + m_whole.length;
}

double Tracker::metShare() const
{
    return m_judged == 0 ? 0 : static_cast<double>(m_met) / static_cast<double>(m_judged);
}

Verdict Tracker::verdict() const
{
    const Verdict found = verdictWithoutGap();
    if (m_gap.isEmpty() || m_asks)
        return found;
    switch (m_rule.metric.entry->source) {
    case Source::Ledger: return Verdict::Inconclusive;
    case Source::Arrivals: // what was seen was seen
        return found == Verdict::Broken && m_rule.upper() ? found : Verdict::Inconclusive;
    default: return found;
    }
}

Verdict Tracker::verdictWithoutGap() const
{
    if (m_asks || m_stuck)
        return Verdict::Broken;
    if (m_rule.share) {
        if (!m_finished || m_judged == 0)
            return Verdict::Inconclusive;
        return metShare() >= *m_rule.share - 1e-12 ? Verdict::Met : Verdict::Broken;
    }
    if (m_rule.lasting)
        return m_judgedTime >= *m_rule.lasting - tolerance ? Verdict::Met : Verdict::Inconclusive;
    if (m_rule.over)
        return m_judged > 0 ? Verdict::Met : Verdict::Inconclusive;
    return m_wholeVerdict;
}

Standing Tracker::standing() const
{
    Standing standing;
    standing.text = m_text;
    standing.severity = m_rule.severity;
    standing.verdict = verdict();
    standing.unit = m_rule.metric.unit;
    standing.metric = m_rule.metric.text;
    standing.value = m_value;
    standing.limit = m_rule.limit;
    standing.upper = m_rule.upper();
    standing.margin = m_value ? m_rule.margin(*m_value) : std::nullopt;
    standing.metShare = metShare();
    standing.judged = m_judged;
    standing.brokenAt = m_brokenAt;
    if (standing.verdict == Verdict::Inconclusive)
        standing.reason = whyInconclusive();
    else if (standing.verdict == Verdict::Broken)
        standing.reason = m_stuck ? m_stuckReason : whyBroken();
    standing.abortsRun = m_asks;
    return standing;
}

} // namespace stampede::criteria
