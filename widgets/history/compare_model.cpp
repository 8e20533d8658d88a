// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/compare_model.h"

#include "report/summary_tables.h"
#include "widgets/base/theme.h"

#include <QGuiApplication>
#include <QPalette>

namespace stampede::widgets {

namespace {

QString textOf(const report::ComparedRow& row, int column)
{
    switch (column) {
    case CompareModel::Metric: return row.name;
    case CompareModel::Baseline: return report::valueText(row.baseline, row.unit);
    case CompareModel::Other: return report::valueText(row.other, row.unit);
    case CompareModel::Difference: return report::differenceText(row);
    case CompareModel::Interval: return report::intervalText(row);
    default: return report::changeWord(row);
    }
}

/// What columns of numbers are sorted by.
QVariant sortValue(const report::ComparedRow& row, int column)
{
    const auto number = [](const std::optional<double>& value) {
        return value ? QVariant(*value) : QVariant();
    };
    switch (column) {
    case CompareModel::Baseline: return number(row.baseline);
    case CompareModel::Other: return number(row.other);
    case CompareModel::Difference: return number(row.difference);
    default: return textOf(row, column);
    }
}

} // namespace

void CompareModel::setRun(const report::ComparedRun& run)
{
    beginResetModel();
    m_rows = run.rows;
    endResetModel();
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const report::ComparedRow& row = m_rows[static_cast<std::size_t>(index.row())];
    using Change = report::ComparedRow::Change;
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::UserRole: return sortValue(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Metric || index.column() == Means
                   ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                   : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (index.column() < Difference || row.change == Change::Neutral)
            return {};
        return row.change == Change::Worse    ? badColour(QGuiApplication::palette())
               : row.change == Change::Better ? goodColour(QGuiApplication::palette())
                                              : quietText(QGuiApplication::palette());
    case Qt::ToolTipRole:
        return row.interval ? tr("%1: with 95 % confidence the difference is within %2.")
                                  .arg(row.name, report::intervalText(row))
                            : QVariant();
    default: return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Metric || section == Means ? Qt::AlignLeft : Qt::AlignRight) |
                        Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Metric: return tr("Metric");
    case Baseline: return tr("Baseline");
    case Other: return tr("This run");
    case Difference: return tr("Difference");
    case Interval: return tr("95 % interval");
    case Means: return tr("Means");
    default: return {};
    }
}

} // namespace stampede::widgets
