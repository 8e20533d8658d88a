// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/row_maker.h"

#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace stampede::criteria;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A tracked run: 10 s at 100 messages a second of which 80 arrive at once, then 20 s in which the rest
/// arrives; as many as `lost` never do.
struct TrackedRun {
    RowMaker rows;
    std::vector<metrics::SecondRow> made;

    explicit TrackedRun(quint64 lost = 0)
    {
        for (int i = 0; i < 10; ++i)
            made.push_back(rows.responses(10, 100).ledger(100, 80, 1'000'000).queue((i + 1) * 20).take());
        for (int i = 0; i < 20; ++i)
            made.push_back(rows.ledger(0, 10, 15'000'000).queue(200 - (i + 1) * 10).drains().take());
        if (lost > 0) {
            rows.row.counters.deliveries.lost = lost;
            made.push_back(rows.lasts(100ms).queue(0).drains().take());
        }
    }
    std::vector<Standing> judged(const QStringList& lines, const QString& gap = {}) const
    {
        Judge judge(lines, everythingOn());
        for (const metrics::SecondRow& row : made)
            judge.add(row);
        return judge.finish(gap);
    }
};

const QString gapText = u"The sink was gone for 2 s."_s;

} // namespace

/// Criteria over what the ledger of a tracked run knows.
class TestLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void atTheEnd_data();
    void atTheEnd();
    void sendingIgnoresTheDrain_data();
    void sendingIgnoresTheDrain();
    void withAGap_data();
    void withAGap();
    void lostWhileItRuns();
    void lostIsOfTheWholeRun_data();
    void lostIsOfTheWholeRun();
    void withoutData_data();
    void withoutData();
    void queueAbortsTheRun();
    void abortOutlivesAGap();
    void lostHasNoRate();
};

void TestLedger::atTheEnd_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("lost");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<double>("value");
    const auto row = [](const char* line, int lost, const char* verdict, double value) {
        QTest::addRow("%s, lost %d", line, lost)
            << QString::fromUtf8(line) << lost << QString::fromUtf8(verdict) << value;
    };
    row("lost == 0", 0, "met", 0);
    row("lost == 0", 3, "broken", 3);
    row("lost <= 3", 3, "met", 3);
    row("lost < 3", 3, "broken", 3);
    row("lost == 3", 3, "met", 3);
    row("lost != 0", 3, "met", 3);
    row("lost > 5", 3, "broken", 3);
    row("rate(lost) < 0.5%", 3, "met", 0.003);
    row("rate(lost) < 0.1%", 3, "broken", 0.003);
    row("delivered == 1000", 0, "met", 1000);
    row("delivered >= 1k", 0, "met", 1000);
    row("expected >= 1001", 0, "broken", 1000);
    row("duplicates == 0", 0, "met", 0);
    row("rate(corrupted) <= 0%", 0, "met", 0);
    row("out_of_order < 1", 0, "met", 0);
    row("unknown == 0", 0, "met", 0);
    row("uncertain == 0", 0, "met", 0);
    row("queue < 201", 0, "met", 200);
    row("queue < 200", 0, "broken", 200);
    row("min(queue) <= 0", 0, "met", 0);
    row("p50(delivery) < 2s", 0, "met", 1'000'447);
    row("max(delivery) < 10s", 0, "broken", 15'007'743);
    row("count(transit) == 1000", 0, "met", 1000);
    row("delivered.rate >= 30/s", 0, "met", 1000 / 30.0); // up to the last arrival
}

void TestLedger::atTheEnd()
{
    QFETCH(QString, line);
    QFETCH(int, lost);
    QFETCH(QString, verdict);
    QFETCH(double, value);
    QCOMPARE(problemsOf({line}, everythingOn()), QStringList());
    const Standing standing = TrackedRun(static_cast<quint64>(lost)).judged({line}).front();
    QCOMPARE(word(standing.verdict), verdict);
    QVERIFY(standing.value);
    QVERIFY2(qAbs(*standing.value - value) <= value / 1000, qPrintable(QString::number(*standing.value)));
}

void TestLedger::sendingIgnoresTheDrain_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<double>("value");
    const auto row = [](const char* line, double value) {
        QTest::newRow(line) << QString::fromUtf8(line) << value;
    };
    row("accepted.rate >= 100/s over 5s", 100);
    row("accepted.rate >= 100/s for 5s", 100);
    row("accepted.rate >= 100/s in 100% of seconds", 100);
    row("accepted.rate >= 100/s", 100);
    row("persecond(started) >= 100/s over 5s", 100);
    row("accepted == 1000", 1000);
    row("min(active) >= 7", 7);
    row("active >= 7", 7);
    row("active >= 7 for 3s", 7);
    row("cpu > 40%", 0.5);
    row("p95(response) < 11ms over 5s", 10'000);
    row("p95(response) < 11ms", 10'000);
}

void TestLedger::sendingIgnoresTheDrain()
{
    QFETCH(QString, line);
    QFETCH(double, value);
    TrackedRun run;
    for (std::size_t i = 0; i < 10; ++i) {
        run.made[i].connections[static_cast<std::size_t>(metrics::ConnectionState::Active)] = 7;
        run.made[i].usage.user = 500ms;
    }
    const Standing standing = run.judged({line}).front();
    QCOMPARE(word(standing.verdict), u"met"_s);
    QVERIFY2(qAbs(*standing.value - value) <= value / 1000, qPrintable(QString::number(*standing.value)));
    // That is the drain's doing: without its mark the same seconds break what asks for a steady rate.
    for (metrics::SecondRow& row : run.made)
        row.draining = false;
    if (line.contains(u"active") || (line.contains(u"/s") && line.contains(u"over")))
        QCOMPARE(word(run.judged({line}).front().verdict), u"broken"_s);
}

void TestLedger::withAGap_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* line, const char* verdict) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(verdict);
    };
    row("lost == 0", "inconclusive");
    row("lost <= 9", "inconclusive");
    row("rate(lost) < 50%", "inconclusive");
    row("delivered >= 1", "inconclusive");
    row("queue < 10k", "inconclusive");
    row("queue < 10", "inconclusive");
    row("p95(delivery) < 1h", "inconclusive");
    row("p95(transit) < 1ms", "inconclusive");
    row("duplicates == 0", "broken"); // two were seen
    row("duplicates <= 5", "inconclusive");
    row("corrupted == 0", "inconclusive"); // none was seen, but not all were
    row("duplicates >= 3", "inconclusive");
    row("expected == 1000", "met"); // what the engine handed over it knows
    row("uncertain == 0", "met");
    row("accepted == 1000", "met");
    row("p95(response) < 11ms", "met");
}

void TestLedger::withAGap()
{
    QFETCH(QString, line);
    QFETCH(QString, verdict);
    TrackedRun run(3);
    run.made[4].counters.deliveries.duplicates = 2;
    const Standing standing = run.judged({line}, gapText).front();
    QCOMPARE(word(standing.verdict), verdict);
    QCOMPARE(standing.reason.contains(gapText), verdict == u"inconclusive");
    // Without the gap all of them are decided.
    QVERIFY(run.judged({line}).front().verdict != Verdict::Inconclusive);
}

void TestLedger::lostWhileItRuns()
{
    const TrackedRun run(3);
    Judge judge({u"lost == 0"_s, u"lost <= 5"_s, u"lost > 1"_s, u"rate(lost) < 0.1%"_s, u"lost == 3"_s},
                everythingOn());
    for (std::size_t i = 0; i + 1 < run.made.size(); ++i) {
        judge.add(run.made[i]);
        for (const Standing& standing : judge.standings()) {
            QCOMPARE(word(standing.verdict), u"inconclusive"_s);
            QCOMPARE(standing.reason, u"known when the run is over"_s);
            QVERIFY(!standing.value);
            QCOMPARE(standing.judged, quint64(0));
        }
    }
    judge.add(run.made.back());
    const auto open = judge.standings();
    QCOMPARE(word(open[0].verdict), u"broken"_s); // what is beyond the limit stays beyond it
    QCOMPARE(*open[0].value, 3.0);
    QCOMPARE(word(open[1].verdict), u"inconclusive"_s);
    QCOMPARE(word(open[2].verdict), u"inconclusive"_s);
    QCOMPARE(word(open[3].verdict), u"broken"_s);
    QCOMPARE(word(open[4].verdict), u"inconclusive"_s);
    const auto closed = judge.finish();
    QCOMPARE(word(closed[0].verdict), u"broken"_s);
    QCOMPARE(word(closed[1].verdict), u"met"_s);
    QCOMPARE(word(closed[2].verdict), u"met"_s);
    QCOMPARE(word(closed[4].verdict), u"met"_s);
}

void TestLedger::lostIsOfTheWholeRun_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("window") << u"lost == 0 over 30s"_s << 11;
    QTest::newRow("in a row") << u"lost == 0 for 30s"_s << 11;
    QTest::newRow("of seconds") << u"lost == 0 in 99% of seconds"_s << 11;
    QTest::newRow("later") << u"lost == 0 after 5s"_s << 11;
    QTest::newRow("after the ramp") << u"rate(lost) < 1% after ramp"_s << 17;
}

void TestLedger::lostIsOfTheWholeRun()
{
    QFETCH(QString, line);
    QFETCH(int, column);
    const QStringList problems = problemsOf({line}, everythingOn());
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().contains(u"column %1: "_s.arg(column)) &&
                 problems.first().endsWith(u"is known when the run is over, and of the whole run"),
             qPrintable(problems.first()));
}

void TestLedger::withoutData_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("queue") << u"queue < 10k"_s << u"messages were not followed to the sink"_s;
    QTest::newRow("delivery") << u"p95(delivery) < 10s"_s << u"no message arrived at the sink"_s;
    QTest::newRow("lost") << u"lost == 0"_s << u"no message was handed over that could arrive at the sink"_s;
    QTest::newRow("duplicates") << u"rate(duplicates) < 1%"_s
                                << u"no message was handed over that could arrive at the sink"_s;
    QTest::newRow("delivered") << u"delivered.rate > 1/s"_s
                               << u"no message was handed over that could arrive at the sink"_s;
}

/// Nothing followed, or nothing handed over: no pass.
void TestLedger::withoutData()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);
    RowMaker rows;
    Judge judge({line}, everythingOn());
    for (int i = 0; i < 5; ++i)
        judge.add(rows.responses(10, 10).take());
    const Standing standing = judge.finish().front();
    QCOMPARE(word(standing.verdict), u"inconclusive"_s);
    QCOMPARE(standing.reason, reason);
}

void TestLedger::queueAbortsTheRun()
{
    RowMaker rows;
    Judge judge({u"queue < 100 for 3s, abort"_s}, everythingOn());
    for (int i = 0; i < 4; ++i)
        judge.add(rows.ledger(10, 0).queue(i < 2 ? 90 : 110).take());
    QVERIFY(!judge.abortAsked());
    judge.add(rows.ledger(10, 0).queue(120).drains().take()); // also while it waits for the rest
    QVERIFY(judge.abortAsked());
}

void TestLedger::abortOutlivesAGap()
{
    RowMaker rows;
    Judge judge({u"queue < 100, abort"_s}, everythingOn());
    judge.add(rows.ledger(200, 0).queue(200).take());
    QVERIFY(judge.abortAsked());
    const Standing standing = judge.finish(gapText).front();
    QCOMPARE(word(standing.verdict), u"broken"_s); // it ended the run
    QVERIFY(standing.abortsRun);
}

void TestLedger::lostHasNoRate()
{
    QCOMPARE(
        problemsOf({u"lost.rate < 1/s"_s}, everythingOn()),
        QStringList{u"criteria[0] column 6: lost is known when the run is over: there is none a second"_s});
    QCOMPARE(problemsOf({u"rate(expected) < 1%"_s}, everythingOn()).size(), 1);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
