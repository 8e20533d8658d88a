// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/seconds.h"

#include <algorithm>
#include <utility>

namespace stampede::metrics {
namespace {

constexpr Nanos oneSecond = std::chrono::seconds(1);

quint64 secondEndingAt(Nanos elapsed)
{
    return elapsed <= Nanos::zero() ? 0 : static_cast<quint64>((elapsed - Nanos(1)) / oneSecond);
}

} // namespace

std::optional<SecondRow> Seconds::add(const Snapshot& snapshot)
{
    std::optional<SecondRow> closed;
    // A second already given is not opened again: what ends at its very end a second time goes with the next.
    const quint64 second = std::max(secondEndingAt(snapshot.elapsed), m_next);
    if (m_any && second > m_row.second)
        closed = give();
    if (!m_any) {
        m_row.second = second;
        m_row.start = snapshot.elapsed - snapshot.interval;
        m_row.draining = snapshot.draining;
        m_any = true;
    }
    gather(snapshot);
    if (!closed && snapshot.elapsed == static_cast<qint64>(second + 1) * oneSecond)
        closed = give();
    return closed;
}

std::optional<SecondRow> Seconds::finish()
{
    if (!m_any)
        return std::nullopt;
    const bool nothing = m_end == m_row.start && m_row.counters == Counters{};
    SecondRow row = give();
    return nothing ? std::nullopt : std::optional<SecondRow>(std::move(row));
}

void Seconds::gather(const Snapshot& snapshot)
{
    m_row.counters += snapshot.recent;
    m_row.connections = snapshot.connections;
    m_row.queue = snapshot.queue;
    m_row.draining = m_row.draining && snapshot.draining;
    if (snapshot.recentDistributions)
        m_distributions.add(*snapshot.recentDistributions);
    m_row.findings = snapshot.findings;
    m_usageNow = snapshot.usage;
    m_end = snapshot.elapsed;
}

SecondRow Seconds::give()
{
    m_row.length = m_end - m_row.start;
    m_row.distributions = std::make_shared<const Distributions>(m_distributions);
    m_row.usage.user = m_usageNow.user - m_usageAtRow.user;
    m_row.usage.system = m_usageNow.system - m_usageAtRow.system;
    m_row.usage.residentBytes = m_usageNow.residentBytes;

    m_usageAtRow = m_usageNow;
    m_distributions.reset();
    m_next = m_row.second + 1;
    m_any = false;
    return std::exchange(m_row, SecondRow{});
}

} // namespace stampede::metrics
