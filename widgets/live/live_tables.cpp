// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_tables.h"

#include "base/display.h"
#include "widgets/base/icons.h"
#include "widgets/base/note_label.h"
#include "widgets/base/theme.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/words.h"

#include <QApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

namespace stampede::widgets {

namespace {

constexpr std::chrono::milliseconds interval{500};
const QString tabKey = QStringLiteral("live/tab");
const QString splitterKey = QStringLiteral("live/conversations");
const QString ledgerKey = QStringLiteral("live/ledger");
const QString probeKey = QStringLiteral("live/probe");

} // namespace

LiveTables::LiveTables(Preferences& preferences, QWidget* parent)
    : QTabWidget(parent)
    , m_preferences(preferences)
    , m_stages(new StageModel(this))
    , m_outcomes(new OutcomeModel(this))
    , m_health(new HealthModel(this))
    , m_criteria(new CriteriaModel(this))
    , m_conversations(new ConversationView(this))
    , m_search(new SearchView(this))
    , m_delivery(new DeliveryView(preferences, this))
    , m_probe(new ProbeView(preferences, this))
    , m_uncertain(new NoteLabel(NoteLabel::Tone::Warning, this))
{
    setDocumentMode(true);
    setAccessibleName(tr("Tables of the run"));
    ValueTable* stages = addTable(*m_stages, QStringLiteral("stages"), tr("Sta&ges"));
    stages->setWidths({20, 14, 14, 14, 14, 14, 14, 14, 14});
    stages->horizontalHeader()->setStretchLastSection(false);
    addOutcomes();
    addTab(m_conversations, tr("Conversations"));
    m_conversations->splitter()->restoreState(m_preferences.state(splitterKey));
    ValueTable* health = addTable(*m_health, QStringLiteral("health"), tr("Genera&tor"));
    health->setWidths({30, 16, 18, 50});
    ValueTable* criteria = addTable(*m_criteria, QStringLiteral("criteria"), tr("Criteria"));
    criteria->setWidths({46, 20, 14, 14, 12, 12, 12, 60});
    addTab(m_search, tr("Se&arch"));
    m_search->table().setWidths({14, 18, 18, 14, 12, 12, 12, 18, 60});
    setTabVisible(SearchTab, false);
    addTab(m_delivery, tr("&Delivery"));
    m_delivery->splitter()->restoreState(m_preferences.state(ledgerKey));
    addTab(m_probe, tr("Probe"));
    m_probe->splitter()->restoreState(m_preferences.state(probeKey));

    const int chosen = m_preferences.choice(tabKey).toInt();
    setCurrentIndex(chosen == DeliveryTab || chosen == ProbeTab
                        ? chosen
                        : std::clamp<int>(chosen, StagesTab, CriteriaTab));
    connect(this, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab != SearchTab) // which is not there at the next start
            m_preferences.setChoice(tabKey, QString::number(tab));
        m_refreshed = Nanos(-1);
        refresh();
    });
}

void LiveTables::addOutcomes()
{
    const QString title = tr("&Outcomes");
    ValueTable* outcomes = makeTable(*m_outcomes, QStringLiteral("outcomes"), title);
    outcomes->setWidths({11, 18, 12, 12, 11, 12, 12, 40});
    outcomes->sortByColumn(OutcomeModel::Count, Qt::DescendingOrder);
    outcomes->setToolTip(tr("A click on an outcome lists its conversations"));
    m_uncertain->setObjectName(QStringLiteral("uncertainText"));
    const int margin = fontMetrics().height() / 3;
    m_uncertain->setContentsMargins(margin, margin, margin, margin);
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(outcomes, 1);
    layout->addWidget(m_uncertain);
    page->setFocusProxy(outcomes);
    addTab(page, title);
    tellUncertain(0);
    connect(outcomes, &QTableView::clicked, this, [this](const QModelIndex& index) {
        // With a modifier a person collects rows to copy.
        if (QApplication::keyboardModifiers() == Qt::NoModifier)
            filterBy(index);
    });
    connect(outcomes, &QTableView::activated, this, &LiveTables::filterBy);
}

void LiveTables::tellUncertain(quint64 uncertain)
{
    m_uncertain->say(uncertain == 0
                         ? QString()
                         : tr("Of the errors, uncertain: %1. These messages were handed over whole, but no "
                              "final reply came; the server may have taken them.")
                               .arg(displayCount(uncertain)),
                     NoteLabel::Tone::Warning);
}

ValueTable* LiveTables::makeTable(QAbstractItemModel& model, const QString& name, const QString& title)
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(&model);
    sorted->setSortRole(StageModel::sortRole);
    auto* table = new ValueTable(this);
    table->setObjectName(name);
    table->setAccessibleName(QString(title).remove(u'&'));
    table->setModel(sorted);
    table->sortByColumn(0, Qt::AscendingOrder);
    return table;
}

ValueTable* LiveTables::addTable(QAbstractItemModel& model, const QString& name, const QString& title)
{
    ValueTable* table = makeTable(model, name, title);
    addTab(table, title);
    return table;
}

void LiveTables::saveState()
{
    m_preferences.setState(splitterKey, m_conversations->splitter()->saveState());
    m_preferences.setState(ledgerKey, m_delivery->splitter()->saveState());
    m_preferences.setState(probeKey, m_probe->splitter()->saveState());
}

void LiveTables::filterBy(const QModelIndex& index)
{
    const auto* sorted = qobject_cast<const QSortFilterProxyModel*>(index.model());
    if (!sorted)
        return;
    const OutcomeRow& row = m_outcomes->rows()[static_cast<std::size_t>(sorted->mapToSource(index).row())];
    m_conversations->showOutcome(
        row.key(),
        tr("%1: %2").arg(stageText(row.finding.stage), replyText(row.finding.status, row.finding.fault)));
    setCurrentIndex(ConversationsTab);
}

void LiveTables::showRecent(const RecentSnapshots& recent)
{
    m_recent = &recent;
    refresh();
}

void LiveTables::finish(const RecentSnapshots& recent)
{
    m_refreshed = Nanos(-1);
    showRecent(recent);
}

void LiveTables::refresh()
{
    if (!m_recent || !m_recent->now() || !isVisible())
        return;
    const Nanos elapsed = m_recent->now()->elapsed;
    if (m_refreshed >= Nanos(0) && elapsed >= m_refreshed && elapsed - m_refreshed < interval)
        return;
    m_refreshed = elapsed;
    switch (currentIndex()) {
    case StagesTab:
        if (m_recent->now()->distributions)
            m_stages->update(*m_recent->now()->distributions);
        break;
    case OutcomesTab:
        m_outcomes->update(*m_recent);
        tellUncertain(m_recent->now()->total.uncertain);
        break;
    default: break;
    }
    // Their warnings show on the tabs.
    m_health->update(*m_recent);
    warnOn(HealthTab, m_health->hasWarning());
    m_delivery->showRunning(*m_recent->now());
    warnOn(DeliveryTab, m_delivery->hasWarning());
}

void LiveTables::warnOn(Tab tab, bool warning)
{
    if (warning == tabIcon(tab).isNull())
        setTabIcon(tab, warning ? warningIcon() : QIcon());
}

QIcon LiveTables::warningIcon() const
{
    return icon(QStringLiteral("warning"), warningColour(palette()));
}

void LiveTables::showStandings(const std::vector<criteria::Standing>& standings)
{
    m_criteria->update(standings);
    warnOn(CriteriaTab, m_criteria->hasBroken());
}

void LiveTables::showAccount(const ledger::Account& account, const QString& stem)
{
    m_delivery->showAccount(account, stem);
    warnOn(DeliveryTab, m_delivery->hasWarning());
}

void LiveTables::showProbe(const load::ProbeResult& probe)
{
    m_probe->showRunning(probe);
    warnOn(ProbeTab, m_probe->hasWarning());
}

void LiveTables::showProbe(const load::ProbeResult& probe, const QString& stem)
{
    m_probe->showResult(probe, stem);
    warnOn(ProbeTab, m_probe->hasWarning());
}

void LiveTables::showCeiling(const load::CeilingResult& search)
{
    const bool there = !search.steps.empty();
    m_search->show(search);
    if (there == isTabVisible(SearchTab))
        return;
    if (there) {
        m_beforeSearch = currentIndex();
        setTabVisible(SearchTab, true);
        setCurrentIndex(SearchTab);
        return;
    }
    if (currentIndex() == SearchTab)
        setCurrentIndex(m_beforeSearch);
    setTabVisible(SearchTab, false);
}

void LiveTables::addSamples(const QList<load::ConversationSamplePtr>& samples)
{
    m_conversations->add(samples);
}

void LiveTables::clear()
{
    m_refreshed = Nanos(-1);
    m_stages->setRows({});
    m_outcomes->clear();
    m_health->clear();
    m_conversations->clear();
    m_delivery->clear();
    m_probe->clear();
    tellUncertain(0);
    setTabIcon(HealthTab, {});
    setTabIcon(DeliveryTab, {});
    setTabIcon(ProbeTab, {});
    showStandings({});
    showCeiling({});
}

void LiveTables::changeEvent(QEvent* event)
{
    QTabWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    for (int tab = 0; tab < count(); ++tab)
        if (!tabIcon(tab).isNull())
            setTabIcon(tab, warningIcon());
}

void LiveTables::showEvent(QShowEvent* event)
{
    m_refreshed = Nanos(-1);
    QTabWidget::showEvent(event);
    refresh();
}

} // namespace stampede::widgets
