// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_totals.h"

#include <algorithm>

namespace stampede::store {

RunTotals::RunTotals(const Checkpoint& from)
    : m_snapshot(*from.totals)
    , m_sending(from.sending)
    , m_through(from.through)
    , m_any(true)
{
    if (m_snapshot.distributions)
        m_distributions = *m_snapshot.distributions;
    m_snapshot.distributions.reset();
}

void RunTotals::add(const metrics::SecondRow& row)
{
    m_any = true;
    if (row.draining && !m_snapshot.sent)
        m_snapshot.sent = m_snapshot.effort();
    m_through = row.second;
    ++m_snapshot.number;
    m_snapshot.elapsed = std::max(m_snapshot.elapsed, row.start + row.length);
    m_snapshot.interval = row.length;
    m_snapshot.total += row.counters;
    m_snapshot.recent = row.counters;
    m_snapshot.findings = row.findings;
    m_snapshot.connections = row.connections;
    m_snapshot.queue = row.queue;
    m_snapshot.draining = row.draining;
    m_snapshot.usage.user += row.usage.user;
    m_snapshot.usage.system += row.usage.system;
    m_snapshot.usage.residentBytes = row.usage.residentBytes;
    if (row.distributions)
        m_distributions.add(*row.distributions);
    if (row.counters.ended() > 0)
        m_sending = m_snapshot.elapsed;
}

metrics::SnapshotPtr RunTotals::snapshot() const
{
    auto made = std::make_shared<metrics::Snapshot>(m_snapshot);
    made->distributions = std::make_shared<const metrics::Distributions>(m_distributions);
    made->recentDistributions = std::make_shared<const metrics::Distributions>();
    return made;
}

Checkpoint RunTotals::checkpoint() const
{
    return {m_through, m_sending, snapshot()};
}

Figures figuresOf(const metrics::Counters& counters, const metrics::Distributions& distributions,
                  Nanos sending, bool tracked)
{
    const auto accepted = static_cast<double>(counters.of(Outcome::Accepted));
    const auto ended = static_cast<double>(counters.ended());
    Figures figures;
    figures.messages = counters.ended();
    figures.acceptedRate = sending.count() > 0 ? accepted / (static_cast<double>(sending.count()) / 1e9) : 0;
    figures.p95 = static_cast<double>(distributions.response.percentile(95));
    figures.errorShare = ended > 0 ? 1 - accepted / ended : 0;
    if (tracked) {
        figures.duplicates = counters.deliveries.duplicates;
        figures.deliveryP95 = static_cast<double>(distributions.delivery.percentile(95));
    }
    return figures;
}

Figures figuresOf(const load::RunResult& result)
{
    if (!result.last || !result.last->distributions)
        return {};
    Figures figures =
        figuresOf(result.last->total, *result.last->distributions, result.sending, result.ledger.has_value());
    if (result.ledger) {
        figures.duplicates = result.ledger->totals.duplicates;
        if (result.ledger->complete && result.ledger->closed)
            figures.lost = result.ledger->totals.lost;
    }
    return figures;
}

} // namespace stampede::store
