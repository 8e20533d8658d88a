// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/export_actions.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace stampede::widgets {

ExportActions::ExportActions(RunHost& host, Preferences& preferences, SavePictures savePictures,
                             QWidget* window)
    : QObject(window)
    , m_host(host)
    , m_preferences(preferences)
    , m_savePictures(std::move(savePictures))
    , m_window(window)
    , m_menu(tr("E&xport results"), window)
{
    add(tr("&Seconds as CSV…"), QStringLiteral("exportCsv"), Qt::CTRL | Qt::Key_E, RunHost::Export::Csv,
        QStringLiteral("csv"), tr("CSV files (*.csv)"));
    add(tr("S&ummary as JSON…"), QStringLiteral("exportJson"), Qt::CTRL | Qt::SHIFT | Qt::Key_E,
        RunHost::Export::Json, QStringLiteral("json"), tr("JSON files (*.json)"));
    add(tr("&Latency as HdrHistogram log…"), QStringLiteral("exportHlog"), Qt::CTRL | Qt::SHIFT | Qt::Key_H,
        RunHost::Export::Hlog, QStringLiteral("hlog"), tr("HdrHistogram logs (*.hlog)"));
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
    static const QRegularExpression awkward(QStringLiteral("[^\\w.-]+"));
    QString name = m_host.job().name;
    name.replace(awkward, QStringLiteral("-"));
    if (name.isEmpty())
        name = QStringLiteral("run");
    return name + QLatin1Char('-') + m_host.result().runId;
}

void ExportActions::add(const QString& text, const QString& name, const QKeySequence& shortcut,
                        RunHost::Export what, const QString& suffix, const QString& filter)
{
    QAction* action = m_menu.addAction(text);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, [=, this] {
        auto* dialog = new QFileDialog(m_window, QString(text).remove(QLatin1Char('&')), QString(), filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(QDir(m_preferences.exportFolder()).filePath(stem() + QLatin1Char('.') + suffix));
        connect(dialog, &QFileDialog::fileSelected, this, [this, what](const QString& path) {
            m_preferences.setExportFolder(QFileInfo(path).absolutePath());
            m_host.exportTo(what, path);
        });
        dialog->open();
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
            m_savePictures(folder, stem());
        });
        dialog->open();
    });
}

} // namespace stampede::widgets
