// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/history_page.h"

#include "widgets/base/message_bar.h"
#include "widgets/base/note_label.h"
#include "widgets/charts/value_table.h"
#include "widgets/history/run_details.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace stampede::widgets {

namespace {
const QString columnsKey = QStringLiteral("history/list");
const QString sidesKey = QStringLiteral("history/sides");
constexpr std::chrono::seconds watchInterval{1};
} // namespace

HistoryPage::HistoryPage(HistoryHost& host, Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_host(host)
    , m_preferences(preferences)
    , m_messages(new MessageBar(this))
    , m_search(new QLineEdit(this))
    , m_table(new ValueTable(this))
    , m_model(new HistoryModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_empty(new NoteLabel(NoteLabel::Tone::Quiet, this))
    , m_details(new RunDetails(this))
    , m_sides(new QSplitter(Qt::Vertical, this))
    , m_actions(new HistoryActions(*this, *m_table))
{
    build();
    restoreState();
    connectActions();
    connectHost();
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::refresh);
    m_timer.setInterval(watchInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    showChoice();
    showEmpty();
}

HistoryPage::~HistoryPage() = default;

void HistoryPage::build()
{
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setPlaceholderText(tr("Search name, target, machine, tags, note or id"));
    m_search->setToolTip(tr("Shows the runs in which all of these words are found (%1)")
                             .arg(m_actions->search->shortcut().toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);

    auto* bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    for (QAction* action :
         {m_actions->open, m_actions->compare, m_actions->runAgain, m_actions->pin, m_actions->remove}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        bar->addWidget(button);
    }
    auto* exports = new QToolButton(this);
    exports->setObjectName(QStringLiteral("exportRunButton"));
    exports->setDefaultAction(m_actions->exports->menuAction());
    exports->setToolTip(tr("Writes the chosen run to a file"));
    exports->setPopupMode(QToolButton::InstantPopup);
    exports->setAutoRaise(true);
    bar->addWidget(exports);

    m_sides->setObjectName(QStringLiteral("historySides"));
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(buildTable());
    m_sides->addWidget(m_details);
    m_sides->setStretchFactor(0, 3);
    m_sides->setStretchFactor(1, 2);
    m_sides->setSizes({3000, 2000}); // shares
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addLayout(bar);
    layout->addWidget(m_sides, 1);
}

QWidget* HistoryPage::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(HistoryModel::sortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("runs"));
    m_table->setAccessibleName(tr("Runs"));
    m_table->setModel(m_sorted);
    m_table->sortByColumn(HistoryModel::Started, Qt::DescendingOrder);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array<int, HistoryModel::columnEnd> characters{4,  20, 17, 24, 13, 9,  11, 12,
                                                                  14, 10, 12, 9,  12, 14, 16, 16};
    for (std::size_t i = 0; i < characters.size(); ++i)
        m_table->setColumnWidth(static_cast<int>(i),
                                characters[i] * m_table->fontMetrics().averageCharWidth());
    m_table->addActions(
        {m_actions->compare, m_actions->runAgain, m_actions->pin, m_actions->exports->menuAction()});

    m_empty->setObjectName(QStringLiteral("historyEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    auto* holder = new QWidget(this);
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    return holder;
}

void HistoryPage::connectActions()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPage::showChoice);
    connect(m_table, &QTableView::doubleClicked, m_actions->open, &QAction::trigger);
    connect(m_actions->search, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions->open, &QAction::triggered, this, [this] {
        m_opening = choice().runs.value(0).id;
        m_host.load(m_opening);
    });
    connect(m_actions->compare, &QAction::triggered, this, [this] {
        if (const QStringList ids = HistoryActions::comparedIds(choice()); !ids.isEmpty())
            Q_EMIT compareRequested(ids);
    });
    connect(m_actions->runAgain, &QAction::triggered, this,
            [this] { m_host.readJob(choice().runs.value(0).id); });
    connect(m_actions->pin, &QAction::triggered, this, [this] {
        const store::RunEntry run = choice().runs.value(0);
        m_host.setBaseline(run.isBaseline ? QString() : run.id);
    });
    connect(m_actions->remove, &QAction::triggered, this, &HistoryPage::removeChosen);
    connect(m_actions->undo, &QAction::triggered, this, &HistoryPage::undoRemove);
    connect(m_actions->refresh, &QAction::triggered, this, &HistoryPage::refresh);
    connect(m_actions, &HistoryActions::exportAsked, this,
            [this](const ResultKind& kind) { Q_EMIT exportRequested(choice().runs.value(0), kind); });
    connect(m_messages, &MessageBar::actionTriggered, this, &HistoryPage::undoRemove);
    connect(m_details, &RunDetails::tagsEdited, &m_host, &HistoryHost::setTags);
    connect(m_details, &RunDetails::noteEdited, &m_host, &HistoryHost::setNote);
}

void HistoryPage::connectHost()
{
    connect(&m_host, &HistoryHost::listed, this, &HistoryPage::showEntries);
    connect(&m_host, &HistoryHost::described, m_details, &RunDetails::showText);
    connect(&m_host, &HistoryHost::jobRead, this,
            [this](const QString&, const job::Job& job) { Q_EMIT runAgainRequested(job); });
    connect(&m_host, &HistoryHost::loaded, this, [this](const QString& id, const RunRecordPtr& record) {
        if (id == m_opening) {
            m_opening.clear();
            Q_EMIT openRequested(record);
        }
    });
    connect(&m_host, &HistoryHost::failed, this, [this](const QString& text) {
        m_opening.clear();
        m_messages->show(MessageBar::Severity::Error, text);
    });
    connect(&m_host, &HistoryHost::noticed, this,
            [this](const QString& text) { m_messages->show(MessageBar::Severity::Warning, text); });
}

void HistoryPage::restoreState()
{
    m_table->horizontalHeader()->restoreState(m_preferences.state(columnsKey));
    m_sides->restoreState(m_preferences.state(sidesKey));
}

void HistoryPage::saveState()
{
    m_preferences.setState(columnsKey, m_table->horizontalHeader()->saveState());
    m_preferences.setState(sidesKey, m_sides->saveState());
}

void HistoryPage::refresh()
{
    store::Filter filter;
    filter.text = m_search->text();
    m_host.refresh(filter);
}

void HistoryPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void HistoryPage::showEntries(const QList<store::RunEntry>& entries)
{
    const HistoryChoice before = choice();
    QStringList ids;
    for (const store::RunEntry& run : before.runs)
        ids += run.id;
    m_choosing = true;
    m_model->update(entries);
    for (const int column : {HistoryModel::Lost, HistoryModel::Duplicates, HistoryModel::Delivery})
        m_table->setColumnHidden(column, !m_model->hasTracked());
    choose(ids, m_details->run().id);
    // The newest run at first: a page that says nothing helps nobody.
    if (m_fresh && ids.isEmpty() && m_sorted->rowCount() > 0)
        m_table->selectRow(0);
    m_fresh = m_fresh && m_sorted->rowCount() == 0;
    m_choosing = false;
    showChoice();
    showEmpty();
    const bool running = std::any_of(entries.begin(), entries.end(), [](const store::RunEntry& run) {
        return run.state == store::RunState::Running;
    });
    if (running != m_timer.isActive())
        running ? m_timer.start() : m_timer.stop();
}

// Rows may have come from anywhere to anywhere: what was chosen is chosen again.
void HistoryPage::choose(const QStringList& ids, const QString& current)
{
    QItemSelection selection;
    QModelIndex at;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString& id = m_model->rows()[static_cast<std::size_t>(row)].entry.id;
        if (!ids.contains(id))
            continue;
        const QModelIndex first = m_sorted->mapFromSource(m_model->index(row, 0));
        selection.select(first, first.siblingAtColumn(HistoryModel::columnEnd - 1));
        if (id == current)
            at = first.siblingAtColumn(std::max(0, m_table->currentIndex().column()));
    }
    if (at.isValid())
        m_table->selectionModel()->setCurrentIndex(at, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

HistoryChoice HistoryPage::choice() const
{
    HistoryChoice choice;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        choice.runs += m_model->rows()[static_cast<std::size_t>(m_sorted->mapToSource(index).row())].entry;
    for (const HistoryRow& row : m_model->rows())
        if (row.entry.isBaseline)
            choice.baseline = row.entry.id;
    choice.canUndo = !m_removed.isEmpty();
    return choice;
}

void HistoryPage::showChoice()
{
    if (m_choosing)
        return;
    const HistoryChoice chosen = choice();
    m_actions->update(chosen);
    if (chosen.runs.size() != 1) {
        m_details->showNothing();
        return;
    }
    const store::RunEntry& run = chosen.runs.first();
    const store::RunEntry& before = m_details->run();
    const bool news = run.id != before.id || run.state != before.state || run.messages != before.messages;
    m_details->showRun(run);
    if (news)
        m_host.describe(run.id);
}

void HistoryPage::showEmpty()
{
    m_empty->setText(m_search->text().trimmed().isEmpty()
                         ? tr("No runs yet: every run that you start is kept here.")
                         : tr("No run matches the search."));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

void HistoryPage::removeChosen()
{
    QStringList ids;
    for (const store::RunEntry& run : choice().runs)
        if (run.state != store::RunState::Running)
            ids += run.id;
    if (ids.isEmpty())
        return;
    m_removed.append(ids);
    m_host.remove(ids);
    m_messages->show(MessageBar::Severity::Info,
                     tr("%n run(s) deleted.", nullptr, static_cast<int>(ids.size())), tr("&Undo"));
}

void HistoryPage::undoRemove()
{
    if (m_removed.isEmpty())
        return;
    m_host.restore(m_removed.takeLast());
    m_messages->dismiss();
}

} // namespace stampede::widgets
