// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/row_maker.h"

#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace stampede::criteria;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Criteria over the whole run.
class TestJudgeWhole : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void values_data();
    void values();
    void percentilesGoBack();
    void zeroStaysBroken();
    void whatGrowsIsDecidedLate();
    void startIsLeftOut();
    void ratesEndWithTheLastMessage();
    void codesAreDifferences();
    void gauges();
    void margins();
    void sharesOfSeconds();
    void abortWaits();
    void abortedStaysBroken();
    void together();
};

static Standing after(Judge& judge)
{
    return judge.standings().front();
}

void TestJudgeWhole::values_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("verdict");
    // Two seconds: 90 accepted and 10 timed out, 10 accepted again; 5 replies 421 and 3 of 550 5.1.1.
    const auto row = [](const char* line, double value, const char* verdict) {
        QTest::newRow(line) << QString::fromUtf8(line) << value << QString::fromUtf8(verdict);
    };
    row("count(accepted) >= 100", 100, "met");
    row("accepted == 100", 100, "met");
    row("accepted != 100", 100, "broken");
    row("count(error) == 0", 10, "broken");
    row("rate(error) < 10%", 10 / 110.0, "met");
    row("rate(error) < 9%", 10 / 110.0, "broken");
    row("accepted.rate >= 50/s", 50, "met");
    row("accepted.rate > 3k/min", 50, "broken");
    row("ended.rate > 0", 55, "met");
    row("count(fault:timeout) <= 10", 10, "met");
    row("rate(fault:connect) == 0", 0, "met");
    row("count(code:421) < 5", 5, "broken");
    row("count(code:4xx) == 5", 5, "met");
    row("count(code:550) == 3", 3, "met");
    row("count(code:550 5.1.1) == 3", 3, "met");
    row("count(code:550 5.1.2) == 0", 0, "met");
    row("rate(code:5xx) < 3%", 3 / 110.0, "met");
    row("count(response) >= 100", 100, "met");
    row("response.min >= 10ms", 10'000, "met");
    row("p50(response) < 11ms", 10'007, "met");
    row("p91(response) < 11ms", 100'031, "broken");
    row("max(response) < 100ms", 100'031, "broken");
    row("mean(response) < 20ms", 19'008.8, "met");
}

void TestJudgeWhole::values()
{
    QFETCH(QString, line);
    QFETCH(double, value);
    QFETCH(QString, verdict);
    RowMaker rows;
    Judge judge({line}, everythingOn());
    judge.add(rows.responses(10, 90).failed(10).said({421}, 5).said({550, 5, 1, 1}, 2).take());
    judge.add(rows.responses(100, 10).said({550, 5, 1, 1}, 1).take());
    const Standing standing = judge.finish().front();
    QVERIFY(standing.value);
    QVERIFY2(std::abs(*standing.value - value) <= value * 1e-3, qPrintable(QString::number(*standing.value)));
    QCOMPARE(word(standing.verdict), verdict);
    QCOMPARE(standing.text, line);
    QCOMPARE(standing.reason.isEmpty(), standing.verdict == Verdict::Met);
    QCOMPARE(word(verdictOf({standing})), verdict);
}

void TestJudgeWhole::percentilesGoBack()
{
    RowMaker rows;
    Judge judge({u"p50(response) < 50ms"_s}, {});
    QCOMPARE(word(after(judge).verdict), u"inconclusive"_s);
    judge.add(rows.responses(100).take());
    QCOMPARE(word(after(judge).verdict), u"broken"_s);
    QCOMPARE(after(judge).reason, u"p50(response) was 100 ms, not below 50 ms"_s);
    QCOMPARE(after(judge).brokenAt, std::optional<Nanos>(1s));
    judge.add(rows.responses(10, 30).take());
    QCOMPARE(word(after(judge).verdict), u"met"_s);
    QCOMPARE(after(judge).reason, QString());
    QCOMPARE(after(judge).brokenAt, std::optional<Nanos>(1s));
    QVERIFY(!judge.abortAsked());
}

void TestJudgeWhole::zeroStaysBroken()
{
    RowMaker rows;
    Judge judge({u"count(code:421) == 0"_s}, {});
    judge.add(rows.accepted(5).take());
    QCOMPARE(word(after(judge).verdict), u"met"_s);
    judge.add(rows.accepted(5).said({421}).take());
    judge.add(rows.accepted(500).take());
    QCOMPARE(word(after(judge).verdict), u"broken"_s);
    QCOMPARE(after(judge).brokenAt, std::optional<Nanos>(2s));
    QCOMPARE(*judge.finish().front().value, 1.0);
    QCOMPARE(after(judge).judged, quint64(3));
    QCOMPARE(after(judge).metShare, 2 / 3.0);
}

void TestJudgeWhole::whatGrowsIsDecidedLate()
{
    RowMaker rows;
    Judge judge({u"accepted >= 10"_s, u"accepted == 10"_s, u"accepted != 10"_s, u"accepted <= 10"_s}, {});
    const auto words = [](const std::vector<Standing>& standings) {
        QStringList list;
        for (const Standing& standing : standings)
            list += word(standing.verdict);
        return list.join(u' ');
    };
    judge.add(rows.accepted(5).take());
    QCOMPARE(words(judge.standings()), u"inconclusive inconclusive inconclusive met"_s);
    QCOMPARE(after(judge).reason, u"10 is not reached yet"_s);
    judge.add(rows.accepted(5).take());
    QCOMPARE(words(judge.standings()), u"met inconclusive inconclusive met"_s);
    Judge more = Judge({}, {});
    QVERIFY(more.isEmpty());
    QCOMPARE(words(judge.finish()), u"met met broken met"_s);

    Judge beyond({u"accepted >= 10"_s, u"accepted == 10"_s, u"accepted != 10"_s, u"accepted <= 10"_s}, {});
    beyond.add(RowMaker().accepted(11).take());
    QCOMPARE(words(beyond.standings()), u"met broken met broken"_s);
    Judge few({u"accepted >= 10"_s}, {});
    few.add(RowMaker().accepted(9).take());
    QCOMPARE(words(few.finish()), u"broken"_s);
}

void TestJudgeWhole::startIsLeftOut()
{
    Circumstances circumstances;
    circumstances.rampEnd = 2s;
    RowMaker rows;
    Judge judge({u"max(response) < 50ms after ramp"_s, u"count(code:421) == 0 after 1s"_s,
                 u"max(response) < 50ms after 3s"_s, u"accepted.rate >= 20/s after ramp"_s},
                circumstances);
    judge.add(rows.responses(100).said({421}).take());
    QCOMPARE(after(judge).reason, u"the first 2 s do not count"_s);
    judge.add(rows.responses(100).take());
    judge.add(rows.responses(10, 20).take());
    judge.add(rows.lasts(1s).responses(10, 20).take());
    QStringList words;
    for (const Standing& standing : judge.finish())
        words += word(standing.verdict);
    QCOMPARE(words.join(u' '), u"met met met met"_s);
    QCOMPARE(after(judge).judged, quint64(2));
    QCOMPARE(*judge.standings()[3].value, 20.0);
}

void TestJudgeWhole::ratesEndWithTheLastMessage()
{
    RowMaker rows;
    Judge judge({u"accepted.rate >= 100/s"_s}, {});
    judge.add(rows.accepted(100).take());
    judge.add(rows.lasts(5s).take()); // nothing but QUIT
    QCOMPARE(word(after(judge).verdict), u"broken"_s);
    QCOMPARE(word(judge.finish().front().verdict), u"met"_s);
    QCOMPARE(*after(judge).value, 100.0);
}

void TestJudgeWhole::codesAreDifferences()
{
    // Findings are totals of the run: the second sees only what came in it.
    RowMaker rows;
    Judge judge({u"count(code:421) <= 2 for 2s"_s}, {});
    for (int i = 0; i < 10; ++i)
        judge.add(rows.accepted(1).said({421}, 2).take());
    QCOMPARE(word(judge.finish().front().verdict), u"met"_s);
    QCOMPARE(*after(judge).value, 2.0);
}

void TestJudgeWhole::gauges()
{
    RowMaker rows;
    Judge judge(
        {u"max(active) <= 8"_s, u"active >= 6"_s, u"min(active) > 4"_s, u"cpu < 60%"_s, u"memory < 1M"_s},
        {});
    const auto put = [&](int connections, Nanos cpu) {
        rows.row.connections[static_cast<std::size_t>(metrics::ConnectionState::Idle)] = connections - 1;
        rows.row.connections[static_cast<std::size_t>(metrics::ConnectionState::Active)] = 1;
        rows.row.connections[static_cast<std::size_t>(metrics::ConnectionState::Waiting)] = 1000;
        rows.row.usage.user = cpu;
        judge.add(rows.take());
    };
    put(4, 400ms);
    rows.lasts(3s);
    put(8, 1800ms);
    const auto standings = judge.finish();
    QCOMPARE(*standings[0].value, 8.0);
    QCOMPARE(*standings[1].value, 7.0);
    QCOMPARE(*standings[2].value, 4.0);
    QCOMPARE(*standings[3].value, 0.55);
    QVERIFY(!standings[4].value);
    QCOMPARE(standings[4].reason, u"the system does not tell it"_s);
    QCOMPARE(word(standings[2].verdict), u"broken"_s);
}

void TestJudgeWhole::margins()
{
    RowMaker rows;
    Judge judge(
        {u"accepted.rate >= 80/s"_s, u"accepted.rate <= 80/s"_s, u"error == 0"_s, u"rate(error) <= 50%"_s},
        {});
    judge.add(rows.accepted(100).take());
    const auto standings = judge.standings();
    QCOMPARE(*standings[0].margin, 0.25);
    QCOMPARE(*standings[1].margin, -0.25);
    QVERIFY(!standings[2].margin);
    QCOMPARE(*standings[3].margin, 1.0);
    QVERIFY(!standings[0].upper && standings[1].upper);
}

void TestJudgeWhole::sharesOfSeconds()
{
    RowMaker rows;
    Judge judge({u"p95(response) < 50ms"_s, u"accepted >= 1000"_s}, {});
    judge.add(rows.responses(10, 1000).take());
    judge.add(rows.responses(100, 1).take());
    judge.add(rows.take());                                // nothing in it
    judge.add(rows.lasts(5s).responses(10, 1).take());     // a stall: five seconds
    judge.add(rows.lasts(100ms).responses(100, 1).take()); // too short to tell
    const auto standings = judge.finish();
    QCOMPARE(standings[0].judged, quint64(7));
    QCOMPARE(standings[0].metShare, 6 / 7.0);
    QCOMPARE(word(standings[0].verdict), u"met"_s);
    QCOMPARE(standings[1].judged, quint64(0)); // a total is nothing to ask of a second
}

void TestJudgeWhole::abortWaits()
{
    RowMaker rows;
    Judge judge({u"p50(response) < 50ms, abort after 3s"_s, u"error == 0, abort"_s}, {});
    judge.add(rows.responses(100).take());
    judge.add(rows.responses(100).take());
    judge.add(rows.responses(10, 100).take()); // met again: the waiting begins anew
    judge.add(rows.responses(100, 1000).take());
    judge.add(rows.responses(100).take());
    judge.add(rows.responses(100).take());
    QVERIFY(!judge.abortAsked());
    QVERIFY(!after(judge).abortsRun);
    judge.add(rows.responses(100).take());
    QCOMPARE(judge.abortAsked(), std::optional(u"p50(response) < 50ms, abort after 3s"_s));
    QVERIFY(after(judge).abortsRun);
    QVERIFY(!judge.standings()[1].abortsRun);

    Judge other({u"p50(response) < 50ms, abort after 3s"_s, u"error == 0, abort"_s}, {});
    other.add(RowMaker().responses(100).failed(1).take());
    QCOMPARE(other.abortAsked(), std::optional(u"error == 0, abort"_s));
}

void TestJudgeWhole::abortedStaysBroken()
{
    RowMaker rows;
    Judge judge({u"p50(response) < 50ms, abort"_s}, {});
    judge.add(rows.responses(100).take());
    judge.add(rows.responses(10, 1000).take());
    QCOMPARE(word(judge.finish().front().verdict), u"broken"_s);
    QVERIFY(judge.abortAsked());
}

void TestJudgeWhole::together()
{
    const auto standing = [](Verdict verdict, Severity severity = Severity::Fail) {
        Standing made;
        made.verdict = verdict;
        made.severity = severity;
        return made;
    };
    const Standing met = standing(Verdict::Met);
    const Standing open = standing(Verdict::Inconclusive);
    const Standing broken = standing(Verdict::Broken);
    QCOMPARE(word(verdictOf({})), u"met"_s);
    QCOMPARE(word(verdictOf({met, open, broken})), u"broken"_s);
    QCOMPARE(word(verdictOf({met, open})), u"inconclusive"_s);
    QCOMPARE(word(verdictOf({met, standing(Verdict::Broken, Severity::Warn),
                             standing(Verdict::Inconclusive, Severity::Warn)})),
             u"met"_s);
}

QTEST_GUILESS_MAIN(TestJudgeWhole)
#include "tst_judge_whole.moc"
