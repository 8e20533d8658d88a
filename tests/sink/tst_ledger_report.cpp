// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/ledger_report.h"
#include "sink/sink_report.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace stampede::sink;

class TestSinkLedgerReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void lines();
    void manyDomains();
    void json();
    void nothing();

private:
    static SinkStats stats();
};

SinkStats TestSinkLedgerReport::stats()
{
    SinkStats stats;
    ledger::RunArrivals run;
    run.run = QStringLiteral("r-1");
    run.delivered = 12'000;
    run.duplicates = 3;
    run.corrupted = 1;
    run.outOfOrder = 20;
    run.highest = 9'007'199'254'740'993;
    run.first = 1'800'000'000'000'000'001;
    run.last = 1'800'000'000'000'000'003;
    run.p50 = 12'340;
    run.p95 = 40'000;
    run.p99 = 55'000;
    run.longest = 1'234'567;
    ledger::DomainAccount one;
    one.domain = QStringLiteral("gmail.com");
    one.delivered = 12'000;
    one.p50 = 12'340;
    one.p95 = 40'000;
    one.p99 = 55'000;
    one.longest = 1'234'567;
    ledger::DomainAccount late;
    late.domain = QStringLiteral("late.test");
    run.domains = {one, late};
    stats.runs = {run};
    stats.untracked = 1500;
    return stats;
}

void TestSinkLedgerReport::lines()
{
    QCOMPARE(
        ledgerLines(stats()),
        (QStringList{QStringLiteral("run r-1: 12,000 delivered, 3 duplicates, 20 out of order, 1 corrupted; "
                                    "delivery p50 12.3 ms, p95 40 ms, p99 55 ms, longest 1,234.6 ms"),
                     QStringLiteral("  domains: gmail.com 12,000 (p95 40 ms), late.test 0"),
                     QStringLiteral("untracked: 1,500 messages")}));
}

void TestSinkLedgerReport::manyDomains()
{
    SinkStats many = stats();
    for (int i = 0; i < 20; ++i)
        many.runs[0].domains.push_back({QStringLiteral("d%1.test").arg(i)});
    const QString line = ledgerLines(many).at(1);
    QCOMPARE(line.count(u','), 11); // ten domains and the rest, and one in a number
    QVERIFY(line.contains(QStringLiteral("d7.test")) && !line.contains(QStringLiteral("d8.test")));
    QVERIFY(line.contains(QStringLiteral("12 more")));
    QCOMPARE(runsJson(many.runs)[0][QStringLiteral("domains")].toArray().size(), qsizetype(22));
}

void TestSinkLedgerReport::json()
{
    const QJsonObject object = QJsonDocument::fromJson(statsJson(stats())).object();
    QCOMPARE(object.value(QLatin1StringView("untracked")).toInteger(), 1500);
    const QJsonValue run = object.value(QLatin1StringView("runs"))[0];
    QCOMPARE(run[QLatin1StringView("run")].toString(), QStringLiteral("r-1"));
    QCOMPARE(run[QLatin1StringView("delivered")].toInteger(), 12'000);
    QCOMPARE(run[QLatin1StringView("duplicates")].toInteger(), 3);
    QCOMPARE(run[QLatin1StringView("corrupted")].toInteger(), 1);
    QCOMPARE(run[QLatin1StringView("out_of_order")].toInteger(), 20);
    QCOMPARE(run[QLatin1StringView("highest")].toInteger(), 9'007'199'254'740'993);
    QCOMPARE(run[QLatin1StringView("last_ns")].toInteger(), 1'800'000'000'000'000'003);
    QCOMPARE(run[QLatin1StringView("delivery_p99_us")].toInteger(), 55'000);
    const QJsonValue domain = run[QLatin1StringView("domains")][0];
    QCOMPARE(domain[QLatin1StringView("domain")].toString(), QStringLiteral("gmail.com"));
    QCOMPARE(domain[QLatin1StringView("delivery_longest_us")].toInteger(), 1'234'567);
    QVERIFY(run[QLatin1StringView("domains")][1][QLatin1StringView("delivery_p50_us")].isUndefined());
}

void TestSinkLedgerReport::nothing()
{
    SinkStats none;
    none.untracked = 7;
    QVERIFY(ledgerLines(none).isEmpty());
    QVERIFY(runsJson({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestSinkLedgerReport)
#include "tst_ledger_report.moc"
