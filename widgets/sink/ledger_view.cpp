// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/ledger_view.h"

#include "base/display.h"
#include "widgets/base/note_label.h"
#include "widgets/charts/value_table.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace stampede::widgets {

LedgerView::LedgerView(QWidget* parent)
    : QWidget(parent)
    , m_note(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_table(new ValueTable(this))
    , m_model(new LedgerModel(this))
{
    m_note->setObjectName(QStringLiteral("sinkLedgerNote"));
    m_table->setObjectName(QStringLiteral("sinkLedger"));
    m_table->setAccessibleName(tr("Tracked messages by run"));
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false); // the latest run stays on top
    m_table->setAlternatingRowColors(true);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    const int one = fontMetrics().averageCharWidth();
    header->setMinimumSectionSize(one * 8);
    for (int column = 0; column < LedgerModel::ColumnCount; ++column)
        header->resizeSection(column, one * (column == LedgerModel::Last ? 22 : 13));
    header->setSectionResizeMode(LedgerModel::Run, QHeaderView::Stretch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    setArrivals(0, {});
}

void LedgerView::setArrivals(quint64 untracked, std::span<const ledger::RunArrivals> runs)
{
    m_model->setRuns(runs);
    QString text = runs.empty()
                       ? tr("Nothing that is tracked has arrived. A run with tracking marks its messages; "
                            "the sink recognises them and counts here what came, twice or damaged.")
                       : tr("Counted are recipients of tracked messages, the latest run first.");
    if (untracked > 0)
        text += u' ' + tr("Messages of no run: %1.").arg(displayCount(untracked));
    m_note->setText(text);
}

} // namespace stampede::widgets
