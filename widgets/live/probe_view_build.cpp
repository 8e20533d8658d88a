// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/note_label.h"
#include "widgets/charts/time_chart.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/invitation.h"
#include "widgets/live/probe_chart.h"
#include "widgets/live/probe_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace stampede::widgets {

ProbeView::ProbeView(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_figures(new ProbeFigures(this))
    , m_events(new ProbeModel(this))
    , m_sentence(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_copy(new QToolButton(this))
    , m_export(new QToolButton(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_chart(new ProbeChart(m_splitter))
    , m_pages(new QStackedLayout(this))
{
    m_pages->addWidget(buildEmpty());
    m_pages->addWidget(buildProbe());
    clear();
}

QWidget* ProbeView::buildEmpty()
{
    const Invitation empty =
        makeInvitation(QStringLiteral("unprobed"),
                       tr("No probe runs beside this load: one sends a message now and then through the "
                          "server to the sink and shows how a user's mail fares meanwhile."),
                       tr("&Turn the probe on…"), tr("Goes to the section Probe of the job"), this);
    connect(empty.button, &QPushButton::clicked, this, &ProbeView::probeAsked);
    return empty.page;
}

QWidget* ProbeView::buildProbe()
{
    auto* page = new QWidget(this);
    m_sentence->setObjectName(QStringLiteral("probeText"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    ValueTable* figures = makeTable(*m_figures, QStringLiteral("probeFigures"), tr("Figures of the probe"));
    figures->sortByColumn(ProbeFigures::Name, Qt::AscendingOrder);
    figures->setWidths({22, 12, 10});
    ValueTable* events = makeTable(*m_events, QStringLiteral("probeEvents"), tr("Messages of the probe"));
    events->sortByColumn(ProbeModel::Time, Qt::DescendingOrder);
    events->setWidths({9, 10, 15, 11, 11, 40});
    m_copy->setDefaultAction(events->copyAction());
    m_splitter->addWidget(figures);
    m_splitter->addWidget(m_chart);
    m_splitter->addWidget(events);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 4);
    m_splitter->setSizes({200, 300, 400});
    m_chart->chart().setSaveFolder([this] { return m_preferences.exportFolder(); });
    connect(&m_chart->chart(), &TimeChart::saved, this, &ProbeView::exported);
    connect(&m_chart->chart(), &TimeChart::failed, this, &ProbeView::failed);

    auto* line = new QHBoxLayout;
    const int margin = fontMetrics().height() / 3;
    line->setContentsMargins(margin, margin, margin, 0);
    line->addWidget(m_sentence, 1);
    buildButtons(*line);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_splitter, 1);
    return page;
}

void ProbeView::buildButtons(QHBoxLayout& line)
{
    m_copy->setObjectName(QStringLiteral("probeCopy"));
    m_copy->setAccessibleName(tr("Copy"));
    m_copy->setToolTip(tr("Copies the chosen messages, or all of them, as text"));
    m_export->setObjectName(QStringLiteral("probeExport"));
    m_export->setText(tr("E&xport…"));
    m_export->setAccessibleName(tr("Export the messages of the probe"));
    m_export->setToolTip(tr("Saves what became of each message of the probe as CSV, once the run is over"));
    line.addStretch(0);
    for (QToolButton* button : {m_copy, m_export}) {
        button->setFocusPolicy(Qt::StrongFocus);
        line.addWidget(button);
    }
    connect(m_export, &QToolButton::clicked, this, &ProbeView::askExport);
}

ValueTable* ProbeView::makeTable(QAbstractItemModel& model, const QString& name, const QString& title)
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(&model);
    sorted->setSortRole(ProbeModel::sortRole);
    auto* table = new ValueTable(m_splitter);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(sorted);
    return table;
}

} // namespace stampede::widgets
