// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/run/result_spool.h"

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace stampede::widgets {

/// One way in which results leave as a file, as menus offer it.
struct ResultKind {
    ResultSpool::Kind kind;
    QString name;          ///< of the action
    QString text;          ///< of the menu, translated
    QString suffix;
    QString filter;        ///< of the file dialog, translated
    QKeySequence shortcut; ///< for the run that is shown; may be none
};
QList<ResultKind> resultKinds();

/// "morning-rush-20260101T090000-abc": what a file of a run is called, without its suffix.
QString resultStem(const QString& jobName, const QString& runId);

/// Asks for a file without blocking; `chosen` gets the path. The folder is remembered.
void askForFile(QWidget* window, Preferences& preferences, const ResultKind& kind, const QString& stem,
                const std::function<void(const QString&)>& chosen);

} // namespace stampede::widgets
