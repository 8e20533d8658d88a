// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/usage.h"
#include "options.h"
#include "widgets/base/icons.h"
#include "widgets/base/theme.h"
#include "widgets/window/loop_watch.h"
#include "widgets/window/main_window.h"
#include "window_report.h"

#include <QApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTranslator>

using namespace stampede;

namespace {

std::unique_ptr<QSettings> settingsOf(const desktop::Options& options, const QTemporaryDir& folder)
{
    if (options.forget)
        return std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")),
                                           QSettings::IniFormat);
    return std::make_unique<QSettings>();
}

void translate(QApplication& application, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    const auto load = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QApplication::installTranslator(translator);
    };
    // English has the plurals for languages that have no file.
    auto* english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/i18n/stampede_en.qm")))
        QApplication::installTranslator(english);
    load(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(QStringLiteral("stampede"), QStringLiteral(":/i18n"));
}

QString historyOf(const desktop::Options& options, const QTemporaryDir& folder)
{
    if (!options.store.isEmpty())
        return options.store;
    return options.forget ? folder.filePath(QStringLiteral("history.sqlite")) : store::Store::defaultPath();
}

// For the benchmark: watches the event loop during the run, writes what came of it and quits.
void reportAndQuit(const desktop::Options& options, widgets::RunHost& runs, widgets::MainWindow& window)
{
    QObject::connect(&runs, &widgets::RunHost::cleared, &window, [&window] { window.loopWatch().start(); });
    QObject::connect(&runs, &widgets::RunHost::refused, &window, [] { QApplication::exit(2); });
    QObject::connect(&runs, &widgets::RunHost::finished, &window,
                     [&window, path = options.report](const load::RunResult& result) {
                         window.loopWatch().stop();
                         const QByteArray json =
                             desktop::windowReport(result, window.loopWatch().delays(), threadCpu());
                         QFile file(path);
                         const bool written =
                             file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
                         QApplication::exit(written ? 0 : 3);
                     });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Stampede"));
    QApplication::setApplicationName(QStringLiteral("stampede"));
    QApplication::setApplicationVersion(QStringLiteral(STAMPEDE_VERSION));
    const desktop::Options options = desktop::readOptions(QApplication::arguments());
    QApplication::setWindowIcon(widgets::icon(QStringLiteral("stampede"), Qt::black));

    // The services of the window, built once; those that own threads go last and end first.
    const QTemporaryDir folder;
    const SystemClock clock;
    widgets::Preferences preferences(settingsOf(options, folder));
    translate(application, preferences.language());
    const widgets::Theme theme(preferences);
    widgets::JobDocument document;
    widgets::SinkHost sink(clock);
    widgets::RunHost runs(clock);
    widgets::HistoryHost history(historyOf(options, folder));
    widgets::MainWindow window({clock, preferences, document, runs, sink, history});
    if (!options.report.isEmpty())
        reportAndQuit(options, runs, window);
    if (options.start)
        window.startOnceOpened();
    if (options.job.isEmpty())
        window.openLastOrDemo();
    else
        window.openFile(options.job);
    window.show();
    return QApplication::exec();
}
