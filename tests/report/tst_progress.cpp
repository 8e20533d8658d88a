// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/progress.h"
#include "result_maker.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

metrics::Snapshot at(Nanos elapsed, quint64 accepted)
{
    metrics::Snapshot snapshot;
    snapshot.elapsed = elapsed;
    snapshot.total.scheduled = snapshot.total.started = accepted;
    snapshot.total.outcomes[0] = accepted;
    snapshot.connections = {0, 0, 0, 3, 17, 0};
    auto latency = std::make_shared<metrics::Distributions>();
    for (quint64 i = 0; i < accepted; ++i) {
        latency->service.recordMicros(elapsed <= 2s ? 1000 : 2000);
        latency->response.recordMicros(5000);
    }
    snapshot.distributions = latency;
    return snapshot;
}

job::Job closed(std::optional<quint64> messages, std::optional<Nanos> duration)
{
    job::Job job;
    job.load.messages = messages;
    job.load.duration = duration;
    return job;
}

} // namespace

class TestProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void lines_data();
    void lines();
    void failuresAreNamed();
    void openModelShowsResponseTimes();
    void neverWiderThanAsked();
    void jsonIsOneLine();
    void jsonSinceBefore();
    void jsonOfNothing();
    void draining_data();
    void draining();
    void queueWhileSending();
    void ledgerInJson();
};

void TestProgress::lines_data()
{
    QTest::addColumn<bool>("counted");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("elapsed");
    QTest::addColumn<int>("ended");
    QTest::addColumn<int>("endedBefore"); // -1: no snapshot of a second ago; -2: the same snapshot
    QTest::addColumn<QString>("expected");
    QTest::newRow("messages")
        << true << 0 << 2 << 4000 << 1000
        << u"0:02  4,000/10,000  40 %  3,000 msg/s  20 connections  p50 1.00 ms  p99 1.00 ms  0 "
           "errors  ETA 0:02"_s;
    QTest::newRow("duration")
        << false << 60 << 2 << 4000 << 1000
        << u"0:02  4,000 messages  3.3 %  3,000 msg/s  20 connections  p50 1.00 ms  p99 1.00 ms  0 "
           "errors  ETA 0:58"_s;
    QTest::newRow("both, messages first")
        << true << 60 << 2 << 4000 << 1000
        << u"0:02  4,000/10,000  40 %  3,000 msg/s  20 connections  p50 1.00 ms  p99 1.00 "
           "ms  0 errors  ETA 0:02"_s;
    QTest::newRow("both, duration first")
        << true << 3 << 2 << 4000 << 3999
        << u"0:02  4,000/10,000  66.6 %  1 msg/s  20 connections  p50 1.00 ms  p99 1.00 ms "
           " 0 errors  ETA 0:01"_s;
    QTest::newRow("nothing to wait for")
        << false << 0 << 2 << 4000 << 1000
        << u"0:02  4,000 messages  3,000 msg/s  20 connections  p50 1.00 ms  p99 1.00 ms  "
           "0 errors  ETA –"_s;
    QTest::newRow("stalled") << true << 0 << 3 << 4000 << 4000
                             << u"0:03  4,000/10,000  40 %  0 msg/s  20 connections  0 errors  ETA –"_s;
    QTest::newRow("first")
        << true << 0 << 2 << 4000 << -1
        << u"0:02  4,000/10,000  40 %  2,000 msg/s  20 connections  p50 1.00 ms  p99 1.00 ms  0 errors "
           " ETA 0:03"_s;
    QTest::newRow("same")
        << true << 0 << 2 << 4000 << -2
        << u"0:02  4,000/10,000  40 %  2,000 msg/s  20 connections  p50 1.00 ms  p99 1.00 ms  0 errors  "
           "ETA 0:03"_s;
    QTest::newRow("start") << true << 0 << 0 << 0 << -1
                           << u"0:00  0/10,000  0 %  – msg/s  20 connections  0 errors  ETA –"_s;
    QTest::newRow("done")
        << true << 0 << 5 << 10000 << 7000
        << u"0:05  10,000/10,000  100 %  3,000 msg/s  20 connections  p50 2.00 ms  p99 2.00 ms  0 errors  "
           "ETA 0:00"_s;
    QTest::newRow("over time")
        << false << 3 << 5 << 10000 << 7000
        << u"0:05  10,000 messages  100 %  3,000 msg/s  20 connections  p50 2.00 ms  p99 2.00 ms  0 "
           "errors  ETA 0:00"_s;
    QTest::newRow("nearly done is not done")
        << true << 0 << 5 << 9999 << 7000
        << u"0:05  9,999/10,000  99.9 %  2,999 msg/s  20 connections  p50 2.00 ms  p99 2.00 ms  0 errors  ETA 0:01"_s;
}

void TestProgress::lines()
{
    QFETCH(bool, counted);
    QFETCH(int, seconds);
    QFETCH(int, elapsed);
    QFETCH(int, ended);
    QFETCH(int, endedBefore);
    QFETCH(QString, expected);
    const job::Job job =
        closed(counted ? std::optional<quint64>(10'000) : std::nullopt,
               seconds > 0 ? std::optional<Nanos>(std::chrono::seconds(seconds)) : std::nullopt);
    const metrics::Snapshot now = at(std::chrono::seconds(elapsed), static_cast<quint64>(ended));
    metrics::Snapshot before =
        at(std::chrono::seconds(elapsed - 1), static_cast<quint64>(std::max(0, endedBefore)));
    if (endedBefore >= 0) {
        // What was before is part of what is now.
        auto sum = std::make_shared<metrics::Distributions>(*before.distributions);
        for (int i = endedBefore; i < ended; ++i)
            sum->service.recordMicros(elapsed <= 2 ? 1000 : 2000);
        metrics::Snapshot later = now;
        later.distributions = sum;
        QCOMPARE(report::progressLine(job, later, &before, 200), expected);
        return;
    }
    QCOMPARE(report::progressLine(job, now, endedBefore == -2 ? &now : nullptr, 200), expected);
}

void TestProgress::failuresAreNamed()
{
    metrics::Snapshot snapshot = at(2s, 100);
    snapshot.total.outcomes = {100, 5, 3, 1};
    snapshot.total.skipped = 1200;
    snapshot.connections = {0, 9, 0, 0, 1, 0};
    const QString line = report::progressLine(closed({}, 10s), snapshot, nullptr, 200);
    QVERIFY2(line.contains(u"  1,309 messages  20 %  54.5 msg/s  1 connection  p50"), qPrintable(line));
    QVERIFY2(line.contains(u"  8 refused  1,200 skipped  1 error  ETA 0:08"), qPrintable(line));
}

void TestProgress::openModelShowsResponseTimes()
{
    job::Job job = closed({}, 10s);
    job.load.model = job::Load::Model::Open;
    const QString line = report::progressLine(job, at(2s, 10), nullptr, 200);
    QVERIFY2(line.contains(u"p50 5.00 ms"), qPrintable(line));
}

void TestProgress::neverWiderThanAsked()
{
    const job::Job job = closed(10'000, {});
    metrics::Snapshot snapshot = at(2s, 4000);
    snapshot.total.skipped = 123'456'789;
    const QString whole = report::progressLine(job, snapshot, nullptr, 1000);
    qsizetype last = 0;
    for (int width = 0; width < 130; ++width) {
        const QString line = report::progressLine(job, snapshot, nullptr, width);
        QVERIFY2(line.size() <= width, qPrintable(line));
        QVERIFY(line.size() >= last);
        last = line.size();
    }
    QCOMPARE(report::progressLine(job, snapshot, nullptr, static_cast<int>(whole.size())), whole);
    const QString eighty = report::progressLine(job, at(2s, 4000), nullptr, 79);
    QCOMPARE(eighty, u"0:02  4,000/10,000  40 %  2,000 msg/s  20 connections  0 errors  ETA 0:03"_s);
    QCOMPARE(report::progressLine(job, at(2s, 4000), nullptr, 30), u"4,000/10,000  2,000 msg/s"_s);
    QCOMPARE(report::progressLine(job, at(2s, 4000), nullptr, 5), u"4,00…"_s);
}

void TestProgress::jsonIsOneLine()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QByteArray line = report::progressJson(handMadeSnapshot());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(!line.contains('\n') && !line.contains('\r'));
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    QCOMPARE(json.keys(), QStringList({u"active"_s, u"connections"_s, u"cpu_system_s"_s, u"cpu_user_s"_s,
                                       u"elapsed_s"_s, u"faults"_s, u"interval"_s, u"ledger"_s, u"number"_s,
                                       u"open_descriptors"_s, u"resident_bytes"_s, u"total"_s}));
    QCOMPARE(json["elapsed_s"_L1].toDouble(), 4.2);
    QCOMPARE(json["number"_L1].toInteger(), 42);
    QCOMPARE(json["active"_L1].toInteger(), 17);
    QCOMPARE(json["total"_L1]["started"_L1].toInteger(), 20'000);
    QCOMPARE(json["total"_L1]["accepted"_L1].toInteger(), 19'990);
    QCOMPARE(json["faults"_L1]["timeout"_L1].toInteger(), 1);
    QCOMPARE(json["connections"_L1]["active"_L1].toInteger(), 10);
    // Without a snapshot before, the interval is the run.
    QCOMPARE(json["interval"_L1]["length_s"_L1].toDouble(), 4.2);
    QCOMPARE(json["interval"_L1]["service_us"_L1]["count"_L1].toInteger(), 1000);
    QCOMPARE(json["interval"_L1]["service_us"_L1]["p50"_L1].toInteger(),
             handMadeSnapshot().distributions->service.percentile(50));
}

void TestProgress::jsonSinceBefore()
{
    metrics::Snapshot before = at(1s, 1000);
    metrics::Snapshot now = at(2s, 4000);
    auto sum = std::make_shared<metrics::Distributions>(*before.distributions);
    for (int i = 0; i < 3000; ++i)
        sum->service.recordMicros(7);
    now.distributions = sum;
    const QJsonObject json = QJsonDocument::fromJson(report::progressJson(now, &before)).object();
    const QJsonObject interval = json["interval"_L1].toObject();
    QCOMPARE(interval["length_s"_L1].toDouble(), 1.0);
    QCOMPARE(interval["accepted"_L1].toInteger(), 3000);
    QCOMPARE(interval["rate"_L1].toDouble(), 3000.0);
    QCOMPARE(interval["service_us"_L1]["count"_L1].toInteger(), 3000);
    QCOMPARE(interval["service_us"_L1]["max"_L1].toInteger(), 7);
    QCOMPARE(interval["response_us"_L1]["count"_L1].toInteger(), 0);
}

void TestProgress::jsonOfNothing()
{
    const QJsonObject json = QJsonDocument::fromJson(report::progressJson({})).object();
    QCOMPARE(json["elapsed_s"_L1].toDouble(), 0.0);
    QVERIFY(json["interval"_L1]["rate"_L1].isNull());
}

void TestProgress::draining_data()
{
    QTest::addColumn<int>("delivered"); // of 20,000
    QTest::addColumn<int>("secondAgo"); // -1: no snapshot
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("line");
    QTest::newRow("on its way")
        << 19'412 << 19'363 << 100
        << u"1:02  delivered 19,412 of 20,000  588 on their way  49 msg/s  12 s left"_s;
    QTest::newRow("narrow") << 19'412 << 19'363 << 60
                            << u"delivered 19,412 of 20,000  588 on their way  12 s left"_s;
    QTest::newRow("narrower") << 19'412 << 19'363 << 46 << u"delivered 19,412 of 20,000  588 on their way"_s;
    QTest::newRow("stuck") << 19'412 << 19'412 << 100
                           << u"1:02  delivered 19,412 of 20,000  588 on their way  0 msg/s"_s;
    QTest::newRow("slow") << 10'000 << 9'990 << 100
                          << u"1:02  delivered 10,000 of 20,000  10,000 on their way  10 msg/s  16:40 left"_s;
    QTest::newRow("done") << 20'000 << 19'000 << 100
                          << u"1:02  delivered 20,000 of 20,000  0 on their way  1,000 msg/s  0 s left"_s;
}

void TestProgress::draining()
{
    QFETCH(int, delivered);
    QFETCH(int, secondAgo);
    QFETCH(int, width);
    QFETCH(QString, line);
    const auto made = [](Nanos elapsed, int arrived) {
        metrics::Snapshot snapshot = at(elapsed, 100);
        snapshot.draining = true;
        snapshot.total.deliveries.expected = 20'000;
        snapshot.total.deliveries.delivered = static_cast<quint64>(arrived);
        snapshot.queue = 20'000 - arrived;
        return snapshot;
    };
    const metrics::Snapshot before = made(61s, secondAgo);
    QCOMPARE(report::progressLine(closed(20'000, {}), made(62s, delivered), &before, width), line);
}

void TestProgress::queueWhileSending()
{
    metrics::Snapshot now = at(2s, 4000);
    const metrics::Snapshot before = at(1s, 1000);
    now.queue = 0;
    QVERIFY(!report::progressLine(closed(10'000, {}), now, &before, 200).contains(u"queue"));
    now.queue = 1234;
    QVERIFY(report::progressLine(closed(10'000, {}), now, &before, 200).contains(u"  1,234 in the queue  "));
}

void TestProgress::ledgerInJson()
{
    metrics::Snapshot before = at(1s, 1000);
    metrics::Snapshot now = at(2s, 4000);
    QVERIFY(QJsonDocument::fromJson(report::progressJson(now, &before)).object()["ledger"_L1].isNull());
    before.queue = 10;
    before.total.deliveries = {100, 90};
    now.queue = 40;
    now.draining = true;
    now.total.deliveries = {1000, 960, 2, 1, 30, 4, 0};
    auto sum = std::make_shared<metrics::Distributions>(*before.distributions);
    for (int i = 0; i < 870; ++i)
        sum->delivery.recordMicros(500);
    now.distributions = sum;
    const QJsonObject json = QJsonDocument::fromJson(report::progressJson(now, &before)).object();
    QCOMPARE(json["ledger"_L1]["queue"_L1].toInteger(), 40);
    QVERIFY(json["ledger"_L1]["draining"_L1].toBool());
    QCOMPARE(json["ledger"_L1]["delivered"_L1].toInteger(), 960);
    QCOMPARE(json["ledger"_L1]["unknown"_L1].toInteger(), 4);
    QCOMPARE(json["interval"_L1]["delivered"_L1].toInteger(), 870);
    QCOMPARE(json["interval"_L1]["delivery_us"_L1]["p50"_L1].toInteger(), 500);
}

QTEST_GUILESS_MAIN(TestProgress)
#include "tst_progress.moc"
