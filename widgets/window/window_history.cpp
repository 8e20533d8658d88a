// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's dealings with the history: runs that are opened, run again, compared and written to files.
#include "widgets/job/job_page.h"
#include "widgets/window/history_section.h"
#include "widgets/window/main_window.h"
#include "widgets/window/run_starter.h"

#include <QDir>
#include <QMenuBar>
#include <QStackedWidget>

namespace stampede::widgets {

void MainWindow::makeHistoryMenu()
{
    const HistoryActions& actions = m_history->page().actions();
    QMenu* history = menuBar()->addMenu(tr("H&istory"));
    history->addActions({actions.search, actions.open, actions.compare, m_history->backAction()});
    history->addSeparator();
    history->addActions({actions.runAgain, actions.pin});
    history->addMenu(actions.exports.get());
    history->addSeparator();
    history->addActions({actions.remove, actions.undo, actions.refresh});
}

void MainWindow::connectHistory()
{
    RunHost& runs = m_services.runs;
    HistoryPage& page = m_history->page();
    runs.setHistoryFile(m_services.history.path());
    connect(&runs, &RunHost::recorded, &page, &HistoryPage::refresh);
    connect(&runs, &RunHost::recordingNoticed, this,
            [this](const QString& text) { m_messages->show(MessageBar::Severity::Warning, text); });
    connect(&page, &HistoryPage::openRequested, this, &MainWindow::openRun);
    connect(&page, &HistoryPage::runAgainRequested, this, &MainWindow::runAgain);
    connect(&page, &HistoryPage::exportRequested, this,
            [this](const store::RunEntry& run, const ResultKind& kind) {
                askForFile(this, m_services.preferences, kind, resultStem(run.name, run.id),
                           [this, id = run.id, kind](const QString& path) {
                               m_services.history.exportRun(id, kind.kind, path);
                           });
            });
    connect(&m_services.history, &HistoryHost::exported, this, &MainWindow::tellSaved);
    connect(m_history, &HistorySection::saved, this, [this](const QString& path) { tellSaved(path, {}); });
    connect(m_history, &HistorySection::failed, this,
            [this](const QString& text) { m_messages->show(MessageBar::Severity::Error, text); });
    // Both pages know undo: on the history it brings back what was deleted.
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        const bool history = this->page() == Page::History;
        m_jobPage->undoAction()->setShortcuts(history ? QList<QKeySequence>()
                                                      : QKeySequence::keyBindings(QKeySequence::Undo));
    });
}

void MainWindow::tellSaved(const QString& path, const QString& error)
{
    if (error.isEmpty())
        m_messages->show(MessageBar::Severity::Info, tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    else
        m_messages->show(MessageBar::Severity::Error, error);
}

void MainWindow::openRun(const RunRecordPtr& record)
{
    if (m_services.runs.isActive()) {
        m_messages->show(MessageBar::Severity::Info,
                         tr("A run is going on; a run of the history can be opened when it has ended."));
        return;
    }
    m_services.runs.show(record);
    showPage(Page::Live);
}

void MainWindow::runAgain(const job::Job& job)
{
    if (m_services.runs.isActive()) {
        m_messages->show(MessageBar::Severity::Info, tr("A run is going on."));
        return;
    }
    startOnceOpened();
    m_jobPage->startWith(job);
}

} // namespace stampede::widgets
