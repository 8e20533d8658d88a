// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <vector>

namespace stampede::widgets {

struct RowColumn {
    QString title;
    QString help;
    bool isNumber = false; ///< right-aligned
};

/// A table of values that are set as a whole. `Row` has key() and operator==. While the rows stay the same
/// ones, what changed is told as one range; rows that come at the end are inserted; anything else is a reset.
template <typename Row>
class RowModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    const std::vector<Row>& rows() const { return m_rows; }
    void setRows(std::vector<Row> rows)
    {
        const auto same = [](const Row& one, const Row& other) {
            return one.key() == other.key();
        };
        if (rows.size() < m_rows.size() || !std::equal(m_rows.begin(), m_rows.end(), rows.begin(), same)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        const std::size_t before = m_rows.size();
        std::size_t first = before;
        std::size_t last = 0;
        for (std::size_t i = 0; i < before; ++i) {
            if (m_rows[i] == rows[i])
                continue;
            first = std::min(first, i);
            last = i;
            m_rows[i] = rows[i];
        }
        if (first < before)
            Q_EMIT dataChanged(index(static_cast<int>(first), 0),
                               index(static_cast<int>(last), columnCount() - 1));
        if (before == rows.size())
            return;
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(columns().size());
    }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        if (role == Qt::TextAlignmentRole)
            return alignment(index.column());
        return cell(m_rows[static_cast<std::size_t>(index.row())], index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const RowColumn& column = columns()[static_cast<std::size_t>(section)];
        switch (role) {
        case Qt::DisplayRole: return column.title;
        case Qt::ToolTipRole: return column.help;
        case Qt::TextAlignmentRole: return alignment(section);
        default: return {};
        }
    }

protected:
    virtual const std::vector<RowColumn>& columns() const = 0;
    virtual QVariant cell(const Row& row, int column, int role) const = 0;

private:
    QVariant alignment(int column) const
    {
        const bool isNumber = columns()[static_cast<std::size_t>(column)].isNumber;
        return QVariant::fromValue(
            Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }

    std::vector<Row> m_rows;
};

} // namespace stampede::widgets
