// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/chart_limit.h"

#include "criteria/parser.h"

namespace stampede::criteria {

std::optional<ChartLimit> chartLimitOf(const QString& line)
{
    const ParsedLine parsed = parse(line);
    if (!parsed.rule)
        return std::nullopt;
    const Metric& metric = parsed.rule->metric;
    ChartLimit limit;
    limit.metric = metric.text;
    limit.value = parsed.rule->limit;
    limit.upper = parsed.rule->upper();
    if (metric.isLatency() && metric.unit == Unit::Micros) {
        limit.measure = metric.entry->measure;
        return limit;
    }
    limit.counter = metric.entry->name;
    if (metric.unit == Unit::PerSecond && metric.entry->family == Family::Counter) {
        limit.of = ChartLimit::Of::Rate;
        return limit;
    }
    if (limit.counter == QLatin1StringView("active")) {
        limit.of = ChartLimit::Of::Connections;
        return limit;
    }
    if (limit.counter == QLatin1StringView("queue")) {
        limit.of = ChartLimit::Of::Queue;
        return limit;
    }
    return std::nullopt;
}

} // namespace stampede::criteria
