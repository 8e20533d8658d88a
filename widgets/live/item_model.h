// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/account.h"
#include "widgets/base/keyed_model.h"

#include <tuple>

namespace stampede::widgets {

struct ItemRow {
    ledger::Item item;
    std::tuple<ledger::Item::Kind, quint64, const QString&> key() const
    {
        return {item.kind, item.sequence, item.recipient};
    }
    bool operator==(const ItemRow&) const = default;
};

/// What did not go as it should: one recipient of one message a row.
class ItemModel final : public KeyedModel<ItemRow> {
    Q_OBJECT
public:
    enum Column : quint8 { Kind, Number, Recipient, Copies };
    /// The kind as a number, to filter by.
    static constexpr int kindRole = Qt::UserRole + 1;
    using KeyedModel::KeyedModel;
    void update(const ledger::Account& account);
    void clear() { setRows({}); }

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const ItemRow& row, int column, int role) const override;
};

QString kindText(ledger::Item::Kind kind);

} // namespace stampede::widgets
