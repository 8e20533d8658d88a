// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/rows_editor.h"

#include "widgets/job/form_field.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stampede::widgets {

RowsEditor::RowsEditor(const QString& name, const QStringList& titles, int weights, QWidget* parent)
    : QWidget(parent)
    , m_model(titles, weights)
    , m_table(new QTableView(this))
{
    m_table->setObjectName(name + QStringLiteral(".table"));
    m_table->setModel(&m_model);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() * 3 / 2);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    if (weights >= 0) {
        const int width = m_table->fontMetrics().averageCharWidth() * 13;
        for (int column = weights; column < m_model.columnCount(); ++column) {
            header->setSectionResizeMode(column, QHeaderView::Interactive);
            header->resizeSection(column, width);
        }
    }
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * 6 +
                            header->sizeHint().height());
    leaveUndoToPage(m_table);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    auto* buttons = new QHBoxLayout;
    layout->addLayout(buttons);
    makeButtons(name, *buttons);
    buttons->addStretch();
    setFocusProxy(m_table);
}

void RowsEditor::makeButtons(const QString& name, QLayout& row)
{
    m_add =
        button(name + QStringLiteral(".add"), tr("Add"), tr("Adds a row."), Qt::Key_Insert, &RowsEditor::add);
    m_remove = button(name + QStringLiteral(".remove"), tr("Remove"), tr("Removes the selected rows."),
                      QKeySequence::Delete, &RowsEditor::remove);
    m_paste = button(name + QStringLiteral(".paste"), tr("Paste"),
                     tr("Adds the rows on the clipboard, copied from a spreadsheet or a list."),
                     QKeySequence::Paste, &RowsEditor::paste);
    for (QPushButton* one : {m_add, m_remove, m_paste})
        row.addWidget(one);
    auto* copying = new QAction(this);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copying);
    connect(copying, &QAction::triggered, this, &RowsEditor::copy);
    const auto enable = [this] {
        m_remove->setEnabled(m_table->selectionModel()->hasSelection());
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, enable);
    connect(&m_model, &QAbstractItemModel::modelReset, this, enable);
    enable();
}

QPushButton* RowsEditor::button(const QString& name, const QString& text, const QString& help,
                                const QKeySequence& key, void (RowsEditor::*slot)())
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    made->setToolTip(tr("%1 (%2)").arg(help, key.toString(QKeySequence::NativeText)));
    connect(made, &QPushButton::clicked, this, slot);
    // Only while the table itself has the focus: an open cell editor keeps these keys.
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(action);
    connect(action, &QAction::triggered, this, slot);
    return made;
}

void RowsEditor::describe(const QString& name, const QString& help)
{
    m_table->setAccessibleName(name);
    m_table->setAccessibleDescription(help);
    m_add->setAccessibleName(tr("Add a row: %1").arg(name));
    m_remove->setAccessibleName(tr("Remove the selected rows: %1").arg(name));
    m_paste->setAccessibleName(tr("Paste rows: %1").arg(name));
}

void RowsEditor::add()
{
    const QModelIndex first = m_model.index(m_model.addRow(), 0);
    m_table->setFocus();
    m_table->setCurrentIndex(first);
    m_table->edit(first);
}

void RowsEditor::remove()
{
    m_model.removeRowsAt(selectedRows());
}

void RowsEditor::paste()
{
    const QModelIndex current = m_table->currentIndex();
    const int at = m_table->selectionModel()->hasSelection() ? current.row() + 1 : m_model.rowCount();
    if (const int count = m_model.paste(QApplication::clipboard()->text(), at); count > 0)
        m_table->setCurrentIndex(m_model.index(at + count - 1, 0));
}

void RowsEditor::copy()
{
    QApplication::clipboard()->setText(m_model.copied(selectedRows()));
}

QList<int> RowsEditor::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows += index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace stampede::widgets
