// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/history/history_actions.h"
#include "widgets/history/history_host.h"
#include "widgets/history/history_model.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QSplitter;
class QStackedLayout;

namespace stampede::widgets {

class MessageBar;
class RunDetails;
class ValueTable;

/// The History page: the runs that were recorded, to be searched, tagged, opened, compared and run again.
class HistoryPage final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    HistoryPage(HistoryHost& host, Preferences& preferences, QWidget* parent = nullptr);
    ~HistoryPage() override;

    /// For the window's menu.
    const HistoryActions& actions() const { return *m_actions; }
    /// Remembers widths, order and sizes; at the end of the program.
    void saveState();

public Q_SLOTS:
    /// Reads the list anew: at the end of a run, and every second while one is being recorded and the page is
    /// seen.
    void refresh();

Q_SIGNALS:
    void openRequested(const stampede::widgets::RunRecordPtr& record);
    /// Two or more; the first is what the others are compared with.
    void compareRequested(const QStringList& ids);
    void runAgainRequested(const stampede::job::Job& job);
    /// The window asks where to.
    void exportRequested(const stampede::store::RunEntry& run, const stampede::widgets::ResultKind& kind);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectActions();
    void connectHost();
    QWidget* buildTable();
    void restoreState();
    void showEntries(const QList<store::RunEntry>& entries);
    void showChoice();
    void showEmpty();
    HistoryChoice choice() const;
    void choose(const QStringList& ids, const QString& current);
    void removeChosen();
    void undoRemove();

    HistoryHost& m_host;
    Preferences& m_preferences;
    MessageBar* m_messages;
    QLineEdit* m_search;
    ValueTable* m_table;
    HistoryModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QLabel* m_empty;
    QStackedLayout* m_stack = nullptr;
    RunDetails* m_details;
    QSplitter* m_sides;
    HistoryActions* m_actions;
    QTimer m_timer{this};
    QList<QStringList> m_removed;                  ///< to be brought back, the last first
    QString m_opening;                             ///< id whose record is to be shown
    bool m_choosing = false;
    bool m_fresh = true; ///< nothing was shown yet
};

} // namespace stampede::widgets
