// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table_model.h"

#include <QLocale>

namespace stampede::widgets {

namespace {

bool sameValue(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool sameRow(const ChartTable& a, const ChartTable& b, std::size_t row)
{
    if (a.positions[row] != b.positions[row])
        return false;
    for (std::size_t i = 0; i < a.columns.size(); ++i)
        if (!sameValue(a.columns[i].values[row], b.columns[i].values[row]))
            return false;
    return true;
}

void eraseFront(std::vector<double>& values, std::size_t count)
{
    values.erase(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count));
}

} // namespace

ChartTableModel::ChartTableModel(QObject* parent) : QAbstractTableModel(parent) {}

bool ChartTableModel::sameColumns(const ChartTable& other) const
{
    return m_table.positionName == other.positionName && m_table.clock == other.clock &&
           std::equal(m_table.columns.begin(), m_table.columns.end(), other.columns.begin(),
                      other.columns.end(), [](const auto& a, const auto& b) { return a.name == b.name; });
}

void ChartTableModel::setTable(ChartTable table)
{
    if (!sameColumns(table)) {
        beginResetModel();
        m_table = std::move(table);
        endResetModel();
        return;
    }
    if (!table.positions.empty())
        removeRowsBefore(table.positions.front());
    mergeRows(table);
}

void ChartTableModel::removeRowsBefore(double position)
{
    const auto first = std::lower_bound(m_table.positions.begin(), m_table.positions.end(), position);
    const auto count = static_cast<std::size_t>(first - m_table.positions.begin());
    if (count == 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    eraseFront(m_table.positions, count);
    for (ChartTable::Column& column : m_table.columns)
        eraseFront(column.values, count);
    endRemoveRows();
}

void ChartTableModel::mergeRows(ChartTable& newer)
{
    const std::size_t before = m_table.positions.size();
    const std::size_t after = newer.positions.size();
    const std::size_t common = std::min(before, after);
    std::size_t changed = 0;
    while (changed < common && sameRow(m_table, newer, changed))
        ++changed;
    const auto take = [this, &newer] {
        std::swap(m_table, newer);
    };
    if (after > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(after) - 1);
        take();
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, static_cast<int>(after), static_cast<int>(before) - 1);
        take();
        endRemoveRows();
    } else {
        take();
    }
    if (changed < common)
        Q_EMIT dataChanged(index(static_cast<int>(changed), 0),
                           index(static_cast<int>(common) - 1, columnCount() - 1));
}

int ChartTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.positions.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size()) + 1;
}

double ChartTableModel::valueAt(int row, int column) const
{
    const auto at = static_cast<std::size_t>(row);
    return column == 0 ? m_table.positions[at]
                       : m_table.columns[static_cast<std::size_t>(column) - 1].values[at];
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const double value = valueAt(index.row(), index.column());
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? positionText(value, m_table.clock) : shortNumber(value);
    if (role == valueRole)
        return value;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return section == 0 ? m_table.positionName
                            : m_table.columns[static_cast<std::size_t>(section) - 1].name;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

} // namespace stampede::widgets
