// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/history_section.h"

#include "widgets/history/compare_page.h"

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>

namespace stampede::widgets {

HistorySection::HistorySection(HistoryHost& host, Preferences& preferences, QWidget* parent)
    : QStackedWidget(parent)
    , m_page(new HistoryPage(host, preferences, this))
    , m_back(new QAction(tr("&Back to the list"), this))
{
    addWidget(m_page);
    addWidget(buildComparison(host.path()));
    m_back->setEnabled(false);
    connect(m_page, &HistoryPage::compareRequested, this, &HistorySection::compare);
    connect(m_comparison, &CompareView::saved, this, &HistorySection::saved);
    connect(m_comparison, &CompareView::failed, this, &HistorySection::failed);
}

QWidget* HistorySection::buildComparison(const QString& file)
{
    auto* area = new QWidget(this);
    m_back->setObjectName(QStringLiteral("backToHistory"));
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_back->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_back->setToolTip(tr("Shows the list of runs again (%1)").arg(m_back->shortcut().toString(QKeySequence::NativeText)));
    addAction(m_back);
    auto* button = new QToolButton(area);
    button->setObjectName(QStringLiteral("backToHistoryButton"));
    button->setDefaultAction(m_back);
    button->setAutoRaise(true);
    connect(m_back, &QAction::triggered, this, &HistorySection::showList);
    m_comparison = new CompareView(file, area);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addWidget(m_comparison, 1);
    return area;
}

void HistorySection::compare(const QStringList& ids)
{
    setCurrentIndex(1);
    m_back->setEnabled(true);
    m_comparison->compare(ids);
    m_comparison->setFocus();
}

void HistorySection::showList()
{
    setCurrentIndex(0);
    m_back->setEnabled(false);
    m_page->setFocus();
}

} // namespace stampede::widgets
