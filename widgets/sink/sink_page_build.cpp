// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How SinkPage is put together.
#include "widgets/base/message_bar.h"
#include "widgets/base/note_label.h"
#include "widgets/charts/value_table.h"
#include "widgets/sink/answers_view.h"
#include "widgets/sink/behaviour_view.h"
#include "widgets/sink/ledger_view.h"
#include "widgets/sink/sink_charts.h"
#include "widgets/sink/sink_form.h"
#include "widgets/sink/sink_page.h"
#include "widgets/sink/sink_tiles.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStyle>
#include <QTabWidget>

namespace stampede::widgets {

void SinkPage::build()
{
    setObjectName(QStringLiteral("sinkPage"));
    const QKeySequence toggle(Qt::Key_F9);
    m_start->setObjectName(QStringLiteral("startSink"));
    m_start->setShortcut(toggle);
    m_start->setStatusTip(tr("Starts the built-in sink with the settings of its page"));
    m_stop->setObjectName(QStringLiteral("stopSink"));
    m_stop->setShortcut(toggle);
    m_stop->setStatusTip(tr("Ends the built-in sink"));
    addActions({m_start, m_stop});

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("sinkFormScroll"));
    scroll->setAccessibleName(tr("Settings of the sink"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    scroll->setToolTip(tr("Stop the sink to change its settings"));
    scroll->setMinimumWidth(m_form->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    m_sides->setObjectName(QStringLiteral("sinkSides"));
    m_sides->addWidget(scroll);
    m_sides->addWidget(buildFigures());
    m_sides->setStretchFactor(0, 0);
    m_sides->setStretchFactor(1, 1);
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(fontMetrics().height() / 2);

    auto* column = new QVBoxLayout(this);
    column->addWidget(buildHead());
    column->addWidget(m_messages);
    column->addWidget(m_sides, 1);
}

QWidget* SinkPage::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(headingLabel(tr("Sink"), 1.4, head));
    m_status->setObjectName(QStringLiteral("sinkStatus"));
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    texts->addWidget(m_status);
    row->addLayout(texts, 1);
    m_use->setObjectName(QStringLiteral("sinkUseForJob"));
    m_use->setAccessibleName(tr("Use the sink as the target of the job"));
    row->addWidget(m_use);
    m_button->setObjectName(QStringLiteral("sinkToggle"));
    m_button->setDefault(true);
    m_button->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    row->addWidget(m_button);
    // Past the scroll area: first what the page is for.
    setTabOrder(m_use, m_button);
    return head;
}

QWidget* SinkPage::buildCounters()
{
    m_table->setObjectName(QStringLiteral("sinkCounters"));
    m_table->setAccessibleName(tr("Counters of the sink"));
    m_table->setModel(m_counters);
    m_table->setSortingEnabled(false);
    m_table->setAlternatingRowColors(true);
    // All of it where there is room; the charts take what is left.
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    QHeaderView* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(SinkCountersModel::Name, QHeaderView::Stretch);
    for (const int section : {SinkCountersModel::Total, SinkCountersModel::PerSecond}) {
        header->setSectionResizeMode(section, QHeaderView::Fixed);
        header->resizeSection(section, fontMetrics().averageCharWidth() * 20);
    }
    m_figures->setObjectName(QStringLiteral("sinkFigures"));
    m_figures->addWidget(m_charts);
    m_figures->addWidget(m_table);
    m_figures->setStretchFactor(0, 1);
    m_figures->setStretchFactor(1, 0);
    m_figures->setChildrenCollapsible(false);
    m_figures->setHandleWidth(fontMetrics().height() / 2);
    return m_figures;
}

void SinkPage::addTab(QWidget* page, const QString& title, const QString& help)
{
    m_tabs->addTab(page, title);
    m_tabs->setTabToolTip(m_tabs->count() - 1, help);
}

QWidget* SinkPage::buildFigures()
{
    m_tabs->setObjectName(QStringLiteral("sinkTabs"));
    m_tabs->setAccessibleName(tr("Parts of the sink"));
    m_tabs->setDocumentMode(true);
    addTab(buildCounters(), tr("&Counters"), tr("Rate, connections and all counters of the sink"));
    addTab(m_behaviour, tr("&Behaviour"), tr("How the sink answers: presets, rules, faults and limits"));
    addTab(m_answers, tr("Rules a&nd replies"), tr("How often each rule struck and each reply was said"));
    addTab(m_ledger, tr("Led&ger"), tr("What arrived of each run whose messages are tracked"));

    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(m_tiles);
    column->addWidget(m_tabs, 1);
    return side;
}

} // namespace stampede::widgets
