// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/metric_table.h"

#include "metrics/point.h"

#include <array>

namespace stampede::criteria {

namespace {

using metrics::ConnectionState;
using metrics::Counters;
using metrics::SecondRow;

template <Outcome outcome>
quint64 ended(const Counters& counters)
{
    return counters.of(outcome);
}

double active(const SecondRow& row)
{
    int count = 0;
    for (const auto state :
         {ConnectionState::Setup, ConnectionState::Idle, ConnectionState::Active, ConnectionState::Closing})
        count += row.connections[static_cast<std::size_t>(state)];
    return count;
}

double cpu(const SecondRow& row)
{
    return row.length > Nanos(0)
               ? static_cast<double>(row.usage.cpu().count()) / static_cast<double>(row.length.count())
               : -1;
}

double memory(const SecondRow& row)
{
    return row.usage.residentBytes > 0 ? static_cast<double>(row.usage.residentBytes) : -1;
}

constexpr MetricEntry latency(const char* name, std::size_t measure, bool openOnly = false)
{
    return {QLatin1StringView(name), Family::Latency, measure, nullptr, Base::Ended, false, openOnly, nullptr,
            Aggregate::Percentile};
}

constexpr MetricEntry counter(const char* name, quint64 (*amount)(const Counters&), Base base, bool hasShare,
                              bool openOnly = false)
{
    return {QLatin1StringView(name), Family::Counter, 0, amount, base, hasShare, openOnly, nullptr,
            Aggregate::Count};
}

constexpr MetricEntry gauge(const char* name, double (*value)(const SecondRow&), Aggregate usual)
{
    return {QLatin1StringView(name), Family::Gauge, 0, nullptr, Base::Time, false, false, value, usual};
}

constexpr MetricEntry tagged(const char* name, Family family)
{
    return {QLatin1StringView(name), family, 0, nullptr, Base::Ended, true, false, nullptr, Aggregate::Count};
}

using C = const Counters&;

constexpr std::array table{
    latency("response", metrics::responseMeasure),
    latency("service", metrics::serviceMeasure),
    latency("lateness", metrics::latenessMeasure, true),
    latency("connect", 0),
    latency("banner", 1),
    latency("tls", 2),
    latency("ehlo", 3),
    latency("auth", 4),
    latency("mail", 5),
    latency("rcpt", 6),
    latency("data", 7),
    latency("body", 8),
    latency("quit", 9),
    counter("accepted", ended<Outcome::Accepted>, Base::Ended, true),
    counter("temporary", ended<Outcome::Temporary>, Base::Ended, true),
    counter("permanent", ended<Outcome::Permanent>, Base::Ended, true),
    counter("error", ended<Outcome::Error>, Base::Ended, true),
    counter(
        "skipped", [](C c) { return c.skipped; }, Base::Scheduled, true, true),
    counter(
        "scheduled", [](C c) { return c.scheduled; }, Base::Scheduled, false, true),
    counter(
        "started", [](C c) { return c.started; }, Base::Started, false),
    counter(
        "ended", [](C c) { return c.ended(); }, Base::Ended, false),
    counter(
        "connections", [](C c) { return c.connections; }, Base::Time, false),
    counter(
        "reconnects", [](C c) { return c.reconnects; }, Base::Ended, false),
    tagged("code", Family::Code),
    tagged("fault", Family::Fault),
    gauge("active", active, Aggregate::Mean),
    gauge("cpu", cpu, Aggregate::Mean),
    gauge("memory", memory, Aggregate::Max),
};
static_assert(stageNames[static_cast<std::size_t>(Stage::Quit)] == "quit" && stageCount == 10);

} // namespace

std::span<const MetricEntry> metricTable()
{
    return table;
}

const MetricEntry* findMetric(QStringView name)
{
    for (const MetricEntry& entry : table)
        if (name == entry.name)
            return &entry;
    return nullptr;
}

} // namespace stampede::criteria
