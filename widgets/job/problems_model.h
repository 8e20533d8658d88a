// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace stampede::widgets {

/// The problems of a job: where and what.
class ProblemsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Text, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const Problems& problems, const std::function<QString(const QString& place)>& nameOf);
    const QString& placeAt(int row) const { return m_rows[static_cast<std::size_t>(row)].problem.place; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Error problem;
        QString name;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> m_rows;
};

} // namespace stampede::widgets
