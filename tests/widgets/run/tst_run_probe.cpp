// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/channel.h"
#include "support/event_loop.h"
#include "support/scripted_server.h"
#include "widgets/run/probe_log.h"
#include "widgets/run/run_host.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using load::ProbeEvent;
using test::Script;
using test::ScriptedServer;
using test::Step;
using widgets::ProbeLog;
using widgets::RunHost;
using Kind = load::ProbeEvent::Kind;

namespace {

ProbeEvent fate(Kind kind, quint64 number, Nanos delivery = Nanos(-1))
{
    ProbeEvent made;
    made.kind = kind;
    made.number = number;
    made.at = std::chrono::seconds(number);
    made.delivery = delivery;
    made.transit = delivery;
    return made;
}

Script accepting()
{
    return {Step::say("220 hi\r\n"),
            Step::on(u"^EHLO"_s, "250-hi\r\n250 PIPELINING\r\n"),
            Step::on(u"^MAIL|^QUIT"_s, "250 ok\r\n"),
            Step::on(u"^RCPT"_s, "250 ok\r\n"),
            Step::on(u"^DATA"_s, "354 go\r\n"),
            Step::data("250 done\r\n")};
}

test::ScriptOptions repeating()
{
    test::ScriptOptions options;
    options.repeatFrom = 2;
    return options;
}

job::Job probedJob(quint16 port)
{
    job::Job job;
    job.target.port = port;
    job.message.recipients.pattern = "user{seq}@example.test";
    job.load.duration = 1s;
    job.load.connections = 2;
    job.limits.workers = 1;
    job.tracking.sink = u"window-%1"_s.arg(QCoreApplication::applicationPid());
    job.probe = {true, 100ms, 1, 100ms, 200ms};
    return job;
}

load::ProbeResult found()
{
    load::ProbeResult result;
    result.sent = 3;
    result.delivered = 2;
    result.late = 1;
    result.lost = 1;
    result.p50 = 1000;
    result.p95 = result.longest = 7'000'000;
    result.threshold = 5s;
    result.events = {fate(Kind::Delivered, 0, 1ms), fate(Kind::Late, 1, 7s), fate(Kind::Lost, 2)};
    return result;
}

} // namespace

/// The probe of a run on its way to the window.
class TestRunProbe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsEachKind();
    void timesWhatArrived();
    void numbersMayComeInAnyOrder();
    void isBounded();
    void beginsAnew();
    void aStoredRunBringsIt();
    void toldWhileTheRunGoesOn();
    void waitingForItEndsOnRequest();
    void withoutASinkItIsTold();

private:
    SystemClock m_clock;
};

void TestRunProbe::countsEachKind()
{
    ProbeLog log;
    log.begin(job::Probe());
    QCOMPARE(log.result().p50, -1);
    for (const ProbeEvent& one : {fate(Kind::Delivered, 0, 1ms), fate(Kind::Late, 1, 9s), fate(Kind::Lost, 2),
                                  fate(Kind::Refused, 3), fate(Kind::Failed, 4), fate(Kind::Failed, 5)})
        log.add(one);
    const load::ProbeResult& result = log.result();
    QCOMPARE(result.sent, quint64(6));
    QCOMPARE(result.delivered, quint64(2));
    QCOMPARE(result.late, quint64(1));
    QCOMPARE(result.lost, quint64(1));
    QCOMPARE(result.refused, quint64(1));
    QCOMPARE(result.failed, quint64(2));
    QVERIFY(result.threshold == job::Probe().threshold);
    QCOMPARE(result.events.size(), std::size_t(6));
    QVERIFY(!result.isGood());
}

void TestRunProbe::timesWhatArrived()
{
    ProbeLog log;
    log.begin(job::Probe());
    for (quint64 i = 0; i < 99; ++i)
        log.add(fate(Kind::Delivered, i, 10ms));
    log.add(fate(Kind::Late, 99, 8s));
    log.add(fate(Kind::Lost, 100)); // without a time: it does not count as one
    QVERIFY(std::abs(log.result().p50 - 10'000) <= 10);
    QVERIFY(std::abs(log.result().p95 - 10'000) <= 10);
    QVERIFY(std::abs(log.result().longest - 8'000'000) <= 8000);
}

void TestRunProbe::numbersMayComeInAnyOrder()
{
    ProbeLog log;
    log.begin(job::Probe());
    log.add(fate(Kind::Delivered, 7, 1ms));
    log.add(fate(Kind::Delivered, 2, 1ms));
    QCOMPARE(log.result().sent, quint64(8));
    QCOMPARE(log.result().delivered, quint64(2));
}

void TestRunProbe::isBounded()
{
    ProbeLog log;
    log.begin(job::Probe());
    constexpr quint64 many = 3 * load::ProbeResult::mostEvents + 5;
    for (quint64 i = 0; i < many; ++i) {
        log.add(fate(Kind::Lost, i));
        if (log.result().events.size() > load::ProbeResult::mostEvents)
            QFAIL("more than are to be kept");
    }
    QCOMPARE(log.result().lost, many); // all are counted
    QCOMPARE(log.result().events.back().number, many - 1);
    QVERIFY(log.result().events.size() >= load::ProbeResult::mostEvents * 9 / 10);
    const auto& events = log.result().events;
    for (std::size_t i = 1; i < events.size(); ++i)
        QVERIFY(events[i].number == events[i - 1].number + 1);
}

void TestRunProbe::beginsAnew()
{
    ProbeLog log;
    log.begin(job::Probe());
    log.add(fate(Kind::Late, 0, 9s));
    log.finish(found());
    QVERIFY(log.result() == found());
    log.begin(job::Probe());
    log.add(fate(Kind::Delivered, 0, 1ms));
    QCOMPARE(log.result().late, quint64(0));
    QVERIFY(log.result().longest < 2000);
}

void TestRunProbe::aStoredRunBringsIt()
{
    auto record = std::make_shared<report::RunRecord>();
    record->result.last = std::make_shared<metrics::Snapshot>();
    record->result.job.probe.enabled = true;
    record->result.probe = found();
    RunHost host(m_clock);
    QSignalSpy finished(&host, &RunHost::finished);
    host.show(record);
    QCOMPARE(finished.size(), 1);
    QVERIFY(host.probe() == found());
    QVERIFY(host.result().probe == found());
    // The next one has none.
    auto plain = std::make_shared<report::RunRecord>();
    plain->result.last = std::make_shared<metrics::Snapshot>();
    host.show(plain);
    QVERIFY(!host.result().probe);
    QVERIFY(host.probe().events.empty());
    QCOMPARE(host.probe().sent, quint64(0));
}

void TestRunProbe::toldWhileTheRunGoesOn()
{
    ScriptedServer server(accepting(), repeating());
    ledger::ChannelServer sink; // tells of nothing: all are lost
    const job::Job job = probedJob(server.port());
    QVERIFY(sink.listen(job.tracking.sink));
    RunHost host(m_clock);
    QSignalSpy finished(&host, &RunHost::finished);
    std::vector<ProbeEvent> told;
    bool early = false;
    QObject::connect(&host, &RunHost::probed, &host, [&](const ProbeEvent& one) {
        told.push_back(one);
        early = early || host.isActive();
        QCOMPARE(host.probe().events.back(), one);
    });
    host.start(job, {});
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    QVERIFY(early);
    QVERIFY(!told.empty());
    QVERIFY(host.result().probe);
    QVERIFY(host.probe() == *host.result().probe);
    QVERIFY(host.probe().events == told);
    QCOMPARE(host.probe().lost, host.probe().sent);
}

void TestRunProbe::waitingForItEndsOnRequest()
{
    ScriptedServer server(accepting(), repeating());
    ledger::ChannelServer sink; // tells of nothing: without a request it would be waited for an hour
    job::Job job = probedJob(server.port());
    job.probe.lostAfter = 1h;
    QVERIFY(sink.listen(job.tracking.sink));
    RunHost host(m_clock);
    QSignalSpy finished(&host, &RunHost::finished);
    QSignalSpy awaited(&host, &RunHost::probeAwaited);
    host.start(job, {});
    QVERIFY(test::runUntil([&] { return awaited.size() == 1; }));
    QVERIFY(host.awaitsProbe() && host.isActive());
    QCOMPARE(finished.size(), 0);
    host.stop();
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    QVERIFY(!host.awaitsProbe());
    QCOMPARE(host.result().reason, load::EndReason::Completed);
    const load::ProbeResult& probe = host.probe();
    QVERIFY(probe.lost > 0);
    QCOMPARE(probe.lost + probe.failed, probe.sent); // one may have been under way
}

void TestRunProbe::withoutASinkItIsTold()
{
    ScriptedServer server(accepting(), repeating());
    RunHost host(m_clock);
    QSignalSpy finished(&host, &RunHost::finished);
    QSignalSpy probed(&host, &RunHost::probed);
    host.start(probedJob(server.port()), {});
    QVERIFY(test::runUntil([&] { return finished.size() == 1; }));
    QVERIFY(host.result().probe);
    QVERIFY(!host.probe().error.isEmpty());
    QCOMPARE(host.probe().error, host.result().probe->error);
    QCOMPARE(probed.size(), 0);
    QVERIFY(host.result().last->total.of(Outcome::Accepted) > 0); // the load is none the worse for it
}

QTEST_GUILESS_MAIN(TestRunProbe)
#include "tst_run_probe.moc"
