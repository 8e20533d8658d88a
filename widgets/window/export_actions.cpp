// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/export_actions.h"

#include "widgets/charts/chart_export.h"
#include "widgets/history/pdf_report.h"

#include <QDir>
#include <QFileDialog>

namespace stampede::widgets {

ExportActions::ExportActions(RunHost& host, Preferences& preferences, Pictures pictures, QWidget* window)
    : QObject(window)
    , m_host(host)
    , m_preferences(preferences)
    , m_pictures(std::move(pictures))
    , m_window(window)
    , m_menu(tr("E&xport results"), window)
{
    for (const ResultKind& kind : resultKinds())
        add(kind);
    addPdf();
    addPictures();
    connect(&host, &RunHost::exported, this, [this](const QString& path, const QString& error) {
        if (error.isEmpty())
            Q_EMIT saved(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
        else
            Q_EMIT failed(error);
    });
    connect(&host, &RunHost::cleared, this, &ExportActions::enable);
    connect(&host, &RunHost::finished, this, &ExportActions::enable);
    enable();
}

void ExportActions::enable()
{
    const bool ended = m_host.hasRun() && !m_host.isActive() && m_host.result().last != nullptr;
    for (QAction* action : m_menu.actions())
        action->setEnabled(ended);
}

QString ExportActions::stem() const
{
    return resultStem(m_host.job().name, m_host.result().runId);
}

void ExportActions::add(const ResultKind& kind)
{
    QAction* action = m_menu.addAction(kind.text);
    action->setObjectName(kind.name);
    action->setShortcut(kind.shortcut);
    connect(action, &QAction::triggered, this, [this, kind] {
        askForFile(m_window, m_preferences, kind, stem(),
                   [this, kind](const QString& path) { m_host.exportTo(kind.kind, path); });
    });
}

void ExportActions::addPdf()
{
    const ResultKind kind{ResultSpool::Kind::Html, QStringLiteral("exportPdf"), tr("Report as &PDF…"),
                          QStringLiteral("pdf"), tr("PDF files (*.pdf)"), Qt::CTRL | Qt::Key_P};
    QAction* action = m_menu.addAction(kind.text);
    action->setObjectName(kind.name);
    action->setShortcut(kind.shortcut);
    connect(action, &QAction::triggered, this, [this, kind] {
        askForFile(m_window, m_preferences, kind, stem(), [this](const QString& path) {
            // Laying out a report takes a while: only the pictures are taken here.
            writeAside(
                path,
                [record = m_host.record(), charts = m_pictures.take(QSize(1200, 500))] {
                    return pdfReport(record, charts);
                },
                this, [this, path](const QString& error) {
                    if (error.isEmpty())
                        Q_EMIT saved(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
                    else
                        Q_EMIT failed(error);
                });
        });
    });
}

void ExportActions::addPictures()
{
    QAction* action = m_menu.addAction(tr("&Charts as pictures…"));
    action->setObjectName(QStringLiteral("exportCharts"));
    action->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    connect(action, &QAction::triggered, this, [this] {
        auto* dialog = new QFileDialog(m_window, tr("Folder for the charts"), m_preferences.exportFolder());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
            m_preferences.setExportFolder(folder);
            m_pictures.save(folder, stem());
        });
        dialog->open();
    });
}

} // namespace stampede::widgets
