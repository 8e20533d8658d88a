// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/job_json.h"
#include "widgets/base/message_bar.h"
#include "widgets/base/preferences.h"
#include "widgets/job/import_dialog.h"
#include "widgets/job/job_actions.h"
#include "widgets/job/job_files.h"
#include "widgets/job/job_page.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QList>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace stampede::widgets {

namespace {

/// The one job file that is dragged; empty: something else is.
QString draggedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    return path.endsWith(QLatin1StringView(".json"), Qt::CaseInsensitive) ? path : QString();
}

} // namespace

QAction* JobPage::newAction() const
{
    return m_actions->create;
}

QAction* JobPage::openAction() const
{
    return m_actions->open;
}

QAction* JobPage::importAction() const
{
    return m_actions->importJob;
}

void JobPage::startWith(const job::Job& job)
{
    m_files->startWith(job::toJson(job), tr("run again"), [] {});
}

void JobPage::importJob()
{
    if (m_import) {
        m_import->raise();
        m_import->activateWindow();
        return;
    }
    m_import = new ImportDialog(m_preferences.jobFolder(), this);
    connect(m_import, &ImportDialog::imported, this, [this](const QByteArray& json, const QString& remark) {
        m_files->startWith(json, tr("import"), [this, remark] { m_bar->show(MessageBar::Severity::Info, remark); });
    });
    m_import->open();
}

QAction* JobPage::saveAction() const
{
    return m_actions->save;
}

QAction* JobPage::saveAsAction() const
{
    return m_actions->saveAs;
}

QAction* JobPage::undoAction() const
{
    return m_actions->undo;
}

QAction* JobPage::redoAction() const
{
    return m_actions->redo;
}

QAction* JobPage::copyCommandLineAction() const
{
    return m_actions->copyCommandLine;
}

QAction* JobPage::testConnectionAction() const
{
    return m_actions->testConnection;
}

QAction* JobPage::showProblemsAction() const
{
    return m_actions->showProblems;
}

QMenu* JobPage::recentMenu() const
{
    return m_actions->recent.get();
}

QMenu* JobPage::examplesMenu() const
{
    return m_actions->examples.get();
}

void JobPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData() && !draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void JobPage::dropEvent(QDropEvent* event)
{
    const QString path = event->mimeData() ? draggedFile(*event->mimeData()) : QString();
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

} // namespace stampede::widgets
