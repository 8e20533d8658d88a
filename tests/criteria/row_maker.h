// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/judge.h"
#include "metrics/point.h"

#include <QStringList>

#include <chrono>

namespace stampede::criteria {

/// Makes the seconds of a run, one after the other.
class RowMaker {
public:
    metrics::SecondRow row;
    metrics::Distributions times;

    RowMaker() { begin(std::chrono::seconds(1)); }
    RowMaker& accepted(quint64 count)
    {
        row.counters.outcomes[0] += count;
        row.counters.started += count;
        row.counters.scheduled += count;
        return *this;
    }
    RowMaker& failed(quint64 count, Fault fault = Fault::Timeout)
    {
        row.counters.outcomes[static_cast<std::size_t>(Outcome::Error)] += count;
        row.counters.faults[static_cast<std::size_t>(fault)] += count;
        row.counters.started += count;
        row.counters.scheduled += count;
        return *this;
    }
    RowMaker& took(std::size_t measure, qint64 micros, quint64 count = 1)
    {
        auto& histogram = measure == metrics::serviceMeasure    ? times.service
                          : measure == metrics::responseMeasure ? times.response
                          : measure == metrics::latenessMeasure ? times.lateness
                          : measure == metrics::deliveryMeasure ? times.delivery
                          : measure == metrics::transitMeasure  ? times.transit
                                                                : times.stages[measure];
        for (quint64 i = 0; i < count; ++i)
            histogram.recordMicros(micros);
        return *this;
    }
    /// Of the ledger: handed over, and those of them that arrived, within `micros`. The queue is at least
    /// empty.
    RowMaker& ledger(quint64 expected, quint64 delivered, qint64 micros = 1000)
    {
        row.counters.deliveries.expected += expected;
        row.counters.deliveries.delivered += delivered;
        row.queue = std::max<qint64>(row.queue, 0);
        return took(metrics::deliveryMeasure, micros, delivered)
            .took(metrics::transitMeasure, micros, delivered);
    }
    RowMaker& queue(qint64 messages)
    {
        row.queue = messages;
        return *this;
    }
    RowMaker& drains()
    {
        row.draining = true;
        return *this;
    }
    /// Messages that ended accepted within `millis`.
    RowMaker& responses(qint64 millis, quint64 count = 10)
    {
        return accepted(count).took(metrics::responseMeasure, millis * 1000, count);
    }
    /// Adds to the findings of the run so far.
    RowMaker& said(StatusCode status, quint64 count = 1)
    {
        for (metrics::Finding& finding : m_findings)
            if (finding.status == status) {
                finding.count += count;
                return *this;
            }
        metrics::Finding finding;
        finding.status = status;
        finding.count = count;
        m_findings.push_back(finding);
        return *this;
    }
    RowMaker& lasts(Nanos length)
    {
        row.length = length;
        return *this;
    }
    metrics::SecondRow take()
    {
        row.distributions = std::make_shared<const metrics::Distributions>(times);
        row.findings = m_findings;
        metrics::SecondRow made = row;
        const Nanos end = row.start + row.length;
        row = {};
        row.start = end;
        times = {};
        begin(std::chrono::seconds(1));
        return made;
    }

private:
    void begin(Nanos length)
    {
        row.length = length;
        row.second = static_cast<quint64>(row.start / std::chrono::seconds(1));
    }
    std::vector<metrics::Finding> m_findings;
};

/// "criteria[0] column 7: …" of each problem.
inline QStringList problemsOf(const QStringList& lines, const Circumstances& circumstances)
{
    Problems problems;
    check(lines, circumstances, problems);
    QStringList texts;
    for (const Error& error : problems.list())
        texts += error.place + u' ' + error.text;
    return texts;
}

inline Circumstances everythingOn()
{
    Circumstances circumstances;
    circumstances.openModel = true;
    circumstances.tls = true;
    circumstances.auth = true;
    circumstances.tracked = true;
    return circumstances;
}

/// "met", "broken", "inconclusive".
inline QString word(Verdict verdict)
{
    return verdict == Verdict::Met      ? QStringLiteral("met")
           : verdict == Verdict::Broken ? QStringLiteral("broken")
                                        : QStringLiteral("inconclusive");
}

} // namespace stampede::criteria
