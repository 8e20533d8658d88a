// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QStringList>

#include <vector>

namespace stampede::widgets {

/// Rows of text that a person edits: addresses, headers, sizes and domains with weights. With a column of
/// weights one more column, not editable, shows each row's share.
class RowsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    /// `titles`: of the columns that are edited. `weights`: the one with weights; -1: none.
    explicit RowsModel(const QStringList& titles, int weights = -1, QObject* parent = nullptr);

    const std::vector<QStringList>& rows() const { return m_rows; }
    /// Says edited() not. Rows are brought to the right number of cells.
    void setRows(std::vector<QStringList> rows);
    /// Adds an empty row (or the usual weight in its column) and gives its number.
    int addRow();
    void removeRowsAt(QList<int> rows);
    /// Rows from a spreadsheet: lines, with cells between tabs, or between commas where no line has a tab
    /// (quoted cells as in RFC 4180). Go in before row `at`; how many.
    int paste(const QString& text, int at);
    /// Lines with tabs.
    QString copied(const QList<int>& rows) const;
    /// Of all weights; 0 without any readable one.
    double totalWeight() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void edited();

private:
    QStringList fitted(QStringList row) const;
    std::vector<QStringList> pasted(const QString& text) const;
    QString shareOf(int row) const;
    bool isNumeric(int column) const;
    void sharesChanged();

    QStringList m_titles;
    int m_weights;
    std::vector<QStringList> m_rows;
};

/// Cells of `text` as a spreadsheet puts them on the clipboard or saves them.
std::vector<QStringList> cellsOf(const QString& text);

} // namespace stampede::widgets
