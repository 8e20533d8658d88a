// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "base/units.h"

#include <QTest>

#include <limits>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(stampede::Nanos)

class TestUnits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void badDurations_data();
    void badDurations();
    void durationTexts_data();
    void durationTexts();
    void sizes_data();
    void sizes();
    void badSizes_data();
    void badSizes();
    void sizeTexts_data();
    void sizeTexts();
    void rates_data();
    void rates();
    void badRates_data();
    void badRates();
    void rateTexts_data();
    void rateTexts();
    void everythingFormattedIsReadBack();
    void mmh();
};

void TestUnits::durations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Nanos>("expected");
    const auto row = [](const char* text, Nanos expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("0", 0ns);
    row("0s", 0ns);
    row("1ns", 1ns);
    row("7us", 7us);
    row("250ms", 250ms);
    row("10s", 10s);
    row("1.5m", 90s);
    row("2h", 2h);
    row("1m30s", 90s);
    row("1m 30s", 90s);
    row(" 10 s ", 10s);
    row("1d", 24h);
    row("1d2h3m4s5ms6us7ns", 26h + 3min + 4s + 5ms + 6us + 7ns);
    row("3min", 3min);
    row("10S", 10s);
    row("0.1s", 100ms);
    row("0.000000001s", 1ns);
    row("1.1234567891s", 1123456789ns);
    row("0.3d", 25920s);
    row("9223372036854775807ns", Nanos::max());
    row("000010s", 10s);
}

void TestUnits::durations()
{
    QFETCH(QString, text);
    QFETCH(Nanos, expected);
    const Result<Nanos> result = parseDuration(text);
    QVERIFY2(result.hasValue(), qPrintable(result ? QString() : result.error().toString()));
    QCOMPARE(result->count(), expected.count());
}

void TestUnits::badDurations_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             " ",
                             "s",
                             "10",
                             "-5s",
                             "+5s",
                             "1e3s",
                             "1.s",
                             ".5s",
                             "1,5s",
                             "10parsecs",
                             "10s10",
                             "10s 5m",
                             "1s1s",
                             "1m1min",
                             "inf",
                             "nan",
                             "10s;",
                             "0x10s",
                             "1 0s",
                             "9223372036854775808ns",
                             "300y",
                             "106752d",
                             "99999999999999999999999s",
                             "9223372036s855ms",
                             "18446744073709551616ns",
                             "1..5s",
                             "1.5.5s",
                             "s10",
                             "5\xb5s"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("NUL") << QString(QChar(u'\0'));
    QTest::newRow("arabic digits") << u"\u0661\u0660s"_s;
}

void TestUnits::badDurations()
{
    QFETCH(QString, text);
    const Result<Nanos> result = parseDuration(text);
    QVERIFY(!result);
    QVERIFY2(result.error().text.contains(u"'"_s + text + u"'"_s), qPrintable(result.error().text));
    QVERIFY(result.error().place.isEmpty());
}

void TestUnits::durationTexts_data()
{
    QTest::addColumn<Nanos>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](Nanos value, const char* expected) {
        QTest::newRow(expected) << value << QString::fromLatin1(expected);
    };
    row(0ns, "0s");
    row(250ms, "250ms");
    row(1500us, "1.5ms");
    row(1ns, "1ns");
    row(10s, "10s");
    row(1500ms, "1.5s");
    row(1050ms, "1.05s");
    row(90s, "1m30s");
    row(60s, "1m");
    row(2h, "2h");
    row(2h + 1s, "2h1s");
    row(60s + 250ms, "1m250ms");
    row(36h, "1d12h");
    row(1h + 1500ms, "1h1.5s");
    row(-90s, "-1m30s");
    row(Nanos::max(), "106751d23h47m16.854775807s");
    row(Nanos::min(), "-106751d23h47m16.854775808s");
}

void TestUnits::durationTexts()
{
    QFETCH(Nanos, value);
    QFETCH(QString, expected);
    QCOMPARE(formatDuration(value), expected);
}

void TestUnits::sizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<quint64>("expected");
    const auto row = [](const char* text, quint64 expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("0", 0);
    row("512", 512);
    row("512b", 512);
    row("100k", 100'000);
    row("100K", 100'000);
    row("60kb", 60'000);
    row("1KiB", 1024);
    row("1Ki", 1024);
    row("1kib", 1024);
    row("5M", 5'000'000);
    row("5 MB", 5'000'000);
    row("1.5MiB", 1'572'864);
    row("1G", 1'000'000'000);
    row("1GiB", 1'073'741'824);
    row("0.001k", 1);
    row("1.234k", 1234);
    row("18446744073709551615", std::numeric_limits<quint64>::max());
}

void TestUnits::sizes()
{
    QFETCH(QString, text);
    QFETCH(quint64, expected);
    const Result<quint64> result = parseSize(text);
    QVERIFY2(result.hasValue(), qPrintable(result ? QString() : result.error().toString()));
    QCOMPARE(*result, expected);
}

void TestUnits::badSizes_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "k",
                             "b",
                             "-1",
                             "+1",
                             "1e6",
                             "1.5",
                             "0.0001k",
                             "1T",
                             "1kk",
                             "1bb",
                             "1iB",
                             "1 2",
                             "1,000",
                             "18446744073709551616",
                             "18446744073709552k",
                             "99999999999G",
                             "k1",
                             "0x10",
                             "1kiBB"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestUnits::badSizes()
{
    QFETCH(QString, text);
    const Result<quint64> result = parseSize(text);
    QVERIFY(!result);
    QVERIFY2(result.error().text.contains(u"'"_s + text + u"'"_s), qPrintable(result.error().text));
}

void TestUnits::sizeTexts_data()
{
    QTest::addColumn<quint64>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](quint64 value, const char* expected) {
        QTest::newRow(expected) << value << QString::fromLatin1(expected);
    };
    row(0, "0");
    row(1, "1");
    row(999, "999");
    row(1000, "1k");
    row(1024, "1KiB");
    row(1234, "1234");
    row(1500, "1.5k");
    row(100'000, "100k");
    row(1'500'000, "1.5M");
    row(1'572'864, "1.5MiB");
    row(65536, "64KiB");
    row(1'000'001, "1000001");
    row(1ULL << 30, "1GiB");
    row(std::numeric_limits<quint64>::max(), "18446744073709551615");
}

void TestUnits::sizeTexts()
{
    QFETCH(quint64, value);
    QFETCH(QString, expected);
    QCOMPARE(formatSize(value), expected);
}

void TestUnits::rates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* text, double expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("5000/s", 5000);
    row("5000", 5000);
    row("0.5", 0.5);
    row("300/min", 5);
    row("300/m", 5);
    row("7200/h", 2);
    row("100/h", 100.0 / 3600);
    row("3.6MMH", 1000);
    row("3.6 mmh", 1000);
    row("0/s", 0);
    row(" 12 /s", 12);
}

void TestUnits::rates()
{
    QFETCH(QString, text);
    QFETCH(double, expected);
    const Result<double> result = parseRate(text);
    QVERIFY2(result.hasValue(), qPrintable(result ? QString() : result.error().toString()));
    QCOMPARE(*result, expected);
}

void TestUnits::badRates_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "/s", "-1/s", "1e3/s", "inf", "nan", "5/day", "5s", "5 per second", "MMH", "5//s", "1,5"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("beyond double") << QString(400, u'9');
}

void TestUnits::badRates()
{
    QFETCH(QString, text);
    QVERIFY(!parseRate(text));
}

void TestUnits::rateTexts_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](double value, const char* expected) {
        QTest::newRow(expected) << value << QString::fromLatin1(expected);
    };
    row(0, "0/s");
    row(5000, "5000/s");
    row(1e6, "1000000/s");
    row(1.5, "90/min");
    row(0.01, "36/h");
    row(100.0 / 60, "100/min");
    row(0.123, "0.123/s");
}

void TestUnits::rateTexts()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(formatRate(value), expected);
}

void TestUnits::everythingFormattedIsReadBack()
{
    Random random(7);
    for (int i = 0; i < 20'000; ++i) {
        // Shifts spread the values over all magnitudes, and rounding to a power of ten makes round ones
        // frequent.
        const quint64 raw = random.next() >> (1 + random.below(62));
        quint64 round = 1;
        for (quint64 n = random.below(10); n > 0; --n)
            round *= 10;
        const quint64 value = raw >= round ? raw - raw % round : raw;

        const auto duration = parseDuration(formatDuration(Nanos(static_cast<qint64>(value))));
        QVERIFY(duration.hasValue());
        QCOMPARE(duration->count(), static_cast<qint64>(value));

        const auto size = parseSize(formatSize(value));
        QVERIFY(size.hasValue());
        QCOMPARE(*size, value);

        const double rate = static_cast<double>(value) / 3600.0;
        const auto parsed = parseRate(formatRate(rate));
        QVERIFY(parsed.hasValue());
        QVERIFY2(*parsed == rate, qPrintable(formatRate(rate)));
    }
}

void TestUnits::mmh()
{
    QCOMPARE(toMmh(1000), 3.6);
    QCOMPARE(toMmh(0), 0.0);
}

QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
