// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "report/compare_side.h"

#include <QString>

#include <cmath>

/// How the seconds of a run made by chance look.
struct SideShape {
    int seconds = 60;
    int perSecond = 200;
    double micros = 20'000; ///< median response time
    double spread = 0.5;    ///< of its logarithm
    double swing = 0.1;     ///< of the rate and the latency from second to second
    double errors = 0;      ///< share
};

inline stampede::metrics::SecondRow madeRow(const SideShape& shape, int second, stampede::Random& random)
{
    using namespace stampede;
    metrics::SecondRow row;
    row.second = static_cast<quint64>(second);
    row.start = std::chrono::seconds(second);
    row.length = std::chrono::seconds(1);
    const double factor = std::exp(shape.swing * random.normal());
    const auto count =
        static_cast<quint64>(std::max(1.0, shape.perSecond * (1 + shape.swing * random.normal())));
    auto all = std::make_shared<metrics::Distributions>();
    for (quint64 i = 0; i < count; ++i) {
        const auto micros =
            static_cast<qint64>(shape.micros * factor * std::exp(shape.spread * random.normal()));
        all->response.recordMicros(micros);
        all->service.recordMicros(micros);
        all->stages[static_cast<std::size_t>(Stage::Rcpt)].recordMicros(micros / 4);
        const bool failed = random.uniform() < shape.errors;
        ++row.counters.outcomes[failed ? 3 : 0];
    }
    row.counters.scheduled = row.counters.started = count;
    row.usage.user = std::chrono::milliseconds(400 + static_cast<int>(random.below(40)));
    row.distributions = all;
    return row;
}

inline stampede::report::CompareSide madeSide(const SideShape& shape, quint64 seed, const QString& id = {},
                                              stampede::Nanos skip = stampede::Nanos(0))
{
    using namespace stampede;
    auto record = std::make_shared<report::RunRecord>();
    record->result.runId = id.isEmpty() ? QStringLiteral("run-%1").arg(seed) : id;
    record->environment.host = QStringLiteral("bench");
    report::CompareSide side(record, skip);
    Random random(seed);
    for (int second = 0; second < shape.seconds; ++second)
        side.add(madeRow(shape, second, random));
    return side;
}

inline const stampede::report::ComparedRow* rowIn(const stampede::report::ComparedRun& run,
                                                  const QString& key)
{
    for (const stampede::report::ComparedRow& row : run.rows)
        if (row.key == key)
            return &row;
    return nullptr;
}
