// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/grammar.h"

#include "criteria/metric_table.h"

#include <QCoreApplication>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Grammar)
};

} // namespace

QStringList exampleLines()
{
    return {QStringLiteral("p95(response) < 500ms"),
            QStringLiteral("rate(error) < 0.1%"),
            QStringLiteral("accepted.rate >= 950/s over 30s"),
            QStringLiteral("count(code:421) == 0"),
            QStringLiteral("p99(stage:rcpt) < 50ms for 10s, abort"),
            QStringLiteral("lateness.p99 < 5ms"),
            QStringLiteral("p95(response) < 500ms in 99% of seconds"),
            QStringLiteral("warn: mean(service) < 80ms"),
            QStringLiteral("p99(response) < 1s after ramp, abort after 5s"),
            QStringLiteral("lost == 0"),
            QStringLiteral("p95(delivery) < 10s"),
            QStringLiteral("queue < 10k")};
}

QStringList commonMetrics()
{
    QStringList list;
    for (const MetricEntry& entry : metricTable()) {
        const QString name = entry.name;
        const bool stage = entry.family == Family::Latency && entry.measure < stageCount;
        switch (entry.family) {
        case Family::Latency:
            for (const char* summary : {"p95", "p99", "mean", "max"})
                list += QLatin1StringView(summary) + u'(' + (stage ? u"stage:" + name : name) + u')';
            break;
        case Family::Counter:
            list += u"count(" + name + u')';
            if (entry.hasShare)
                list += u"rate(" + name + u')';
            if (!entry.atEnd)
                list += name + QLatin1StringView(".rate");
            break;
        case Family::Code:
            for (const char* code : {"421", "4xx", "5xx"})
                list += u"count(code:" + QLatin1StringView(code) + u')';
            break;
        case Family::Fault:
            for (std::size_t i = 1; i < faultCount; ++i)
                list += u"count(fault:" + QLatin1StringView(faultNames[i].data()) + u')';
            break;
        case Family::Gauge:
            for (const char* summary : {"mean", "max", "min"})
                list += QLatin1StringView(summary) + u'(' + name + u')';
            break;
        }
    }
    return list;
}

QString grammarHelp()
{
    return Text::tr(
        "metric, comparison, limit: p95(response) < 500ms\n"
        "Metrics: p50 … p99.99, mean, min, max of response, service, lateness, stage:rcpt; "
        "count, rate of accepted, temporary, permanent, error, skipped, code:421, fault:timeout; "
        "accepted.rate is a second; active, cpu, memory\n"
        "With tracking: lost, duplicates, corrupted, unknown, queue; p95(delivery), p95(transit)\n"
        "over 30s: over the last 30 s, once a second\n"
        "for 10s: broken only after 10 bad seconds in a row\n"
        "in 99% of seconds: each second by itself\n"
        "after 10s, after ramp: leaves out the start\n"
        ", abort or , abort after 5s: ends the run once broken\n"
        "warn: in front: told, but no failure");
}

} // namespace stampede::criteria
