// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/result_kinds.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace stampede::widgets {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::ResultKind)
};
} // namespace

QList<ResultKind> resultKinds()
{
    using Kind = ResultSpool::Kind;
    return {{Kind::Html, QStringLiteral("exportHtml"), Text::tr("&Report as HTML…"), QStringLiteral("html"),
             Text::tr("HTML files (*.html)"), Qt::CTRL | Qt::SHIFT | Qt::Key_R},
            {Kind::Csv, QStringLiteral("exportCsv"), Text::tr("&Seconds as CSV…"), QStringLiteral("csv"),
             Text::tr("CSV files (*.csv)"), Qt::CTRL | Qt::Key_E},
            {Kind::Json, QStringLiteral("exportJson"), Text::tr("S&ummary as JSON…"), QStringLiteral("json"),
             Text::tr("JSON files (*.json)"), Qt::CTRL | Qt::SHIFT | Qt::Key_E},
            {Kind::JUnit, QStringLiteral("exportJunit"), Text::tr("Criteria as &JUnit XML…"), QStringLiteral("xml"),
             Text::tr("XML files (*.xml)"), Qt::CTRL | Qt::SHIFT | Qt::Key_U},
            {Kind::Jtl, QStringLiteral("exportJtl"), Text::tr("Seconds as J&Meter JTL…"), QStringLiteral("jtl"),
             Text::tr("JMeter results (*.jtl)"), Qt::CTRL | Qt::SHIFT | Qt::Key_J},
            {Kind::Hlog, QStringLiteral("exportHlog"), Text::tr("&Latency as HdrHistogram log…"),
             QStringLiteral("hlog"), Text::tr("HdrHistogram logs (*.hlog)"), Qt::CTRL | Qt::SHIFT | Qt::Key_H}};
}

QString resultStem(const QString& jobName, const QString& runId)
{
    static const QRegularExpression awkward(QStringLiteral("[^\\w.-]+"));
    QString name = jobName;
    name.replace(awkward, QStringLiteral("-"));
    return (name.isEmpty() ? QStringLiteral("run") : name) + QLatin1Char('-') + runId;
}

void askForFile(QWidget* window, Preferences& preferences, const ResultKind& kind, const QString& stem,
                const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(window, QString(kind.text).remove(QLatin1Char('&')), QString(), kind.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kind.suffix);
    dialog->selectFile(QDir(preferences.exportFolder()).filePath(stem + QLatin1Char('.') + kind.suffix));
    QObject::connect(dialog, &QFileDialog::fileSelected, window, [&preferences, chosen](const QString& path) {
        preferences.setExportFolder(QFileInfo(path).absolutePath());
        chosen(path);
    });
    dialog->open();
}

} // namespace stampede::widgets
