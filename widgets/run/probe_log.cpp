// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/probe_log.h"

#include <algorithm>

namespace stampede::widgets {

using Kind = load::ProbeEvent::Kind;

void ProbeLog::begin(const job::Probe& probe)
{
    m_result = {};
    m_result.threshold = probe.threshold;
    m_delivery = metrics::Histogram();
}

void ProbeLog::add(const load::ProbeEvent& event)
{
    count(event);
    m_result.sent = std::max(m_result.sent, event.number + 1);
    constexpr std::size_t most = load::ProbeResult::mostEvents;
    auto& events = m_result.events;
    // A tenth at a time: taking away the first moves all the others.
    if (events.size() >= most)
        events.erase(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(most / 10));
    events.push_back(event);
}

void ProbeLog::count(const load::ProbeEvent& event)
{
    switch (event.kind) {
    case Kind::Late: ++m_result.late; [[fallthrough]];
    case Kind::Delivered:
        ++m_result.delivered;
        m_delivery.record(event.delivery);
        m_result.p50 = m_delivery.percentile(50);
        m_result.p95 = m_delivery.percentile(95);
        m_result.longest = m_delivery.max();
        break;
    case Kind::Lost: ++m_result.lost; break;
    case Kind::Refused: ++m_result.refused; break;
    case Kind::Failed: ++m_result.failed; break;
    }
}

} // namespace stampede::widgets
