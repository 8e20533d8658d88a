// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/conversation_store.h"
#include "widgets/base/keyed_model.h"
#include "widgets/live/recent.h"

namespace stampede::widgets {

/// One kind of reply or failure.
struct OutcomeRow {
    metrics::Finding finding;
    double rate = 0;  ///< a second, over the last one
    double share = 0; ///< 0 … 1, of what its stage was answered
    OutcomeKey key() const { return OutcomeKey::of(finding); }
    bool operator==(const OutcomeRow& other) const
    {
        return key() == other.key() && finding.count == other.finding.count && rate == other.rate &&
               share == other.share && finding.lastSeen == other.finding.lastSeen;
    }
};

/// What the target answered, by stage and code, and what went wrong. Rows stay where they first appeared.
class OutcomeModel final : public KeyedModel<OutcomeRow> {
    Q_OBJECT
public:
    enum Column : quint8 { Stage, Reply, Count, Rate, Share, First, Last, Text };
    using KeyedModel::KeyedModel;
    void update(const RecentSnapshots& recent);
    void clear() { setRows({}); }

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const OutcomeRow& row, int column, int role) const override;

private:
    QVariant shown(const OutcomeRow& row, int column) const;
    QVariant sorted(const OutcomeRow& row, int column) const;
};

} // namespace stampede::widgets
