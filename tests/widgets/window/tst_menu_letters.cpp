// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/main_window.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QLabel>
#include <QMenuBar>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;

namespace {

/// The texts of a widget whose letter after & is a key of the window.
QStringList textsOf(const QWidget& widget)
{
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return {button->text()};
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        return {box->title()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget);
        label != nullptr && label->buddy() != nullptr)
        return {label->text()};
    QStringList texts;
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts += tabs->tabText(i);
    return texts;
}

} // namespace

/// Alt and the letter of a menu opens that menu, on every page: a control with the same letter would keep it
/// shut, as Qt then gives each of them the focus in turn.
class TestMenuLetters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areTheMenusAlone_data();
    void areTheMenusAlone();
};

void TestMenuLetters::areTheMenusAlone_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void TestMenuLetters::areTheMenusAlone()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(STAMPEDE_TRANSLATIONS "/stampede_%1.qm").arg(language)));
    QCoreApplication::installTranslator(&translator);
    QTemporaryDir folder;
    SystemClock clock;
    Preferences preferences(
        std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat));
    JobDocument document;
    SinkHost sink(clock);
    RunHost runs(clock);
    HistoryHost history(folder.filePath(QStringLiteral("history.sqlite")));
    MainWindow window({clock, preferences, document, runs, sink, history});
    QHash<QKeySequence, QString> menus;
    QStringList taken;
    for (const QAction* action : window.menuBar()->actions()) {
        const QKeySequence key = QKeySequence::mnemonic(action->text());
        QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
        if (menus.contains(key))
            taken += action->text() + QStringLiteral(" / ") + menus.value(key);
        menus.insert(key, action->text());
    }
    int letters = 0;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() != &window)
            continue;
        for (const QString& text : textsOf(*widget)) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            letters += key.isEmpty() ? 0 : 1;
            if (menus.contains(key))
                taken += text + QStringLiteral(" / ") + menus.value(key);
        }
    }
    QVERIFY(letters > 30);
    QVERIFY2(taken.isEmpty(), qPrintable(QStringLiteral("\n") + taken.join(u'\n')));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestMenuLetters)
#include "tst_menu_letters.moc"
