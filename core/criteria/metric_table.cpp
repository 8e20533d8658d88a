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

double queue(const SecondRow& row)
{
    return static_cast<double>(row.queue);
}

constexpr MetricEntry from(Source source, MetricEntry entry)
{
    entry.source = source;
    return entry;
}

constexpr MetricEntry atEnd(MetricEntry entry)
{
    entry.atEnd = true;
    return entry;
}

/// A count of the ledger.
template <quint64 metrics::Deliveries::*member>
quint64 ledger(const Counters& counters)
{
    return counters.deliveries.*member;
}

constexpr MetricEntry tagged(const char* name, Family family)
{
    return {QLatin1StringView(name), family, 0, nullptr, Base::Ended, true, false, nullptr, Aggregate::Count};
}

using C = const Counters&;
using D = metrics::Deliveries;

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
    counter(
        "uncertain", [](C c) { return c.uncertain; }, Base::Ended, true),
    tagged("code", Family::Code),
    tagged("fault", Family::Fault),
    gauge("active", active, Aggregate::Mean),
    gauge("cpu", cpu, Aggregate::Mean),
    gauge("memory", memory, Aggregate::Max),
    from(Source::Ledger, latency("delivery", metrics::deliveryMeasure)),
    from(Source::Ledger, latency("transit", metrics::transitMeasure)),
    from(Source::Handed, counter("expected", ledger<&D::expected>, Base::Expected, false)),
    from(Source::Ledger, counter("delivered", ledger<&D::delivered>, Base::Expected, false)),
    from(Source::Arrivals, counter("duplicates", ledger<&D::duplicates>, Base::Expected, true)),
    from(Source::Arrivals, counter("corrupted", ledger<&D::corrupted>, Base::Expected, true)),
    from(Source::Arrivals, counter("out_of_order", ledger<&D::outOfOrder>, Base::Expected, true)),
    from(Source::Arrivals, counter("unknown", ledger<&D::unknown>, Base::Expected, false)),
    atEnd(from(Source::Ledger, counter("lost", ledger<&D::lost>, Base::Expected, true))),
    from(Source::Ledger, gauge("queue", queue, Aggregate::Max)),
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
