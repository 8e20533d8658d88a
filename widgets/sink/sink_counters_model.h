// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sink/sink_history.h"

#include <QAbstractTableModel>

#include <vector>

namespace stampede::widgets {

/// All counters of a sink: a row each, with what it is, its total and what it grew by in the last second.
class SinkCountersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Total, PerSecond, ColumnCount };

    explicit SinkCountersModel(QObject* parent = nullptr);
    /// Tells what changed as few ranges of rows.
    void setStats(const sink::SinkStats& stats, const SinkRates& rates);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Cells {
        QString total;
        QString perSecond;
        bool operator==(const Cells&) const = default;
    };
    std::vector<Cells> m_cells;
};

} // namespace stampede::widgets
