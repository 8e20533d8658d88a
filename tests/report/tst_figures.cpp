// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "report/figures.h"
#include "report/text_table.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using report::TextTable;

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void latencies_data();
    void latencies();
    void clocks_data();
    void clocks();
    void rates();
    void percentilesOfADifference();
    void tables();
};

void TestFigures::latencies_data()
{
    QTest::addColumn<double>("micros");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0.0 << u"0 µs"_s;
    QTest::newRow("µs") << 850.0 << u"850 µs"_s;
    QTest::newRow("last µs") << 999.4 << u"999 µs"_s;
    QTest::newRow("first ms") << 999.6 << u"1.00 ms"_s;
    QTest::newRow("ms") << 1234.0 << u"1.23 ms"_s;
    QTest::newRow("rounds up a digit") << 9996.0 << u"10.0 ms"_s;
    QTest::newRow("two digits") << 12'345.0 << u"12.3 ms"_s;
    QTest::newRow("three digits") << 123'456.0 << u"123 ms"_s;
    QTest::newRow("first s") << 999'600.0 << u"1.00 s"_s;
    QTest::newRow("s") << 12'345'678.0 << u"12.3 s"_s;
    QTest::newRow("hour") << 3'600'000'000.0 << u"3,600 s"_s;
}

void TestFigures::latencies()
{
    QFETCH(double, micros);
    QFETCH(QString, expected);
    QCOMPARE(report::latencyText(micros), expected);
}

void TestFigures::clocks_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("0") << qint64(0) << u"0:00"_s;
    QTest::newRow("5") << qint64(5) << u"0:05"_s;
    QTest::newRow("59:59") << qint64(3599) << u"59:59"_s;
    QTest::newRow("1:00:00") << qint64(3600) << u"1:00:00"_s;
    QTest::newRow("100 h") << qint64(360'061) << u"100:01:01"_s;
    QTest::newRow("negative") << qint64(-5) << u"0:00"_s;
}

void TestFigures::clocks()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, expected);
    QCOMPARE(report::clockText(std::chrono::seconds(seconds) + 999ms * (seconds >= 0)), expected);
}

void TestFigures::rates()
{
    QCOMPARE(report::rateText(4761.9), u"4,762"_s);
    QCOMPARE(report::rateText(47.61), u"47.6"_s);
    QCOMPARE(report::rateText(4.761), u"4.76"_s);
    QCOMPARE(report::rateText(0), u"0"_s);
    QCOMPARE(report::rateText(std::numeric_limits<double>::quiet_NaN()), u"–"_s);
    QVERIFY(std::isnan(report::perSecond(5, 0s)));
    QCOMPARE(report::perSecond(5, 2s), 2.5);
    QCOMPARE(report::volumeText(27'300'000), u"27.3 MB"_s);
    QCOMPARE(report::volumeText(-1), u"0 bytes"_s);
}

void TestFigures::percentilesOfADifference()
{
    Random random(5);
    metrics::Histogram before;
    metrics::Histogram fresh;
    for (int i = 0; i < 5000; ++i) {
        before.recordMicros(static_cast<qint64>(random.exponential() * 1000));
        fresh.recordMicros(static_cast<qint64>(random.exponential() * 9000));
    }
    metrics::Histogram now = before;
    now.add(fresh);
    for (const double which : {0.0, 1.0, 50.0, 90.0, 99.0, 99.9, 100.0})
        QCOMPARE(report::percentileSince(before, now, which), fresh.percentile(which));
    QCOMPARE(report::percentileSince({}, now, 50), now.percentile(50));
    QCOMPARE(report::percentileSince(now, now, 50), 0);
    QCOMPARE(report::percentileSince({}, {}, 50), 0);
}

void TestFigures::tables()
{
    TextTable table(
        {{u"name"_s, TextTable::Align::Left}, {u"n"_s}, {u"extra"_s}, {u"said"_s, TextTable::Align::Left}});
    table.add({u"a"_s, u"1,000"_s, u"x"_s, u"hello there"_s});
    table.add({u"long name"_s, u"5"_s, u""_s, u""_s});
    table.expendable({2});
    QCOMPARE(table.lines(2, 100),
             QStringList({u"  name           n  extra  said"_s, u"  a          1,000      x  hello there"_s,
                          u"  long name      5"_s}));
    QCOMPARE(table.lines(0, 29), QStringList({u"name           n  said"_s, u"a          1,000  hello there"_s,
                                              u"long name      5"_s}));
    QCOMPARE(table.lines(0, 24).at(1), u"a          1,000  hello…"_s);
    QCOMPARE(table.lines(0, 1).at(1), u"a          1,000  hel…"_s); // no narrower than its titles
    QCOMPARE(report::elided(u"abc"_s, 3), u"abc"_s);
    QCOMPARE(report::elided(u"abcd"_s, 3), u"ab…"_s);
    QCOMPARE(report::elided(u"abcd"_s, 0), QString());
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
