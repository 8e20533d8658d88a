// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/latency_track.h"

#include "metrics/point.h"

#include <utility>

namespace stampede::criteria {

bool countsFrom(Nanos from, const metrics::SecondRow& row)
{
    return row.start + row.length / 2 >= from;
}

LatencyTrack::LatencyTrack(std::size_t measure, Nanos from, std::optional<Nanos> width)
    : m_measure(measure)
    , m_from(from)
    , m_width(width)
    , m_span(width.value_or(Nanos(0)))
{}

void LatencyTrack::add(const metrics::SecondRow& row)
{
    // While the rest arrives nothing is sent: the time would only water down what was.
    const bool sending = m_measure < metrics::deliveryMeasure;
    if (!countsFrom(m_from, row) || (row.draining && sending))
        return;
    static const metrics::Histogram none;
    const metrics::Histogram& counts =
        row.distributions ? metrics::histogramOf(*row.distributions, m_measure) : none;
    if (!m_width) {
        m_total.add(counts);
        return;
    }
    m_newer.push_back({row.length, counts});
    m_newerSum.add(counts);
    m_span.push(row.length);
    while (m_older.size() + m_newer.size() > 1 && m_span.isFullWithout(oldest()))
        dropOldest();
    m_total.reset();
    m_total.add(m_newerSum);
    if (!m_older.empty())
        m_total.add(m_older.back().counts);
}

void LatencyTrack::dropOldest()
{
    m_span.drop(oldest());
    if (m_older.empty()) {
        metrics::Histogram sum;
        for (auto slice = m_newer.rbegin(); slice != m_newer.rend(); ++slice) {
            sum.add(slice->counts);
            m_older.push_back({slice->length, sum});
        }
        m_newer.clear();
        m_newerSum = {};
    }
    m_older.pop_back();
}

} // namespace stampede::criteria
