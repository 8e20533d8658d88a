// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/sample.h"

#include <QAbstractTableModel>

#include <vector>

namespace stampede::widgets {

/// A conversation line by line: when, who, what.
class TrialLinesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { At, From, Text, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void add(const load::ConversationLine& line);
    void clear();
    /// As plain lines, for the clipboard.
    QString toText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<load::ConversationLine> m_lines;
};

} // namespace stampede::widgets
