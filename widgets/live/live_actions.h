// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/run/run_host.h"

#include <QAction>
#include <QWidget>

namespace stampede::widgets {

/// What a person can do to a run that goes on, as actions for menus and buttons; enabled as the state allows.
class LiveActions final : public QObject {
    Q_OBJECT
public:
    /// `page`: whose window a question about aborting belongs to; the parent.
    LiveActions(Preferences& preferences, QWidget* page);

    QAction* pause() const { return m_pause; }
    QAction* stop() const { return m_stop; }
    QAction* abort() const { return m_abort; }
    QAction* mark() const { return m_mark; }

public Q_SLOTS:
    /// A search for the ceiling cannot be paused: its steps have their times.
    void setSearching(bool searching);
    /// Everything is sent: there is nothing to pause.
    /// Everything is sent; with `over` nothing of the load goes on that could be marked.
    void setDraining(bool draining, bool over);
    void showState(stampede::widgets::RunHost::State state);

Q_SIGNALS:
    void pauseAsked();
    void resumeAsked();
    void stopAsked();
    /// After the question, if the preferences want one.
    void abortAsked();
    void markAsked();

private:
    QAction* make(const QString& name, const QString& text, const QKeySequence& shortcut,
                  const QString& help);
    void askAbort();

    Preferences& m_preferences;
    QWidget* m_page;
    RunHost::State m_state = RunHost::State::Idle;
    bool m_searching = false;
    bool m_draining = false;
    bool m_over = false;
    QAction* m_pause;
    QAction* m_stop;
    QAction* m_abort;
    QAction* m_mark;
};

} // namespace stampede::widgets
