// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_rig.h"
#include "support/scripted_server.h"

#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using load::EndReason;
using load::Marker;
using test::RunRig;
using test::Script;
using test::ScriptedServer;
using test::Step;
using Kind = job::LoadStage::Kind;

namespace {

Script accepting()
{
    return {Step::say("220 hi\r\n"),
            Step::on(QStringLiteral("^EHLO"), "250-hi\r\n250 PIPELINING\r\n"),
            Step::on(QStringLiteral("^MAIL|^QUIT"), "250 ok\r\n"),
            Step::on(QStringLiteral("^RCPT"), "250 ok\r\n"),
            Step::on(QStringLiteral("^DATA"), "354 go\r\n"),
            Step::data("250 done\r\n")};
}

test::ScriptOptions repeating()
{
    test::ScriptOptions options;
    options.repeatFrom = 2;
    return options;
}

job::LoadStage stage(Kind kind, Nanos duration, double to)
{
    job::LoadStage stage;
    stage.kind = kind;
    stage.duration = duration;
    stage.to = to;
    return stage;
}

int markers(const RunRig& rig, Marker::Kind kind)
{
    return static_cast<int>(std::count_if(rig.result->markers.begin(), rig.result->markers.end(),
                                          [kind](const Marker& marker) { return marker.kind == kind; }));
}

} // namespace

/// What a run does by itself, on loopback: timelines, criteria, the search for the ceiling.
class TestRunPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ratesFollowTheTimeline();
    void connectionsFollowTheTimeline();
    void steeredAndBackToThePlan();
    void criteriaAreJudged();
    void brokenCriterionEndsTheRun();
    void searchFindsALevel();
    void searchOfConnectionsNeedsCriteria();
};

void TestRunPlan::ratesFollowTheTimeline()
{
    ScriptedServer server(accepting(), repeating());
    RunRig rig(server.port());
    rig.job.load.messages.reset();
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.connections = 20;
    rig.job.load.stages = {stage(Kind::Ramp, 500ms, 200), stage(Kind::Pause, 300ms, 0), stage(Kind::Hold, 500ms, 100)};
    rig.carryOut();
    QVERIFY(rig.result);
    QVERIFY(rig.identityHolds());
    QVERIFY(rig.result->reason == EndReason::Completed);
    // The area under the timeline, whatever the machine did meanwhile: 50 and 50.
    QCOMPARE(rig.total().scheduled, 100U);
    QVERIFY(rig.result->job == rig.job);
}

void TestRunPlan::connectionsFollowTheTimeline()
{
    ScriptedServer server(accepting(), repeating());
    RunRig rig(server.port());
    rig.job.load.messages.reset();
    rig.job.load.stages = {stage(Kind::Hold, 700ms, 1), stage(Kind::Hold, 900ms, 9), stage(Kind::Hold, 700ms, 0)};
    rig.start();
    QVERIFY(test::runUntil([&] { return rig.snapshot && rig.snapshot->activeConnections() == 9; }));
    QVERIFY(rig.wait());
    QVERIFY(rig.result);
    QVERIFY(rig.identityHolds());
    QCOMPARE(rig.total().of(Outcome::Error), 0U);
    QList<int> levels;
    for (const load::LoadState& state : rig.loads)
        if (levels.isEmpty() || levels.last() != state.connections)
            levels.append(state.connections);
    QCOMPARE(levels, (QList<int>{1, 9, 0}));
}

void TestRunPlan::steeredAndBackToThePlan()
{
    ScriptedServer server(accepting(), repeating());
    RunRig rig(server.port());
    rig.job.load.messages.reset();
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.stages = {stage(Kind::Hold, 60s, 5)};
    rig.start();
    QVERIFY(test::runUntil([&] { return rig.snapshot && rig.snapshot->total.started > 0; }));
    rig.run->setRate(400);
    QVERIFY(test::runUntil([&] { return rig.snapshot->total.started > 50; }));
    QVERIFY(rig.loads.back().steered);
    rig.run->followPlan();
    QVERIFY(test::runUntil([&] { return !rig.loads.back().steered; }));
    QCOMPARE(rig.loads.back().rate, 5.0);
    rig.run->stop();
    QVERIFY(rig.wait());
    QVERIFY(rig.identityHolds());
    QCOMPARE(markers(rig, Marker::Kind::Plan), 1);
}

void TestRunPlan::criteriaAreJudged()
{
    ScriptedServer server(accepting(), repeating());
    RunRig rig(server.port());
    rig.job.criteria = {QStringLiteral("count(accepted) == 100"), QStringLiteral("p95(response) < 1us"),
                        QStringLiteral("warn: rate(error) > 50%"), QStringLiteral("p50(banner) < 1h")};
    rig.carryOut();
    QVERIFY(rig.result);
    const auto& standings = rig.result->criteria;
    QCOMPARE(standings.size(), std::size_t(4));
    QVERIFY(standings[0].verdict == criteria::Verdict::Met);
    QVERIFY(standings[1].verdict == criteria::Verdict::Broken);
    QVERIFY(standings[2].verdict == criteria::Verdict::Broken);
    QVERIFY(standings[3].verdict == criteria::Verdict::Met);
    QVERIFY(criteria::verdictOf(standings) == criteria::Verdict::Broken);
    QVERIFY(rig.result->reason == EndReason::Completed);
    QVERIFY(markers(rig, Marker::Kind::Broken) >= 1);
}

void TestRunPlan::brokenCriterionEndsTheRun()
{
    ScriptedServer server(accepting(), repeating());
    RunRig rig(server.port());
    rig.job.load.messages.reset();
    rig.job.load.duration = 60s;
    rig.job.criteria = {QStringLiteral("p95(response) < 1us, abort")};
    rig.carryOut();
    QVERIFY(rig.result);
    QVERIFY(rig.result->reason == EndReason::Criterion);
    QVERIFY(rig.result->error.text.contains(QStringLiteral("p95(response)")));
    QVERIFY(rig.identityHolds());
}

void TestRunPlan::searchFindsALevel()
{
    ScriptedServer server(accepting(), repeating());
    RunRig rig(server.port());
    rig.job.load = {};
    rig.job.load.model = job::Load::Model::Open;
    rig.job.load.rate = 20;
    rig.job.search.most = 40;
    rig.job.search.settle = 0s;
    rig.job.search.step = 1s;
    rig.job.search.proof = 1s;
    rig.options.findCeiling = true;
    rig.carryOut();
    QVERIFY(rig.result);
    QVERIFY(rig.identityHolds());
    QVERIFY(rig.result->ceiling);
    QVERIFY(rig.result->ceiling->over);
    QVERIFY(rig.result->ceiling->steps.size() >= 2);
    for (const load::CeilingStep& step : rig.result->ceiling->steps)
        QVERIFY(step.level <= 40);
    QCOMPARE(markers(rig, Marker::Kind::Step), static_cast<int>(rig.result->ceiling->steps.size()));
    QVERIFY(rig.result->job == rig.job);
}

void TestRunPlan::searchOfConnectionsNeedsCriteria()
{
    RunRig rig(1);
    rig.options.findCeiling = true;
    rig.carryOut();
    QVERIFY(rig.refusal);
    QVERIFY(rig.refusal->badInput);
    QCOMPARE(rig.refusal->problems.list().first().place, QStringLiteral("criteria"));
}

QTEST_GUILESS_MAIN(TestRunPlan)
#include "tst_run_plan.moc"
