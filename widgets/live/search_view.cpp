// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/search_view.h"

#include "widgets/base/note_label.h"
#include "widgets/charts/value_table.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace stampede::widgets {

SearchView::SearchView(QWidget* parent)
    : QWidget(parent)
    , m_model(new SearchModel(this))
    , m_sentence(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_table(new ValueTable(this))
{
    m_sentence->setObjectName(QStringLiteral("searchText"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const int margin = fontMetrics().height() / 3;
    m_sentence->setContentsMargins(margin, margin, margin, margin);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(SearchModel::sortRole);
    m_table->setObjectName(QStringLiteral("search"));
    m_table->setAccessibleName(tr("Steps of the search"));
    m_table->setModel(sorted);
    m_table->sortByColumn(SearchModel::Step, Qt::AscendingOrder);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);

    // What goes on is last; a person who sorts by something else looks for something else.
    connect(sorted, &QAbstractItemModel::rowsInserted, this, [this, sorted] {
        if (sorted->sortColumn() == SearchModel::Step && sorted->sortOrder() == Qt::AscendingOrder)
            m_table->scrollToBottom();
    });
}

void SearchView::show(const load::CeilingResult& search)
{
    m_model->update(search);
    tell(search);
}

void SearchView::tell(const load::CeilingResult& search)
{
    using Tone = NoteLabel::Tone;
    if (!search.text.isEmpty())
        m_sentence->say(search.text, search.over && search.proved ? Tone::Good : Tone::Warning);
    else if (search.steps.empty())
        m_sentence->say({}, Tone::Quiet);
    else if (search.found)
        m_sentence->say(tr("Searching: %1 held so far.").arg(levelText(*search.found, search.openModel)),
                        Tone::Quiet);
    else
        m_sentence->say(tr("Searching: no level has held yet."), Tone::Quiet);
}

} // namespace stampede::widgets
