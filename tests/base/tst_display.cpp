// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/display.h"

#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestDisplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void texts_data();
    void texts();
};

void TestDisplay::texts_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    const auto row = [](const QLocale& locale, auto make, const QString& expected) {
        QLocale::setDefault(locale);
        QTest::addRow("%s %s", qPrintable(locale.name()), qPrintable(expected))
            << QString(make()) << expected;
    };
    row(
        english, [] { return displayCount(20'000); }, u"20,000"_s);
    row(
        german, [] { return displayCount(20'000); }, u"20.000"_s);
    row(
        english, [] { return displayNumber(1234.5, 3); }, u"1,234.5"_s);
    row(
        german, [] { return displayNumber(67.4, 1); }, u"67,4"_s);
    row(
        english, [] { return displayNumber(100, 2); }, u"100"_s);
    row(
        english, [] { return displayNumber(100, 0); }, u"100"_s);
    row(
        english, [] { return displayNumber(0.04, 1); }, u"0"_s);
    row(
        english, [] { return displaySize(0); }, u"0 B"_s);
    row(
        english, [] { return displaySize(1234); }, u"1,234 B"_s);
    row(
        english, [] { return displaySize(1000); }, u"1 kB"_s);
    row(
        german, [] { return displaySize(1'500'000); }, u"1,5 MB"_s);
    row(
        english, [] { return displaySize(65536); }, u"64 KiB"_s);
    row(
        english, [] { return displaySize(~0ULL); }, u"18,446,744,073,709,551,615 B"_s);
    row(
        english, [] { return displayDuration(0s); }, u"0 s"_s);
    row(
        english, [] { return displayDuration(90s); }, u"1 min 30 s"_s);
    row(
        german, [] { return displayDuration(1500ms); }, u"1,5 s"_s);
    row(
        english, [] { return displayDuration(1h + 50ms); }, u"1 h 50 ms"_s);
    row(
        english, [] { return displayDuration(7us); }, u"7 µs"_s);
    row(
        english, [] { return displayDuration(-90s); }, u"-1 min 30 s"_s);
}

void TestDisplay::texts()
{
    QFETCH(QString, found);
    QFETCH(QString, expected);
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestDisplay)
#include "tst_display.moc"
