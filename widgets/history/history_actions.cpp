// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/history/history_actions.h"

#include <QWidget>

#include <algorithm>

namespace stampede::widgets {

HistoryActions::HistoryActions(QWidget& page, QWidget& table)
    : QObject(&page)
    , exports(std::make_unique<QMenu>(tr("&Export")))
{
    constexpr auto everywhere = Qt::WidgetWithChildrenShortcut;
    constexpr auto here = Qt::WidgetShortcut;
    search = make("searchAction", tr("&Find runs"), QKeySequence::Find, tr("Goes to the search field"), page,
                  everywhere);
    open = make("openRunAction", tr("&Open"), Qt::Key_Return, tr("Opens the run as on the Live page"), table,
                here);
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    compare = make("compareAction", tr("&Compare"), Qt::CTRL | Qt::Key_D,
                   tr("Compares the chosen runs, or the chosen one with the baseline"), page, everywhere);
    runAgain = make("runAgainAction", tr("&Run again"), Qt::CTRL | Qt::Key_F5,
                    tr("Starts a new run of the same job"), page, everywhere);
    pin = make("pinAction", tr("&Pin as baseline"), Qt::CTRL | Qt::Key_B,
               tr("Other runs are compared with it"), page, everywhere);
    pin->setCheckable(true);
    remove = make("removeRunAction", tr("&Delete"), QKeySequence::Delete,
                  tr("Takes the chosen runs out of the history; this can be undone"), table, here);
    undo = make("undoRemoveAction", tr("&Undo delete"), QKeySequence::Undo,
                tr("Brings back what was deleted last"), page, everywhere);
    // Not the platform's key for it: F5 starts a run.
    refresh = make("refreshAction", tr("Re&fresh"), Qt::CTRL | Qt::Key_R, tr("Reads the history anew"), page,
                   everywhere);
    fillExports();
}

QAction* HistoryActions::make(const char* name, const QString& text, const QKeySequence& key,
                              const QString& help, QWidget& where, Qt::ShortcutContext context)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    action->setShortcutContext(context);
    action->setToolTip(tr("%1 (%2)").arg(help, key.toString(QKeySequence::NativeText)));
    action->setStatusTip(help);
    where.addAction(action);
    return action;
}

void HistoryActions::fillExports()
{
    exports->setObjectName(QStringLiteral("exportRunMenu"));
    for (const ResultKind& kind : resultKinds()) {
        QAction* action = exports->addAction(kind.text);
        action->setObjectName(kind.name + QStringLiteral("OfRun"));
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT exportAsked(kind); });
    }
}

QStringList HistoryActions::comparedIds(const HistoryChoice& choice)
{
    QStringList ids;
    for (const store::RunEntry& run : choice.runs)
        ids += run.id;
    if (ids.size() == 1 && !choice.baseline.isEmpty() && ids.first() != choice.baseline)
        ids.prepend(choice.baseline);
    else if (const qsizetype at = ids.indexOf(choice.baseline); at > 0)
        ids.move(at, 0);
    return ids.size() < 2 ? QStringList() : ids;
}

void HistoryActions::update(const HistoryChoice& choice)
{
    const bool one = choice.runs.size() == 1;
    const bool pinned = one && choice.runs.first().isBaseline;
    open->setEnabled(one);
    runAgain->setEnabled(one);
    pin->setEnabled(one);
    pin->setChecked(pinned);
    exports->menuAction()->setEnabled(one);
    remove->setEnabled(std::any_of(choice.runs.begin(), choice.runs.end(), [](const store::RunEntry& run) {
        return run.state != store::RunState::Running;
    }));
    compare->setEnabled(!comparedIds(choice).isEmpty());
    compare->setText(choice.runs.size() > 1 ? tr("&Compare") : tr("&Compare with baseline"));
    undo->setEnabled(choice.canUndo);
}

} // namespace stampede::widgets
