// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/tally.h"

#include <algorithm>

namespace stampede::criteria {

namespace {

double seconds(Nanos time)
{
    return std::chrono::duration<double>(time).count();
}

double latencyOf(const Metric& metric, const metrics::Histogram& histogram)
{
    switch (metric.aggregate) {
    case Aggregate::Percentile: return static_cast<double>(histogram.percentile(metric.percentile));
    case Aggregate::Mean: return histogram.mean();
    case Aggregate::Min: return static_cast<double>(histogram.min());
    case Aggregate::Max: return static_cast<double>(histogram.max());
    default: return static_cast<double>(histogram.count());
    }
}

double gaugeOf(const Metric& metric, const Tally& tally)
{
    switch (metric.aggregate) {
    case Aggregate::Min: return tally.least;
    case Aggregate::Max: return tally.most;
    default: return tally.area / seconds(tally.length);
    }
}

void takeGauge(Tally& tally, double value)
{
    if (value < 0 || tally.length <= Nanos(0))
        return;
    tally.evidence = 1;
    tally.area = value * seconds(tally.length);
    tally.least = value;
    tally.most = value;
}

} // namespace

void Tally::add(const Tally& other)
{
    length += other.length;
    amount += other.amount;
    of += other.of;
    evidence += other.evidence;
    area += other.area;
    least = std::min(least, other.least);
    most = std::max(most, other.most);
}

Tally tallyOf(const Metric& metric, const metrics::SecondRow& row, quint64 inFlight, quint64 codes)
{
    const metrics::Counters& counters = row.counters;
    const MetricEntry& entry = *metric.entry;
    Tally tally;
    tally.length = row.length;
    switch (entry.family) {
    case Family::Latency: return tally;
    case Family::Gauge: takeGauge(tally, entry.gauge(row)); return tally;
    case Family::Counter: tally.amount = entry.amount(counters); break;
    case Family::Code: tally.amount = codes; break;
    case Family::Fault: tally.amount = counters.faults[static_cast<std::size_t>(metric.fault)]; break;
    }
    switch (entry.base) {
    case Base::Ended: tally.of = counters.ended(); break;
    case Base::Scheduled: tally.of = counters.scheduled; break;
    case Base::Started: tally.of = counters.started; break;
    case Base::Expected: tally.of = counters.deliveries.expected; break;
    case Base::Time: tally.of = 1; break;
    }
    tally.evidence = tally.of;
    if (entry.family == Family::Code && metric.aggregate != Aggregate::Share)
        tally.evidence += codes;
    // One that arrives may belong to a message of a second long gone, or to none.
    if (entry.base == Base::Expected && metric.aggregate != Aggregate::Share)
        tally.evidence += tally.amount;
    // A rate of 0 is telling when there was something to do.
    if (metric.aggregate == Aggregate::PerSecond)
        tally.evidence += entry.tracked() ? static_cast<quint64>(std::max<qint64>(0, row.queue))
                                          : counters.started + inFlight;
    return tally;
}

std::optional<double> valueOf(const Metric& metric, const Tally& tally, const metrics::Histogram* histogram)
{
    if (metric.isLatency())
        return histogram && !histogram->isEmpty() ? std::optional(latencyOf(metric, *histogram))
                                                  : std::nullopt;
    if (tally.evidence == 0)
        return std::nullopt;
    if (metric.entry->family == Family::Gauge)
        return gaugeOf(metric, tally);
    const auto amount = static_cast<double>(tally.amount);
    if (metric.aggregate == Aggregate::Share)
        return tally.of > 0 ? std::optional(amount / static_cast<double>(tally.of)) : std::nullopt;
    if (metric.aggregate == Aggregate::PerSecond)
        return tally.length > Nanos(0) ? std::optional(amount / seconds(tally.length)) : std::nullopt;
    return amount;
}

void TallyWindow::push(const Tally& tally)
{
    m_rows.push_back(tally);
    m_span.push(tally.length);
    while (m_rows.size() > 1 && m_span.isFullWithout(m_rows.front().length)) {
        m_span.drop(m_rows.front().length);
        m_rows.pop_front();
    }
}

Tally TallyWindow::sum() const
{
    Tally sum;
    for (const Tally& row : m_rows)
        sum.add(row);
    return sum;
}

} // namespace stampede::criteria
