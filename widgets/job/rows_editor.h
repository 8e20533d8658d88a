// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/rows_model.h"

#include <QList>
#include <QStringList>
#include <QTableView>
#include <QWidget>

class QPushButton;

namespace stampede::widgets {

/// A small table with buttons to add, remove and paste rows. Insert adds, Delete removes, Ctrl+C and Ctrl+V
/// go by the clipboard, in the form of spreadsheets.
class RowsEditor final : public QWidget {
    Q_OBJECT
public:
    /// `name`: part of the object names ("envelope.recipients.domains").
    RowsEditor(const QString& name, const QStringList& titles, int weights = -1, QWidget* parent = nullptr);

    RowsModel& model() { return m_model; }
    const RowsModel& model() const { return m_model; }
    QTableView& table() { return *m_table; }
    void describe(const QString& name, const QString& help);

private:
    void makeButtons(const QString& name, QLayout& row);
    QPushButton* button(const QString& name, const QString& text, const QString& help,
                        const QKeySequence& key, void (RowsEditor::*slot)());
    void add();
    void remove();
    void paste();
    void copy();
    QList<int> selectedRows() const;

    RowsModel m_model;
    QTableView* m_table;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_paste = nullptr;
};

} // namespace stampede::widgets
