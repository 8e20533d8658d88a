// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/arrival_book.h"
#include "widgets/base/keyed_model.h"

#include <span>

namespace stampede::widgets {

struct LedgerRow {
    ledger::RunArrivals run;
    const QString& key() const { return run.run; }
    bool operator==(const LedgerRow&) const = default;
};

/// What has arrived of each run whose messages are tracked, the latest run first.
class LedgerModel final : public KeyedModel<LedgerRow> {
    Q_OBJECT
public:
    enum Column { Run, Delivered, Duplicates, OutOfOrder, Corrupted, P50, P95, P99, Last, ColumnCount };
    using KeyedModel::KeyedModel;
    void setRuns(std::span<const ledger::RunArrivals> runs);

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const LedgerRow& row, int column, int role) const override;
};

} // namespace stampede::widgets
