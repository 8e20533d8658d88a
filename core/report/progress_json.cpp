// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures.h"
#include "report/json_parts.h"
#include "report/progress.h"

#include <QJsonDocument>

namespace stampede::report {

using namespace Qt::StringLiterals;

namespace {

using metrics::Snapshot;

QJsonObject latencyJson(const metrics::Histogram& before, const metrics::Histogram& now)
{
    QJsonObject json{{u"count"_s, jsonCount(now.count() - before.count())}};
    for (const int which : {50, 90, 95, 99, 100})
        json.insert(which == 100 ? u"max"_s : u'p' + QString::number(which),
                    percentileSince(before, now, which));
    return json;
}

const metrics::Histogram& histogram(const Snapshot& snapshot,
                                    metrics::Histogram metrics::Distributions::*which)
{
    static const metrics::Histogram none;
    return snapshot.distributions ? (*snapshot.distributions).*which : none;
}

/// Null when the run is not tracked.
QJsonValue deliveredJson(const Snapshot& snapshot)
{
    if (snapshot.queue < 0)
        return QJsonValue::Null;
    QJsonObject json = deliveriesJson(snapshot.total.deliveries);
    json.insert(u"queue"_s, snapshot.queue);
    json.insert(u"draining"_s, snapshot.draining);
    return json;
}

QJsonObject intervalJson(const Snapshot& snapshot, const Snapshot& before)
{
    const metrics::Counters& now = snapshot.total;
    const metrics::Counters& old = before.total;
    const Nanos length = snapshot.elapsed - before.elapsed;
    const auto latency = [&](metrics::Histogram metrics::Distributions::*which) {
        return latencyJson(histogram(before, which), histogram(snapshot, which));
    };
    QJsonObject json{
        {u"length_s"_s, inSeconds(length)},
        {u"scheduled"_s, jsonCount(now.scheduled - old.scheduled)},
        {u"started"_s, jsonCount(now.started - old.started)},
        {u"skipped"_s, jsonCount(now.skipped - old.skipped)},
        {u"bytes_out"_s, jsonCount(now.bytesOut - old.bytesOut)},
        {u"bytes_in"_s, jsonCount(now.bytesIn - old.bytesIn)},
        {u"rate"_s, jsonNumber(perSecond(static_cast<double>(now.ended() - old.ended()), length))},
        {u"service_us"_s, latency(&metrics::Distributions::service)},
        {u"response_us"_s, latency(&metrics::Distributions::response)},
        {u"lateness_us"_s, latency(&metrics::Distributions::lateness)},
    };
    if (snapshot.queue >= 0) {
        json.insert(u"delivered"_s, jsonCount(now.deliveries.delivered - old.deliveries.delivered));
        json.insert(u"delivery_us"_s, latency(&metrics::Distributions::delivery));
        json.insert(u"transit_us"_s, latency(&metrics::Distributions::transit));
    }
    for (std::size_t i = 0; i < outcomeCount; ++i)
        json.insert(toText(outcomeNames[i]), jsonCount(now.outcomes[i] - old.outcomes[i]));
    return json;
}

} // namespace

QByteArray progressJson(const Snapshot& snapshot, const Snapshot* before)
{
    static const Snapshot start;
    const QJsonObject json{
        {u"number"_s, jsonCount(snapshot.number)},
        {u"elapsed_s"_s, inSeconds(snapshot.elapsed)},
        {u"total"_s, countersJson(snapshot.total)},
        {u"faults"_s, faultsJson(snapshot.total)},
        {u"interval"_s, intervalJson(snapshot, before ? *before : start)},
        {u"ledger"_s, deliveredJson(snapshot)},
        {u"connections"_s, connectionsJson(snapshot)},
        {u"active"_s, snapshot.activeConnections()},
        {u"cpu_user_s"_s, inSeconds(snapshot.usage.user)},
        {u"cpu_system_s"_s, inSeconds(snapshot.usage.system)},
        {u"resident_bytes"_s, jsonCount(snapshot.usage.residentBytes)},
        {u"open_descriptors"_s, jsonCount(snapshot.openDescriptors)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace stampede::report
