// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/grammar.h"
#include "criteria/parser.h"
#include "criteria/row_maker.h"

#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace stampede::criteria;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Lines that are understood, and as what.
class TestGoodLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void metrics_data();
    void metrics();
    void limits_data();
    void limits();
    void operators_data();
    void operators();
    void clauses();
    void spaces();
    void examples();
    void everyCompletionParses();
};

void TestGoodLines::metrics_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<int>("unit");
    const auto row = [](const char* line, const char* metric, Unit unit) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(metric) << static_cast<int>(unit);
    };
    row("p95(response) < 1s", "p95(response)", Unit::Micros);
    row("response.p95 < 1s", "p95(response)", Unit::Micros);
    row("p99.99(service) < 1s", "p99.99(service)", Unit::Micros);
    row("service.p99.9 < 1s", "p99.9(service)", Unit::Micros);
    row("P50(Response) < 1s", "p50(response)", Unit::Micros);
    row("p0(response) < 1s", "p0(response)", Unit::Micros);
    row("p100(response) < 1s", "p100(response)", Unit::Micros);
    row("p99(stage:rcpt) < 1s", "p99(stage:rcpt)", Unit::Micros);
    row("p99(rcpt) < 1s", "p99(stage:rcpt)", Unit::Micros);
    row("stage:connect.max < 1s", "max(stage:connect)", Unit::Micros);
    row("quit.min < 1s", "min(stage:quit)", Unit::Micros);
    row("mean(lateness) < 1s", "mean(lateness)", Unit::Micros);
    row("count(stage:tls) >= 1", "count(stage:tls)", Unit::Count);
    row("accepted >= 1", "count(accepted)", Unit::Count);
    row("count(accepted) >= 1", "count(accepted)", Unit::Count);
    row("accepted.count >= 1", "count(accepted)", Unit::Count);
    row("count(outcome:accepted) >= 1", "count(accepted)", Unit::Count);
    row("rate(error) < 1%", "rate(error)", Unit::Share);
    row("share(error) < 1%", "rate(error)", Unit::Share);
    row("error.share < 1%", "rate(error)", Unit::Share);
    row("error.rate < 1/s", "error.rate", Unit::PerSecond);
    row("persecond(error) < 1/s", "error.rate", Unit::PerSecond);
    row("scheduled.rate > 1/s", "scheduled.rate", Unit::PerSecond);
    row("connections.rate < 1/s", "connections.rate", Unit::PerSecond);
    row("reconnects == 0", "count(reconnects)", Unit::Count);
    row("code:421 == 0", "count(code:421)", Unit::Count);
    row("code:421.count == 0", "count(code:421)", Unit::Count);
    row("code:421.rate < 1/s", "code:421.rate", Unit::PerSecond);
    row("count(code:550 5.1.1) == 0", "count(code:550 5.1.1)", Unit::Count);
    row("code:550  5.1.1.rate < 1/s", "code:550 5.1.1.rate", Unit::PerSecond);
    row("rate(code:4xx) < 1%", "rate(code:4xx)", Unit::Share);
    row("rate(code:5XX) < 1%", "rate(code:5xx)", Unit::Share);
    row("count(fault:timeout) == 0", "count(fault:timeout)", Unit::Count);
    row("fault:tls.rate < 1/s", "fault:tls.rate", Unit::PerSecond);
    row("active >= 10", "mean(active)", Unit::Count);
    row("max(active) <= 10k", "max(active)", Unit::Count);
    row("cpu < 80%", "mean(cpu)", Unit::Share);
    row("cpu < 180%", "mean(cpu)", Unit::Share);
    row("memory < 500M", "max(memory)", Unit::Octets);
}

void TestGoodLines::metrics()
{
    QFETCH(QString, line);
    QFETCH(QString, metric);
    QFETCH(int, unit);
    QCOMPARE(problemsOf({line}, everythingOn()), QStringList());
    const ParsedLine parsed = parse(line);
    QVERIFY(parsed.rule);
    QCOMPARE(parsed.rule->metric.text, metric);
    QCOMPARE(static_cast<int>(parsed.rule->metric.unit), unit);
}

void TestGoodLines::limits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("limit");
    const auto row = [](const char* line, double limit) {
        QTest::newRow(line) << QString::fromUtf8(line) << limit;
    };
    row("p95(response) < 500ms", 500e3);
    row("p95(response) < 500 ms", 500e3);
    row("p95(response) < 1.5s", 1.5e6);
    row("p95(response) < 250us", 250);
    row("p95(response) < 250µs", 250);
    row("p95(response) < 250μs", 250);
    row("p95(response) < 2min", 120e6);
    row("p95(response) < 1m30s", 90e6);
    row("p95(response) < 1h", 3600e6);
    row("p95(response) <= 0", 0);
    row("rate(error) < 0.1%", 0.001);
    row("rate(error) < 0.1 %", 0.001);
    row("rate(error) < 0.001", 0.001);
    row("rate(accepted) >= 100%", 1);
    row("accepted.rate >= 950/s", 950);
    row("accepted.rate >= 950", 950);
    row("accepted.rate >= 950 /s", 950);
    row("accepted.rate >= 3k/min", 50);
    row("accepted.rate >= 3.6M/h", 1000);
    row("accepted.rate >= 3.6MMH", 1000);
    row("count(accepted) >= 10k", 10e3);
    row("count(accepted) >= 2M", 2e6);
    row("count(accepted) >= 5 in 99% of seconds", 5);
    row("memory < 500MB", 500e6);
    row("memory < 2GiB", 2.0 * 1024 * 1024 * 1024);
    row("cpu<0.5", 0.5);
}

void TestGoodLines::limits()
{
    QFETCH(QString, line);
    QFETCH(double, limit);
    QCOMPARE(problemsOf({line}, everythingOn()), QStringList());
    QCOMPARE(parse(line).rule->limit, limit);
}

void TestGoodLines::operators_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("below");
    QTest::addColumn<bool>("at");
    QTest::addColumn<bool>("above");
    QTest::addColumn<bool>("upper");
    QTest::newRow("<") << u"active < 5"_s << true << false << false << true;
    QTest::newRow("<=") << u"active <= 5"_s << true << true << false << true;
    QTest::newRow(">") << u"active > 5"_s << false << false << true << false;
    QTest::newRow(">=") << u"active >= 5"_s << false << true << true << false;
    QTest::newRow("==") << u"active == 5"_s << false << true << false << true;
    QTest::newRow("!=") << u"active != 5"_s << true << false << true << false;
}

void TestGoodLines::operators()
{
    QFETCH(QString, line);
    QFETCH(bool, below);
    QFETCH(bool, at);
    QFETCH(bool, above);
    QFETCH(bool, upper);
    const Rule rule = *parse(line).rule;
    QCOMPARE(rule.holds(4.9), below);
    QCOMPARE(rule.holds(5), at);
    QCOMPARE(rule.holds(5.1), above);
    QCOMPARE(rule.upper(), upper);
}

void TestGoodLines::clauses()
{
    const Rule rule = *parse(u"fail: p99(rcpt) < 50ms after 5s for 10s over 30s, abort after 2s"_s).rule;
    QVERIFY(rule.severity == Severity::Fail);
    QCOMPARE(rule.over, std::optional<Nanos>(30s));
    QCOMPARE(rule.lasting, std::optional<Nanos>(10s));
    QCOMPARE(rule.after, std::optional<Nanos>(5s));
    QCOMPARE(rule.abortDelay, std::optional<Nanos>(2s));
    QVERIFY(!rule.share && !rule.afterRamp);

    const Rule other = *parse(u"warn:response.p50<1s,in 99.5 % of seconds,after ramp"_s).rule;
    QVERIFY(other.severity == Severity::Warn);
    QCOMPARE(other.share, std::optional<double>(0.995));
    QVERIFY(other.afterRamp && !other.after && !other.abortDelay);

    // With a comma between them, "after" is no longer the abort's.
    const Rule apart = *parse(u"response.p50 < 1s, abort, after 5s"_s).rule;
    QCOMPARE(apart.abortDelay, std::optional<Nanos>(0s));
    QCOMPARE(apart.after, std::optional<Nanos>(5s));
}

void TestGoodLines::spaces()
{
    const QString tight = parse(u"p95(response)<500ms over 30s,abort"_s).rule->key();
    QCOMPARE(parse(u"  p95 ( response )  <\t500ms   over   30s ,  abort  "_s).rule->key(), tight);
    QCOMPARE(parse(u"FAIL: response.P95 < 0.5s OVER 30s ABORT"_s).rule->key(), tight);
}

void TestGoodLines::examples()
{
    QVERIFY(exampleLines().size() >= 3);
    QCOMPARE(problemsOf(exampleLines(), everythingOn()), QStringList());
    for (const QString& word : {u"over"_s, u"for"_s, u"in"_s, u"after"_s, u"abort"_s, u"warn"_s})
        QVERIFY(grammarHelp().contains(word));
}

void TestGoodLines::everyCompletionParses()
{
    QStringList lines;
    for (const QString& metric : commonMetrics())
        lines += metric + u" >= 0"_s;
    QVERIFY(lines.size() > 60);
    QCOMPARE(problemsOf(lines.first(90), everythingOn()), QStringList());
    QCOMPARE(problemsOf(lines.sliced(90), everythingOn()), QStringList());
}

QTEST_GUILESS_MAIN(TestGoodLines)
#include "tst_good_lines.moc"
