// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/result_codec.h"
#include "store/schema.h"
#include "store_rig.h"
#include "support/event_loop.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace stampede::store;
using namespace std::chrono_literals;
using test::madeUpHead;
using test::MadeUpRun;
using test::StoreRig;

namespace {

bool same(const metrics::Distributions& a, const metrics::Distributions& b)
{
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        if (!(metrics::histogramOf(a, i) == metrics::histogramOf(b, i)))
            return false;
    return true;
}

void compare(const metrics::History& read, const metrics::History& made)
{
    QCOMPARE(read.end(), made.end());
    for (std::size_t i = 0; i < metrics::resolutionCount; ++i) {
        QCOMPARE(read.at(i).size(), made.at(i).size());
        // What a chart takes depends on whether older points have gone.
        QCOMPARE(read.at(i).appended() > read.at(i).size(), made.at(i).appended() > made.at(i).size());
        for (std::size_t n = 0; n < made.at(i).size(); ++n)
            QCOMPARE(packPoint(read.at(i).at(n)), packPoint(made.at(i).at(n)));
    }
}

} // namespace

/// A run goes in and comes out again.
class TestRecord : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeRun();
    void interruptedRun();
    void interruptedBeforeTheFirstSecond();
    void longRun();
    void recorderWritesTheSame();
    void recorderTellsWhenItCannot();
    void recorderWithoutAnEnd();
    void slowDiskJoinsSeconds();
    void sameIdTwice();
    void secretsStayOut();
    void damagedRunIsAnError();
};

void TestRecord::wholeRun()
{
    StoreRig rig;
    const RunHead head = madeUpHead(QStringLiteral("7f3a21"));
    const MadeUpRun run = rig.record(head, 75);
    const auto store = rig.open();
    const auto record = store->load(QStringLiteral("7f3a21"));
    QVERIFY2(record, qPrintable(record ? QString() : record.error().toString()));
    const load::RunResult made = test::madeUpResult(head, run);
    QCOMPARE(packResult(record->result), packResult(made));
    QVERIFY(record->result.job == head.job);
    QCOMPARE(record->result.runId, head.id);
    QCOMPARE(packEnvironment(record->environment), packEnvironment(head.environment));
    QVERIFY(!record->interrupted);
    compare(record->history, run.history());

    quint64 seconds = 0;
    QVERIFY(store->eachRow(head.id, [&](const metrics::SecondRow& row) {
        const metrics::SecondRow like = test::madeUpSecond(seconds);
        QCOMPARE(row.second, seconds);
        QVERIFY(row.counters == like.counters);
        QVERIFY(same(*row.distributions, *like.distributions));
        QCOMPARE(row.findings.size(), like.findings.size());
        QCOMPARE(row.findings.at(0).sample, like.findings.at(0).sample);
        QCOMPARE(row.findings.at(0).count, like.findings.at(0).count);
        ++seconds;
    }));
    QCOMPARE(seconds, 75U);

    const auto entry = store->entry(head.id);
    QCOMPARE(entry->state, RunState::Finished);
    QCOMPARE(entry->reason, QStringLiteral("completed"));
    QCOMPARE(entry->messages, 75U * 20);
    QCOMPARE(entry->acceptedRate, 19.0);
    QCOMPARE(entry->errorShare, 1.0 / 20);
    QCOMPARE(entry->p95, static_cast<double>(run.distributions().response.percentile(95)));
    QCOMPARE(entry->started, head.started);
    QCOMPARE(entry->ended, head.started.addSecs(75));
    QCOMPARE(entry->host, QStringLiteral("lab-7"));
    QVERIFY(entry->verdict == criteria::Verdict::Met);
    QVERIFY(entry->bytes > 10'000);
}

void TestRecord::interruptedRun()
{
    // On both sides of a checkpoint.
    for (const int seconds : {1, 59, 60, 61, 130}) {
        StoreRig rig;
        const RunHead head = madeUpHead(QStringLiteral("cut"));
        const MadeUpRun run = rig.record(head, seconds, false);
        const auto store = rig.open();
        QCOMPARE(store->entry(head.id)->state, RunState::Interrupted);
        QCOMPARE(store->entry(head.id)->ended, head.started.addSecs(seconds));
        const auto record = store->load(head.id);
        QVERIFY(record && record->interrupted);
        const load::RunResult& result = record->result;
        QVERIFY(result.last->total == run.total());
        QVERIFY(same(*result.last->distributions, run.distributions()));
        QCOMPARE(result.sending, Nanos(std::chrono::seconds(seconds)));
        QCOMPARE(result.last->elapsed, result.sending);
        QCOMPARE(result.last->findings.size(), std::size_t(2));
        QCOMPARE(result.last->findings.at(0).count, static_cast<quint64>(19 * seconds));
        QCOMPARE(result.last->findings.at(1).sample, std::string("try later"));
        QCOMPARE(result.last->usage.user, 100ms * seconds);
        QCOMPARE(result.started, head.started);
        QCOMPARE(result.ended, head.started.addSecs(seconds));
        // The points that a finish would still have given are not there.
        QVERIFY(record->history.end() > Nanos(0));
        QCOMPARE(record->history.end(), run.history().end());
    }
}

void TestRecord::interruptedBeforeTheFirstSecond()
{
    StoreRig rig;
    rig.record(madeUpHead(QStringLiteral("none")), 0, false);
    const auto store = rig.open();
    const auto record = store->load(QStringLiteral("none"));
    QVERIFY(record && record->interrupted);
    QVERIFY(record->result.last == nullptr);
    QCOMPARE(record->result.ended, record->result.started);
}

void TestRecord::longRun()
{
    // Into the time in which histograms are kept ten seconds together, and not to its end.
    constexpr int seconds = static_cast<int>(fineSeconds) + 65;
    for (const bool ended : {true, false}) {
        StoreRig rig;
        const RunHead head = madeUpHead(QStringLiteral("long"));
        const MadeUpRun run = rig.record(head, seconds, ended, 2);
        const auto store = rig.open();
        const auto record = store->load(head.id);
        QVERIFY(record);
        QVERIFY(same(*record->result.last->distributions, run.distributions()));
        QVERIFY(record->result.last->total == run.total());
        compare(record->history, run.history());
        metrics::Distributions all;
        quint64 next = 0;
        quint64 with = 0;
        QVERIFY(store->eachRow(head.id, [&](const metrics::SecondRow& row) {
            QCOMPARE(row.second, next++);
            QCOMPARE(row.counters.started, 2U);
            all.add(*row.distributions);
            if (row.second >= fineSeconds && !row.distributions->response.isEmpty())
                ++with;
        }));
        QCOMPARE(next, static_cast<quint64>(seconds));
        QVERIFY(same(all, run.distributions()));
        // 60 s as 6, and of the last five each its own until they are joined.
        QCOMPARE(with, ended ? 7U : 11U);
    }
}

void TestRecord::recorderWritesTheSame()
{
    StoreRig rig;
    const RunHead head = madeUpHead(QStringLiteral("rec"));
    MadeUpRun run;
    RunRecorder recorder;
    QSignalSpy finished(&recorder, &RunRecorder::finished);
    QSignalSpy failed(&recorder, &RunRecorder::failed);
    QSignalSpy kept(&recorder, &RunRecorder::kept);
    recorder.begin(rig.file, head.id, head.job, head.environment, head.started);
    recorder.log(QStringLiteral("run rec begins"));
    for (int i = 0; i < 20; ++i) {
        const MadeUpRun::Second second = run.next();
        recorder.add(second.points);
        recorder.add(second.row);
    }
    recorder.mark({2s, load::Marker::Kind::Note, QStringLiteral("here")});
    recorder.finish(test::madeUpResult(head, run));
    recorder.add(test::madeUpSecond(99)); // too late
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    QVERIFY(failed.isEmpty());
    QCOMPARE(kept.last().at(0).toULongLong(), 19U);
    const auto store = rig.open();
    const auto record = store->load(head.id);
    QCOMPARE(packResult(record->result), packResult(test::madeUpResult(head, run)));
    compare(record->history, run.history());
    const auto log = store->log(head.id);
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().text, QStringLiteral("run rec begins"));
    int rows = 0;
    QVERIFY(store->eachRow(head.id, [&](const metrics::SecondRow&) { ++rows; }));
    QCOMPARE(rows, 20);
}

void TestRecord::recorderTellsWhenItCannot()
{
    StoreRig rig;
    QFile inTheWay(rig.folder.filePath(QStringLiteral("sub")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const RunHead head = madeUpHead(QStringLiteral("no"));
    RunRecorder recorder;
    QSignalSpy failed(&recorder, &RunRecorder::failed);
    recorder.begin(rig.file, head.id, head.job, head.environment, head.started);
    for (quint64 i = 0; i < 100; ++i)
        recorder.add(test::madeUpSecond(i));
    QVERIFY(test::runUntil([&] { return !failed.isEmpty(); }));
    recorder.finish({});
    test::runTurns();
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("history.sqlite")));
}

void TestRecord::recorderWithoutAnEnd()
{
    StoreRig rig;
    const RunHead head = madeUpHead(QStringLiteral("open"));
    {
        RunRecorder recorder;
        recorder.begin(rig.file, head.id, head.job, head.environment, head.started);
        for (quint64 i = 0; i < 9; ++i)
            recorder.add(test::madeUpSecond(i));
        recorder.mark({2s, load::Marker::Kind::Paused, {}});
        criteria::Standing standing;
        standing.text = QStringLiteral("count(error) == 0");
        standing.verdict = criteria::Verdict::Broken;
        recorder.judged({standing});
        load::CeilingResult steps;
        steps.steps.resize(2);
        recorder.searched(steps);
    }
    // All that was given is there, though the run did not end.
    const auto store = rig.open();
    const auto record = store->load(head.id);
    QVERIFY(record && record->interrupted);
    QCOMPARE(record->result.last->total.started, 9U * 20);
    QCOMPARE(record->result.markers.size(), std::size_t(1));
    QVERIFY(record->result.markers.at(0).kind == load::Marker::Kind::Paused);
    QCOMPARE(record->result.criteria.at(0).text, QStringLiteral("count(error) == 0"));
    QCOMPARE(record->result.ceiling->steps.size(), std::size_t(2));
    RunRecorder unused; // goes without ever having begun
}

void TestRecord::slowDiskJoinsSeconds()
{
    std::vector<metrics::SecondRow> rows;
    MadeUpRun run;
    for (int i = 0; i < 7; ++i)
        rows.push_back(run.next().row);
    joinRows(rows);
    QCOMPARE(rows.size(), std::size_t(4));
    metrics::Counters total;
    metrics::Distributions all;
    Nanos end{0};
    for (const metrics::SecondRow& row : rows) {
        QCOMPARE(row.start, end);
        end = row.start + row.length;
        total += row.counters;
        all.add(*row.distributions);
    }
    QCOMPARE(end, Nanos(7s));
    QCOMPARE(rows.at(0).second, 1U);
    QCOMPARE(rows.at(0).usage.user, Nanos(200ms));
    QCOMPARE(rows.at(0).findings.at(0).count, 38U);
    QVERIFY(total == run.total());
    QVERIFY(same(all, run.distributions()));

    // And a recorder that is held up loses nothing but the grain.
    StoreRig rig;
    const RunHead head = madeUpHead(QStringLiteral("slow"));
    {
        RunRecorder recorder;
        for (quint64 i = 0; i < 500; ++i)
            recorder.add(test::madeUpSecond(i));
        recorder.begin(rig.file, head.id, head.job, head.environment, head.started);
    }
    const auto store = rig.open();
    quint64 started = 0;
    int count = 0;
    QVERIFY(store->eachRow(head.id, [&](const metrics::SecondRow& row) {
        started += row.counters.started;
        ++count;
    }));
    QCOMPARE(started, 500U * 20);
    QVERIFY(count <= 33);
}

void TestRecord::sameIdTwice()
{
    StoreRig rig;
    rig.record(madeUpHead(QStringLiteral("twin")), 2);
    const auto again = RunWriter::begin(rig.file, madeUpHead(QStringLiteral("twin")));
    QVERIFY(!again);
    QVERIFY(again.error().text.contains(QStringLiteral("twin")));
    QCOMPARE(rig.open()->list()->size(), 1);
}

void TestRecord::secretsStayOut()
{
    StoreRig rig;
    RunHead head = madeUpHead(QStringLiteral("auth"));
    head.job.auth.choice = smtp::AuthSettings::Choice::Auto;
    head.job.auth.username = QStringLiteral("tester");
    head.job.auth.passwordEnv = QStringLiteral("STORE_TEST_PASSWORD");
    qputenv("STORE_TEST_PASSWORD", "hunter2-hunter2");
    rig.record(head, 3);
    QCOMPARE(rig.open()->job(head.id)->auth.passwordEnv, QStringLiteral("STORE_TEST_PASSWORD"));
    for (const QFileInfo& file : QFileInfo(rig.file).dir().entryInfoList(QDir::Files)) {
        QFile open(file.filePath());
        QVERIFY(open.open(QIODevice::ReadOnly));
        QVERIFY(!open.readAll().contains("hunter2"));
    }
}

void TestRecord::damagedRunIsAnError()
{
    StoreRig rig;
    rig.record(madeUpHead(QStringLiteral("bad")), 5);
    rig.record(madeUpHead(QStringLiteral("good")), 5);
    {
        const auto database = Database::open(rig.file);
        QVERIFY((*database)->run(QStringLiteral("UPDATE parts SET data=x'0102' WHERE run=1 AND kind=?"),
                                 {static_cast<int>(Part::Result)}));
        QVERIFY((*database)->run(QStringLiteral("UPDATE seconds SET data=x'ff' WHERE run=1 AND second=3")));
    }
    const auto store = rig.open();
    const auto record = store->load(QStringLiteral("bad"));
    QVERIFY(!record);
    QVERIFY(record.error().toString().contains(QStringLiteral("damaged")));
    QVERIFY(!store->eachRow(QStringLiteral("bad"), [](const metrics::SecondRow&) {}));
    QVERIFY(store->load(QStringLiteral("good")));
    QCOMPARE(store->list()->size(), 2);
}

QTEST_GUILESS_MAIN(TestRecord)
#include "tst_record.moc"
