// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/history/history_host.h"
#include "widgets/run/result_kinds.h"

#include <QAction>
#include <QMenu>

#include <memory>

namespace stampede::widgets {

/// What the runs chosen in the history page allow.
struct HistoryChoice {
    QList<store::RunEntry> runs;
    QString baseline; ///< id; empty: there is none
    bool canUndo = false;
};

/// The actions of the history page with their shortcuts, enabled by what is chosen.
class HistoryActions final : public QObject {
    Q_OBJECT
public:
    /// Keys that a text field also knows work in `table` only, the others in all of `page`.
    HistoryActions(QWidget& page, QWidget& table);

    QAction* search;
    QAction* open;
    QAction* compare;
    QAction* runAgain;
    QAction* pin;
    QAction* remove;
    QAction* undo;
    QAction* refresh;
    std::unique_ptr<QMenu> exports;

    void update(const HistoryChoice& choice);
    /// What `compare` compares, the one compared with first; fewer than two: nothing.
    static QStringList comparedIds(const HistoryChoice& choice);

Q_SIGNALS:
    void exportAsked(const stampede::widgets::ResultKind& kind);

private:
    QAction* make(const char* name, const QString& text, const QKeySequence& key, const QString& help,
                  QWidget& where, Qt::ShortcutContext context);
    void fillExports();
};

} // namespace stampede::widgets
