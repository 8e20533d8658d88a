// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/compare_files.h"
#include "report/fail_if.h"
#include "side_maker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using report::ComparedRow;
using report::CompareSide;

namespace {

struct TrackedShape {
    quint64 lost = 0;
    quint64 duplicates = 0;
    qint64 queue = 100;  ///< at most
    double factor = 100; ///< delivery takes so many times the response
    int drain = 10;      ///< seconds in which the rest arrives
    bool tracked = true;
    bool complete = true;
};

CompareSide trackedSide(const TrackedShape& shape, quint64 seed)
{
    auto record = std::make_shared<report::RunRecord>();
    record->result.runId = u"run-%1"_s.arg(seed);
    if (shape.tracked) {
        record->result.ledger.emplace().complete = shape.complete;
        record->result.ledger->closed = true;
    }
    CompareSide side(record);
    Random random(seed);
    const SideShape sending;
    for (int second = 0; second < sending.seconds + shape.drain; ++second) {
        const bool draining = second >= sending.seconds;
        metrics::SecondRow row = madeRow(sending, second, random);
        if (shape.tracked) {
            auto all = std::make_shared<metrics::Distributions>();
            row.distributions->response.forEach([&](qint64 low, qint64, quint64 count) {
                for (quint64 i = 0; i < count; ++i)
                    all->delivery.recordMicros(static_cast<qint64>(static_cast<double>(low) * shape.factor));
            });
            if (!draining)
                all->response.add(row.distributions->response);
            const quint64 arrived = row.counters.ended();
            if (draining)
                row.counters = {};
            row.counters.deliveries.expected = draining ? 0 : arrived;
            row.counters.deliveries.delivered = arrived;
            if (second == 3)
                row.counters.deliveries.duplicates = shape.duplicates;
            if (second + 1 == sending.seconds + shape.drain)
                row.counters.deliveries.lost = shape.lost;
            row.queue = second % 10 == 0 ? shape.queue : 0;
            row.distributions = all;
        }
        row.draining = draining;
        side.add(row);
    }
    return side;
}

report::ComparedRun compared(const CompareSide& baseline, const CompareSide& other)
{
    return report::compare({&baseline, &other}).others.at(0);
}

} // namespace

/// What a tracked run is compared in beside what every run is.
class TestCompareLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void drainIsNoSending();
    void counts_data();
    void counts();
    void slowerDelivery();
    void queue();
    void onlyWhereBothHaveIt_data();
    void onlyWhereBothHaveIt();
    void failIf_data();
    void failIf();
    void files();
};

/// A long drain changes no rate and no processor share.
void TestCompareLedger::drainIsNoSending()
{
    TrackedShape patient;
    patient.drain = 120;
    const CompareSide one = trackedSide({}, 1);
    const CompareSide other = trackedSide(patient, 1);
    QCOMPARE(other.seconds(), quint64(60));
    const report::ComparedRun run = compared(one, other);
    for (const QString& key : {u"accepted.rate"_s, u"message.rate"_s, u"cpu"_s, u"p95(response)"_s}) {
        const ComparedRow* row = rowIn(run, key);
        QVERIFY2(row && row->baseline, qPrintable(key));
        QCOMPARE(*row->other, *row->baseline);
        QVERIFY(row->isNoise());
    }
    QVERIFY(*rowIn(run, u"accepted.rate"_s)->baseline > 150);
}

void TestCompareLedger::counts_data()
{
    QTest::addColumn<quint64>("before");
    QTest::addColumn<quint64>("now");
    QTest::addColumn<int>("change");
    using Change = ComparedRow::Change;
    const auto row = [](const char* name, quint64 before, quint64 now, Change change) {
        QTest::newRow(name) << before << now << static_cast<int>(change);
    };
    row("none", 0, 0, Change::Noise);
    row("the first", 0, 1, Change::Worse); // that a message is lost at all is no chance
    row("no more", 3, 0, Change::Better);
    row("as many", 50, 52, Change::Noise);
    row("twice", 50, 100, Change::Worse);
    row("half", 100, 50, Change::Better);
}

void TestCompareLedger::counts()
{
    QFETCH(quint64, before);
    QFETCH(quint64, now);
    QFETCH(int, change);
    const report::ComparedRun run = compared(trackedSide({before, before}, 1), trackedSide({now, now}, 2));
    for (const QString& key : {u"rate(lost)"_s, u"rate(duplicates)"_s}) {
        const ComparedRow* row = rowIn(run, key);
        QVERIFY(row && row->interval && row->points);
        QCOMPARE(static_cast<int>(row->change), change);
        QVERIFY(qAbs(*row->other - static_cast<double>(now) / 12'000) <
                static_cast<double>(now) / 12'000 / 10 + 1e-12);
    }
}

void TestCompareLedger::slowerDelivery()
{
    TrackedShape slow;
    slow.factor = 200;
    const report::ComparedRun run = compared(trackedSide({}, 1), trackedSide(slow, 2));
    for (const QString& key :
         {u"p50(delivery)"_s, u"p95(delivery)"_s, u"p99(delivery)"_s, u"mean(delivery)"_s}) {
        const ComparedRow* row = rowIn(run, key);
        QVERIFY2(row, qPrintable(key));
        QCOMPARE(row->change, ComparedRow::Change::Worse);
        QVERIFY2(*row->difference > 0.8 && *row->difference < 1.2,
                 qPrintable(QString::number(*row->difference)));
    }
    QVERIFY(rowIn(run, u"p95(response)"_s)->isNoise());
}

void TestCompareLedger::queue()
{
    TrackedShape longer;
    longer.queue = 1000;
    const report::ComparedRun run = compared(trackedSide({}, 1), trackedSide(longer, 2));
    const ComparedRow* row = rowIn(run, u"max(queue)"_s);
    QVERIFY(row);
    QCOMPARE(*row->baseline, 100.0);
    QCOMPARE(*row->other, 1000.0);
    QCOMPARE(*row->difference, 9.0);
    QCOMPARE(row->change, ComparedRow::Change::Worse);
}

void TestCompareLedger::onlyWhereBothHaveIt_data()
{
    QTest::addColumn<bool>("tracked");
    QTest::addColumn<bool>("complete");
    QTest::newRow("not tracked") << false << true;
    QTest::newRow("not every arrival seen") << true << false;
}

void TestCompareLedger::onlyWhereBothHaveIt()
{
    QFETCH(bool, tracked);
    QFETCH(bool, complete);
    TrackedShape shape;
    shape.tracked = tracked;
    shape.complete = complete;
    const CompareSide whole = trackedSide({}, 1);
    const CompareSide part = trackedSide(shape, 2);
    for (const report::ComparedRun& run : {compared(whole, part), compared(part, whole)}) {
        for (const QString& key : {u"rate(lost)"_s, u"rate(duplicates)"_s, u"max(queue)"_s})
            QVERIFY2(!rowIn(run, key), qPrintable(key));
        QCOMPARE(rowIn(run, u"p95(delivery)"_s) != nullptr, tracked);
    }
    QCOMPARE(compared(whole, part).warnings.contains(u"Its account of what was delivered is not complete."_s),
             tracked && !complete);
}

void TestCompareLedger::failIf_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("verdict");
    using criteria::Verdict;
    QTest::newRow("lost") << u"lost > 0%"_s << static_cast<int>(Verdict::Broken);
    QTest::newRow("duplicates") << u"duplicates > 0%"_s << static_cast<int>(Verdict::Met);
    QTest::newRow("delivery") << u"p95(delivery) > +50%"_s << static_cast<int>(Verdict::Broken);
    QTest::newRow("queue") << u"queue > +50%"_s << static_cast<int>(Verdict::Met);
    QTest::newRow("no data") << u"p95(transit) > +50%"_s << static_cast<int>(Verdict::Inconclusive);
}

void TestCompareLedger::failIf()
{
    QFETCH(QString, rule);
    QFETCH(int, verdict);
    const CompareSide baseline = trackedSide({}, 1);
    TrackedShape worse;
    worse.lost = 1;
    worse.factor = 200;
    const CompareSide other = trackedSide(worse, 2);
    Problems problems;
    const auto parsed = report::parseFailIf(rule, u"rule"_s, problems);
    QVERIFY(parsed && problems.isEmpty());
    const auto results = report::judge(report::compare({&baseline, &other}), {*parsed});
    QVERIFY2(static_cast<int>(results.at(0).verdict) == verdict, qPrintable(results.at(0).reason));
}

void TestCompareLedger::files()
{
    const CompareSide baseline = trackedSide({}, 1);
    const CompareSide other = trackedSide({}, 2);
    const report::Comparison comparison = report::compare({&baseline, &other});
    const QJsonObject json = QJsonDocument::fromJson(report::compareJson(comparison)).object();
    QStringList metrics;
    for (const QJsonValue& row : json["runs"_L1].toArray().at(0)["rows"_L1].toArray()) {
        metrics += row["metric"_L1].toString();
        if (metrics.last() == u"max(queue)")
            QCOMPARE(row["unit"_L1].toString(), u"count"_s);
    }
    for (const QString& key : {u"rate(lost)"_s, u"max(queue)"_s, u"p99.9(delivery)"_s})
        QVERIFY2(metrics.contains(key), qPrintable(key));
    QVERIFY(report::compareHtml(comparison, {&baseline, &other}).contains("id=\"chart-delivery\""));
    const CompareSide plain = madeSide({}, 3);
    QVERIFY(!report::compareHtml(report::compare({&plain, &plain}), {&plain, &plain}).contains("delivery"));
}

QTEST_GUILESS_MAIN(TestCompareLedger)
#include "tst_compare_ledger.moc"
