// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/note_label.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/delivery_view.h"
#include "widgets/live/invitation.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace stampede::widgets {

DeliveryView::DeliveryView(Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_account(new AccountModel(this))
    , m_domains(new DomainModel(this))
    , m_items(new ItemModel(this))
    , m_sentence(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_kinds(new QComboBox(this))
    , m_listed(new QLabel(this))
    , m_copy(new QToolButton(this))
    , m_export(new QToolButton(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_pages(new QStackedLayout(this))
{
    m_pages->addWidget(buildEmpty());
    m_pages->addWidget(buildLedger());
    clear();
}

QWidget* DeliveryView::buildEmpty()
{
    const Invitation empty = makeInvitation(
        QStringLiteral("untracked"),
        tr("This run does not follow its messages: tracking shows the server's queue and finds "
           "lost, duplicated and corrupted mail when the server passes it on to the sink."),
        tr("&Turn tracking on…"), tr("Goes to the section Tracking of the job"), this);
    connect(empty.button, &QPushButton::clicked, this, &DeliveryView::trackingAsked);
    return empty.page;
}

QWidget* DeliveryView::buildLedger()
{
    auto* page = new QWidget(this);
    m_sentence->setObjectName(QStringLiteral("ledgerText"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addTable(*m_account, QStringLiteral("ledgerFigures"), tr("Figures of the ledger"))
        ->setWidths({22, 12, 10});
    ValueTable* domains = addTable(*m_domains, QStringLiteral("ledgerDomains"), tr("Delivery by domain"));
    domains->setWidths({22, 11, 11, 11, 9, 10, 10, 10, 10});
    domains->sortByColumn(DomainModel::Delivered, Qt::DescendingOrder);
    ValueTable* items =
        addTable(*m_items, QStringLiteral("ledgerItems"), tr("Lost, duplicated and corrupted"));
    items->setWidths({22, 10, 24, 8});
    m_filter = qobject_cast<QSortFilterProxyModel*>(items->model());
    m_filter->setFilterRole(ItemModel::kindRole);
    m_copy->setDefaultAction(items->copyAction());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setStretchFactor(2, 3);

    auto* line = new QHBoxLayout;
    const int margin = fontMetrics().height() / 3;
    line->setContentsMargins(margin, margin, margin, 0);
    line->addWidget(m_sentence, 1);
    buildChoice(*line);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_splitter, 1);
    return page;
}

void DeliveryView::buildChoice(QHBoxLayout& line)
{
    using Kind = ledger::Item::Kind;
    m_kinds->setObjectName(QStringLiteral("ledgerKind"));
    m_kinds->setAccessibleName(tr("Which messages are listed"));
    m_kinds->setToolTip(tr("Lists all messages that did not go as they should, or those of one kind"));
    m_kinds->addItem(tr("all"), -1);
    for (const Kind kind :
         {Kind::Lost, Kind::UncertainLost, Kind::Duplicated, Kind::Corrupted, Kind::Unknown})
        m_kinds->addItem(kindText(kind), static_cast<int>(kind));
    m_listed->setObjectName(QStringLiteral("ledgerListed"));
    m_listed->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setObjectName(QStringLiteral("ledgerCopy"));
    m_copy->setAccessibleName(tr("Copy"));
    m_copy->setToolTip(tr("Copies the chosen messages, or all that are listed, as text"));
    m_export->setObjectName(QStringLiteral("ledgerExport"));
    m_export->setText(tr("E&xport…"));
    m_export->setAccessibleName(tr("Export the list"));
    m_export->setToolTip(tr("Saves the list of all these messages as CSV"));
    auto* label = new QLabel(tr("&Kind"), this);
    label->setBuddy(m_kinds);
    for (QToolButton* button : {m_copy, m_export})
        button->setFocusPolicy(Qt::StrongFocus);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_listed, label, m_kinds, m_copy, m_export})
        line.addWidget(widget);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &DeliveryView::filter);
    connect(m_export, &QToolButton::clicked, this, &DeliveryView::askExport);
}

ValueTable* DeliveryView::addTable(QAbstractItemModel& model, const QString& name, const QString& title)
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(&model);
    sorted->setSortRole(AccountModel::sortRole);
    auto* table = new ValueTable(m_splitter);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(sorted);
    table->sortByColumn(0, Qt::AscendingOrder);
    m_splitter->addWidget(table);
    return table;
}

} // namespace stampede::widgets
