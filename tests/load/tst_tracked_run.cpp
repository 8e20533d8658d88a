// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that are followed to a sink: a real run on loopback, and a channel on which the test plays the sink.
#include "ledger/channel.h"
#include "load/probe.h"
#include "message/tracking.h"
#include "run_rig.h"
#include "support/scripted_server.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QtTest>

#include <map>

using namespace stampede;
using namespace std::chrono_literals;
using ledger::Arrival;
using ledger::Item;
using load::EndReason;
using test::RunRig;
using test::Script;
using test::ScriptedServer;
using test::Step;

namespace {

const QStringList domains{QStringLiteral("*"), QStringLiteral("example.test")};

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

/// A server that takes everything, a run against it, and the channel of its sink.
struct Rig {
    ScriptedServer server{accepting(), repeating()};
    RunRig rig{server.port()};
    ledger::ChannelServer channel;
    QString name = QStringLiteral("test-%1").arg(QCoreApplication::applicationPid());

    Rig()
    {
        rig.job.tracking.enabled = true;
        rig.job.tracking.sink = name;
        rig.job.tracking.drain = 30s;
        rig.options.runId = QStringLiteral("followed");
    }
    /// Runs until everything is sent and the run waits for the rest.
    bool untilDraining()
    {
        return test::runUntil([this] { return rig.result || (rig.snapshot && rig.snapshot->draining); }) &&
               !rig.result;
    }
    Arrival arrival(quint64 sequence, Nanos after = 250ms, bool intact = true) const
    {
        const qint64 now = rig.clock.wall().count();
        const std::string address = "user" + std::to_string(sequence) + "@example.test";
        return {sequence, now - after.count(), now, message::recipientHash(address), 1, 1, intact};
    }
    void deliver(const std::vector<Arrival>& arrivals)
    {
        channel.publish(rig.options.runId, arrivals, domains);
    }
    void deliverAllBut(const std::vector<quint64>& lost)
    {
        std::vector<Arrival> arrivals;
        for (quint64 sequence = 0; sequence < *rig.job.load.messages; ++sequence)
            if (std::find(lost.begin(), lost.end(), sequence) == lost.end())
                arrivals.push_back(arrival(sequence));
        deliver(arrivals);
    }
    const ledger::Account& account() const { return *rig.result->ledger; }
};

} // namespace

class TestTrackedRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void waitsForTheRest();
    void namesWhatWentWrong();
    void givesUpAtTheLimit();
    void stopsWaitingWhenAsked();
    void nothingIsSentWithoutASink();
    void aLostChannelLeavesAGap();
    void theJournalHasEveryMessage();
    void anUnclearEndIsSettled();
    void theProbeTells();
    void aProbeBesideTheLoad();
};

void TestTrackedRun::waitsForTheRest()
{
    Rig rig;
    QVERIFY(rig.channel.listen(rig.name));
    rig.rig.start();
    QVERIFY(rig.untilDraining());
    QCOMPARE(rig.rig.snapshot->queue, 100);
    QCOMPARE(rig.rig.snapshot->total.deliveries.expected, 100u);
    rig.deliverAllBut({});
    QVERIFY(rig.rig.wait());
    QVERIFY(rig.rig.identityHolds());
    QVERIFY(rig.rig.result->reason == EndReason::Completed);
    const ledger::Account& account = rig.account();
    QVERIFY(account.complete && account.closed && !account.gaveUp);
    QCOMPARE(account.totals.delivered, 100u);
    QCOMPARE(account.totals.lost, 0u);
    QVERIFY(account.items.empty());
    QCOMPARE(rig.rig.total().deliveries, account.totals);
    const metrics::Distributions& times = *rig.rig.result->last->distributions;
    QCOMPARE(times.delivery.count(), 100u);
    QVERIFY(std::abs(times.delivery.percentile(50) - 250'000) < 1000);
    QCOMPARE(times.transit.count(), 100u);
    QVERIFY(rig.rig.rows.back().queue == 0);
}

void TestTrackedRun::namesWhatWentWrong()
{
    Rig rig;
    rig.rig.job.tracking.drain = 1s;
    QVERIFY(rig.channel.listen(rig.name));
    rig.rig.start();
    QVERIFY(rig.untilDraining());
    rig.deliverAllBut({3, 50});
    rig.deliver({rig.arrival(7), rig.arrival(8, 1s, false), rig.arrival(1000)});
    QVERIFY(rig.rig.wait());
    const ledger::Account& account = rig.account();
    QVERIFY(account.complete && account.gaveUp);
    QCOMPARE(account.totals.delivered, 98u);
    QCOMPARE(account.totals.lost, 2u);
    QCOMPARE(account.totals.duplicates, 2u);
    QCOMPARE(account.totals.corrupted, 1u);
    QCOMPARE(account.totals.unknown, 1u);
    std::map<Item::Kind, QStringList> lists;
    for (const Item& item : account.items)
        lists[item.kind] += item.recipient;
    QCOMPARE(lists[Item::Kind::Lost],
             (QStringList{QStringLiteral("user3@example.test"), QStringLiteral("user50@example.test")}));
    QCOMPARE(lists[Item::Kind::Duplicated],
             (QStringList{QStringLiteral("user7@example.test"), QStringLiteral("user8@example.test")}));
    QCOMPARE(lists[Item::Kind::Corrupted], QStringList{QStringLiteral("user8@example.test")});
}

void TestTrackedRun::givesUpAtTheLimit()
{
    Rig rig;
    rig.rig.job.tracking.drain = 300ms;
    QVERIFY(rig.channel.listen(rig.name));
    rig.rig.carryOut();
    QVERIFY(rig.account().gaveUp);
    QCOMPARE(rig.account().totals.lost, 100u);
    QCOMPARE(rig.rig.total().deliveries.lost, 100u);
    const metrics::Snapshot& last = *rig.rig.result->last;
    QVERIFY(last.sent);
    QVERIFY(last.sent->elapsed >= rig.rig.result->sending);
    QVERIFY(last.elapsed - last.sent->elapsed >= rig.rig.job.tracking.drain);
}

void TestTrackedRun::stopsWaitingWhenAsked()
{
    Rig rig;
    QVERIFY(rig.channel.listen(rig.name));
    rig.rig.start();
    QVERIFY(rig.untilDraining());
    rig.rig.run->stop();
    QVERIFY(rig.rig.wait());
    QVERIFY(rig.account().gaveUp);
    QVERIFY(rig.rig.result->reason == EndReason::Completed);
}

void TestTrackedRun::nothingIsSentWithoutASink()
{
    Rig rig;
    rig.rig.carryOut();
    QVERIFY(rig.rig.result);
    QVERIFY(rig.rig.result->reason == EndReason::NotCarriedOut);
    QCOMPARE(rig.rig.result->error.place, QStringLiteral("tracking.sink"));
    QVERIFY(rig.rig.result->error.text.contains(rig.name));
    QVERIFY(!rig.rig.result->last);
    QCOMPARE(rig.server.connections(), 0);
}

void TestTrackedRun::aLostChannelLeavesAGap()
{
    Rig rig;
    QVERIFY(rig.channel.listen(rig.name));
    rig.rig.start();
    QVERIFY(rig.untilDraining());
    rig.channel.close();
    QVERIFY(rig.rig.wait());
    QVERIFY(!rig.account().complete);
    QVERIFY(!rig.account().gap.isEmpty());
}

void TestTrackedRun::theJournalHasEveryMessage()
{
    QTemporaryDir folder;
    Rig rig;
    rig.rig.job.tracking.sink.clear();
    rig.rig.options.ledgerFile = folder.filePath(QStringLiteral("engine.tsv"));
    rig.rig.carryOut();
    QVERIFY(rig.rig.result->reason == EndReason::Completed);
    QVERIFY(!rig.account().complete);
    QFile file(rig.rig.options.ledgerFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QByteArray> sequences;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith("accepted"))
            sequences.insert(line.split('\t').value(1));
    QCOMPARE(sequences.size(), 100);
}

void TestTrackedRun::anUnclearEndIsSettled()
{
    ScriptedServer server(
        {Step::say("220 hi\r\n"), Step::on(QStringLiteral("^EHLO"), "250-hi\r\n250 PIPELINING\r\n"),
         Step::on(QStringLiteral("^MAIL"), "250 ok\r\n"), Step::on(QStringLiteral("^RCPT"), "250 ok\r\n"),
         Step::on(QStringLiteral("^DATA"), "354 go\r\n"), Step::data({}, Step::Then::Close)});
    Rig rig;
    rig.rig.job.target.port = server.port();
    rig.rig.job.load.messages = 4;
    rig.rig.job.load.connections = 2;
    rig.rig.job.session.reconnectInitial = 1ms;
    rig.rig.job.tracking.drain = 1s;
    QVERIFY(rig.channel.listen(rig.name));
    rig.rig.start();
    QVERIFY(rig.untilDraining());
    QCOMPARE(rig.rig.snapshot->total.uncertain, 4u);
    rig.deliver({rig.arrival(0), rig.arrival(2)});
    QVERIFY(rig.rig.wait());
    const ledger::Account& account = rig.account();
    QCOMPARE(account.uncertain, 4u);
    QCOMPARE(account.uncertainDelivered, 2u);
    QCOMPARE(account.uncertainLost, 2u);
    QCOMPARE(account.totals.delivered, 2u);
    QCOMPARE(account.totals.lost, 0u);
    QCOMPARE(account.items.size(), std::size_t(2));
    QVERIFY(account.items[0].kind == Item::Kind::UncertainLost);
}

void TestTrackedRun::theProbeTells()
{
    Rig rig;
    QVERIFY(rig.channel.listen(rig.name));
    rig.rig.job.probe = {false, 100ms, 1, 200ms, 600ms};
    load::Probe probe(rig.rig.job, rig.rig.options, rig.rig.clock);
    std::vector<load::ProbeEvent> events;
    std::optional<load::ProbeResult> result;
    QObject::connect(&probe, &load::Probe::told, &probe,
                     [&](const load::ProbeEvent& event) { events.push_back(event); });
    QObject::connect(&probe, &load::Probe::finished, &probe,
                     [&](const load::ProbeResult& all) { result = all; });
    probe.start();
    const QString run = rig.rig.options.runId + QStringLiteral("-probe");
    QVERIFY(test::runUntil([&] { return probe.result().sent >= 3; }));
    rig.channel.publish(run, std::vector<Arrival>{rig.arrival(0, 50ms), rig.arrival(1, 400ms)}, domains);
    QVERIFY(test::runUntil([&] { return events.size() >= 3; }));
    probe.stop();
    QVERIFY(test::runUntil([&] { return result.has_value(); }));
    QCOMPARE(events[0].number, 0u);
    QVERIFY(events[0].kind == load::ProbeEvent::Kind::Delivered);
    QVERIFY(events[1].kind == load::ProbeEvent::Kind::Late);
    QVERIFY(events[1].delivery >= 400ms);
    QVERIFY(events[2].kind == load::ProbeEvent::Kind::Lost);
    QCOMPARE(result->delivered, 2u);
    QCOMPARE(result->late, 1u);
    QCOMPARE(result->sent, result->delivered + result->lost);
    QVERIFY(!result->isGood());
}

void TestTrackedRun::aProbeBesideTheLoad()
{
    Rig rig;
    QVERIFY(rig.channel.listen(rig.name));
    rig.rig.job.tracking.enabled = false;
    rig.rig.job.probe = {true, 100ms, 1, 100ms, 200ms};
    rig.rig.job.load.messages.reset();
    rig.rig.job.load.duration = 1s;
    rig.rig.carryOut();
    QVERIFY(rig.rig.identityHolds());
    QVERIFY(!rig.rig.result->ledger);
    QVERIFY(rig.rig.result->probe);
    QVERIFY(rig.rig.result->probe->sent > 0);
    QCOMPARE(rig.rig.result->probe->lost, rig.rig.result->probe->sent);
    QVERIFY(!rig.rig.result->markers.empty());
}

QTEST_GUILESS_MAIN(TestTrackedRun)
#include "tst_tracked_run.moc"
