// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chart_table.h"

#include <QAbstractTableModel>

namespace stampede::widgets {

/// A chart's numbers as a table. A newer table of the same columns is told as rows removed at the front,
/// changed and added at the end, so that a selection and the place in the list stay.
class ChartTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Data of this role are doubles, for sorting.
    static constexpr int valueRole = Qt::UserRole;

    explicit ChartTableModel(QObject* parent = nullptr);
    void setTable(ChartTable table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool sameColumns(const ChartTable& other) const;
    void removeRowsBefore(double position);
    void mergeRows(ChartTable& newer);
    double valueAt(int row, int column) const;

    ChartTable m_table;
};

} // namespace stampede::widgets
