// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/account.h"
#include "widgets/base/keyed_model.h"

namespace stampede::widgets {

struct DomainRow {
    ledger::DomainAccount domain;
    bool lostKnown = false;
    const QString& key() const { return domain.domain; }
    bool operator==(const DomainRow&) const = default;
};

/// The ledger by domain of the recipients.
class DomainModel final : public KeyedModel<DomainRow> {
    Q_OBJECT
public:
    enum Column : quint8 { Domain, Delivered, Duplicates, Corrupted, Lost, P50, P95, P99, Max };
    using KeyedModel::KeyedModel;
    void update(const ledger::Account& account);
    void clear() { setRows({}); }

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const DomainRow& row, int column, int role) const override;
};

} // namespace stampede::widgets
