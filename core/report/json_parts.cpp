// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/json_parts.h"

#include "report/figures.h"

#include <array>
#include <cmath>

namespace stampede::report {

using namespace Qt::StringLiterals;

QJsonValue jsonCount(quint64 count)
{
    return QJsonValue(static_cast<qint64>(count));
}

QJsonValue jsonText(std::string_view text)
{
    return QJsonValue(toText(text));
}

QJsonValue jsonNumber(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

QJsonObject countersJson(const metrics::Counters& counters)
{
    QJsonObject json{
        {u"scheduled"_s, jsonCount(counters.scheduled)},
        {u"started"_s, jsonCount(counters.started)},
        {u"skipped"_s, jsonCount(counters.skipped)},
        {u"in_flight"_s, jsonCount(counters.inFlight())},
        {u"recipients_accepted"_s, jsonCount(counters.recipientsAccepted)},
        {u"recipients_temporary"_s, jsonCount(counters.recipientsTemporary)},
        {u"recipients_permanent"_s, jsonCount(counters.recipientsPermanent)},
        {u"bytes_out"_s, jsonCount(counters.bytesOut)},
        {u"bytes_in"_s, jsonCount(counters.bytesIn)},
        {u"content_bytes"_s, jsonCount(counters.contentOut)},
        {u"connects"_s, jsonCount(counters.connections)},
        {u"connected"_s, jsonCount(counters.connected)},
        {u"reconnects"_s, jsonCount(counters.reconnects)},
        {u"handshakes"_s, jsonCount(counters.handshakes)},
        {u"resumed"_s, jsonCount(counters.resumed)},
        {u"uncertain"_s, jsonCount(counters.uncertain)},
        {u"repeated"_s, jsonCount(counters.repeated)},
    };
    for (std::size_t i = 0; i < outcomeCount; ++i)
        json.insert(toText(outcomeNames[i]), jsonCount(counters.outcomes[i]));
    return json;
}

QJsonObject deliveriesJson(const metrics::Deliveries& deliveries)
{
    return {{u"expected"_s, jsonCount(deliveries.expected)},
            {u"delivered"_s, jsonCount(deliveries.delivered)},
            {u"duplicates"_s, jsonCount(deliveries.duplicates)},
            {u"corrupted"_s, jsonCount(deliveries.corrupted)},
            {u"out_of_order"_s, jsonCount(deliveries.outOfOrder)},
            {u"unknown"_s, jsonCount(deliveries.unknown)},
            {u"lost"_s, jsonCount(deliveries.lost)}};
}

QJsonObject faultsJson(const metrics::Counters& counters)
{
    QJsonObject json;
    for (std::size_t i = 1; i < faultCount; ++i)
        json.insert(toText(faultNames[i]), jsonCount(counters.faults[i]));
    return json;
}

QJsonObject connectionsJson(const metrics::Snapshot& snapshot)
{
    QJsonObject json;
    for (std::size_t i = 0; i < metrics::connectionStateCount; ++i)
        json.insert(toText(metrics::connectionStateNames[i]), snapshot.connections[i]);
    return json;
}

QJsonObject distributionJson(const metrics::Histogram& histogram)
{
    struct Percentile {
        QLatin1StringView key;
        double which;
    };
    static constexpr std::array<Percentile, 7> percentiles{{{"p50"_L1, 50},
                                                            {"p75"_L1, 75},
                                                            {"p90"_L1, 90},
                                                            {"p95"_L1, 95},
                                                            {"p99"_L1, 99},
                                                            {"p99.9"_L1, 99.9},
                                                            {"p99.99"_L1, 99.99}}};
    QJsonObject json{{u"count"_s, jsonCount(histogram.count())},
                     {u"min"_s, histogram.min()},
                     {u"max"_s, histogram.max()},
                     {u"mean"_s, jsonNumber(histogram.mean())},
                     {u"stddev"_s, jsonNumber(histogram.deviation())}};
    for (const auto& [key, which] : percentiles)
        json.insert(key, histogram.percentile(which));
    return json;
}

} // namespace stampede::report
