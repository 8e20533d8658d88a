// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/compare.h"

#include <QAbstractTableModel>

namespace stampede::widgets {

/// One run against the baseline, a row a metric.
class CompareModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Metric, Baseline, Other, Difference, Interval, Means, ColumnCount };
    explicit CompareModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRun(const report::ComparedRun& run);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<report::ComparedRow> m_rows;
};

} // namespace stampede::widgets
