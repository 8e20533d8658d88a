// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"

#include "report/figures.h"

#include <QByteArrayList>

#include <cmath>
#include <functional>
#include <numeric>
#include <vector>

namespace stampede::report {

namespace {

using metrics::ConnectionState;
using metrics::Histogram;
using metrics::SecondRow;

struct Column {
    QByteArray name;
    std::function<QByteArray(const SecondRow&)> cell;
};

QByteArray decimal(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'f', 3) : QByteArray();
}

/// Empty where nothing was measured: a zero would look like a measurement.
QByteArray percentile(const SecondRow& row, const Histogram& (*of)(const metrics::Distributions&),
                      double which)
{
    if (!row.distributions || of(*row.distributions).isEmpty())
        return {};
    const Histogram& histogram = of(*row.distributions);
    return QByteArray::number(which >= 100 ? histogram.max() : histogram.percentile(which));
}

void addTime(std::vector<Column>& columns)
{
    columns.push_back({"second", [](const SecondRow& row) {
                           return QByteArray::number(row.second);
                       }});
    columns.push_back({"elapsed_s", [](const SecondRow& row) {
                           return decimal(inSeconds(row.start + row.length));
                       }});
    columns.push_back({"length_s", [](const SecondRow& row) {
                           return decimal(inSeconds(row.length));
                       }});
}

void addMessages(std::vector<Column>& columns)
{
    const auto count = [&columns](const char* name, quint64 metrics::Counters::*member) {
        columns.push_back({name, [member](const SecondRow& row) {
                               return QByteArray::number(row.counters.*member);
                           }});
    };
    count("scheduled", &metrics::Counters::scheduled);
    count("started", &metrics::Counters::started);
    for (std::size_t i = 0; i < outcomeCount; ++i)
        columns.push_back({QByteArray(outcomeNames[i].data()), [i](const SecondRow& row) {
                               return QByteArray::number(row.counters.outcomes[i]);
                           }});
    count("skipped", &metrics::Counters::skipped);
    columns.push_back({"rate", [](const SecondRow& row) {
                           return decimal(perSecond(static_cast<double>(row.counters.ended()), row.length));
                       }});
    count("bytes_out", &metrics::Counters::bytesOut);
    count("bytes_in", &metrics::Counters::bytesIn);
}

void addConnections(std::vector<Column>& columns)
{
    const auto in = [](const SecondRow& row, ConnectionState state) {
        return row.connections[static_cast<std::size_t>(state)];
    };
    for (std::size_t i = 0; i < metrics::connectionStateCount; ++i)
        columns.push_back(
            {"connections_" + QByteArray(metrics::connectionStateNames[i].data()), [i](const SecondRow& row) {
                 return QByteArray::number(row.connections[i]);
             }});
    columns.push_back({"active", [in](const SecondRow& row) {
                           return QByteArray::number(
                               std::accumulate(row.connections.begin(), row.connections.end(), 0) -
                               in(row, ConnectionState::Waiting) - in(row, ConnectionState::Connecting));
                       }});
    columns.push_back({"connects", [](const SecondRow& row) {
                           return QByteArray::number(row.counters.connections);
                       }});
    columns.push_back({"reconnects", [](const SecondRow& row) {
                           return QByteArray::number(row.counters.reconnects);
                       }});
}

void addLatency(std::vector<Column>& columns)
{
    using Of = const Histogram& (*)(const metrics::Distributions&);
    const auto add = [&columns](const QByteArray& name, Of of, double which) {
        columns.push_back({name, [of, which](const SecondRow& row) {
                               return percentile(row, of, which);
                           }});
    };
    const auto addFour = [&add](const QByteArray& name, Of of) {
        add(name + "_p50_us", of, 50);
        add(name + "_p95_us", of, 95);
        add(name + "_p99_us", of, 99);
        add(name + "_max_us", of, 100);
    };
    addFour("service", [](const metrics::Distributions& all) -> const Histogram& { return all.service; });
    addFour("response", [](const metrics::Distributions& all) -> const Histogram& { return all.response; });
    for (std::size_t i = 0; i < stageCount; ++i)
        columns.push_back({QByteArray(stageNames[i].data()) + "_p95_us", [i](const SecondRow& row) {
                               if (!row.distributions || row.distributions->stages[i].isEmpty())
                                   return QByteArray();
                               return QByteArray::number(row.distributions->stages[i].percentile(95));
                           }});
    add(
        "lateness_p99_us", [](const metrics::Distributions& all) -> const Histogram& { return all.lateness; },
        99);
}

void addGenerator(std::vector<Column>& columns)
{
    columns.push_back({"cpu_user_s", [](const SecondRow& row) {
                           return decimal(inSeconds(row.usage.user));
                       }});
    columns.push_back({"cpu_system_s", [](const SecondRow& row) {
                           return decimal(inSeconds(row.usage.system));
                       }});
    columns.push_back({"resident_bytes", [](const SecondRow& row) {
                           return QByteArray::number(row.usage.residentBytes);
                       }});
}

/// Empty when the run is not tracked.
void addLedger(std::vector<Column>& columns)
{
    const auto add = [&columns](const char* name, std::function<QByteArray(const SecondRow&)> cell) {
        columns.push_back({name, [cell = std::move(cell)](const SecondRow& row) {
                               return row.queue < 0 ? QByteArray() : cell(row);
                           }});
    };
    const auto count = [&add](const char* name, quint64 metrics::Deliveries::*member) {
        add(name,
            [member](const SecondRow& row) { return QByteArray::number(row.counters.deliveries.*member); });
    };
    count("expected", &metrics::Deliveries::expected);
    count("delivered", &metrics::Deliveries::delivered);
    count("duplicates", &metrics::Deliveries::duplicates);
    count("corrupted", &metrics::Deliveries::corrupted);
    count("lost", &metrics::Deliveries::lost);
    add("queue", [](const SecondRow& row) { return QByteArray::number(row.queue); });
    const auto delivery = [](const metrics::Distributions& all) -> const Histogram& {
        return all.delivery;
    };
    const auto transit = [](const metrics::Distributions& all) -> const Histogram& {
        return all.transit;
    };
    add("delivery_p50_us", [delivery](const SecondRow& row) { return percentile(row, delivery, 50); });
    add("delivery_p95_us", [delivery](const SecondRow& row) { return percentile(row, delivery, 95); });
    add("delivery_p99_us", [delivery](const SecondRow& row) { return percentile(row, delivery, 99); });
    add("transit_p95_us", [transit](const SecondRow& row) { return percentile(row, transit, 95); });
    add("draining", [](const SecondRow& row) { return QByteArray(row.draining ? "1" : "0"); });
}

const std::vector<Column>& columns()
{
    static const std::vector<Column> all = [] {
        std::vector<Column> made;
        addTime(made);
        addMessages(made);
        addConnections(made);
        addLatency(made);
        addGenerator(made);
        // New columns only at the end: what reads by position goes on to.
        addLedger(made);
        return made;
    }();
    return all;
}

template <typename CellOf>
bool writeLine(QIODevice& device, CellOf cellOf)
{
    QByteArrayList cells;
    for (const Column& column : columns())
        cells += cellOf(column);
    const QByteArray line = cells.join(',') + "\r\n";
    return device.write(line) == line.size();
}

} // namespace

CsvWriter::CsvWriter(QIODevice& device) : m_device(device) {}

bool CsvWriter::writeHeader()
{
    return writeLine(m_device, [](const Column& column) { return column.name; });
}

bool CsvWriter::write(const SecondRow& row)
{
    return writeLine(m_device, [&row](const Column& column) { return column.cell(row); });
}

} // namespace stampede::report
