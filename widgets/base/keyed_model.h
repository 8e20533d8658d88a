// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace stampede::widgets {

/// A column of a table of figures.
struct FigureColumn {
    QString title;
    QString help;
    bool number = true; ///< right-aligned
};

/// A table whose rows know who they are: `Row` has key() and operator==. Newer rows are told as few
/// insertions and one range of changes; only when rows went or changed places, as a reset.
template <typename Row>
class KeyedModel : public QAbstractTableModel {
public:
    /// Data of this role are numbers or texts to sort by.
    static constexpr int sortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    const std::vector<Row>& rows() const { return m_rows; }
    void setRows(std::vector<Row> rows)
    {
        if (!keeps(rows)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        insertMissing(rows);
        int first = -1;
        int last = -1;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (m_rows[i] == rows[i])
                continue;
            first = first < 0 ? static_cast<int>(i) : first;
            last = static_cast<int>(i);
        }
        m_rows = std::move(rows);
        if (first >= 0)
            Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
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
        const FigureColumn& column = columns()[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::ToolTipRole)
            return column.help.isEmpty() ? QVariant() : QVariant(column.help);
        return role == Qt::TextAlignmentRole ? alignment(section) : QVariant();
    }

protected:
    virtual const std::vector<FigureColumn>& columns() const = 0;
    /// For DisplayRole, sortRole, ToolTipRole and what else a table wants.
    virtual QVariant cell(const Row& row, int column, int role) const = 0;

private:
    QVariant alignment(int column) const
    {
        const bool number = columns()[static_cast<std::size_t>(column)].number;
        return QVariant::fromValue(
            Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    /// Whether the rows there are all come again, in the same order.
    bool keeps(const std::vector<Row>& rows) const
    {
        std::size_t at = 0;
        for (const Row& row : rows)
            if (at < m_rows.size() && m_rows[at].key() == row.key())
                ++at;
        return at == m_rows.size();
    }
    void insertMissing(const std::vector<Row>& rows)
    {
        for (std::size_t i = 0; i < rows.size();) {
            if (i < m_rows.size() && m_rows[i].key() == rows[i].key()) {
                ++i;
                continue;
            }
            std::size_t end = i + 1;
            while (end < rows.size() && (i >= m_rows.size() || !(m_rows[i].key() == rows[end].key())))
                ++end;
            const auto place = [](auto& list, std::size_t at) {
                return list.begin() + static_cast<std::ptrdiff_t>(at);
            };
            beginInsertRows({}, static_cast<int>(i), static_cast<int>(end) - 1);
            m_rows.insert(place(m_rows, i), place(rows, i), place(rows, end));
            endInsertRows();
            i = end;
        }
    }

    std::vector<Row> m_rows;
};

} // namespace stampede::widgets
