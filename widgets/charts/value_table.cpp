// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/value_table.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

namespace stampede::widgets {

ValueTable::ValueTable(QWidget* parent) : QTableView(parent), m_copy(new QAction(tr("&Copy rows"), this))
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setSortingEnabled(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 3);
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);

    m_copy->setObjectName(QStringLiteral("copyRows"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, &ValueTable::copy);
}

QString ValueTable::text() const
{
    if (!model())
        return {};
    QStringList lines;
    const auto line = [this, &lines](auto&& cell) {
        QStringList cells;
        for (int i = 0; i < model()->columnCount(); ++i) {
            const int column = horizontalHeader()->logicalIndex(i);
            if (!isColumnHidden(column))
                cells += QString(cell(column)).replace(u'\t', u' ').replace(u'\n', u' ');
        }
        lines += cells.join(u'\t');
    };
    line([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    const bool all = !selectionModel() || !selectionModel()->hasSelection();
    for (int row = 0; row < model()->rowCount(); ++row)
        if (all || selectionModel()->isRowSelected(row, QModelIndex()))
            line([this, row](int column) { return model()->index(row, column).data().toString(); });
    return lines.join(u'\n') + u'\n';
}

void ValueTable::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

void ValueTable::setWidths(std::initializer_list<int> characters)
{
    int column = 0;
    for (const int width : characters)
        setColumnWidth(column++, width * fontMetrics().averageCharWidth());
}

} // namespace stampede::widgets
