// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/colours.h"
#include "widgets/base/palettes.h"
#include "widgets/base/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStyle>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede::widgets;

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_original = QApplication::palette(); }
    void init();
    void followsThePreference();
    void followsTheSystem_data();
    void followsTheSystem();
    void leavesThePaletteForOtherPreferences();
    void tellsLightFromDark();
    void textCanBeRead_data();
    void textCanBeRead();
    void disabledTextIsFainter_data() { textCanBeRead_data(); }
    void disabledTextIsFainter();
    void newsCanBeRead_data() { textCanBeRead_data(); }
    void newsCanBeRead();
    void heatGoesAwayFromTheGround_data() { textCanBeRead_data(); }
    void heatGoesAwayFromTheGround();

private:
    QTemporaryDir m_folder;
    QPalette m_original;
    std::unique_ptr<Preferences> m_preferences;
};

void TestTheme::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("a.ini")));
    m_preferences = std::make_unique<Preferences>(
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("a.ini")), QSettings::IniFormat));
    QApplication::setPalette(m_original);
}

void TestTheme::followsThePreference()
{
    m_preferences->setTheme(ThemeChoice::Dark);
    const Theme theme(*m_preferences);
    QCOMPARE(QApplication::style()->objectName().toLower(), QStringLiteral("fusion"));
    QVERIFY(theme.isDark());
    QVERIFY(isDark(QApplication::palette()));
    m_preferences->setTheme(ThemeChoice::Light);
    QVERIFY(!theme.isDark());
    QVERIFY(!isDark(QApplication::palette()));
    QCOMPARE(QApplication::palette().color(QPalette::Window), lightPalette().color(QPalette::Window));
}

void TestTheme::followsTheSystem_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::followsTheSystem()
{
    QFETCH(const bool, dark);
    QApplication::setPalette(dark ? QPalette(Qt::black) : QPalette(Qt::white));
    const Theme theme(*m_preferences);
    QCOMPARE(theme.isDark(), dark);
    m_preferences->setTheme(dark ? ThemeChoice::Light : ThemeChoice::Dark);
    QCOMPARE(theme.isDark(), !dark);
    // Our own palette is no news of the system.
    m_preferences->setTheme(ThemeChoice::System);
    QCOMPARE(theme.isDark(), dark);
}

void TestTheme::leavesThePaletteForOtherPreferences()
{
    const Theme theme(*m_preferences);
    const qint64 before = QApplication::palette().cacheKey();
    m_preferences->setSampleEvery(7);
    QCOMPARE(QApplication::palette().cacheKey(), before);
    m_preferences->setTheme(ThemeChoice::Dark);
    QVERIFY(QApplication::palette().cacheKey() != before);
}

void TestTheme::tellsLightFromDark()
{
    QVERIFY(!isDark(lightPalette()));
    QVERIFY(isDark(darkPalette()));
}

void TestTheme::textCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestTheme::textCanBeRead()
{
    QFETCH(const QPalette, palette);
    const QList<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs{
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::Link, QPalette::Window},
        {QPalette::Link, QPalette::Base},
        {QPalette::LinkVisited, QPalette::Base},
        {QPalette::BrightText, QPalette::Highlight}};
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        for (const auto& [text, ground] : pairs) {
            const double ratio = contrast(palette.color(group, text), palette.color(group, ground));
            QVERIFY2(ratio >= 4.5,
                     qPrintable(QStringLiteral("role %1 on %2: %3").arg(text).arg(ground).arg(ratio)));
        }
}

void TestTheme::disabledTextIsFainter()
{
    QFETCH(const QPalette, palette);
    const QColor ground = palette.color(QPalette::Window);
    const double faint = contrast(palette.color(QPalette::Disabled, QPalette::WindowText), ground);
    QVERIFY(faint < contrast(quietText(palette), ground));
    QVERIFY(faint > 1.8);
}

void TestTheme::newsCanBeRead()
{
    QFETCH(const QPalette, palette);
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base}) {
        const QColor ground = palette.color(role);
        for (const QColor& text :
             {quietText(palette), goodColour(palette), warningColour(palette), badColour(palette)})
            QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name()));
        // The message bar's tinted ground.
        for (const QColor& sign : {warningColour(palette), badColour(palette)})
            QVERIFY2(contrast(palette.color(QPalette::WindowText), mixed(sign, ground, 0.12)) >= 4.5,
                     qPrintable(sign.name()));
    }
    const double grid = contrast(gridColour(palette), palette.color(QPalette::Base));
    QVERIFY(grid > 1.1);
    QVERIFY(grid < 2);
}

void TestTheme::heatGoesAwayFromTheGround()
{
    QFETCH(const QPalette, palette);
    const QColor ground = palette.color(QPalette::Base);
    QCOMPARE(heatColour(0, palette), ground);
    QCOMPARE(heatColour(-3, palette), ground);
    QCOMPARE(heatColour(qQNaN(), palette), ground);
    QCOMPARE(heatColour(7, palette), heatColour(1, palette));
    double before = 1;
    for (int i = 1; i <= 100; ++i) {
        const double now = contrast(heatColour(i / 100.0, palette), ground);
        QVERIFY2(now > before, qPrintable(QStringLiteral("at %1: %2 after %3").arg(i).arg(now).arg(before)));
        before = now;
    }
    QVERIFY(before > 10);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
