// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/probe_result.h"
#include "widgets/base/keyed_model.h"

#include <optional>

namespace stampede::widgets {

/// One figure of a probe.
struct ProbeFigureRow {
    enum class Figure : quint8 { Sent, Delivered, Late, Lost, Refused, Failed, P50, P95, Longest };
    Figure figure = Figure::Sent;
    quint64 count = 0;
    std::optional<qint64> micros; ///< of delivery, in place of a count; negative: nothing was delivered
    double share = -1;            ///< 0 … 1, of those sent; negative: says nothing
    Figure key() const { return figure; }
    bool operator==(const ProbeFigureRow&) const = default;
};

/// The figures of a probe, a row each.
class ProbeFigures final : public KeyedModel<ProbeFigureRow> {
    Q_OBJECT
public:
    enum Column : quint8 { Name, Value, Share };
    using KeyedModel::KeyedModel;
    void update(const load::ProbeResult& probe);
    void clear() { setRows({}); }

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const ProbeFigureRow& row, int column, int role) const override;
};

} // namespace stampede::widgets
