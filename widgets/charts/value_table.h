// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <initializer_list>

class QAction;

namespace stampede::widgets {

/// A table of values to read, not to edit: whole rows, sorted by a click on a heading, copied as
/// tab-separated text with Ctrl+C or from the context menu.
class ValueTable : public QTableView {
    Q_OBJECT
public:
    explicit ValueTable(QWidget* parent = nullptr);
    /// The chosen rows (all without a choice), in the order shown, with a line of headings.
    QString text() const;
    QAction* copyAction() const { return m_copy; }
    /// Of the first columns, in characters of its font.
    void setWidths(std::initializer_list<int> characters);

private:
    void copy() const;
    QAction* m_copy;
};

} // namespace stampede::widgets
