// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_actions.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

namespace stampede::widgets {

using State = RunHost::State;

LiveActions::LiveActions(Preferences& preferences, QWidget* page)
    : QObject(page)
    , m_preferences(preferences)
    , m_page(page)
    , m_pause(make(QStringLiteral("pauseAction"), tr("&Pause"), Qt::Key_F6,
                   tr("Pauses the load; connections stay open")))
    , m_stop(make(QStringLiteral("stopAction"), tr("&Stop"), Qt::Key_F8,
                  tr("Finishes the messages under way, then ends the run")))
    , m_abort(make(QStringLiteral("abortAction"), tr("A&bort"), Qt::SHIFT | Qt::Key_F8,
                   tr("Ends the run at once; messages under way are given up")))
    , m_mark(make(QStringLiteral("markAction"), tr("Add &marker"), Qt::CTRL | Qt::Key_M,
                  tr("Marks this moment on all charts and in the results")))
{
    connect(m_pause, &QAction::triggered, this, [this] {
        if (m_state == State::Paused)
            Q_EMIT resumeAsked();
        else
            Q_EMIT pauseAsked();
    });
    connect(m_stop, &QAction::triggered, this, &LiveActions::stopAsked);
    connect(m_abort, &QAction::triggered, this, &LiveActions::askAbort);
    connect(m_mark, &QAction::triggered, this, &LiveActions::markAsked);
    showState(State::Idle);
}

QAction* LiveActions::make(const QString& name, const QString& text, const QKeySequence& shortcut,
                           const QString& help)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    action->setToolTip(tr("%1 (%2)").arg(help, shortcut.toString(QKeySequence::NativeText)));
    action->setStatusTip(help);
    return action;
}

void LiveActions::showState(State state)
{
    m_state = state;
    const bool running = state == State::Running || state == State::Paused;
    m_pause->setEnabled(running && !m_searching && !m_draining);
    m_pause->setText(state == State::Paused ? tr("Res&ume") : tr("&Pause"));
    m_stop->setEnabled(running || state == State::Starting);
    m_abort->setEnabled(state != State::Idle);
    m_mark->setEnabled(running && !m_over);
}

void LiveActions::setSearching(bool searching)
{
    m_searching = searching;
    showState(m_state);
}

void LiveActions::setDraining(bool draining, bool over)
{
    m_draining = draining;
    m_over = over;
    showState(m_state);
}

void LiveActions::askAbort()
{
    if (!m_preferences.asks(Confirmation::Abort)) {
        Q_EMIT abortAsked();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Abort the run?"),
                                tr("Messages under way are given up and counted as errors."),
                                QMessageBox::NoButton, m_page);
    box->setObjectName(QStringLiteral("abortQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = box->addButton(tr("&Abort the run"), QMessageBox::DestructiveRole);
    yes->setObjectName(QStringLiteral("abortYes"));
    QPushButton* no = box->addButton(tr("&Go on"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    auto* never = new QCheckBox(tr("Do not ask again"), box);
    box->setCheckBox(never);
    connect(yes, &QPushButton::clicked, this, [this, never] {
        if (never->isChecked())
            m_preferences.setAsks(Confirmation::Abort, false);
        Q_EMIT abortAsked();
    });
    // The run may be over before the answer.
    connect(this, &LiveActions::abortAsked, box, &QWidget::close);
    box->open();
}

} // namespace stampede::widgets
