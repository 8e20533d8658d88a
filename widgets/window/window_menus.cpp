// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's menus: every action stands here, with its shortcut.
#include "widgets/job/job_page.h"
#include "widgets/live/live_page.h"
#include "widgets/sink/sink_page.h"
#include "widgets/window/export_actions.h"
#include "widgets/window/main_window.h"
#include "widgets/window/run_starter.h"
#include "widgets/window/settings_dialog.h"
#include "widgets/window/shortcuts_dialog.h"

#include <QMenuBar>
#include <QMessageBox>

namespace stampede::widgets {

void MainWindow::makeMenus()
{
    makeFileMenu();
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_jobPage->undoAction());
    edit->addAction(m_jobPage->redoAction());
    edit->addSeparator();
    edit->addAction(m_jobPage->showProblemsAction());
    edit->addSeparator();
    QAction* settings = edit->addAction(tr("&Settings…"), this, &MainWindow::showSettings);
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    settings->setObjectName(QStringLiteral("settings"));
    makeRunMenu();
    makeViewMenu();
    makeHistoryMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_jobPage->newAction());
    file->addAction(m_jobPage->openAction());
    file->addAction(m_jobPage->importAction());
    file->addMenu(m_jobPage->recentMenu());
    file->addMenu(m_jobPage->examplesMenu());
    file->addSeparator();
    file->addAction(m_jobPage->saveAction());
    file->addAction(m_jobPage->saveAsAction());
    file->addSeparator();
    file->addAction(m_jobPage->copyCommandLineAction());
    file->addMenu(m_exports->menu());
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);
    quit->setObjectName(QStringLiteral("quit"));
}

void MainWindow::makeRunMenu()
{
    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->setToolTipsVisible(true);
    m_start = run->addAction(tr("&Start"), m_starter, &RunStarter::start);
    m_start->setShortcut(QKeySequence(Qt::Key_F5));
    m_start->setObjectName(QStringLiteral("start"));
    m_find = run->addAction(tr("&Find the ceiling"), m_starter, &RunStarter::find);
    m_find->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    m_find->setObjectName(QStringLiteral("find"));
    run->addAction(m_livePage->pauseAction());
    run->addAction(m_livePage->stopAction());
    run->addAction(m_livePage->abortAction());
    run->addAction(m_livePage->markAction());
    run->addSeparator();
    run->addAction(m_jobPage->testConnectionAction());
    run->addSeparator();
    run->addAction(m_sinkPage->startAction());
    run->addAction(m_sinkPage->stopAction());
}

void MainWindow::makeViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    const auto add = [&](const QString& text, Page page, Qt::Key key) {
        QAction* action = view->addAction(text, this, [this, page] { showPage(page); });
        action->setShortcut(QKeySequence(Qt::CTRL | key));
    };
    add(tr("&Job"), Page::Job, Qt::Key_1);
    add(tr("&Live"), Page::Live, Qt::Key_2);
    add(tr("Sin&k"), Page::Sink, Qt::Key_3);
    add(tr("&History"), Page::History, Qt::Key_4);
}

void MainWindow::makeHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* keys = help->addAction(tr("&Keyboard shortcuts"), this, &MainWindow::showShortcuts);
    keys->setShortcut(QKeySequence(Qt::Key_F1));
    keys->setObjectName(QStringLiteral("shortcuts"));
    QAction* about = help->addAction(tr("&About Stampede"), this, &MainWindow::showAbout);
    about->setMenuRole(QAction::AboutRole);
    about->setObjectName(QStringLiteral("about"));
}

void MainWindow::showSettings()
{
    auto* dialog = findChild<SettingsDialog*>();
    if (dialog == nullptr)
        dialog = new SettingsDialog(m_services.preferences, this);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::showShortcuts()
{
    auto* dialog = new ShortcutsDialog(*menuBar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto* about = new QMessageBox(
        QMessageBox::NoIcon, tr("About Stampede"),
        tr("<h3>Stampede %1</h3><p>Load testing for SMTP servers: what they sustain, where they break, and "
           "whether "
           "mail is lost.</p><p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(QStringLiteral(STAMPEDE_VERSION)),
        QMessageBox::Ok, this);
    about->setIconPixmap(windowIcon().pixmap(fontMetrics().height() * 4));
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

} // namespace stampede::widgets
