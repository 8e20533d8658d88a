// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/aggregator.h"

#include <algorithm>
#include <utility>

namespace stampede::metrics {

Aggregator::Aggregator(std::vector<Recorder*> recorders, Nanos start)
    : m_recorders(std::move(recorders))
    , m_start(start)
    , m_last(start)
    , m_usageAtStart(processUsage())
{}

SnapshotPtr Aggregator::collect(Nanos now, const Besides& besides)
{
    const Nanos end = std::max(now, m_last);
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->number = m_number++;
    snapshot->elapsed = end - m_start;
    snapshot->interval = end - std::exchange(m_last, end);

    Interval recent;
    for (Recorder* recorder : m_recorders) {
        recorder->take(recent);
        for (std::size_t i = 0; i < connectionStateCount; ++i)
            snapshot->connections[i] += recorder->connections(static_cast<ConnectionState>(i));
        snapshot->workerCpu.push_back(recorder->cpu());
    }
    if (besides.ledger != nullptr)
        recent.add(*besides.ledger);
    m_total.add(recent);

    snapshot->total = m_total.counters;
    snapshot->recent = recent.counters;
    snapshot->distributions = std::make_shared<const Distributions>(m_total.distributions);
    snapshot->recentDistributions = std::make_shared<const Distributions>(std::move(recent.distributions));
    snapshot->findings = m_total.findings.sorted();

    const Usage usage = processUsage();
    snapshot->usage.user = usage.user - m_usageAtStart.user;
    snapshot->usage.system = usage.system - m_usageAtStart.system;
    snapshot->usage.residentBytes = usage.residentBytes;
    snapshot->queue = besides.queue;
    snapshot->draining = besides.draining;
    snapshot->openDescriptors = besides.openDescriptors;
    snapshot->descriptorLimit = besides.descriptorLimit;
    if (besides.draining)
        snapshot->sent = m_effort;
    else
        m_effort = snapshot->effort();
    return snapshot;
}

} // namespace stampede::metrics
