// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/answers_view.h"

#include "widgets/base/note_label.h"
#include "widgets/charts/value_table.h"

#include <QHeaderView>
#include <QSplitter>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {
const QString sidesKey = QStringLiteral("sink/answers");
}

AnswersView::AnswersView(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_note(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_rules(new NamedCountsModel(&sink::SinkStats::rules, tr("Rule"),
                                   tr("Rules, limits, the queue and the catalogue of providers"), this))
    , m_replies(new NamedCountsModel(&sink::SinkStats::replies, tr("Reply"),
                                     tr("Codes that a behaviour said; ordinary replies are not counted"),
                                     this))
{
    m_note->setObjectName(QStringLiteral("sinkAnswersNote"));
    m_sides->setObjectName(QStringLiteral("sinkAnswersSides"));
    m_sides->addWidget(side(new ValueTable(this), m_rules, QStringLiteral("sinkRuleCounts"), tr("By rule")));
    m_sides->addWidget(
        side(new ValueTable(this), m_replies, QStringLiteral("sinkReplyCounts"), tr("By reply")));
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(fontMetrics().height() / 2);
    m_sides->restoreState(m_preferences.state(sidesKey));
    connect(m_sides, &QSplitter::splitterMoved, this,
            [this] { m_preferences.setState(sidesKey, m_sides->saveState()); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    column->addWidget(m_note);
    column->addWidget(m_sides, 1);
    setStats({}, {});
}

QWidget* AnswersView::side(ValueTable* table, NamedCountsModel* model, const QString& name,
                           const QString& title)
{
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(model);
    table->setSortingEnabled(false);
    table->setAlternatingRowColors(true);
    QHeaderView* header = table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(NamedCountsModel::Name, QHeaderView::Stretch);
    for (const int section : {NamedCountsModel::Total, NamedCountsModel::PerSecond}) {
        header->setSectionResizeMode(section, QHeaderView::Fixed);
        header->resizeSection(section, fontMetrics().averageCharWidth() * 14);
    }
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(headingLabel(title, 1.1, side));
    column->addWidget(table, 1);
    return side;
}

void AnswersView::setStats(const sink::SinkStats& stats, const SinkRates& rates)
{
    m_rules->setStats(stats, rates);
    m_replies->setStats(stats, rates);
    const bool isEmpty = stats.rules.isEmpty() && stats.replies.isEmpty();
    m_note->setText(isEmpty ? tr("Nothing but plain acceptance so far. A behaviour with rules, limits or "
                                 "providers is counted here.")
                            : tr("Since the start of the sink, over all behaviours that were in force."));
}

} // namespace stampede::widgets
