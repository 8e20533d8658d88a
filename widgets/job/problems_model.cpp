// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/problems_model.h"

namespace stampede::widgets {

void ProblemsModel::setProblems(const Problems& problems,
                                const std::function<QString(const QString&)>& nameOf)
{
    std::vector<Row> rows;
    for (const Error& problem : problems.list())
        rows.push_back({problem, nameOf(problem.place)});
    // The same list again, as after most keystrokes, keeps the selection.
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return row.problem.toString();
    if (role == Qt::DisplayRole)
        return index.column() == Place ? row.name : row.problem.text;
    return {};
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Place ? tr("Field") : tr("Problem");
}

} // namespace stampede::widgets
