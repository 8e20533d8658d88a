// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/run_record.h"
#include "result_maker.h"

/// Fills a history with `seconds` seconds of a rate that swings, at every resolution.
inline void fillHistory(stampede::metrics::History& history, int seconds)
{
    using namespace stampede;
    for (std::size_t r = 0; r < metrics::resolutionCount; ++r) {
        const Nanos length = metrics::resolutions[r].length;
        for (Nanos at{0}; at + length <= std::chrono::seconds(seconds); at += length) {
            metrics::Point point;
            point.start = at;
            point.length = length;
            const auto number = static_cast<quint64>(at / length);
            point.counters.scheduled = point.counters.started = 500 + number % 50;
            point.counters.outcomes = {495 + number % 50, 3, 1, 1};
            point.connections = {0, 1, 2, 3, 4, 0};
            for (auto& measure : point.percentiles)
                measure = {1000.0F + static_cast<float>(number % 7), 2000.0F, 30'000.0F};
            for (const std::size_t ofLedger : {metrics::deliveryMeasure, metrics::transitMeasure})
                point.percentiles[ofLedger] = {-1, -1, -1};
            history.add({r, point});
        }
    }
}

/// A run with everything a report can show.
inline stampede::report::RunRecord handMadeRecord()
{
    using namespace stampede;
    using namespace std::chrono_literals;
    using namespace Qt::StringLiterals;
    report::RunRecord record;
    record.result = handMadeResult();
    fillHistory(record.history, 60);
    record.environment = {u"bench-1"_s,
                          u"Debian GNU/Linux 12"_s,
                          u"linux 6.1.0"_s,
                          u"A fast one"_s,
                          8,
                          16'000'000'000,
                          u"0.1.0"_s,
                          u"6.4.2"_s,
                          u"OpenSSL 3.0.17"_s};
    criteria::Standing met;
    met.text = u"p95(response) < 3s"_s;
    met.metric = u"p95(response)"_s;
    met.verdict = criteria::Verdict::Met;
    met.unit = criteria::Unit::Micros;
    met.value = 2.57e6;
    met.limit = 3e6;
    met.margin = 0.143;
    met.metShare = 1;
    met.judged = 4;
    criteria::Standing broken = met;
    broken.text = u"rate(error) < 0.001%"_s;
    broken.metric = u"rate(error)"_s;
    broken.verdict = criteria::Verdict::Broken;
    broken.unit = criteria::Unit::Share;
    broken.value = 0.0001;
    broken.limit = 0.00001;
    broken.margin = -9;
    broken.metShare = 0.5;
    broken.brokenAt = 2s;
    criteria::Standing warned = broken;
    warned.text = u"accepted.rate >= 6000/s, warn"_s;
    warned.metric = u"accepted.rate"_s;
    warned.severity = criteria::Severity::Warn;
    warned.unit = criteria::Unit::PerSecond;
    warned.value = 4997.5;
    warned.limit = 6000;
    warned.upper = false;
    criteria::Standing unknown;
    unknown.text = u"p99(stage:auth) < 50ms"_s;
    unknown.metric = u"p99(stage:auth)"_s;
    unknown.unit = criteria::Unit::Micros;
    unknown.limit = 50'000;
    unknown.reason = u"There was no AUTH."_s;
    record.result.criteria = {met, broken, warned, unknown};
    load::CeilingResult ceiling;
    ceiling.over = ceiling.proved = true;
    ceiling.found = 950;
    ceiling.text = u"950 messages a second met the criteria; 1,000 did not."_s;
    using Step = load::CeilingStep;
    ceiling.steps = {{Step::Kind::Rise, Step::State::Passed, 800, 0s, 3s, 13s, 799.5, 900, 1800, 2500, {}},
                     {Step::Kind::Bisect, Step::State::Failed, 1000, 13s, 16s, 26s, 970, 9e5, 1.8e6, 2.5e6,
                      u"p95(response) was 1.80 s"_s},
                     {Step::Kind::Proof, Step::State::Running, 950, 26s, 29s, 59s, 0, 0, 0, 0, {}}};
    record.result.ceiling = ceiling;
    return record;
}
