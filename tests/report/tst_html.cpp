// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_maker.h"
#include "report/html.h"
#include "report/html_charts.h"
#include "report/html_parts.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// What is wrong with it as XML; empty: nothing.
QString faultOf(const QByteArray& html)
{
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError()
               ? QString(reader.errorString() + u" at line "_s + QString::number(reader.lineNumber()))
               : QString();
}

/// Elements of that name.
int count(const QByteArray& html, const QString& name)
{
    QXmlStreamReader reader(html);
    int found = 0;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            ++found;
    return found;
}

QStringList ids(const QByteArray& html)
{
    QXmlStreamReader reader(html);
    QStringList found;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.attributes().hasAttribute(u"id"_s))
            found += reader.attributes().value(u"id"_s).toString();
    return found;
}

} // namespace

class TestHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void wholeReport();
    void wellFormed_data();
    void wellFormed();
    void nothingIsFetched();
    void hostileTexts_data();
    void hostileTexts();
    void emptyElementsAreNotClosedInPlace();
    void limitsAndMarkers();
    void boundedSize();
    void pointsOfARun_data();
    void pointsOfARun();
    void valuesWithoutScript();
    void numbersInTheLocale();
};

void TestHtml::wholeReport()
{
    const QByteArray html = report::htmlReport(handMadeRecord());
    const QString text = QString::fromUtf8(html);
    for (const QString& expected :
         {u"<h1>demo</h1>"_s, u"run 7f3a21"_s, u"2026-03-04 05:06:07 UTC"_s, u"127.0.0.1 port 2525"_s,
          u"Completed."_s, u"The server was the limit"_s, u"Failed: criteria broken: 2 of 4."_s,
          u">20,000</b>"_s, u"p95(response) &lt; 3s"_s, u"There was no AUTH."_s,
          u"950 messages a second met the criteria"_s, u"FAILED"_s, u"2.0.0 Ok: queued"_s, u"cache cleared"_s,
          u"TLS_AES_256_GCM_SHA384"_s, u"PIPELINING"_s, u"OpenSSL 3.0.17"_s, u"&quot;messages&quot;: 20010"_s,
          u"99.9 %"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected));
    const QStringList found = ids(html);
    for (const QString& id :
         {u"figures"_s, u"criteria"_s, u"ceiling"_s, u"charts"_s, u"latency"_s, u"replies"_s, u"markers"_s,
          u"server"_s, u"generator"_s, u"environment"_s, u"job"_s, u"chart-rate"_s, u"chart-connections"_s,
          u"chart-latency"_s, u"chart-percentiles"_s, u"chart-outcomes"_s})
        QVERIFY2(found.count(id) == 1, qPrintable(id));
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
    QCOMPARE(count(html, u"table"_s), 5);
    QCOMPARE(count(html, u"caption"_s), 5);
    QVERIFY(count(html, u"th"_s) > 40);
}

void TestHtml::wellFormed_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("everything") << 0;
    QTest::newRow("nothing at all") << 1;
    QTest::newRow("not carried out") << 2;
    QTest::newRow("interrupted") << 3;
    QTest::newRow("no curves") << 4;
    QTest::newRow("one point") << 5;
    QTest::newRow("open model") << 6;
    QTest::newRow("nothing counted") << 7;
}

void TestHtml::wellFormed()
{
    QFETCH(int, kind);
    report::RunRecord record = handMadeRecord();
    if (kind == 1)
        record = {};
    if (kind == 2) {
        record = {};
        record.result.reason = load::EndReason::NotCarriedOut;
        record.result.error = {u"target.host"_s, u"does not resolve"_s};
    }
    if (kind == 3)
        record.interrupted = true;
    if (kind == 4)
        record.history.clear();
    if (kind == 5) {
        record.history.clear();
        fillHistory(record.history, 1);
    }
    if (kind == 6)
        record.result.job.load.model = job::Load::Model::Open;
    if (kind == 7)
        record.result.last = std::make_shared<const metrics::Snapshot>();
    const QByteArray html = report::htmlReport(record);
    QCOMPARE(faultOf(html), QString());
    for (const char* absent : {">nan", ">inf", "NaN ", "inf ", "\"nan", "\"inf"})
        QVERIFY2(!html.contains(absent), absent);
    QCOMPARE(html.contains("Interrupted:"), kind == 3);
    QCOMPARE(html.contains("Planned"), kind == 6);
    QCOMPARE(html.contains("does not resolve"), kind == 2);
}

void TestHtml::nothingIsFetched()
{
    QString html = QString::fromUtf8(report::htmlReport(handMadeRecord()));
    html.remove(u"xmlns=\"http://www.w3.org/2000/svg\""_s)
        .remove(u"xmlns=\"http://www.w3.org/1999/xhtml\""_s);
    for (const QString& absent : {u"http:"_s, u"https:"_s, u"url("_s, u"@import"_s, u" src="_s, u" href="_s,
                                  u"<link"_s, u"<img"_s, u"fetch("_s, u"XMLHttp"_s})
        QVERIFY2(!html.contains(absent), qPrintable(absent));
}

void TestHtml::hostileTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << u"<script>alert(1)</script>"_s;
    QTest::newRow("end of code") << u"</code></pre></details><img src=x onerror=alert(1)>"_s;
    QTest::newRow("attribute") << u"\" onmouseover=\"alert(1)"_s;
    QTest::newRow("entity") << u"&lt;b&gt; &amp &#x3c;script&#x3e;"_s;
    QTest::newRow("comment") << u"<!-- ]]> --> <![CDATA["_s;
    QTest::newRow("control") << u"a\u0000b\u0008\u001b[31m\u007f"_s;
    QTest::newRow("half a pair") << (u"x"_s + QChar(0xD800) + u'y' + QChar(0xFFFF));
    QTest::newRow("right to left") << u"\u202egnp.exe"_s;
}

void TestHtml::hostileTexts()
{
    QFETCH(QString, text);
    report::RunRecord record = handMadeRecord();
    record.result.job.name = text;
    record.result.job.target.host = text;
    record.result.runId = text;
    record.note = text;
    record.tags = {text};
    record.environment.host = text;
    record.result.error = {text, text};
    record.result.reason = load::EndReason::ErrorBudget;
    record.result.tls->peerSubject = text;
    record.result.capabilities->others = {text.toStdString()};
    record.result.markers.front().text = text;
    for (criteria::Standing& standing : record.result.criteria)
        standing.text = standing.reason = text;
    record.result.ceiling->text = text;
    auto last = *record.result.last;
    last.findings.front().sample = text.toStdString();
    record.result.last = std::make_shared<const metrics::Snapshot>(last);
    const QByteArray html = report::htmlReport(record);
    QCOMPARE(faultOf(html), QString());
    QVERIFY(!html.contains("<script>alert") && !html.contains("<img"));
    QVERIFY(!html.contains("\" onmouseover"));
    const QByteArray plain = report::htmlReport(handMadeRecord());
    // The text makes no elements and no attributes of its own.
    for (const QString& name :
         {u"script"_s, u"svg"_s, u"table"_s, u"section"_s, u"details"_s, u"b"_s, u"img"_s})
        QCOMPARE(count(html, name), count(plain, name));
}

void TestHtml::emptyElementsAreNotClosedInPlace()
{
    // "<td/>" is an open cell to HTML.
    const QString html = QString::fromUtf8(report::htmlReport(handMadeRecord()));
    static const QRegularExpression closed(
        u"<(td|th|p|div|span|script|style|section|dl|dd|dt|a|b|ul|li|pre|code|svg|figure|tr|tbody)( [^<>]*)?/>"_s);
    QVERIFY2(!closed.match(html).hasMatch(), qPrintable(closed.match(html).captured(0)));
}

void TestHtml::limitsAndMarkers()
{
    report::RunRecord record = handMadeRecord();
    record.result.criteria[2].limit = 1200;
    const std::vector<metrics::Point> points = report::pointsOf(record.history);
    QCOMPARE(report::rateChart(record, points).limits.size(), std::size_t(1));
    QCOMPARE(report::rateChart(record, points).marks.size(), std::size_t(2));
    // The limit is on response time, the closed model shows service time.
    QVERIFY(report::latencyChart(record, points).limits.empty());
    record.result.job.load.model = job::Load::Model::Open;
    QCOMPARE(report::latencyChart(record, points).limits.size(), std::size_t(1));
    const QString figure = report::svgFigure(report::rateChart(record, points));
    QVERIFY(figure.contains(u"accepted.rate &gt;= 6000/s, warn</text>"_s));
    QVERIFY(figure.contains(u"class=\"limit\""_s));
    QVERIFY(figure.contains(u"0:03 cache cleared</title>"_s));
}

void TestHtml::boundedSize()
{
    report::RunRecord record = handMadeRecord();
    record.history.clear();
    fillHistory(record.history, 7 * 24 * 3600);
    record.result.markers.assign(50'000, {1s, load::Marker::Kind::Note, u"again"_s});
    auto last = *record.result.last;
    last.findings.assign(256, {Stage::Rcpt, {550, 5, 1, 1}, Fault::None, 1, 1s, 1s, std::string(200, '<')});
    record.result.last = std::make_shared<const metrics::Snapshot>(last);
    record.result.job.message.recipients.pattern.clear();
    record.result.job.message.recipients.list.assign(20'000, "somebody.with.a.long.name@example.test");
    const QByteArray html = report::htmlReport(record);
    QVERIFY2(html.size() < 1'500'000, QByteArray::number(html.size()));
    QCOMPARE(faultOf(html), QString());
}

void TestHtml::pointsOfARun_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("points");
    QTest::addColumn<double>("length");
    QTest::newRow("half a minute") << 30 << 60 << 0.5;
    QTest::newRow("five minutes") << 300 << 300 << 1.0;
    QTest::newRow("an hour") << 3600 << 360 << 10.0;
    QTest::newRow("a day") << 86'400 << 480 << 180.0;
}

void TestHtml::pointsOfARun()
{
    QFETCH(int, seconds);
    QFETCH(int, points);
    QFETCH(double, length);
    metrics::History history;
    fillHistory(history, seconds);
    const std::vector<metrics::Point> found = report::pointsOf(history);
    QCOMPARE(static_cast<int>(found.size()), points);
    QCOMPARE(found.front().start, Nanos(0));
    QCOMPARE(std::chrono::duration<double>(found.front().length).count(), length);
    QCOMPARE(found.back().end(), Nanos(std::chrono::seconds(seconds)));
    quint64 before = 0;
    quint64 after = 0;
    for (const metrics::Point& point : found)
        after += point.counters.of(Outcome::Temporary);
    for (std::size_t r = 0; r < metrics::resolutionCount; ++r)
        if (metrics::resolutions[r].length * seconds <= found.front().length * seconds)
            before = static_cast<quint64>(std::chrono::seconds(seconds) / metrics::resolutions[r].length) * 3;
    QCOMPARE(after, before);
}

void TestHtml::valuesWithoutScript()
{
    const QByteArray html = report::htmlReport(handMadeRecord());
    QVERIFY2(html.contains("<title>0:01\nAccepted: "), "values of a column");
    QXmlStreamReader reader(html);
    int titles = 0;
    int pictures = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"title"_s)
            ++titles;
        if (reader.name() == u"svg"_s && reader.attributes().value(u"role"_s) == u"img"_s) {
            ++pictures;
            QVERIFY(reader.attributes().value(u"aria-label"_s).size() > 20);
        }
    }
    QVERIFY(titles > 200);
    QCOMPARE(pictures, 5);
}

void TestHtml::numbersInTheLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QByteArray html = report::htmlReport(handMadeRecord());
    QVERIFY(html.contains("lang=\"de-DE\"") || html.contains("lang=\"de\""));
    QVERIFY(html.contains("20.000"));
    // Coordinates are not for people.
    static const QRegularExpression comma(u" [xy]=\"[0-9]+,"_s);
    QVERIFY(!QString::fromUtf8(html).contains(comma));
    QCOMPARE(faultOf(html), QString());
}

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
