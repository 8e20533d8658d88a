// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summary.h"
#include "result_maker.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using report::TextStyle;

class TestSummaryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void whole();
    void openModel();
    void plainRunIsShort();
    void neverStarted();
    void zeroMessages();
    void whatIsWrongIsSaid();
    void reasons_data();
    void reasons();
    void numbersInTheLocale();
    void colourOnlyAddsColour();
    void fitsTheTerminal_data();
    void fitsTheTerminal();
    void manyFindings();
};

void TestSummaryText::whole()
{
    QCOMPARE(report::summaryText(handMadeResult(), {}), uR"(Stampede · demo · run 7f3a21
127.0.0.1 port 2525, closed model, connections: 20, workers: 2
Completed.

Rate        5,000 msg/s · 18 MMH · 27.5 MB/s of content · sending for 4.00 s
Messages    started 20,000 = accepted 19,990 + temporary 5 + permanent 3 + error 2
            scheduled 20,010 = started 20,000 + skipped 10
Errors      timeout 1 · disconnect 1
Recipients  accepted 39,980 · temporary 10 · permanent 6
Traffic     118.2 MB out · 3.1 MB in · connects 21 · ready 20 · reconnects 1

Latency     count     mean      p50      p90      p95      p99    p99.9      max
connect        20    74 µs    70 µs   126 µs   133 µs   140 µs   140 µs   140 µs
mail        1,000  1.50 ms  1.50 ms  2.70 ms  2.85 ms  2.97 ms  3.00 ms  3.00 ms
body        1,000  1.25 s   1.25 s   2.25 s   2.38 s   2.48 s   2.50 s   2.50 s
service     1,000  1.30 s   1.30 s   2.34 s   2.47 s   2.57 s   2.60 s   2.60 s
response    1,000  1.35 s   1.35 s   2.43 s   2.57 s   2.67 s   2.70 s   2.70 s

Replies      count  stage  code         first     last  sample
            19,990  body   250 2.0.0  12.0 ms  4.20 s   2.0.0 Ok: queued
                 5  rcpt   451        1.00 s   3.00 s   try later?[31m
                 1  body   timeout    2.00 s   2.00 s   no reply to the end of the message within t…
                 7  mail   others     2.00 s   3.00 s

Server      PIPELINING · CHUNKING · SIZE up to 10 MiB · AUTH PLAIN CRAM-MD5 · DSN
TLS         TLSv1.3 · TLS_AES_256_GCM_SHA384 · CN=mx.example.test · verified · expires 12/31/26
            handshakes 20, resumed 12

Generator   CPU user 1.20 s + system 2.30 s = 83 % of one core · 175 µs a message · workers 2
            45.0 MB of memory · descriptors 62 of 1,048,576
Limit       The server was the limit: the generator waited for it; its busiest worker used 43 % of a
            core.
)"_s);
}

void TestSummaryText::openModel()
{
    load::RunResult result = handMadeResult();
    result.job.load.model = job::Load::Model::Open;
    result.job.load.rate = 1.5;
    const QString text = report::summaryText(result, {});
    QVERIFY2(
        text.contains(u"\n127.0.0.1 port 2525, open model, 90/min, at most 20 connections, workers: 2\n"),
        qPrintable(text));
    QVERIFY2(text.contains(u"\nLateness    p50 500 µs · p99 990 µs · max 1.00 ms\nLimit       "),
             qPrintable(text));

    metrics::Snapshot late = handMadeSnapshot();
    auto latency = std::make_shared<metrics::Distributions>();
    latency->lateness.recordMicros(20'000);
    late.distributions = latency;
    late.workerCpu = {100ms, 4100ms};
    result.last = std::make_shared<const metrics::Snapshot>(late);
    const QString doubtful = report::summaryText(result, {});
    QVERIFY2(doubtful.contains(u"Limit       The generator was the limit"), qPrintable(doubtful));
    QVERIFY2(!text.contains(u"The generator was the limit"), qPrintable(text));
}

void TestSummaryText::plainRunIsShort()
{
    load::RunResult result = handMadeResult();
    metrics::Snapshot last;
    last.elapsed = 2s;
    last.total.scheduled = last.total.started = 10;
    last.total.outcomes = {10, 0, 0, 0};
    last.total.recipientsAccepted = 10;
    last.total.connections = last.total.connected = 1;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    result.capabilities.reset();
    result.tls.reset();
    result.job.name.clear();
    result.runId.clear();
    const QString text = report::summaryText(result, {});
    for (const char16_t* absent :
         {u"Errors", u"Recipients", u"Latency", u"Replies", u"Server", u"TLS", u"skipped"})
        QVERIFY2(!text.contains(QStringView(absent)), qPrintable(text));
    QVERIFY2(text.startsWith(u"Stampede\n127.0.0.1"), qPrintable(text));
    QVERIFY2(!text.contains(u"\n\n\n") && text.endsWith(u'\n'), qPrintable(text));
}

void TestSummaryText::neverStarted()
{
    load::RunResult result;
    result.reason = load::EndReason::NotCarriedOut;
    result.error = {u"target.host"_s, u"mx.example.test does not resolve; check the name."_s};
    QCOMPARE(report::summaryText(result, {}), uR"(Stampede
127.0.0.1 port 2525, closed model, connections: 10, workers: 0
Not carried out: target.host: mx.example.test does not resolve; check the name.

Nothing was sent.
)"_s);
}

void TestSummaryText::zeroMessages()
{
    load::RunResult result;
    auto last = std::make_shared<metrics::Snapshot>();
    last->distributions = std::make_shared<const metrics::Distributions>();
    result.last = last;
    const QString text = report::summaryText(result, {});
    QVERIFY2(text.contains(u"\nRate        –\n"), qPrintable(text));
    QVERIFY2(text.contains(u"started 0 = accepted 0 + temporary 0 + permanent 0 + error 0\n"),
             qPrintable(text));
    for (const char16_t* absent : {u"nan", u"inf", u"Latency", u"%"})
        QVERIFY2(!text.contains(QStringView(absent)), qPrintable(text));
}

void TestSummaryText::whatIsWrongIsSaid()
{
    load::RunResult result = handMadeResult();
    metrics::Snapshot last = handMadeSnapshot();
    last.total.outcomes[0] -= 100;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    const QString text = report::summaryText(result, {});
    QVERIFY2(text.contains(
                 u"started 20,000 = accepted 19,890 + temporary 5 + permanent 3 + error 2 + in flight 100\n"),
             qPrintable(text));
}

void TestSummaryText::reasons_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("expected");
    using load::EndReason;
    QTest::newRow("completed") << int(EndReason::Completed) << u"\nCompleted.\n"_s;
    QTest::newRow("stopped") << int(EndReason::Stopped)
                             << u"\nStopped on request; open transactions were finished.\n"_s;
    QTest::newRow("aborted") << int(EndReason::Aborted)
                             << u"\nAborted; messages under way were given up.\n"_s;
    QTest::newRow("budget") << int(EndReason::ErrorBudget) << u"\nFailed, too many errors: place: why\n"_s;
    QTest::newRow("criterion") << int(EndReason::Criterion)
                               << u"\nEnded by a broken criterion: place: why\n"_s;
    QTest::newRow("not carried out") << int(EndReason::NotCarriedOut) << u"\nNot carried out: place: why\n"_s;
}

void TestSummaryText::reasons()
{
    QFETCH(int, reason);
    QFETCH(QString, expected);
    load::RunResult result = handMadeResult();
    result.reason = static_cast<load::EndReason>(reason);
    result.error = {u"place"_s, u"why"_s};
    const QString text = report::summaryText(result, {});
    QVERIFY2(text.contains(expected), qPrintable(text));
}

void TestSummaryText::numbersInTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString text = report::summaryText(handMadeResult(), {});
    QVERIFY2(text.contains(u"Rate        5.000 msg/s · 18 MMH · 27,5 MB/s"), qPrintable(text));
    QVERIFY2(text.contains(u"started 20.000 = accepted 19.990"), qPrintable(text));
    QVERIFY2(text.contains(u"1,25 s"), qPrintable(text));
}

void TestSummaryText::colourOnlyAddsColour()
{
    const QString plain = report::summaryText(handMadeResult(), {});
    QString coloured = report::summaryText(handMadeResult(), {true, 100});
    QVERIFY(coloured.contains(u"\x1b[32mCompleted.\x1b[0m\n"_s));
    coloured.remove(QRegularExpression(u"\x1b\\[[0-9]*m"_s));
    QCOMPARE(coloured, plain);
    QVERIFY(!plain.contains(QChar(0x1b)));
}

void TestSummaryText::fitsTheTerminal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {80, 100, 120, 200})
        QTest::addRow("%d", width) << width;
}

void TestSummaryText::fitsTheTerminal()
{
    QFETCH(int, width);
    const QString text = report::summaryText(handMadeResult(), {false, width});
    for (const QString& line : text.split(u'\n')) {
        QVERIFY2(line.size() <= width, qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void TestSummaryText::manyFindings()
{
    load::RunResult result = handMadeResult();
    metrics::Snapshot last = handMadeSnapshot();
    last.findings.clear();
    for (quint16 i = 0; i < 25; ++i)
        last.findings.push_back(
            {Stage::Rcpt, {static_cast<quint16>(500 + i), 0, 0, 0}, Fault::None, 10, 1s, 1s, "no"});
    result.last = std::make_shared<const metrics::Snapshot>(last);
    const QString text = report::summaryText(result, {});
    QVERIFY2(text.contains(u" 519 ") && !text.contains(u" 520 "), qPrintable(text));
    QVERIFY2(text.contains(u"\n            and 50 in 5 more kinds\n"), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestSummaryText)
#include "tst_summary_text.moc"
