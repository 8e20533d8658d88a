// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "criteria/grammar.h"
#include "criteria/row_maker.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace stampede;
using namespace stampede::criteria;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What is said of lines that are not understood, and where.
class TestBadLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void one_data();
    void one();
    void several_data();
    void several();
    void hostile_data();
    void hostile();
    void tooMany();
    void duplicates();
    void mutated();
};

static void row(const char* line, const char* begin, const char* also = "")
{
    QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(begin) << QString::fromUtf8(also);
}

void TestBadLines::one_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("also");
    row("", "column 1: the line is empty");
    row("   ", "column 1: the line is empty");
    row("p95(respons) < 500ms", "column 5: there is no metric 'respons'", "did you mean response?");
    row("p95(resp) < 500ms", "column 5: there is no metric 'resp'", "did you mean response?");
    row("acepted.rate >= 1/s", "column 1: there is no metric 'acepted'", "did you mean accepted?");
    row("p95(zzzzzz) < 500ms", "column 5: there is no metric 'zzzzzz'", "most used are response, accepted");
    row("p95(latency) < 50ms", "column 5: there is no metric 'latency'", "did you mean response?");
    row("bounced == 0", "column 1: there is no metric 'bounced'", "did you mean permanent?");
    row("RPS > 100", "column 1: there is no metric 'rps'", "did you mean accepted.rate?");
    row("p95(stage:rpct) < 5ms", "column 11: 'rpct' is no stage", "did you mean rcpt?");
    row("p95(stage) < 5ms", "column 5: '' is no stage");
    row("rate(outcome:lost) < 1%", "column 14: 'lost' is no outcome");
    row("count(fault:timeot) == 0", "column 13: 'timeot' is no fault", "did you mean timeout?");
    row("count(fault:none) == 0", "column 13: 'none' is no fault");
    row("count(code:42) == 0", "column 12: '42' is no reply code");
    row("count(code:600) == 0", "column 12: '600' is no reply code");
    row("count(code) == 0", "column 7: say which: code:421");
    row("count(code:550 5.1) == 0", "column 16: expected an enhanced code");
    row("count(code:550 3.1.1) == 0", "column 16: expected an enhanced code");
    row("count(accepted:x) == 0", "column 16: accepted takes no ':'");
    row("p101(response) < 5ms", "column 1: 'p101' is no percentile");
    row("response.p100.1 < 5ms", "column 10: 'p100.1' is no percentile");
    row("response < 5ms", "column 1: response is many times", "p95(response)");
    row("response.rate < 5/s", "column 10: 'rate' does not sum up response");
    row("maen(response) < 5ms", "column 1: 'maen' does not sum up response", "did you mean mean?");
    row("p95(accepted) < 5ms", "column 1: 'p95' does not sum up accepted");
    row("rate(connections) < 5", "column 1: there is no share of connections", "connections.rate");
    row("count(cpu) < 5", "column 1: 'count' does not sum up cpu");
    row("(response) < 5ms", "column 1: expected what to sum up before '('");
    row("p95() < 5ms", "column 5: expected a metric");
    row("p95(response < 5ms", "column 14: expected ')'");
    row("p95(p99(response)) < 5ms", "column 8: expected ')'");
    row("response. < 5ms", "column 10: expected what to sum up after '.'");
    row("< 5ms", "column 1: expected a metric");
    row("p95(response)", "column 14: expected a comparison");
    row("p95(response) 500ms", "column 15: expected a comparison");
    row("p95(response) = 500ms", "column 15: '=' is no comparison", "did you mean ==?");
    row("p95(response) =< 500ms", "column 15: '=<' is no comparison", "did you mean <=?");
    row("p95(response) ≤ 500ms", "column 15: '≤' is no comparison", "did you mean <=?");
    row("p95(response) <<< 500ms", "column 15: '<<<' is no comparison");
    row("p95(response) <", "column 16: expected a time such as 500ms");
    row("p95(response) < over 30s", "column 17: expected a time such as");
    row("p95(response) < 500", "column 17: '500' does not fit p95(response): expected a time");
    row("p95(response) < 5%", "column 17: '5%' does not fit p95(response)");
    row("p95(response) < 5/s", "column 17: '5/s' does not fit");
    row("p95(response) < 5 %", "column 17: '5 %' does not fit");
    row("rate(error) < 5ms", "column 15: '5ms' does not fit rate(error): expected a share");
    row("rate(error) < 5", "column 15: rate(error) is at most 100 %", "did you mean 5%?");
    row("rate(error) < 500%", "column 15: rate(error) is at most 100 %");
    row("rate(error) > 100%", "column 15: nothing is above 100 %");
    row("rate(error) < 0%", "column 15: nothing is below 0");
    row("count(error) < 0", "column 16: nothing is below 0");
    row("accepted.rate > 5s", "column 17: '5s' does not fit accepted.rate");
    row("count(error) < 5%", "column 16: '5%' does not fit count(error): expected a number");
    row("count(error) < -5", "column 16: '-5' has a sign");
    row("count(error) < 1e999", "column 16: '1e999' does not fit");
    row("count(error) < 99999999999999999999", "column 16: '9999");
    row("count(error) < 1.2.3", "column 16: '1.2.3' does not fit");
    row("count(error) < 1,000", "column 18: expected over, for, in, after or abort, found '000'");
    row("wrn: p95(response) < 1s", "column 1: 'wrn' is no severity", "did you mean warn?");
    row("p95(response) < 1s ovr 30s", "column 20: expected over, for, in, after or abort, found 'ovr'",
        "did you mean over?");
    row("p95(response) < 1s over", "column 24: expected a time after over");
    row("p95(response) < 1s over soon", "column 25: 'soon' is no time");
    row("p95(response) < 1s over 0s", "column 25: the time after over must be from 1 s to 10 min");
    row("p95(response) < 1s over 11min", "column 25: the time after over must be from 1 s to 10 min");
    row("p95(response) < 1s for 10ms", "column 24: the time after for must be from");
    row("p95(response) < 1s for 10s for 5s", "column 28: for is there twice");
    row("p95(response) < 1s in 99 of seconds", "column 23: expected a part of the seconds");
    row("p95(response) < 1s in 101% of seconds", "column 23: expected a part of the seconds");
    row("p95(response) < 1s in 0% of seconds", "column 23: expected a part of the seconds");
    row("p95(response) < 1s in 99%", "column 23: expected a part of the seconds");
    row("p95(response) < 1s, ", "column 21: expected abort or another clause");
    row("p95(response) < 1s,, abort", "column 20: expected over, for, in, after or abort");
    row("p95(response) < 1s, abort after ramp", "column 32: an abort waits for a time");
    row("p95(response) < 1s, abort after", "column 32: expected a time after abort after");
    row("p95(response) < 1s for 10s in 9% of seconds", "column 28: for and in do not go together");
    row("p95(response) < 1s in 9% of seconds, abort", "column 38: abort does not go with in");
    row("warn: p95(response) < 1s, abort", "column 27: abort does not go with warn:");
}

void TestBadLines::one()
{
    QFETCH(QString, line);
    QFETCH(QString, begin);
    QFETCH(QString, also);
    const QStringList problems = problemsOf({u"count(accepted) >= 1"_s, line}, everythingOn());
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(u"criteria[1] " + begin), qPrintable(problems.first()));
    QVERIFY2(problems.first().contains(also), qPrintable(problems.first()));
}

void TestBadLines::several_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("columns");
    QTest::newRow("all parts") << u"wrn: p95(respons) =< 5s ovr 3s"_s
                               << QStringList{u"1"_s, u"10"_s, u"19"_s, u"25"_s};
    QTest::newRow("metric and clause") << u"p95(x1) < 5ms over never"_s << QStringList{u"5"_s, u"20"_s};
    QTest::newRow("limit and clauses")
        << u"p95(response) < 5% over 0s for x"_s << QStringList{u"17"_s, u"25"_s, u"32"_s};
    QTest::newRow("two against warn") << u"warn: service.p5 < 1s for 5s in 5% of seconds, abort"_s
                                      << QStringList{u"30"_s, u"48"_s, u"48"_s};
}

void TestBadLines::several()
{
    QFETCH(QString, line);
    QFETCH(QStringList, columns);
    static const QRegularExpression column(u"^criteria\\[0\\] column (\\d+): ."_s);
    QStringList found;
    for (const QString& problem : problemsOf({line}, everythingOn()))
        found += column.match(problem).captured(1);
    QCOMPARE(found, columns);
}

void TestBadLines::hostile_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("begin");
    const QString good = u"p95(response) < 500ms"_s;
    QTest::newRow("NUL") << QString(u"p95(" + QChar(0) + u"response) < 500ms")
                         << u"column 5: the character U+0000 does not belong here"_s;
    QTest::newRow("NUL at the end") << QString(good + QChar(0)) << u"column 22: the character U+0000"_s;
    QTest::newRow("line break") << QString(good + u'\n') << u"column 22: the character U+000a"_s;
    QTest::newRow("Arabic digits") << u"p95(response) < ٥٠٠ms"_s << u"column 17: the character U+0665"_s;
    QTest::newRow("fullwidth digits") << u"p95(response) < 50０ms"_s << u"column 19: the character U+ff10"_s;
    QTest::newRow("half a surrogate")
        << QString(good + QChar(0xd800)) << u"column 22: the character U+d800"_s;
    QTest::newRow("long") << QString(u' ').repeated(480) + good << u"column 501: the line is longer"_s;
    QTest::newRow("megabytes") << QString(u'(').repeated(1 << 21) << u"column 501: the line is longer"_s;
    QTest::newRow("parentheses") << QString(u'(').repeated(499) << u"column 1: expected what to sum up"_s;
    QTest::newRow("long number") << u"count(error) < "_s + QString(u'9').repeated(400)
                                 << u"column 16: '9999"_s;
    QTest::newRow("long fraction") << u"p95(response) < 0."_s + QString(u'9').repeated(400) + u'x'
                                   << u"column 17: '0.99"_s;
    QTest::newRow("long percentile") << u"p"_s + QString(u'9').repeated(400) + u"(response) < 1s"_s
                                     << u"column 1: 'p9999"_s;
    QTest::newRow("formats") << u"%1(%2) < %3"_s << u"column 1: expected a metric"_s;
}

void TestBadLines::hostile()
{
    QFETCH(QString, line);
    QFETCH(QString, begin);
    const QStringList problems = problemsOf({line}, everythingOn());
    QVERIFY(!problems.isEmpty());
    QVERIFY2(problems.first().startsWith(u"criteria[0] " + begin), qPrintable(problems.first()));
    for (const QString& problem : problems) {
        QVERIFY(problem.size() < 300);
        QVERIFY(!problem.contains(QChar(0)));
    }
}

void TestBadLines::tooMany()
{
    QStringList lines;
    for (int i = 1; i <= 101; ++i)
        lines += u"count(accepted) >= %1"_s.arg(i);
    QCOMPARE(problemsOf(lines, everythingOn()),
             QStringList{u"criteria there are 101; at most 100 are judged"_s});
    lines.removeLast();
    QCOMPARE(problemsOf(lines, everythingOn()), QStringList());
}

void TestBadLines::duplicates()
{
    const QStringList lines{u"p95(response) < 500ms"_s,
                            u"p99(response) < 500ms"_s,
                            u"response.p95<0.5s"_s,
                            u"warn: p95(response) < 500ms"_s,
                            u"nonsense"_s,
                            u"nonsense"_s};
    const QStringList problems = problemsOf(lines, everythingOn());
    QCOMPARE(problems.size(), 4);
    QCOMPARE(problems[0], u"criteria[2] column 1: says the same as criterion 1"_s);
    QVERIFY(problems[1].startsWith(u"criteria[4] column 1: there is no metric"));
    QCOMPARE(problems[2], u"criteria[5] column 1: says the same as criterion 5"_s);
}

/// Whatever is made of good lines: no crash, columns within the line, and a rule or a problem.
void TestBadLines::mutated()
{
    const QStringList seeds = exampleLines();
    const QString characters = u"<>=!()%.,:/ \tabcpsm0123456789µ≤é"_s + QChar(0);
    Random random(20261122);
    static const QRegularExpression form(u"^criteria\\[0\\] column (\\d+): .+"_s);
    int good = 0;
    int bad = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString line = seeds[static_cast<qsizetype>(random.below(static_cast<quint64>(seeds.size())))];
        for (quint64 n = random.below(5); n > 0; --n) {
            const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(line.size()) + 1));
            const QChar c =
                characters[static_cast<qsizetype>(random.below(static_cast<quint64>(characters.size())))];
            switch (random.below(4)) {
            case 0: line.insert(at, c); break;
            case 1: line.remove(at, static_cast<qsizetype>(random.below(6))); break;
            case 2: line.replace(at, 1, QString(c)); break;
            default: line.insert(at, line.mid(static_cast<qsizetype>(random.below(10)), 8)); break;
            }
        }
        const QStringList problems = problemsOf({line}, everythingOn());
        for (const QString& problem : problems) {
            const QRegularExpressionMatch match = form.match(problem);
            QVERIFY2(match.hasMatch(), qPrintable(problem));
            const int column = match.captured(1).toInt();
            QVERIFY2(column >= 1 && column <= line.size() + 1, qPrintable(line + u" | " + problem));
        }
        const Judge judge({line}, everythingOn());
        QVERIFY2(judge.isEmpty() || problems.isEmpty(), qPrintable(line));
        ++(problems.isEmpty() ? good : bad);
    }
    QVERIFY(good > 1000 && bad > 1000);
}

QTEST_GUILESS_MAIN(TestBadLines)
#include "tst_bad_lines.moc"
