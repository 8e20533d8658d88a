// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/job/job_document.h"
#include "widgets/job/job_findings.h"

#include <QDropEvent>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <string>

class QAction;
class QMenu;
class QSplitter;

namespace stampede::widgets {

class ConnectionDialog;
class ImportDialog;
class JobActions;
class JobChecker;
class JobFiles;
class JobForm;
class MessageBar;
class Preferences;
class ProblemList;
class SidePanel;

/// Where a person configures a run. GUI thread; files and checks are worked on elsewhere.
class JobPage final : public QWidget {
    Q_OBJECT
public:
    JobPage(JobDocument& document, Preferences& preferences, const Clock& clock, QWidget* parent = nullptr);
    ~JobPage() override;

    /// Of the last check. Older than the document where isChecked() is false.
    const JobFindings& findings() const { return m_findings; }
    /// Whether findings() are those of the document as it is now; false for about 0.2 s after each change.
    bool isChecked() const { return m_findings.serial == m_serial; }
    /// A run of findings().job could begin.
    bool canStart() const { return whyNot().isEmpty(); }
    /// The reason, in a sentence; empty when it can.
    QString whyNot() const;
    /// The same for a search for the ceiling by findings().searchable.
    QString whyNotFind() const;
    /// Typed in the page, kept in memory only, never saved; empty: take it from auth.password_env.
    std::string password() const;
    /// The same, or what the environment has.
    std::string effectivePassword() const;

    // For the menus of the window. They work in the page already.
    QAction* newAction() const;
    QAction* openAction() const;
    QAction* importAction() const;
    QAction* saveAction() const;
    QAction* saveAsAction() const;
    QAction* undoAction() const;
    QAction* redoAction() const;
    QAction* copyCommandLineAction() const;
    QAction* testConnectionAction() const;
    QAction* showProblemsAction() const;
    QMenu* recentMenu() const;
    QMenu* examplesMenu() const;

    /// Asks about unsaved changes first.
    void openFile(const QString& path);
    /// ":/jobs/<name>.json"; asks first, too.
    void openExample(const QString& name);
    /// As a new one that is not in a file; asks first, too.
    void startWith(const job::Job& job);
    /// Calls `then` once unsaved changes are saved or discarded; not at all on Cancel.
    void whenSafe(std::function<void()> then);
    /// To the field of a problem's place ("load.rate").
    void goTo(const QString& place);

Q_SIGNALS:
    /// New findings, or the old ones no longer hold: canStart() may be another.
    void findingsChanged();
    /// Another job is in the form: openFile() or openExample() has come to its end, or a new one was begun.
    void opened();
    /// The document's name, path or modified state.
    void titleChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QString whyNot(const std::optional<job::Job>& job, const Problems& problems) const;
    void makeLayout();
    void connectParts();
    void wantCheck();
    void check();
    void take(const JobFindings& findings);
    void copyCommandLine();
    void testConnection();
    void importJob();

    JobDocument& m_document;
    Preferences& m_preferences;
    const Clock& m_clock;
    JobFindings m_findings;
    quint64 m_serial = 0; // of the document's state; a change counts up
    quint64 m_sampleNumber = 0;
    QTimer m_wait;
    JobChecker* m_checker;
    JobFiles* m_files;
    MessageBar* m_bar;
    JobForm* m_form;
    SidePanel* m_side;
    ProblemList* m_problems;
    QSplitter* m_splitter;
    bool m_testWhenChecked = false;
    QString m_removable; // the key that the message bar offers to remove
    QPointer<ConnectionDialog> m_connection;
    QPointer<ImportDialog> m_import;
    std::unique_ptr<JobActions> m_actions;
};

} // namespace stampede::widgets
