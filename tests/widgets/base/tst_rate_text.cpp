// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/base/rate_text.h"

#include <QLocale>
#include <QtTest>

#include <limits>

using namespace stampede::widgets;

class TestRateText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void saysTheRate_data();
    void saysTheRate();
    void speaksTheLocale();
    void convertsTheNumber();
    void hasNoWordForNonsense_data();
    void hasNoWordForNonsense();
};

void TestRateText::saysTheRate_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<RateUnit>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << RateUnit::PerSecond << QStringLiteral("0 msg/s");
    QTest::newRow("slow") << 0.0125 << RateUnit::PerSecond << QStringLiteral("0.0125 msg/s");
    QTest::newRow("a whole one") << 5.0 << RateUnit::PerSecond << QStringLiteral("5 msg/s");
    QTest::newRow("three figures") << 12.345 << RateUnit::PerSecond << QStringLiteral("12.3 msg/s");
    QTest::newRow("thousands") << 4761.9 << RateUnit::PerSecond << QStringLiteral("4,762 msg/s");
    QTest::newRow("up to 100,000") << 99'999.4 << RateUnit::PerSecond << QStringLiteral("99,999 msg/s");
    QTest::newRow("never 100,000") << 99'999.6 << RateUnit::PerSecond << QStringLiteral("100 k msg/s");
    QTest::newRow("a minute") << 4762.0 << RateUnit::PerMinute << QStringLiteral("286 k msg/min");
    QTest::newRow("an hour") << 4762.0 << RateUnit::PerHour << QStringLiteral("17.1 M msg/h");
    QTest::newRow("never 1,000 k") << 999'999.0 << RateUnit::PerSecond << QStringLiteral("1 M msg/s");
    QTest::newRow("much") << 1e6 << RateUnit::PerHour << QStringLiteral("3.6 G msg/h");
    QTest::newRow("MMH") << 4762.0 << RateUnit::Mmh << QStringLiteral("17.1 MMH");
    QTest::newRow("little MMH") << 1.0 << RateUnit::Mmh << QStringLiteral("0.0036 MMH");
}

void TestRateText::saysTheRate()
{
    QFETCH(const double, rate);
    QFETCH(const RateUnit, unit);
    QTEST(rateText(rate, unit), "text");
}

void TestRateText::speaksTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(rateText(4761.9, RateUnit::PerSecond), QStringLiteral("4.762 msg/s"));
    QCOMPARE(rateText(12.345, RateUnit::PerSecond), QStringLiteral("12,3 msg/s"));
}

void TestRateText::convertsTheNumber()
{
    QCOMPARE(rateIn(100, RateUnit::PerSecond), 100.0);
    QCOMPARE(rateIn(100, RateUnit::PerMinute), 6000.0);
    QCOMPARE(rateIn(100, RateUnit::PerHour), 360'000.0);
    QCOMPARE(rateIn(100, RateUnit::Mmh), 0.36);
    QCOMPARE(rateUnitText(RateUnit::Mmh), QStringLiteral("MMH"));
}

void TestRateText::hasNoWordForNonsense_data()
{
    QTest::addColumn<double>("rate");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
    QTest::newRow("negative") << -1.0;
}

void TestRateText::hasNoWordForNonsense()
{
    QFETCH(const double, rate);
    QCOMPARE(rateText(rate, RateUnit::PerSecond), QStringLiteral("–"));
}

QTEST_MAIN(TestRateText)
#include "tst_rate_text.moc"
