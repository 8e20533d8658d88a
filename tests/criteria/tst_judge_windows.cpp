// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "criteria/latency_track.h"
#include "criteria/row_maker.h"

#include <QLocale>
#include <QTest>

#include <deque>

using namespace stampede;
using namespace stampede::criteria;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Sliding windows, seconds in a row, part of the seconds, and what happens without data.
class TestJudgeWindows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void scripts_data();
    void scripts();
    void slidingRates();
    void stalledServerHasARate();
    void stallFillsAWindow();
    void abortOfAWindow();
    void noData_data();
    void noData();
    void neverFilled_data();
    void neverFilled();
    void trackIsTheSumOfItsWindow_data();
    void trackIsTheSumOfItsWindow();
};

/// A letter a second: g(ood) 10 ms, b(ad) 100 ms, n(othing), s(hort and bad), l(ong good stall of 4 s).
static void feed(Judge& judge, RowMaker& rows, QChar c)
{
    if (c == u'g')
        rows.responses(10);
    else if (c == u'b')
        rows.responses(100);
    else if (c == u's')
        rows.lasts(200ms).responses(100);
    else if (c == u'l')
        rows.lasts(4s).responses(10);
    judge.add(rows.take());
}

void TestJudgeWindows::scripts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<QString>("live"); // after each: m(et), b(roken), ?
    QTest::addColumn<QString>("end");
    const auto row = [](const char* name, const char* line, const char* seconds, const char* live,
                        const char* end) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(seconds)
                            << QString::fromUtf8(live) << QString::fromUtf8(end);
    };
    row("for: three in a row", "max(response) < 50ms for 3s", "ggbbgbbbg", "??mmmmmbb", "b");
    row("for: never three", "max(response) < 50ms for 3s", "bbgbbgbbg", "??mmmmmmm", "m");
    row("for: silence neither breaks nor counts", "max(response) < 50ms for 3s", "gggbbnb", "??mmmmb", "b");
    row("for: a stall is long", "max(response) < 50ms for 3s", "gl", "?m", "m");
    row("for: too short to judge", "max(response) < 50ms for 3s", "gggbbs", "??mmmm", "m");
    row("over: whole windows only", "p50(response) < 50ms over 3s", "bgggg", "??mmm", "m");
    row("over: any window", "p50(response) < 50ms over 3s", "gggbbgggg", "??mmbbbbb", "b");
    row("over: silence in it", "max(response) < 50ms over 2s", "ggnnng", "?mmmmm", "m");
    row("over: what leaves is forgotten", "max(response) < 50ms over 2s after 1s", "bgggg", "??mmm", "m");
    row("over and for", "max(response) < 50ms over 2s for 2s", "ggbbgg", "??mbbb", "b");
    row("in: at the end", "max(response) < 50ms in 75% of seconds", "gbgg", "????", "m");
    row("in: not enough", "max(response) < 50ms in 76% of seconds", "gbgg", "????", "b");
    row("in: silence does not count", "max(response) < 50ms in 75% of seconds", "gnbnngg", "???????", "m");
    row("in: a stall counts for all", "max(response) < 50ms in 80% of seconds", "lb", "??", "m");
    row("in: short ones do not count", "max(response) < 50ms in 100% of seconds", "gggs", "????", "m");
    row("in over", "p50(response) < 50ms over 2s in 60% of seconds", "gggbbg", "??????", "m");
}

void TestJudgeWindows::scripts()
{
    QFETCH(QString, line);
    QFETCH(QString, seconds);
    QFETCH(QString, live);
    QFETCH(QString, end);
    QCOMPARE(problemsOf({line}, everythingOn()), QStringList());
    const auto letter = [](Verdict verdict) {
        return verdict == Verdict::Met ? u'm' : verdict == Verdict::Broken ? u'b' : u'?';
    };
    RowMaker rows;
    Judge judge({line}, everythingOn());
    QString seen;
    for (const QChar c : seconds) {
        feed(judge, rows, c);
        const Standing standing = judge.standings().front();
        seen += letter(standing.verdict);
        QCOMPARE(standing.reason.isEmpty(), standing.verdict == Verdict::Met);
    }
    QCOMPARE(seen, live);
    const Standing last = judge.finish().front();
    QCOMPARE(QString(letter(last.verdict)), end);
    const qsizetype broken = live.indexOf(u'b');
    QCOMPARE(last.brokenAt.has_value(), broken >= 0);
    if (broken >= 0)
        QCOMPARE(*last.brokenAt, Nanos(std::chrono::seconds(broken + 1)));
}

void TestJudgeWindows::slidingRates()
{
    RowMaker rows;
    Judge judge({u"accepted.rate >= 90/s over 3s"_s, u"rate(error) < 10% over 3s"_s}, {});
    for (int i = 0; i < 3; ++i)
        judge.add(rows.accepted(100).take());
    QCOMPARE(*judge.standings()[0].value, 100.0);
    judge.add(rows.accepted(40).failed(60).take());
    QCOMPARE(*judge.standings()[0].value, 80.0);
    QCOMPARE(*judge.standings()[1].value, 0.2);
    QCOMPARE(judge.standings()[0].reason, u"accepted.rate was 80/s over 3 s, not at least 90/s"_s);
    for (int i = 0; i < 3; ++i)
        judge.add(rows.accepted(100).take());
    const auto end = judge.finish();
    QCOMPARE(*end[1].value, 0.0); // as it is now, though broken for good
    QCOMPARE(word(end[1].verdict), u"broken"_s);
    QCOMPARE(end[1].brokenAt, std::optional<Nanos>(4s));
    QCOMPARE(end[1].judged, quint64(5));
    QCOMPARE(end[1].metShare, 2 / 5.0);
}

void TestJudgeWindows::stalledServerHasARate()
{
    RowMaker rows;
    Judge judge({u"accepted.rate >= 90/s over 3s"_s, u"accepted.rate >= 90/s for 3s"_s}, {});
    rows.row.counters.started = 10; // and no reply to any of them
    for (int i = 0; i < 4; ++i)
        judge.add(rows.take());
    QCOMPARE(word(judge.standings()[0].verdict), u"broken"_s);
    QCOMPARE(word(judge.standings()[1].verdict), u"broken"_s);
    Judge idle({u"accepted.rate >= 90/s over 3s"_s}, {}); // paused: nothing to do
    for (int i = 0; i < 4; ++i)
        idle.add(rows.take());
    QCOMPARE(word(idle.standings()[0].verdict), u"inconclusive"_s);
}

void TestJudgeWindows::stallFillsAWindow()
{
    RowMaker rows;
    Judge judge({u"accepted.rate >= 90/s over 10s"_s}, {});
    judge.add(rows.accepted(1000).take());
    judge.add(rows.lasts(40s).accepted(400).take());
    QCOMPARE(*judge.standings()[0].value, 10.0);
    for (int i = 0; i < 10; ++i)
        judge.add(rows.accepted(100).take());
    QCOMPARE(*judge.standings()[0].value, 100.0);
}

void TestJudgeWindows::abortOfAWindow()
{
    RowMaker rows;
    Judge judge({u"max(response) < 50ms for 2s, abort after 3s"_s}, {});
    for (const QChar c : u"bbgbbbb"_s) // broken at 2 s, but not for three seconds at a stretch
        feed(judge, rows, c);
    QCOMPARE(word(judge.standings()[0].verdict), u"broken"_s);
    QVERIFY(!judge.abortAsked());
    feed(judge, rows, u'b');
    QVERIFY(judge.abortAsked());
}

void TestJudgeWindows::noData_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* line, const char* reason) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(reason);
    };
    row("p95(response) < 1s", "no message got its final reply");
    row("p95(stage:tls) < 1s", "no message got a reply at stage tls");
    row("p95(lateness) < 1s", "no message was started");
    row("count(error) == 0", "no message has ended");
    row("count(code:421) == 0", "no message has ended");
    row("count(fault:timeout) == 0", "no message has ended");
    row("count(reconnects) == 0", "no message has ended");
    row("rate(error) < 1%", "no message has ended");
    row("rate(accepted) >= 99%", "no message has ended");
    row("accepted.rate >= 1/s", "no message has ended");
    row("accepted >= 1", "no message has ended");
    row("error.rate < 1/s", "no message has ended");
    row("rate(skipped) < 1%", "no message was scheduled");
    row("started.rate < 1/s", "no message was started");
    row("p95(response) < 1s over 2s", "no message got its final reply");
    row("p95(response) < 1s for 2s", "in no whole second: no message got its final reply");
    row("p95(response) < 1s in 99% of seconds", "in no whole second: no message got its final reply");
    row("error == 0 over 2s", "no message has ended");
    row("memory < 1G", "the system does not tell it");
    row("p95(response) < 1s after 10s", "the run ended within the first 10 s, which do not count");
}

void TestJudgeWindows::noData()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);
    RowMaker rows;
    Judge judge({line}, everythingOn());
    QCOMPARE(judge.standings()[0].reason.isEmpty(), false);
    for (int i = 0; i < 5; ++i)
        judge.add(rows.take());
    const Standing end = judge.finish().front();
    QCOMPARE(word(end.verdict), u"inconclusive"_s);
    QCOMPARE(end.reason, reason);
    QVERIFY(!end.value && !end.margin && !end.brokenAt);
    QCOMPARE(end.judged, quint64(0));
}

void TestJudgeWindows::neverFilled_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reason");
    QTest::newRow("over") << u"p95(response) < 1s over 10s"_s
                          << u"the run was shorter than the window of 10 s"_s;
    QTest::newRow("for") << u"p95(response) < 1s for 10s"_s << u"the run gave less than 10 s to judge"_s;
    QTest::newRow("over after") << u"p95(response) < 1s over 4s after 2s"_s
                                << u"the run was shorter than the window of 4 s"_s;
}

void TestJudgeWindows::neverFilled()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);
    RowMaker rows;
    Judge judge({line}, {});
    for (int i = 0; i < 5; ++i)
        judge.add(rows.responses(10).take());
    const Standing end = judge.finish().front();
    QCOMPARE(word(end.verdict), u"inconclusive"_s);
    QCOMPARE(end.reason, reason);
}

void TestJudgeWindows::trackIsTheSumOfItsWindow_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1, 2, 3, 7, 60, 600})
        QTest::addRow("%d s", width) << width;
}

/// Against the plain way: all rows of the window added up each time.
void TestJudgeWindows::trackIsTheSumOfItsWindow()
{
    QFETCH(int, width);
    Random random(7, static_cast<quint64>(width));
    LatencyTrack track(metrics::responseMeasure, 5s, Nanos(std::chrono::seconds(width)));
    RowMaker rows;
    std::deque<std::pair<Nanos, metrics::Histogram>> kept;
    Nanos total{0};
    for (int i = 0; i < 2000; ++i) {
        rows.lasts(random.below(50) == 0 ? Nanos(5s)
                                         : Nanos(950ms) + Nanos(1ms) * static_cast<int>(random.below(100)));
        for (quint64 n = random.below(4); n > 0; --n)
            rows.took(metrics::responseMeasure, static_cast<qint64>(random.below(1'000'000)));
        const metrics::SecondRow row = rows.take();
        track.add(row);
        if (!countsFrom(5s, row))
            continue;
        kept.emplace_back(row.length, row.distributions->response);
        total += row.length;
        while (kept.size() > 1 && total - kept.front().first >= std::chrono::seconds(width) - tolerance) {
            total -= kept.front().first;
            kept.pop_front();
        }
        metrics::Histogram sum;
        for (const auto& [length, histogram] : kept)
            sum.add(histogram);
        QVERIFY(track.total() == sum);
    }
}

QTEST_GUILESS_MAIN(TestJudgeWindows)
#include "tst_judge_windows.moc"
