// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of criteria on the charts.
#include "widgets/base/rate_text.h"
#include "widgets/charts/time_chart.h"
#include "widgets/live/live_charts.h"

namespace stampede::widgets {

void LiveCharts::setStandings(const std::vector<criteria::Standing>& standings)
{
    bool changed = m_limits.size() != standings.size();
    m_limits.resize(standings.size());
    for (std::size_t i = 0; i < standings.size(); ++i) {
        BoundLimit& bound = m_limits[i];
        if (bound.text != standings[i].text) { // parsed once a run, not once a second
            bound.text = standings[i].text;
            bound.limit = criteria::chartLimitOf(bound.text);
            changed = true;
        }
        changed = changed || bound.verdict != standings[i].verdict;
        bound.verdict = standings[i].verdict;
    }
    if (changed)
        putLimits();
}

void LiveCharts::putLimits()
{
    using Of = criteria::ChartLimit::Of;
    std::vector<ValueLimit> rate;
    std::vector<ValueLimit> connections;
    std::vector<ValueLimit> latency;
    std::vector<ValueLimit> queue;
    std::vector<ValueLimit> delivery;
    for (const BoundLimit& bound : m_limits) {
        if (!bound.limit)
            continue;
        ValueLimit line{bound.limit->value, bound.text, bound.limit->upper, bound.verdict};
        switch (bound.limit->of) {
        case Of::Latency:
            line.value /= 1000; // the charts show ms
            if (bound.limit->measure == measure())
                latency.push_back(line);
            if (bound.limit->measure == deliveryMeasure())
                delivery.push_back(line);
            break;
        case Of::Rate:
            line.value = rateIn(line.value, m_preferences.rateUnit());
            rate.push_back(line);
            break;
        case Of::Connections: connections.push_back(line); break;
        case Of::Queue: queue.push_back(line); break;
        }
    }
    m_rate->setLimits(std::move(rate));
    m_connections->setLimits(std::move(connections));
    m_latency->setLimits(std::move(latency));
    m_queue->setLimits(std::move(queue));
    m_delivery->setLimits(std::move(delivery));
}

} // namespace stampede::widgets
