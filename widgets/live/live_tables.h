// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/live/conversation_view.h"
#include "widgets/live/criteria_model.h"
#include "widgets/live/delivery_view.h"
#include "widgets/live/health_model.h"
#include "widgets/live/outcome_model.h"
#include "widgets/live/probe_view.h"
#include "widgets/live/search_view.h"
#include "widgets/live/stage_model.h"

#include <QTabWidget>

namespace stampede::widgets {

class NoteLabel;
class ValueTable;

/// The tables below the charts: stages, outcomes, conversations, the generator's health, criteria, the
/// ledger, the probe, and the steps of a search while there are any. Works only for the one that is visible, twice a
/// second at most.
class LiveTables final : public QTabWidget {
    Q_OBJECT
public:
    explicit LiveTables(Preferences& preferences, QWidget* parent = nullptr);

    StageModel& stages() { return *m_stages; }
    OutcomeModel& outcomes() { return *m_outcomes; }
    HealthModel& health() { return *m_health; }
    CriteriaModel& criteria() { return *m_criteria; }
    SearchView& search() { return *m_search; }
    DeliveryView& delivery() { return *m_delivery; }
    ProbeView& probe() { return *m_probe; }
    ConversationView& conversations() { return *m_conversations; }
    void saveState();

public Q_SLOTS:
    /// `recent` outlives this.
    void showRecent(const stampede::widgets::RecentSnapshots& recent);
    void addSamples(const QList<stampede::load::ConversationSamplePtr>& samples);
    /// Once a second; shown at once.
    void showStandings(const std::vector<stampede::criteria::Standing>& standings);
    /// The closed books of a tracked run; see DeliveryView.
    void showAccount(const stampede::ledger::Account& account, const QString& stem);
    /// Of a run with a probe, as it stands.
    void showProbe(const stampede::load::ProbeResult& probe);
    /// Of a run that is over; see ProbeView.
    void showProbe(const stampede::load::ProbeResult& probe, const QString& stem);
    /// Comes to the front when a search begins; without steps there is none.
    void showCeiling(const stampede::load::CeilingResult& search);
    /// The last snapshot is there: shown at once.
    void finish(const stampede::widgets::RecentSnapshots& recent);
    void clear();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Tab {
        StagesTab,
        OutcomesTab,
        ConversationsTab,
        HealthTab,
        CriteriaTab,
        SearchTab,
        DeliveryTab,
        ProbeTab
    };
    ValueTable* makeTable(QAbstractItemModel& model, const QString& name, const QString& title);
    ValueTable* addTable(QAbstractItemModel& model, const QString& name, const QString& title);
    void addOutcomes();
    void tellUncertain(quint64 uncertain);
    void refresh();
    void warnOn(Tab tab, bool warning);
    QIcon warningIcon() const;
    void filterBy(const QModelIndex& index);

    Preferences& m_preferences;
    StageModel* m_stages;
    OutcomeModel* m_outcomes;
    HealthModel* m_health;
    CriteriaModel* m_criteria;
    ConversationView* m_conversations;
    SearchView* m_search;
    DeliveryView* m_delivery;
    ProbeView* m_probe;
    NoteLabel* m_uncertain;         // below the outcomes
    int m_beforeSearch = StagesTab; // what was in front when one began
    const RecentSnapshots* m_recent = nullptr;
    Nanos m_refreshed{-1}; // elapsed time of the snapshot shown
};

} // namespace stampede::widgets
