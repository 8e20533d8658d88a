// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/run_entry.h"
#include "widgets/base/keyed_model.h"

namespace stampede::widgets {

/// A run of the list.
struct HistoryRow {
    store::RunEntry entry;
    const QString& key() const { return entry.id; }
    bool operator==(const HistoryRow&) const = default;
};

/// The runs of the history as a table. A sign repeats what colour says.
class HistoryModel final : public KeyedModel<HistoryRow> {
    Q_OBJECT
public:
    enum Column : quint8 {
        Baseline,
        Name,
        Target,
        Started,
        State,
        Duration,
        Messages,
        Rate,
        P95,
        Errors,
        Criteria,
        Lost, ///< this and the next two: of runs whose messages were followed to the sink
        Duplicates,
        Delivery,
        Tags,
        Note,
        columnEnd
    };
    using KeyedModel::KeyedModel;
    void update(const QList<store::RunEntry>& entries);
    /// Some of them followed their messages to the sink.
    bool hasTracked() const;

protected:
    const std::vector<FigureColumn>& columns() const override;
    QVariant cell(const HistoryRow& row, int column, int role) const override;

private:
    QVariant shown(const store::RunEntry& entry, int column) const;
    QVariant sorted(const store::RunEntry& entry, int column) const;
    QVariant help(const store::RunEntry& entry, int column) const;
};

} // namespace stampede::widgets
