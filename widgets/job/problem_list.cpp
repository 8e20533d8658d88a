// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job/problem_list.h"

#include "widgets/base/note_label.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace stampede::widgets {

ProblemList::ProblemList(QWidget* parent)
    : QWidget(parent)
    , m_title(new NoteLabel(NoteLabel::Tone::Good, this))
    , m_view(new QTreeView(this))
{
    m_title->setObjectName(QStringLiteral("problemsTitle"));
    m_view->setObjectName(QStringLiteral("problems"));
    m_view->setAccessibleName(tr("Problems of the job"));
    m_view->setToolTip(tr("Enter or a double click goes to the field."));
    m_view->setModel(&m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTabKeyNavigation(false);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(0, fontMetrics().averageCharWidth() * 30);
    m_view->setFixedHeight(fontMetrics().height() * 7);
    m_view->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_view);
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT activated(m_model.placeAt(index.row())); });
    setProblems({}, [](const QString& place) { return place; });
}

void ProblemList::setProblems(const Problems& problems, const std::function<QString(const QString&)>& nameOf)
{
    m_model.setProblems(problems, nameOf);
    const int count = m_model.rowCount();
    m_title->setTone(count == 0 ? NoteLabel::Tone::Good : NoteLabel::Tone::Bad);
    m_title->setText(count == 0
                         ? tr("\u2713 No problems: the job can be started.")
                         : tr("\u26a0 %n problem(s) to mend before the job can be started", nullptr, count));
    m_view->setVisible(count > 0);
}

void ProblemList::focusList()
{
    if (m_model.rowCount() == 0)
        return;
    m_view->setFocus();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model.index(0, 0));
}

} // namespace stampede::widgets
