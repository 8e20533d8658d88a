// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv.h"
#include "support/event_loop.h"
#include "widgets/base/theme.h"
#include "widgets/job/job_page.h"
#include "widgets/live/live_page.h"
#include "widgets/sink/sink_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/result_bar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using test::runUntil;

namespace {

/// The whole workbench with services of its own and settings that nobody else sees.
struct Workbench {
    QTemporaryDir folder;
    SystemClock clock;
    Preferences preferences;
    Theme theme;
    JobDocument document;
    SinkHost sink;
    RunHost runs;
    HistoryHost history;
    MainWindow window;

    Workbench()
        : preferences(std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")),
                                                  QSettings::IniFormat))
        , theme(preferences)
        , sink(clock)
        , runs(clock)
        , history(folder.filePath(QStringLiteral("history.sqlite")))
        , window({clock, preferences, document, runs, sink, history})
    {
        preferences.setExportFolder(folder.path());
        window.resize(1280, 780);
        window.show();
    }
    ~Workbench() { preferences.setAsks(Confirmation::DiscardChanges, false); }

    QAction* action(const char* name) const
    {
        for (QAction* one : window.findChildren<QAction*>(QString::fromLatin1(name)))
            return one;
        return nullptr;
    }
    // A sink on a port of its own, and a job that goes there.
    bool startSink()
    {
        sink::SinkSettings settings;
        settings.port = 0;
        sink.start(settings);
        if (!runUntil([&] { return sink.isRunning(); }))
            return false;
        if (!openDemo())
            return false;
        document.setValue(QStringLiteral("target.port"), sink.port());
        return true;
    }
    // Files are read behind the window.
    bool openDemo()
    {
        window.openLastOrDemo();
        return runUntil([&] {
            return document.json()[QLatin1StringView("name")].toString() == QLatin1StringView("demo");
        });
    }
    bool checked()
    {
        return runUntil([&] { return window.jobPage().isChecked(); });
    }
    bool ended()
    {
        return runUntil([&] { return runs.hasRun() && !runs.isActive(); });
    }
    // Answers the file dialog that an action opens.
    bool saveAs(const char* actionName, const QString& path)
    {
        action(actionName)->trigger();
        auto* dialog = window.findChild<QFileDialog*>();
        if (dialog == nullptr)
            return false;
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        delete dialog;
        return runUntil([&] { return QFile::exists(path); });
    }
};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The workbench as a person uses it.
class TestWorkbench : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void opensTheDemoAtFirst();
    void oneKeyStartsSinkAndRun();
    void startIsDisabledWithTheReason();
    void steersAndExports();
    void refusalIsToldInThePage();
    void deadTargetEndsInThePage();
    void fullDiskIsTold();
    void startButtonBecomesStop();
    void everyActionHasAPlaceAndMostAKey();
    void controlsAreAccessible();
    void fitsASmallScreen();
    void quitWhileRunningAsks();
    void settingsAreRemembered();
};

void TestWorkbench::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestWorkbench::opensTheDemoAtFirst()
{
    Workbench bench;
    QVERIFY(bench.openDemo());
    QVERIFY(bench.checked());
    QCOMPARE(bench.window.page(), MainWindow::Page::Job);
    QCOMPARE(bench.document.json()[QLatin1StringView("name")].toString(), QStringLiteral("demo"));
    QVERIFY(bench.action("start")->isEnabled());
    QVERIFY(bench.action("start")->toolTip().contains(QStringLiteral("sink")));
}

void TestWorkbench::oneKeyStartsSinkAndRun()
{
    Workbench bench;
    QVERIFY(bench.openDemo());
    bench.document.setValue(QStringLiteral("load.messages"), 3000);
    bench.document.setValue(QStringLiteral("message.size"), QStringLiteral("1k"));
    QVERIFY(bench.checked());
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QTest::keyClick(&bench.window, Qt::Key_F5);
    QVERIFY(bench.ended());
    QCOMPARE(bench.window.page(), MainWindow::Page::Live);
    // Where something else listens on the sink's port the run goes there; here it is the sink's.
    if (!bench.sink.isRunning())
        QSKIP("port 2525 is taken by another program");
    QCOMPARE(bench.runs.result().last->total.of(Outcome::Accepted), 3000U);
    QVERIFY(runUntil([&] { return bench.sink.stats().messages == 3000; }));
    const auto* bar = bench.window.findChild<ResultBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("3,000 accepted")), qPrintable(bar->text()));
}

void TestWorkbench::startIsDisabledWithTheReason()
{
    Workbench bench;
    QVERIFY(bench.openDemo());
    QVERIFY(bench.checked());
    bench.document.setValue(QStringLiteral("load.connections"), QStringLiteral("many"));
    QVERIFY(bench.checked());
    QVERIFY(!bench.action("start")->isEnabled());
    QVERIFY(!bench.action("start")->toolTip().isEmpty());
    bench.window.jobPage().undoAction()->trigger();
    QVERIFY(bench.checked());
    QVERIFY(bench.action("start")->isEnabled());
}

void TestWorkbench::steersAndExports()
{
    Workbench bench;
    QVERIFY(bench.startSink());
    bench.document.setValue(QStringLiteral("load.model"), QStringLiteral("open"), JobDocument::Edit::Step);
    bench.document.setValue(QStringLiteral("load.rate"), QStringLiteral("200/s"));
    bench.document.setValue(QStringLiteral("load.messages"), QJsonValue::Null);
    bench.document.setValue(QStringLiteral("load.duration"), QStringLiteral("60s"));
    bench.document.setValue(QStringLiteral("message.size"), QStringLiteral("1k"));
    QVERIFY(bench.checked());
    bench.action("start")->trigger();
    QVERIFY(runUntil([&] { return bench.runs.last() && bench.runs.last()->total.started > 20; }));
    bench.runs.setRate(2000);
    QVERIFY(runUntil([&] { return bench.runs.last()->total.started > 1000; }));
    bench.runs.mark(QStringLiteral("faster"));
    bench.window.livePage().stopAction()->trigger();
    QVERIFY(bench.ended());

    const QString csv = bench.folder.filePath(QStringLiteral("run.csv"));
    QVERIFY(bench.saveAs("exportCsv", csv));
    const QList<QByteArray> lines = contents(csv).trimmed().split('\n');
    const qsizetype column = lines.first().trimmed().split(',').indexOf("accepted");
    quint64 accepted = 0;
    for (qsizetype i = 1; i < lines.size(); ++i)
        accepted += lines.at(i).split(',').at(column).toULongLong();
    QCOMPARE(accepted, bench.runs.result().last->total.of(Outcome::Accepted));
    const QString json = bench.folder.filePath(QStringLiteral("run.json"));
    QVERIFY(bench.saveAs("exportJson", json));
    QVERIFY(contents(json).contains("\"faster\""));
    const QString hlog = bench.folder.filePath(QStringLiteral("run.hlog"));
    QVERIFY(bench.saveAs("exportHlog", hlog));
    QVERIFY(contents(hlog).contains("Tag=service"));
}

void TestWorkbench::refusalIsToldInThePage()
{
    Workbench bench;
    // What only the start itself finds out: a name that went away, too few open files.
    load::Refusal refusal;
    refusal.problems.add(QStringLiteral("target.host"), QStringLiteral("no such host"));
    refusal.problems.add(QStringLiteral("load.connections"), QStringLiteral("too many"));
    Q_EMIT bench.runs.refused(refusal);
    auto* messages = bench.window.findChild<MessageBar*>(QStringLiteral("windowMessages"));
    QVERIFY(runUntil([&] { return messages->isVisible(); }));
    QVERIFY2(messages->text().contains(QStringLiteral("target.host: no such host")),
             qPrintable(messages->text()));
    QVERIFY(messages->text().contains(QStringLiteral("load.connections")));
    QVERIFY(!bench.runs.isActive());
    QVERIFY(bench.window.findChildren<QMessageBox*>().isEmpty());
}

void TestWorkbench::deadTargetEndsInThePage()
{
    Workbench bench;
    QVERIFY(bench.startSink());
    bench.sink.stop();
    QVERIFY(runUntil([&] { return bench.sink.state() == SinkHost::State::Idle; }));
    QVERIFY(bench.checked());
    bench.action("start")->trigger();
    QVERIFY(bench.ended());
    QCOMPARE(bench.runs.result().reason, load::EndReason::NotCarriedOut);
    const auto* bar = bench.window.findChild<ResultBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("refused"), Qt::CaseInsensitive), qPrintable(bar->text()));
}

void TestWorkbench::fullDiskIsTold()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("this system has no device that is always full");
    Workbench bench;
    QVERIFY(bench.startSink());
    bench.document.setValue(QStringLiteral("load.messages"), 100);
    QVERIFY(bench.checked());
    bench.action("start")->trigger();
    QVERIFY(bench.ended());
    auto* messages = bench.window.findChild<MessageBar*>(QStringLiteral("windowMessages"));
    bench.runs.exportTo(RunHost::Export::Csv, QStringLiteral("/dev/full"));
    QVERIFY(runUntil([&] { return messages->isVisible(); }));
    QCOMPARE(messages->severity(), MessageBar::Severity::Error);
    QVERIFY(messages->text().contains(QStringLiteral("/dev/full")));
}

void TestWorkbench::startButtonBecomesStop()
{
    Workbench bench;
    QVERIFY(bench.startSink());
    bench.document.setValue(QStringLiteral("load.messages"), QJsonValue::Null);
    bench.document.setValue(QStringLiteral("load.duration"), QStringLiteral("60s"));
    QVERIFY(bench.checked());
    auto* button = bench.window.findChild<QAbstractButton*>(QStringLiteral("startStop"));
    QVERIFY(button->text().contains(QStringLiteral("Start")));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(runUntil([&] { return bench.runs.last() && bench.runs.last()->total.started > 0; }));
    QVERIFY(button->text().contains(QStringLiteral("Stop")));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(bench.ended());
    QVERIFY(button->text().contains(QStringLiteral("Start")));
    QCOMPARE(bench.runs.result().reason, load::EndReason::Stopped);
}

void TestWorkbench::everyActionHasAPlaceAndMostAKey()
{
    Workbench bench;
    QHash<QString, QString> keys;
    QStringList keyless;
    const std::function<void(const QMenu&)> walk = [&](const QMenu& menu) {
        for (const QAction* action : menu.actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!action->text().isEmpty(), qPrintable(menu.title()));
            if (action->menu() != nullptr) {
                walk(*action->menu());
                continue;
            }
            const QString key = action->shortcut().toString();
            if (key.isEmpty())
                keyless.append(action->text());
            else if (const QString other = keys.value(key); !other.isEmpty() && action->isEnabled())
                QVERIFY2(key == QStringLiteral("F9"), qPrintable(key + action->text() + other));
            keys.insert(key, action->text());
        }
    };
    for (const QAction* top : bench.window.menuBar()->actions())
        walk(*top->menu());
    for (const char* key : {"F5", "F6", "F7", "F8", "Shift+F8", "F9", "Ctrl+M", "Ctrl+S", "Ctrl+O", "Ctrl+N",
                            "Ctrl+Z", "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+E", "Ctrl+P", "Ctrl+I", "F1", "Ctrl+Q"})
        QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
    // Examples, recent files, exports of a run in the list and About are chosen from their menus.
    QVERIFY2(keyless.size() <= 20, qPrintable(keyless.join(QLatin1Char('\n'))));
}

void TestWorkbench::controlsAreAccessible()
{
    Workbench bench;
    QVERIFY(bench.openDemo());
    QVERIFY(bench.checked());
    QStringList nameless;
    for (const QWidget* widget : bench.window.findChildren<QWidget*>()) {
        // What a person cannot reach with the keyboard, or is not there yet, needs no name.
        if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() ||
            qobject_cast<const QMenu*>(widget) != nullptr || qobject_cast<const QLabel*>(widget) != nullptr ||
            widget->inherits("QComboBoxListView"))
            continue;
        const QAccessibleInterface* access =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        const bool inside = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) != nullptr ||
                            qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr;
        if (!inside && access != nullptr && access->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                            widget->objectName() + QStringLiteral(" in ") +
                            widget->parentWidget()->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestWorkbench::fitsASmallScreen()
{
    Workbench bench;
    QVERIFY(bench.openDemo());
    QVERIFY(bench.checked());
    QVERIFY2(bench.window.minimumSizeHint().width() <= 1280,
             qPrintable(QString::number(bench.window.minimumSizeHint().width())));
    QVERIFY2(bench.window.minimumSizeHint().height() <= 760,
             qPrintable(QString::number(bench.window.minimumSizeHint().height())));
}

void TestWorkbench::quitWhileRunningAsks()
{
    Workbench bench;
    QVERIFY(bench.startSink());
    bench.document.setValue(QStringLiteral("load.messages"), QJsonValue::Null);
    bench.document.setValue(QStringLiteral("load.duration"), QStringLiteral("60s"));
    QVERIFY(bench.checked());
    bench.document.undoStack()->setClean();
    bench.action("start")->trigger();
    QVERIFY(runUntil([&] { return bench.runs.last() && bench.runs.last()->total.started > 0; }));
    QVERIFY(!bench.window.close());
    auto* question = bench.window.findChild<QMessageBox*>();
    QVERIFY(question != nullptr);
    question->button(QMessageBox::Cancel)->click();
    QVERIFY(bench.window.isVisible());
    QVERIFY(bench.runs.isActive());
    bench.preferences.setAsks(Confirmation::QuitWhileRunning, false);
    bench.window.close();
    QVERIFY(runUntil([&] { return !bench.window.isVisible(); }));
}

void TestWorkbench::settingsAreRemembered()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    for (const int round : {1, 2}) {
        const SystemClock clock;
        Preferences preferences(std::make_unique<QSettings>(path, QSettings::IniFormat));
        JobDocument document;
        SinkHost sink(clock);
        RunHost runs(clock);
        HistoryHost history(folder.filePath(QStringLiteral("history.sqlite")));
        MainWindow window({clock, preferences, document, runs, sink, history});
        window.show();
        if (round == 1)
            window.resize(1111, 742);
        else
            QCOMPARE(window.size(), QSize(1111, 742));
        window.close();
    }
}

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
