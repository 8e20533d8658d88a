// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/point.h"
#include "widgets/base/keyed_model.h"

namespace stampede::widgets {

/// One measure's latency over the run so far.
struct StageRow {
    std::size_t measure = 0;
    quint64 count = 0;
    double mean = 0;                     ///< µs, as the rest
    std::array<qint64, 5> percentiles{}; ///< of StageModel::percentiles
    qint64 most = 0;
    std::size_t key() const { return measure; }
    bool operator==(const StageRow&) const = default;
};

/// Latency by stage and as a whole: a row for each measure that has counts.
class StageModel final : public KeyedModel<StageRow> {
    Q_OBJECT
public:
    static constexpr std::array<double, 5> percentiles{50, 90, 95, 99, 99.9};
    using KeyedModel::KeyedModel;
    void update(const metrics::Distributions& distributions);

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const StageRow& row, int column, int role) const override;
};

} // namespace stampede::widgets
