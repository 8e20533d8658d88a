// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_table_dialog.h"

#include "widgets/charts/chart_base.h"
#include "widgets/charts/chart_table_model.h"
#include "widgets/charts/value_table.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace stampede::widgets {

ChartTableDialog::ChartTableDialog(ChartBase& chart)
    : QDialog(&chart)
    , m_chart(chart)
    , m_model(new ChartTableModel(this))
{
    setWindowTitle(tr("%1 as a table").arg(chart.accessibleName()));
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(ChartTableModel::valueRole);

    auto* table = new ValueTable(this);
    table->setObjectName(QStringLiteral("chartTable"));
    table->setAccessibleName(windowTitle());
    table->setModel(sorted);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->horizontalHeader()->setStretchLastSection(false);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copy = buttons->addButton(tr("&Copy all"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyAll"));
    copy->setToolTip(tr("Puts all rows on the clipboard, for a spreadsheet"));
    connect(copy, &QPushButton::clicked, &m_chart, &ChartBase::copyValues);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 26);
    connect(&m_chart, &ChartBase::drawn, this, [this] {
        if (isVisible())
            refresh();
    });
}

void ChartTableDialog::showEvent(QShowEvent* event)
{
    refresh();
    QDialog::showEvent(event);
}

void ChartTableDialog::refresh()
{
    m_model->setTable(m_chart.table());
}

} // namespace stampede::widgets
