// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger_maker.h"
#include "report/html.h"
#include "report/html_charts.h"
#include "report/html_ledger.h"
#include "report/ledger_facts.h"
#include "report/ledger_files.h"
#include "report/summary.h"
#include "report/verdict.h"
#include "support/schema_checker.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QJsonObject summaryOf(const report::RunRecord& record)
{
    return QJsonDocument::fromJson(report::summaryJson(record.result, record.environment)).object();
}

bool isXml(const QByteArray& html)
{
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

/// What became of the messages of a tracked run: text, JSON, CSV, HTML; and nothing of it in others.
class TestLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void text();
    void fitsTheTerminal_data();
    void fitsTheTerminal();
    void tenOfAKind();
    void warnings_data();
    void warnings();
    void onlyUncertainOnesWereMissing();
    void uncertainAmongTheErrors();
    void json();
    void keepsTheSchema_data();
    void keepsTheSchema();
    void csv();
    void html();
    void everythingIsInTheHtml();
    void untrackedIsSilent();
    void queueThatGrows_data();
    void queueThatGrows();
};

void TestLedger::text()
{
    const QString text = report::summaryText(trackedRecord().result, {false, 130});
    const qsizetype begin = text.indexOf(u"Delivered  "_s);
    QVERIFY(begin > 0);
    const QStringList told = text.mid(begin, text.indexOf(u"\n\nLatency"_s) - begin).split(u'\n');
    const QStringList expected = uR"(Delivered   expected 20,000 = delivered 19,990 + lost 10
            duplicated 3 · corrupted 1 · out of order 120 · unknown 2
Uncertain   5 · delivered 3 · not delivered 2
Delivery    p50 550 ms · p95 1.05 s · p99 1.09 s · max 1.10 s
Transit     p50 500 ms · p95 950 ms · p99 990 ms · max 1.00 s
Drain       the last arrived 1.00 s after the last message)"_s.split(u'\n');
    QCOMPARE(told.first(expected.size()), expected);
    const QString rest = told.mid(expected.size()).join(u'\n');
    QVERIFY2(rest.contains(u"gmail.example.test     15,000     8           2          1  400 ms  900 ms"),
             qPrintable(rest));
    QVERIFY(rest.contains(u"never.example.test          0     0           0          0       –       –"));
    QVERIFY(rest.contains(u"user109@gmail.example.test"));
    QVERIFY(rest.contains(u"uncertain, not delivered"));
    QVERIFY(!rest.contains(u'\x1b')); // what came from the wire is not trusted
}

void TestLedger::fitsTheTerminal_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {60, 80, 100, 200})
        QTest::addRow("%d", width) << width;
}

void TestLedger::fitsTheTerminal()
{
    QFETCH(int, width);
    load::RunResult result = trackedRecord().result;
    result.ledger->complete = false;
    result.ledger->gap =
        u"The sink at 2525 could not be reached for a while and what arrived there is not known"_s;
    const metrics::Distributions& all = *result.last->distributions;
    for (const QString& line : report::ledgerLines(*result.ledger, all.delivery, all.transit, {false, width}))
        QVERIFY2(line.size() <= width, qPrintable(line));
}

void TestLedger::tenOfAKind()
{
    ledger::Account account = handMadeAccount();
    account.items.clear();
    for (const auto kind : {ledger::Item::Kind::Lost, ledger::Item::Kind::Duplicated})
        for (quint64 i = 0; i < 1000; ++i)
            account.items.push_back({kind, i, u"a@example.test"_s, 2});
    account.domains.assign(200, account.domains.front());
    const report::Cells items = report::itemCells(account, 10);
    QCOMPARE(items.rows.size(), 20);
    QCOMPARE(items.rows.at(10).first(), u"duplicated"_s);
    QCOMPARE(items.rest, u"and 1,980 more that are listed"_s);
    const report::Cells domains = report::domainCells(account, 10);
    QCOMPARE(domains.rows.size(), 10);
    QCOMPARE(domains.rest, u"and 2,850,000 delivered to 190 more domains"_s);
    QCOMPARE(report::itemCells(account, 1000).rows.size(), 2000);
    QVERIFY(report::itemCells(account, 1000).rest.isEmpty());
}

void TestLedger::warnings_data()
{
    QTest::addColumn<bool>("complete");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("gaveUp");
    QTest::addColumn<QStringList>("begins");
    QTest::newRow("all well") << true << true << false << QStringList();
    QTest::newRow("gap") << false << true << false << QStringList{u"The account is not complete"_s};
    QTest::newRow("given up") << true << true << true << QStringList{u"The wait for the rest was given up"_s};
    QTest::newRow("both") << false << true << true
                          << QStringList{u"The account is not complete"_s, u"The wait for the rest"_s};
    QTest::newRow("open") << true << false << false << QStringList{u"The ledger was not closed"_s};
}

void TestLedger::warnings()
{
    QFETCH(bool, complete);
    QFETCH(bool, closed);
    QFETCH(bool, gaveUp);
    QFETCH(QStringList, begins);
    ledger::Account account = handMadeAccount();
    account.complete = complete;
    account.closed = closed;
    account.gaveUp = gaveUp;
    account.gap = complete ? QString() : u"The sink was gone."_s;
    const QStringList told = report::ledgerWarnings(account);
    QCOMPARE(told.size(), begins.size());
    for (qsizetype i = 0; i < told.size(); ++i)
        QVERIFY2(told[i].startsWith(begins[i]), qPrintable(told[i]));
    if (!complete)
        QVERIFY(told.first().endsWith(account.gap));
}

void TestLedger::onlyUncertainOnesWereMissing()
{
    ledger::Account account = handMadeAccount();
    account.complete = account.closed = account.gaveUp = true;
    account.totals.lost = 0;
    account.uncertainLost = 420;
    QCOMPARE(report::ledgerWarnings(account).size(), 1);
    QVERIFY(report::ledgerWarnings(account).first().contains(u"420 had not arrived"));
    account.totals.lost = 1;
    QVERIFY(report::ledgerWarnings(account).first().contains(u"(1) counts as lost"));
}

void TestLedger::uncertainAmongTheErrors()
{
    const QString text = report::summaryText(trackedRecord().result, {false, 130});
    QVERIFY(
        text.contains(u"of these 2 uncertain: all content was handed over, no final reply came · 1 sent once "
                      "more after an unclear end"));
    QVERIFY(!report::summaryText(handMadeResult(), {false, 130}).contains(u"uncertain"));
}

void TestLedger::json()
{
    const QJsonObject summary = summaryOf(trackedRecord());
    const QJsonObject json = summary["ledger"_L1].toObject();
    QCOMPARE(json["expected"_L1].toInteger(), 20'000);
    QCOMPARE(json["delivered"_L1].toInteger(), 19'990);
    QCOMPARE(json["duplicates"_L1].toInteger(), 3);
    QCOMPARE(json["corrupted"_L1].toInteger(), 1);
    QCOMPARE(json["out_of_order"_L1].toInteger(), 120);
    QCOMPARE(json["unknown"_L1].toInteger(), 2);
    QCOMPARE(json["lost"_L1].toInteger(), 10);
    QCOMPARE(json["queue"_L1].toInteger(-1), 0);
    QCOMPARE(json["uncertain_delivered"_L1].toInteger(), 3);
    QCOMPARE(json["drain_s"_L1].toDouble(), 1.0);
    QVERIFY(json["complete"_L1].toBool() && json["closed"_L1].toBool() && !json["gave_up"_L1].toBool());
    QVERIFY(json["gap"_L1].isNull());
    QCOMPARE(json["domains"_L1].toArray().size(), 3);
    QCOMPARE(json["domains"_L1].toArray().at(0)["delivery_p95_us"_L1].toInteger(), 900'000);
    QVERIFY(json["domains"_L1].toArray().at(2)["delivery_p95_us"_L1].isNull());
    QCOMPARE(json["items"_L1].toArray().size(), 15);
    QCOMPARE(json["items"_L1].toArray().at(10)["kind"_L1].toString(), u"uncertain_lost"_s);
    QCOMPARE(summary["counters"_L1]["uncertain"_L1].toInteger(), 2);
    QCOMPARE(summary["distributions_us"_L1]["delivery"_L1]["count"_L1].toInteger(), 1000);

    ledger::Reconciled reconciled;
    reconciled.run = u"7f3a21"_s;
    reconciled.job = R"({"name": "demo"})";
    reconciled.account = handMadeAccount();
    reconciled.otherRuns = 12;
    const QJsonObject joined = QJsonDocument::fromJson(report::reconciledJson(reconciled)).object();
    QCOMPARE(joined["ledger"_L1].toObject(), json);
    QCOMPARE(joined["run_id"_L1].toString(), u"7f3a21"_s);
    QCOMPARE(joined["job"_L1]["name"_L1].toString(), u"demo"_s);
    QCOMPARE(joined["other_runs_arrivals"_L1].toInteger(), 12);
}

void TestLedger::keepsTheSchema_data()
{
    QTest::addColumn<bool>("tracked");
    QTest::newRow("tracked") << true;
    QTest::newRow("not") << false;
}

void TestLedger::keepsTheSchema()
{
    QFETCH(bool, tracked);
    QFile file(QStringLiteral(STAMPEDE_SOURCE_DIR "/resources/summary.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
    const SchemaChecker checker(schema);
    const QStringList faults = checker.check(summaryOf(tracked ? trackedRecord() : handMadeRecord()));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestLedger::csv()
{
    const QByteArray csv = report::ledgerCsv(handMadeAccount());
    const QList<QByteArray> lines = csv.split('\n');
    QCOMPARE(lines.size(), 17); // a header, 15 rows, and nothing behind the last line end
    QCOMPARE(lines[0], QByteArray("kind,sequence,recipient,copies\r"));
    QCOMPARE(lines[1], QByteArray("lost,100,user100@gmail.example.test,0\r"));
    QCOMPARE(lines[12], QByteArray("uncertain_lost,9,,0\r"));
    QCOMPARE(lines[13], QByteArray("duplicated,3,\"\"\"a,b\"\"@slow.example.test\",3\r"));
    QCOMPARE(lines[16], QByteArray());
    QCOMPARE(report::ledgerCsv({}), QByteArray("kind,sequence,recipient,copies\r\n"));
}

void TestLedger::html()
{
    const report::RunRecord record = trackedRecord();
    const QByteArray html = report::htmlReport(record);
    QVERIFY(isXml(html));
    for (const char* wanted : {"id=\"delivered\"", "id=\"chart-queue\"", "id=\"chart-delivery\"",
                               "expected 20,000 = delivered 19,990 + lost 10", "slow.example.test", "12,345"})
        QVERIFY2(html.contains(wanted), wanted);
    QVERIFY(!html.contains("<b>@gmail"));
    const auto points = report::pointsOf(record.history);
    QCOMPARE(report::queueChart(record, points).curves.front().y.back(),
             static_cast<double>(points.back().queue));
    QVERIFY(points.back().queue > 0);
}

void TestLedger::everythingIsInTheHtml()
{
    report::RunRecord record = trackedRecord();
    record.result.ledger->items.clear();
    using Kind = ledger::Item::Kind;
    for (const Kind kind :
         {Kind::Lost, Kind::UncertainLost, Kind::Duplicated, Kind::Corrupted, Kind::Unknown})
        for (quint64 i = 0; i < ledger::Item::most; ++i)
            record.result.ledger->items.push_back({kind, i, u"user%1@some.example.test"_s.arg(i), 1});
    const QByteArray html = report::htmlReport(record);
    QVERIFY(isXml(html));
    QCOMPARE(html.count("user999@some.example.test"), 5);
    QVERIFY2(html.size() < 1'500'000, QByteArray::number(html.size()));
}

/// Nobody who does not track is shown empty lines.
void TestLedger::untrackedIsSilent()
{
    const report::RunRecord record = handMadeRecord();
    const QString text = report::summaryText(record.result, {false, 130});
    QVERIFY(!text.contains(u"Deliver") && !text.contains(u"delivery") && !text.contains(u"transit"));
    const QByteArray html = report::htmlReport(record);
    for (const char* unwanted : {"delivered", "Delivered", "delivery", "chart-queue", "transit"})
        QVERIFY2(!html.contains(unwanted), html.mid(html.indexOf(unwanted) - 60, 120).constData());
    const QJsonObject summary = summaryOf(record);
    QVERIFY(summary["ledger"_L1].isNull());
    QVERIFY(!summary["distributions_us"_L1].toObject().contains("delivery"_L1));
    QVERIFY(!summary["distributions_us"_L1].toObject().contains("transit"_L1));
}

void TestLedger::queueThatGrows_data()
{
    QTest::addColumn<int>("sendingMs");
    QTest::addColumn<int>("drainMs");
    QTest::addColumn<int>("medianMs"); // of transit
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QString>("growth");
    QTest::newRow("1,000 in, 800 out") << 20'000 << 5000 << 2500 << true << u"200"_s;
    QTest::newRow("hardly") << 20'000 << 900 << 450 << true << QString();
    QTest::newRow("a little at the end") << 100'000 << 2000 << 1000 << true << QString();
    QTest::newRow("one delay for all") << 20'000 << 5000 << 5000 << true << QString();
    QTest::newRow("few came late") << 20'000 << 5000 << 20 << true << QString();
    QTest::newRow("not all was seen") << 20'000 << 5000 << 2500 << false << QString();
    QTest::newRow("too short") << 500 << 5000 << 2500 << true << QString();
}

void TestLedger::queueThatGrows()
{
    QFETCH(int, sendingMs);
    QFETCH(int, drainMs);
    QFETCH(int, medianMs);
    QFETCH(bool, complete);
    QFETCH(QString, growth);
    load::RunResult result = trackedRecord().result;
    result.sending = std::chrono::milliseconds(sendingMs);
    metrics::Snapshot last = *result.last;
    auto latency = std::make_shared<metrics::Distributions>(*last.distributions);
    latency->transit.reset();
    latency->transit.recordMicros(medianMs * 1000);
    last.distributions = latency;
    result.last = std::make_shared<const metrics::Snapshot>(last);
    result.ledger->complete = complete;
    result.ledger->totals = {20'000, 20'000};
    result.ledger->drain = std::chrono::milliseconds(drainMs);
    const QString text = report::verdictOf(result, 8).text;
    QCOMPARE(text.contains(u"accepts faster than it delivers"), !growth.isEmpty());
    if (!growth.isEmpty())
        QVERIFY2(text.endsWith(u"its queue grew by about %1 a second."_s.arg(growth)), qPrintable(text));
    result.ledger.reset();
    QVERIFY(!report::verdictOf(result, 8).text.contains(u"accepts faster"));
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
