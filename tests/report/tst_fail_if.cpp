// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/compare_files.h"
#include "report/summary.h"
#include "side_maker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>

using namespace stampede;
using namespace Qt::StringLiterals;
using criteria::Verdict;
using report::CompareSide;

class TestFailIf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void judges_data();
    void judges();
    void worstCounts_data();
    void worstCounts();
    void whatDiffers();
    void files();
    void hostileNames();
};

void TestFailIf::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<bool>("above");
    QTest::addColumn<bool>("orEqual");
    QTest::addColumn<double>("limit");
    QTest::newRow("plain") << u"p95(response) > +10%"_s << u"p95(response)"_s << true << false << 0.1;
    QTest::newRow("below") << u"accepted.rate < -5%"_s << u"accepted.rate"_s << false << false << -0.05;
    QTest::newRow("points") << u"rate(error) > +0.1%"_s << u"rate(error)"_s << true << false << 0.001;
    QTest::newRow("no sign, no spaces")
        << u"p99(service)>=12.5%"_s << u"p99(service)"_s << true << true << 0.125;
    QTest::newRow("stage") << u" p50( stage:rcpt ) > 3 % "_s << u"p50(stage:rcpt)"_s << true << false << 0.03;
    QTest::newRow("stage without the word")
        << u"mean(body) > 3%"_s << u"mean(stage:body)"_s << true << false << 0.03;
    QTest::newRow("dotted") << u"response.p99.9 > 1%"_s << u"p99.9(response)"_s << true << false << 0.01;
    QTest::newRow("lateness") << u"lateness.p99 > 100%"_s << u"p99(lateness)"_s << true << false << 1.0;
    QTest::newRow("lost") << u"lost > 0%"_s << u"rate(lost)"_s << true << false << 0.0;
    QTest::newRow("duplicates") << u"rate(duplicates) > +0.1%"_s << u"rate(duplicates)"_s << true << false
                                << 0.001;
    QTest::newRow("queue") << u"queue > 50%"_s << u"max(queue)"_s << true << false << 0.5;
    QTest::newRow("delivery") << u"delivery.p99.9 > 10%"_s << u"p99.9(delivery)"_s << true << false << 0.1;
    QTest::newRow("transit") << u"p95(transit) > 10%"_s << u"p95(transit)"_s << true << false << 0.1;
    QTest::newRow("other name") << u"rate <= -1%"_s << u"message.rate"_s << false << true << -0.01;
}

void TestFailIf::reads()
{
    QFETCH(QString, text);
    Problems problems;
    const auto rule = report::parseFailIf(text, u"--fail-if"_s, problems);
    QVERIFY(rule && problems.isEmpty());
    QCOMPARE(rule->text, text.trimmed());
    QTEST(rule->metric, "metric");
    QTEST(rule->above, "above");
    QTEST(rule->orEqual, "orEqual");
    QTEST(rule->limit, "limit");
}

void TestFailIf::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("begin");
    QTest::newRow("empty") << QString() << u"column 1: expected \">\""_s;
    QTest::newRow("no operator") << u"p95(response)"_s << u"column 14: expected \">\""_s;
    QTest::newRow("equals") << u"p95(response) == 3%"_s << u"column 15: expected \">\""_s;
    QTest::newRow("unknown metric") << u"p95(reponse) > 3%"_s << u"column 1: \"p95(reponse)\" cannot"_s;
    QTest::newRow("unknown percentile") << u"p42(response) > 3%"_s << u"column 1: \"p42(response)\" cannot"_s;
    QTest::newRow("no such of a stage") << u"p90(stage:rcpt) > 3%"_s << u"column 1: "_s;
    QTest::newRow("response is no stage") << u"p95(stage:response) > 3%"_s << u"column 1: "_s;
    QTest::newRow("no number") << u"p95(response) >  fast"_s << u"column 18: expected a difference"_s;
    QTest::newRow("nothing behind") << u"p95(response) >"_s << u"column 16: expected a difference"_s;
    QTest::newRow("absolute") << u"p95(response) > 500ms"_s << u"column 20: expected \"%\""_s;
    QTest::newRow("no percent sign") << u"p95(response) > 10"_s << u"column 19: expected \"%\""_s;
    QTest::newRow("more behind") << u"p95(response) > 10% for 5s"_s << u"column 20: nothing"_s;
    QTest::newRow("infinite") << u"p95(response) > inf%"_s << u"column 17: expected a difference"_s;
    QTest::newRow("control") << u"\u0000> 1%"_s << u"column 1: "_s;
}

void TestFailIf::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, begin);
    Problems problems;
    QVERIFY(!report::parseFailIf(text, u"--fail-if"_s, problems));
    QCOMPARE(problems.list().size(), 1);
    QCOMPARE(problems.list().first().place, u"--fail-if"_s);
    QVERIFY2(problems.list().first().text.startsWith(begin), qPrintable(problems.list().first().text));
}

void TestFailIf::judges_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QString>("part");
    QTest::newRow("beyond") << u"p95(response) > +10%"_s << int(Verdict::Broken) << u"more than noise"_s;
    QTest::newRow("within") << u"p95(response) > +50%"_s << int(Verdict::Met) << u"%"_s;
    QTest::newRow("other way") << u"p95(response) < -10%"_s << int(Verdict::Met) << u"%"_s;
    QTest::newRow("beyond, but noise")
        << u"accepted.rate < +90%"_s << int(Verdict::Met) << u"no more than noise"_s;
    QTest::newRow("no data") << u"p95(stage:auth) > 1%"_s << int(Verdict::Inconclusive) << u"no data"_s;
    QTest::newRow("points") << u"rate(error) > +5%"_s << int(Verdict::Met) << u"points"_s;
}

void TestFailIf::judges()
{
    QFETCH(QString, rule);
    QFETCH(QString, part);
    SideShape shape;
    const CompareSide one = madeSide(shape, 1);
    shape.micros *= 1.25;
    const CompareSide two = madeSide(shape, 2);
    Problems problems;
    const auto parsed = report::parseFailIf(rule, {}, problems);
    QVERIFY(parsed);
    const auto results = report::judge(report::compare({&one, &two}), {*parsed});
    QCOMPARE(results.size(), std::size_t(1));
    QCOMPARE(results[0].runId, u"run-2"_s);
    QTEST(int(results[0].verdict), "verdict");
    QVERIFY2(results[0].reason.contains(part), qPrintable(results[0].reason));
}

void TestFailIf::worstCounts_data()
{
    QTest::addColumn<QList<int>>("verdicts");
    QTest::addColumn<int>("expected");
    QTest::newRow("none") << QList<int>() << int(Verdict::Met);
    QTest::newRow("met") << QList<int>{int(Verdict::Met)} << int(Verdict::Met);
    QTest::newRow("unknown") << QList<int>{int(Verdict::Met), int(Verdict::Inconclusive)}
                             << int(Verdict::Inconclusive);
    QTest::newRow("broken") << QList<int>{int(Verdict::Inconclusive), int(Verdict::Broken)}
                            << int(Verdict::Broken);
}

void TestFailIf::worstCounts()
{
    QFETCH(QList<int>, verdicts);
    std::vector<report::FailIfResult> results;
    for (const int verdict : verdicts)
        results.push_back({{}, {}, {}, static_cast<Verdict>(verdict), {}});
    QTEST(int(report::verdictOf(results)), "expected");
}

void TestFailIf::whatDiffers()
{
    job::Job one;
    one.name = u"a"_s;
    job::Job two = one;
    two.name = u"b"_s;
    QCOMPARE(report::jobDifferences(one, two), QStringList());
    two.load.connections = 50;
    two.target.allowTargets = {u"mx.example.test"_s};
    const QStringList differences = report::jobDifferences(one, two);
    QCOMPARE(differences.size(), 2);
    QCOMPARE(differences[0], u"load.connections: 10, here 50"_s);
    QVERIFY2(differences[1].startsWith(u"target.allow_targets: [], here [\"mx.example.test\"]"_s),
             qPrintable(differences[1]));
    report::Environment here;
    here.cores = 8;
    QCOMPARE(report::environmentDifferences(here, here), QStringList());
    report::Environment there = here;
    there.cores = 4;
    there.kernel = u"linux 6.9"_s;
    QCOMPARE(report::environmentDifferences(here, there),
             QStringList({u"cores: 8, here 4"_s, u"kernel: nothing, here linux 6.9"_s}));
}

void TestFailIf::files()
{
    SideShape shape;
    const CompareSide one = madeSide(shape, 1);
    shape.micros *= 1.25;
    const CompareSide two = madeSide(shape, 2);
    const report::Comparison comparison = report::compare({&one, &two});
    Problems problems;
    const auto results =
        report::judge(comparison, {*report::parseFailIf(u"p95(response) > +10%"_s, {}, problems)});

    const QJsonObject json = QJsonDocument::fromJson(report::compareJson(comparison, results)).object();
    QCOMPARE(json["schema_version"_L1].toInteger(), 1);
    QCOMPARE(json["baseline"_L1]["run_id"_L1].toString(), u"run-1"_s);
    QCOMPARE(json["baseline"_L1]["seconds"_L1].toInteger(), 60);
    QCOMPARE(json["verdict"_L1].toString(), u"broken"_s);
    QCOMPARE(json["fail_if"_L1][0]["verdict"_L1].toString(), u"broken"_s);
    const QJsonArray rows = json["runs"_L1][0]["rows"_L1].toArray();
    QCOMPARE(rows.size(), static_cast<qsizetype>(comparison.others[0].rows.size()));
    QCOMPARE(rows[0]["metric"_L1].toString(), u"accepted.rate"_s);
    QCOMPARE(rows[0]["difference_in"_L1].toString(), u"share"_s);
    QCOMPARE(rows[0]["interval"_L1].toArray().size(), 2);

    for (const int width : {80, 110}) {
        const QString text = report::compareText(comparison, {false, width});
        QVERIFY2(text.contains(u"response p95"_s) && text.contains(u"WORSE"_s), qPrintable(text));
        for (const QString& line : text.split(u'\n'))
            QVERIFY2(line.size() <= width, qPrintable(line));
    }
    QVERIFY(report::failIfText(results).startsWith(u"FAILED  p95(response) > +10% (run-2): "_s));
    const QString twice = report::failIfText({results[0], results[0]});
    QCOMPARE(twice.count(u'\n'), 2);
    QVERIFY(!twice.contains(u'?'));
    QCOMPARE(report::failIfText({}), QString());
}

void TestFailIf::hostileNames()
{
    const QString name = u"<script>alert(1)</script>\u001b[2J\u202e"_s;
    const CompareSide one = madeSide({}, 1, name);
    const CompareSide two = madeSide({}, 2, name);
    const report::Comparison comparison = report::compare({&one, &two});
    const QByteArray html = report::compareHtml(comparison, {&one, &two}, {});
    QVERIFY(!html.contains("<script>alert") && !html.contains('\x1b'));
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(html.contains("chart-percentiles"));
    QVERIFY(!report::compareText(comparison, {}).contains(QChar(0x1b)));
}

QTEST_GUILESS_MAIN(TestFailIf)
#include "tst_fail_if.moc"
