// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/theme.h"
#include "widgets/window/settings_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede::widgets;

class TestSettingsDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatIsChosen();
    void choicesApplyAtOnce();
    void themeChangesTheWindow();
    void followsChoicesMadeElsewhere();
    void foldersAreTyped();
    void foldersAreBrowsed();
    void confirmationsAreEachTheirOwn();
    void returnDoesNotCloseEscapeDoes();
    void languageSaysWhenItCounts();
    void goesWhileAFolderIsTyped();
    void everyControlIsNamed();

private:
    template <typename Widget>
    Widget* part(const char* name) const
    {
        auto* found = m_dialog->findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    /// As a person does it: by the keyboard.
    void choose(const char* name, int index) const
    {
        auto* box = part<QComboBox>(name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::init()
{
    const QString file = m_folder.filePath(QStringLiteral("a.ini"));
    QFile::remove(file);
    m_preferences = std::make_unique<Preferences>(std::make_unique<QSettings>(file, QSettings::IniFormat));
    m_dialog = std::make_unique<SettingsDialog>(*m_preferences);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_preferences.reset();
}

void TestSettingsDialog::showsWhatIsChosen()
{
    m_preferences->setTheme(ThemeChoice::Dark);
    m_preferences->setLanguage(QStringLiteral("de"));
    m_preferences->setRateUnit(RateUnit::PerHour);
    m_preferences->setSampleEvery(0);
    m_preferences->setAsks(Confirmation::QuitWhileRunning, false);
    const SettingsDialog another(*m_preferences);
    const auto box = [&another](const char* name) {
        return another.findChild<QComboBox*>(QString::fromLatin1(name))->currentIndex();
    };
    QCOMPARE(box("settingsTheme"), 2);
    QCOMPARE(box("settingsLanguage"), 2);
    QCOMPARE(box("settingsRateUnit"), 2);
    QCOMPARE(another.findChild<QSpinBox*>()->text(), QStringLiteral("failed ones only"));
    QVERIFY(another.findChild<QCheckBox*>(QStringLiteral("settingsAskAbort"))->isChecked());
    QVERIFY(!another.findChild<QCheckBox*>(QStringLiteral("settingsAskQuit"))->isChecked());
}

void TestSettingsDialog::choicesApplyAtOnce()
{
    choose("settingsTheme", 2);
    QCOMPARE(m_preferences->theme(), ThemeChoice::Dark);
    choose("settingsTheme", 1);
    QCOMPARE(m_preferences->theme(), ThemeChoice::Light);
    choose("settingsLanguage", 2);
    QCOMPARE(m_preferences->language(), QStringLiteral("de"));
    choose("settingsLanguage", 0);
    QCOMPARE(m_preferences->language(), QString());
    choose("settingsRateUnit", 3);
    QCOMPARE(m_preferences->rateUnit(), RateUnit::Mmh);
    auto* every = part<QSpinBox>("settingsSampleEvery");
    every->setFocus();
    every->selectAll();
    QTest::keyClicks(every, QStringLiteral("25"));
    QTest::keyClick(every, Qt::Key_Tab);
    QCOMPARE(m_preferences->sampleEvery(), 25);
}

void TestSettingsDialog::themeChangesTheWindow()
{
    const Theme theme(*m_preferences);
    choose("settingsTheme", 2);
    QTRY_VERIFY(isDark(m_dialog->palette()));
    choose("settingsTheme", 1);
    QTRY_VERIFY(!isDark(m_dialog->palette()));
}

void TestSettingsDialog::followsChoicesMadeElsewhere()
{
    m_preferences->setTheme(ThemeChoice::Light);
    m_preferences->setRateUnit(RateUnit::PerMinute);
    m_preferences->setSampleEvery(7);
    m_preferences->setAsks(Confirmation::Abort, false);
    m_preferences->setJobFolder(QStringLiteral("/elsewhere"));
    QCOMPARE(part<QComboBox>("settingsTheme")->currentIndex(), 1);
    QCOMPARE(part<QComboBox>("settingsRateUnit")->currentIndex(), 1);
    QCOMPARE(part<QSpinBox>("settingsSampleEvery")->value(), 7);
    QVERIFY(!part<QCheckBox>("settingsAskAbort")->isChecked());
    QCOMPARE(part<QLineEdit>("settingsJobFolder")->text(), QStringLiteral("/elsewhere"));
}

void TestSettingsDialog::foldersAreTyped()
{
    auto* edit = part<QLineEdit>("settingsJobFolder");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral(" /my/jobs "));
    // Something else changes while it is typed.
    m_preferences->setSampleEvery(3);
    QCOMPARE(edit->text(), QStringLiteral(" /my/jobs "));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_preferences->jobFolder(), QStringLiteral("/my/jobs"));
    QCOMPARE(edit->text(), QStringLiteral("/my/jobs"));
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!m_preferences->jobFolder().isEmpty());
    QCOMPARE(edit->text(), m_preferences->jobFolder());
}

void TestSettingsDialog::foldersAreBrowsed()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_preferences->setExportFolder(m_folder.path());
    // Returns at once: nothing here waits for the dialog.
    QTest::mouseClick(part<QPushButton>("settingsExportFolderBrowse"), Qt::LeftButton);
    auto* dialog = m_dialog->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->directory().canonicalPath(), QDir(m_folder.path()).canonicalPath());
    Q_EMIT dialog->fileSelected(QStringLiteral("/chosen"));
    QCOMPARE(m_preferences->exportFolder(), QStringLiteral("/chosen"));
    QCOMPARE(part<QLineEdit>("settingsExportFolder")->text(), QStringLiteral("/chosen"));
    dialog->close();
}

void TestSettingsDialog::confirmationsAreEachTheirOwn()
{
    const QList<std::pair<const char*, Confirmation>> boxes{
        {"settingsAskAbort", Confirmation::Abort},
        {"settingsAskQuit", Confirmation::QuitWhileRunning},
        {"settingsAskDiscard", Confirmation::DiscardChanges}};
    for (const auto& [name, what] : boxes) {
        QTest::keyClick(part<QCheckBox>(name), Qt::Key_Space);
        for (const auto& [other, asked] : boxes)
            QCOMPARE(m_preferences->asks(asked), asked != what);
        QTest::keyClick(part<QCheckBox>(name), Qt::Key_Space);
    }
}

void TestSettingsDialog::returnDoesNotCloseEscapeDoes()
{
    QVERIFY(!m_dialog->isModal());
    QTest::keyClick(part<QLineEdit>("settingsJobFolder"), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(part<QLineEdit>("settingsJobFolder"), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    m_dialog->show();
    QTest::mouseClick(part<QPushButton>("settingsClose"), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
}

void TestSettingsDialog::languageSaysWhenItCounts()
{
    const auto* note = part<QLabel>("settingsLanguageNote");
    QVERIFY(note->isHidden());
    choose("settingsLanguage", 2);
    QVERIFY(note->isVisible());
    choose("settingsLanguage", 0);
    QVERIFY(note->isHidden());
}

void TestSettingsDialog::goesWhileAFolderIsTyped()
{
    auto* edit = part<QLineEdit>("settingsJobFolder");
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("x"));
    m_dialog.reset();
    // Closed by a person instead, what was typed counts.
    m_dialog = std::make_unique<SettingsDialog>(*m_preferences);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    edit = part<QLineEdit>("settingsJobFolder");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("/typed"));
    m_dialog->close();
    QCOMPARE(m_preferences->jobFolder(), QStringLiteral("/typed"));
}

void TestSettingsDialog::everyControlIsNamed()
{
    QList<QWidget*> controls;
    for (QComboBox* box : m_dialog->findChildren<QComboBox*>())
        controls.append(box);
    for (QAbstractButton* button : m_dialog->findChildren<QAbstractButton*>())
        controls.append(button);
    for (QLineEdit* edit : m_dialog->findChildren<QLineEdit*>())
        if (edit->objectName().startsWith(QStringLiteral("settings")))
            controls.append(edit);
    controls.append(part<QSpinBox>("settingsSampleEvery"));
    QVERIFY(controls.size() >= 12);
    for (const QWidget* control : controls) {
        QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        QVERIFY2(!control->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()),
                 qPrintable(control->objectName()));
    }
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
