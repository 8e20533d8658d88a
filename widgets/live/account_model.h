// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/delivery_facts.h"
#include "widgets/base/keyed_model.h"

namespace stampede::widgets {

/// One figure of the ledger.
struct AccountRow {
    enum class Figure : quint8 {
        Expected,
        Delivered,
        Queue,
        Lost,
        Duplicates,
        Corrupted,
        OutOfOrder,
        Unknown,
        Uncertain,
        UncertainDelivered,
        UncertainLost,
        Drain
    };
    Figure figure = Figure::Expected;
    std::optional<quint64> count; ///< Drain: nanoseconds; nothing: not known
    double share = -1;            ///< 0 … 1, of what is expected; negative: says nothing
    bool bad = false;
    Figure key() const { return figure; }
    bool operator==(const AccountRow&) const = default;
};

/// The figures of a tracked run, a row each.
class AccountModel final : public KeyedModel<AccountRow> {
    Q_OBJECT
public:
    enum Column : quint8 { Name, Count, Share };
    using KeyedModel::KeyedModel;
    void update(const DeliveryFacts& facts);
    void clear() { setRows({}); }

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const AccountRow& row, int column, int role) const override;
};

} // namespace stampede::widgets
