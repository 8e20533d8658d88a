// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/rows_model.h"

#include "base/display.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

namespace stampede::widgets {

namespace {

/// As typed here or in a spreadsheet of this person's language.
double weightOf(const QString& text)
{
    bool good = false;
    double weight = QLocale::c().toDouble(text.trimmed(), &good);
    if (!good)
        weight = QLocale().toDouble(text.trimmed(), &good);
    return good && std::isfinite(weight) && weight > 0 ? weight : 0;
}

} // namespace

RowsModel::RowsModel(const QStringList& titles, int weights, QObject* parent)
    : QAbstractTableModel(parent)
    , m_titles(titles)
    , m_weights(weights)
{}

void RowsModel::setRows(std::vector<QStringList> rows)
{
    beginResetModel();
    m_rows.clear();
    for (QStringList& row : rows)
        m_rows.push_back(fitted(std::move(row)));
    endResetModel();
}

int RowsModel::addRow()
{
    const int at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at, at);
    QStringList row = fitted({});
    if (m_weights >= 0)
        row[m_weights] = QStringLiteral("1");
    m_rows.push_back(row);
    endInsertRows();
    sharesChanged();
    Q_EMIT edited();
    return at;
}

void RowsModel::removeRowsAt(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : rows) {
        if (row < 0 || row >= rowCount())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    sharesChanged();
    Q_EMIT edited();
}

int RowsModel::paste(const QString& text, int at)
{
    std::vector<QStringList> cells = pasted(text);
    if (cells.empty())
        return 0;
    at = std::clamp(at, 0, rowCount());
    const int count = static_cast<int>(cells.size());
    beginInsertRows({}, at, at + count - 1);
    for (int i = 0; i < count; ++i)
        m_rows.insert(m_rows.begin() + at + i, fitted(std::move(cells[static_cast<std::size_t>(i)])));
    endInsertRows();
    sharesChanged();
    Q_EMIT edited();
    return count;
}

std::vector<QStringList> RowsModel::pasted(const QString& text) const
{
    std::vector<QStringList> cells = cellsOf(text);
    if (m_titles.size() == 1) {
        std::vector<QStringList> single;
        for (const QStringList& row : cells)
            for (const QString& cell : row)
                if (!cell.trimmed().isEmpty())
                    single.push_back({cell});
        return single;
    }
    // The titles of a spreadsheet's columns come along easily.
    const bool titled = m_weights >= 0 && cells.size() > 1 && !cells.front().value(m_weights).isEmpty() &&
                        weightOf(cells.front().value(m_weights)) == 0 &&
                        weightOf(cells[1].value(m_weights)) > 0;
    if (titled)
        cells.erase(cells.begin());
    return cells;
}

QString RowsModel::copied(const QList<int>& rows) const
{
    QString text;
    for (const int row : rows)
        if (row >= 0 && row < rowCount())
            text += m_rows[static_cast<std::size_t>(row)].join(u'\t') + u'\n';
    return text;
}

double RowsModel::totalWeight() const
{
    double total = 0;
    for (const QStringList& row : m_rows)
        total += m_weights < 0 ? 0 : weightOf(row[m_weights]);
    return total;
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size()) + (m_weights >= 0 ? 1 : 0);
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && isNumeric(index.column()))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (index.column() == m_titles.size())
        return shareOf(index.row());
    return m_rows[static_cast<std::size_t>(index.row())][index.column()];
}

bool RowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() >= m_titles.size())
        return false;
    QString& cell = m_rows[static_cast<std::size_t>(index.row())][index.column()];
    const QString text = value.toString().trimmed();
    if (cell == text)
        return true;
    cell = text;
    Q_EMIT dataChanged(index, index);
    if (index.column() == m_weights)
        sharesChanged();
    Q_EMIT edited();
    return true;
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(section + 1)) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int((isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == m_titles.size() ? tr("Share") : m_titles.value(section);
}

Qt::ItemFlags RowsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() < m_titles.size() ? usual | Qt::ItemIsEditable : usual;
}

QStringList RowsModel::fitted(QStringList row) const
{
    row.resize(m_titles.size());
    for (QString& cell : row)
        cell = cell.trimmed();
    if (m_weights >= 0 && row[m_weights].isEmpty() && !row.join(QString()).isEmpty())
        row[m_weights] = QStringLiteral("1");
    return row;
}

QString RowsModel::shareOf(int row) const
{
    const double total = totalWeight();
    if (total <= 0)
        return {};
    const double weight = weightOf(m_rows[static_cast<std::size_t>(row)][m_weights]);
    return tr("%1 %").arg(displayNumber(weight / total * 100, 2));
}

bool RowsModel::isNumeric(int column) const
{
    return m_weights >= 0 && (column == m_weights || column == m_titles.size());
}

void RowsModel::sharesChanged()
{
    if (m_weights >= 0 && !m_rows.empty())
        Q_EMIT dataChanged(index(0, int(m_titles.size())), index(rowCount() - 1, int(m_titles.size())));
}

} // namespace stampede::widgets
