// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/message_bar.h"
#include "widgets/base/preferences.h"
#include "widgets/history/history_host.h"
#include "widgets/job/job_document.h"
#include "widgets/run/run_host.h"
#include "widgets/sink/sink_host.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace stampede::widgets {

class ExportActions;
class HistorySection;
class JobPage;
class LivePage;
class LoopWatch;
class Navigation;
class ResultBar;
class RunStarter;
class SettingsDialog;
class SinkPage;

/// The workbench: pages on the left, menus, and what belongs to all pages. It owns no service; those are
/// given.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    enum class Page : quint8 { Job, Live, Sink, History };
    struct Services {
        const Clock& clock;
        Preferences& preferences;
        JobDocument& document;
        RunHost& runs;
        SinkHost& sink;
        HistoryHost& history;
    };
    explicit MainWindow(const Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openFile(const QString& path);
    /// The job of the last time, or the demo on the first start.
    void openLastOrDemo();
    void showPage(Page page);
    Page page() const;
    /// F5, as soon as the job that is being opened is there and has been checked. Call it before opening.
    void startOnceOpened();
    JobPage& jobPage() { return *m_jobPage; }
    LivePage& livePage() { return *m_livePage; }
    SinkPage& sinkPage() { return *m_sinkPage; }
    HistorySection& historySection() { return *m_history; }
    LoopWatch& loopWatch() { return *m_loopWatch; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void takeFirstPlace();
    void makeLayout();
    void makeMenus();
    void makeFileMenu();
    void makeRunMenu();
    void makeViewMenu();
    void makeHistoryMenu();
    void makeHelpMenu();
    void connectParts();
    void connectHistory();
    void tellSaved(const QString& path, const QString& error);
    void openRun(const RunRecordPtr& record);
    void runAgain(const job::Job& job);
    void followRun();
    void showStatus();
    void askToQuit();
    void showSettings();
    void showShortcuts();
    void showAbout();

    Services m_services;
    Navigation* m_navigation = nullptr;
    QStackedWidget* m_stack = nullptr;
    MessageBar* m_messages = nullptr;
    JobPage* m_jobPage = nullptr;
    LivePage* m_livePage = nullptr;
    SinkPage* m_sinkPage = nullptr;
    HistorySection* m_history = nullptr;
    ResultBar* m_results = nullptr;
    RunStarter* m_starter = nullptr;
    ExportActions* m_exports = nullptr;
    LoopWatch* m_loopWatch = nullptr;
    QAction* m_start = nullptr;
    QAction* m_find = nullptr;
    QLabel* m_runStatus = nullptr;
    QLabel* m_sinkStatus = nullptr;
    bool m_mayClose = false;
};

} // namespace stampede::widgets
