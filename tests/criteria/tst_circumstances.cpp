// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/chart_limit.h"
#include "criteria/row_maker.h"
#include "criteria/value_text.h"

#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace stampede::criteria;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What can never be judged under a job's circumstances, and what a line means for charts.
class TestCircumstances : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void never_data();
    void never();
    void chartLimits_data();
    void chartLimits();
    void texts_data();
    void texts();
};

void TestCircumstances::never_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>(
        "begin"); // in a closed run of 60 s, of which 10 s are ramp, without TLS and AUTH
    const auto row = [](const char* line, const char* begin = "") {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(begin);
    };
    row("lateness.p99 < 5ms", "column 1: p99(lateness) can never be judged: in the closed model");
    row("warn: p99(lateness) < 5ms", "column 11: p99(lateness) can never be judged");
    row("rate(skipped) < 1%", "column 6: rate(skipped) can never be judged");
    row("scheduled.rate > 1/s", "column 1: scheduled.rate can never be judged");
    row("stage:tls.p99 < 5ms", "column 1: p99(stage:tls) can never be judged: the job uses no TLS");
    row("p99(auth) < 5ms", "column 5: p99(stage:auth) can never be judged: the job does not authenticate");
    row("count(fault:tls) == 0");
    row("response.p99 < 5ms");
    row("response.p99 < 5ms over 60s");
    row("response.p99 < 5ms over 61s", "column 20: 1 min 1 s is longer than the run, which lasts 1 min");
    row("response.p99 < 5ms for 2min", "column 20: 2 min is longer than the run");
    row("response.p99 < 5ms after 59s");
    row("response.p99 < 5ms after 60s", "column 20: nothing is left to judge");
    row("response.p99 < 5ms after 40s over 30s", "column 30: 30 s is longer than what is left of the run");
    row("response.p99 < 5ms after ramp over 50s");
    row("response.p99 < 5ms after ramp for 51s", "column 31: 51 s is longer than what is left");
    row("lost == 0", "column 1: count(lost) needs tracking.enabled");
    row("warn: p95(delivery) < 10s", "column 11: p95(delivery) needs tracking.enabled");
    row("transit.max < 1min", "column 1: max(transit) needs tracking.enabled");
    row("queue < 10k for 5s", "column 1: max(queue) needs tracking.enabled");
    row("rate(duplicates) < 0.1%", "column 6: rate(duplicates) needs tracking.enabled");
    row("delivered.rate > 5/s", "column 1: delivered.rate needs tracking.enabled");
    row("uncertain == 0"); // the engine knows it by itself
}

void TestCircumstances::never()
{
    QFETCH(QString, line);
    QFETCH(QString, begin);
    Circumstances circumstances;
    circumstances.duration = 60s;
    circumstances.rampEnd = 10s;
    const QStringList problems = problemsOf({line}, circumstances);
    QCOMPARE(problems.size(), begin.isEmpty() ? 0 : 1);
    if (!begin.isEmpty())
        QVERIFY2(problems.first().startsWith(u"criteria[0] " + begin), qPrintable(problems.first()));
    // With everything there, and for as long as one likes, all of them can be judged.
    QCOMPARE(problemsOf({line}, everythingOn()), QStringList());
}

void TestCircumstances::chartLimits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("limit");
    const auto row = [](const char* line, const char* limit) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(limit);
    };
    row("p95(response) < 500ms", "latency response 500000 upper p95(response)");
    row("warn: stage:rcpt.max < 2s for 5s", "latency rcpt 2e+06 upper max(stage:rcpt)");
    row("accepted.rate >= 950/s over 30s", "rate accepted 950 lower accepted.rate");
    row("active <= 20", "connections active 20 upper mean(active)");
    row("rate(error) < 1%", "");
    row("count(response) > 5", "");
    row("code:421.rate < 5/s", "");
    row("memory < 5G", "");
    row("p95(delivery) < 10s", "latency delivery 1e+07 upper p95(delivery)");
    row("lost == 0", "");
    row("queue < 10k", "queue queue 10000 upper max(queue)");
    row("nonsense", "");
}

void TestCircumstances::chartLimits()
{
    QFETCH(QString, line);
    QFETCH(QString, limit);
    const auto found = chartLimitOf(line);
    QCOMPARE(found.has_value(), !limit.isEmpty());
    if (!found)
        return;
    const std::string_view measure = metrics::measureName(found->measure);
    const bool latency = found->of == ChartLimit::Of::Latency;
    const QString what = latency ? QString::fromLatin1(measure.data(), static_cast<qsizetype>(measure.size()))
                                 : found->counter;
    const QString of = latency                              ? u"latency"_s
                       : found->of == ChartLimit::Of::Rate  ? u"rate"_s
                       : found->of == ChartLimit::Of::Queue ? u"queue"_s
                                                            : u"connections"_s;
    QCOMPARE(QStringList({of, what, QString::number(found->value), found->upper ? u"upper"_s : u"lower"_s,
                          found->metric})
                 .join(u' '),
             limit);
}

void TestCircumstances::texts_data()
{
    QTest::addColumn<int>("unit");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](Unit unit, double value, const char* text) {
        QTest::newRow(text) << static_cast<int>(unit) << value << QString::fromUtf8(text);
    };
    row(Unit::Micros, 0, "0 µs");
    row(Unit::Micros, 850, "850 µs");
    row(Unit::Micros, 500'223, "500.2 ms");
    row(Unit::Micros, 12'345'678, "12.35 s");
    row(Unit::Share, 0.001, "0.1 %");
    row(Unit::Share, 0.0000123, "0.00123 %");
    row(Unit::Share, 1, "100 %");
    row(Unit::PerSecond, 950, "950/s");
    row(Unit::PerSecond, 48'123.4, "48123/s");
    row(Unit::Count, 12'000, "12000");
    row(Unit::Octets, 512e6, "512 MB");
    row(Unit::Octets, 1.25e9, "1.25 GB");
}

void TestCircumstances::texts()
{
    QFETCH(int, unit);
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(valueText(static_cast<Unit>(unit), value), text);
}

QTEST_GUILESS_MAIN(TestCircumstances)
#include "tst_circumstances.moc"
