// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "widgets/sink/sink_counters_model.h"
#include "widgets/sink/sink_host.h"

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace stampede::widgets {

class AnswersView;
class BehaviourView;
class LedgerView;
class MessageBar;
class NoteLabel;
class Preferences;
class SinkCharts;
class SinkForm;
class SinkTiles;
class ValueTable;

/// The page of the built-in sink: what it is told, its button, its figures, charts and counters, how it
/// answers and what it recognised.
class SinkPage final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the page.
    SinkPage(SinkHost& host, Preferences& preferences, QWidget* parent = nullptr);
    ~SinkPage() override;

    /// For the menu; at any time one of the two is enabled at the most, and both have the same key.
    QAction* startAction() const { return m_start; }
    QAction* stopAction() const { return m_stop; }
    /// Starts the sink with what the form says; problems are told in the message bar. Nothing when it runs.
    void startSink();
    /// What the form says now, for whoever starts the sink with a run.
    sink::SinkSettings settings(Problems& problems) const;
    /// The port of the form; 0: any free one.
    quint16 port() const;
    /// Whether a run that is aimed at this port of this machine starts the sink first.
    bool startsWithRun() const;

Q_SIGNALS:
    /// A job shall send there.
    void useAsTarget(const QString& host, quint16 port);

private:
    void build();
    QWidget* buildHead();
    QWidget* buildFigures();
    QWidget* buildCounters();
    void addTab(QWidget* page, const QString& title, const QString& help);
    void onState(SinkHost::State state);
    void onStats(const sink::SinkStats& stats);
    void showStats();
    void describeState();
    void tellBehaviour();
    void offerTarget();
    /// Where a client would reach the sink, running or as the form has it; port 0: nowhere yet.
    std::pair<QString, quint16> target() const;

    SinkHost& m_host;
    Preferences& m_preferences;
    QAction* m_start;
    QAction* m_stop;
    MessageBar* m_messages;
    SinkForm* m_form;
    SinkTiles* m_tiles;
    SinkCharts* m_charts;
    ValueTable* m_table;
    SinkCountersModel* m_counters;
    BehaviourView* m_behaviour;
    AnswersView* m_answers;
    LedgerView* m_ledger;
    QTabWidget* m_tabs;
    NoteLabel* m_status;
    QPushButton* m_button;
    QPushButton* m_use;
    QSplitter* m_sides;
    QSplitter* m_figures;
    SinkRates m_rates;
};

} // namespace stampede::widgets
