// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace stampede::criteria {

/// What a criterion bounds on a chart.
struct ChartLimit {
    enum class Of : quint8 {
        Latency,     ///< of `measure`; `value` in µs
        Rate,        ///< of `counter`; `value` a second
        Connections, ///< open ones; `value` how many
        Queue        ///< on their way to the sink; `value` how many
    };
    Of of = Of::Latency;
    std::size_t measure = 0; ///< see metrics/point.h
    QString counter;         ///< "accepted"
    QString metric;          ///< as Standing::metric: "p95(response)"
    double value = 0;
    bool upper = true;
};

/// Nothing for a line that cannot be parsed, or that bounds what no chart shows (shares, counts).
std::optional<ChartLimit> chartLimitOf(const QString& line);

} // namespace stampede::criteria
