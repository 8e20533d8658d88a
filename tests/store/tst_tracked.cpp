// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_maker.h"
#include "store/metric_codec.h"
#include "store/result_codec.h"
#include "store_rig.h"

#include <QtTest>

using namespace stampede;
using namespace stampede::store;
using namespace std::chrono_literals;

namespace {

ledger::Account madeUpAccount()
{
    using Kind = ledger::Item::Kind;
    ledger::Account account;
    account.complete = account.closed = true;
    account.totals = {57, 50, 3, 2, 9, 1, 7};
    account.uncertain = 4;
    account.uncertainDelivered = 3;
    account.uncertainLost = 1;
    account.gaveUp = true;
    account.drain = 1500ms;
    account.domains = {{QStringLiteral("one.example.test"), 40, 2, 1, 7, 1000, 2000, 3000, 4000},
                       {QStringLiteral("*"), 10, 1, 1, 0, -1, -1, -1, -1}};
    account.items = {{Kind::Lost, 12, QStringLiteral("ü@one.example.test"), 0},
                     {Kind::UncertainLost, std::numeric_limits<quint64>::max(), {}, 0},
                     {Kind::Unknown, 0, QStringLiteral("a@b.test"), 2}};
    return account;
}

/// A second of test::MadeUpRun in a tracked run: of 20 messages 19 are expected, 17 arrive.
metrics::SecondRow tracked(metrics::SecondRow row, bool draining)
{
    if (draining) {
        row.counters = {};
        row.distributions = std::make_shared<const metrics::Distributions>();
    }
    auto all = std::make_shared<metrics::Distributions>(*row.distributions);
    row.counters.uncertain = draining ? 0 : 1;
    row.counters.repeated = 2;
    row.counters.deliveries = {draining ? quint64(0) : 19, 17, 1, 0, 2, 0, 0};
    for (int i = 0; i < 17; ++i) {
        all->delivery.recordMicros(250'000);
        all->transit.recordMicros(240'000);
    }
    row.distributions = all;
    row.queue = static_cast<qint64>(row.second) * 2 + 2;
    row.draining = draining;
    return row;
}

/// Four seconds, the last of them a drain.
test::MadeUpRun record(const test::StoreRig& rig, const QString& id,
                       const std::optional<ledger::Account>& account)
{
    const RunHead head = test::madeUpHead(id);
    test::MadeUpRun run;
    auto writer = RunWriter::begin(rig.file, head);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().toString()));
    for (int i = 0; i < 4; ++i) {
        Batch batch;
        batch.rows.push_back(tracked(run.next().row, i == 3));
        if (!(*writer)->write(batch))
            qFatal("not written");
    }
    if (!account)
        return run;
    load::RunResult result = test::madeUpResult(head, run);
    auto last = std::make_shared<metrics::Snapshot>(*result.last);
    auto all = std::make_shared<metrics::Distributions>(*last->distributions);
    all->delivery.recordMicros(250'000);
    last->distributions = all;
    last->queue = 0;
    last->sent = metrics::Effort{3s, {1s, 2s, 44'000'000}, {1500ms, 1600ms}};
    result.last = last;
    result.ledger = account;
    if (!(*writer)->finish(result))
        qFatal("not finished");
    return run;
}

} // namespace

/// What the ledger of a tracked run knows, in the history.
class TestTracked : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void row();
    void point();
    void distributions();
    void account();
    void hostileAccount();
    void standingOfEveryUnit();
    void inTheList_data();
    void inTheList();
    void reread();
    void interrupted();
};

void TestTracked::row()
{
    const metrics::SecondRow made = tracked(test::madeUpSecond(5), true);
    FindingTrail writing;
    FindingTrail reading;
    metrics::SecondRow read;
    QVERIFY(unpackRow(packRow(made, writing), read, reading));
    QVERIFY(read.counters == made.counters);
    QCOMPARE(read.counters.deliveries.delivered, quint64(17));
    QCOMPARE(read.queue, qint64(12));
    QVERIFY(read.draining);
}

void TestTracked::point()
{
    metrics::Point made;
    for (auto& measure : made.percentiles)
        measure.fill(-1);
    made.percentiles[metrics::deliveryMeasure] = {1, 2, 3};
    made.percentiles[metrics::transitMeasure] = {4, 5, 6};
    made.counters.deliveries = {1, 2, 3, 4, 5, 6, 7};
    made.queue = 1'000'000;
    metrics::Point read;
    QVERIFY(unpackPoint(packPoint(made), read));
    QCOMPARE(read.percentiles, made.percentiles);
    QVERIFY(read.counters == made.counters);
    QCOMPARE(read.queue, made.queue);
}

void TestTracked::distributions()
{
    metrics::Distributions made;
    made.transit.recordMicros(77);
    made.delivery.recordMicros(78);
    metrics::Distributions read;
    QVERIFY(unpackDistributions(packDistributions(made), read));
    QVERIFY(read.transit == made.transit && read.delivery == made.delivery);
    QVERIFY(read.lateness.isEmpty());
}

void TestTracked::account()
{
    load::RunResult made;
    made.ledger = madeUpAccount();
    load::RunResult read;
    QVERIFY(unpackResult(packResult(made), read));
    QVERIFY(read.ledger && *read.ledger == *made.ledger);
    made.ledger = ledger::Account{};
    made.ledger->gap = QStringLiteral("The sink was gone.");
    QVERIFY(unpackResult(packResult(made), read));
    QVERIFY(*read.ledger == *made.ledger);
}

void TestTracked::hostileAccount()
{
    load::RunResult made;
    made.ledger = madeUpAccount();
    const QByteArray good = packResult(made);
    load::RunResult read;
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY(!unpackResult(good.left(size), read));
    Random random(5);
    for (int i = 0; i < 5000; ++i) {
        QByteArray bytes = good;
        for (quint64 n = 1 + random.below(4); n > 0; --n)
            bytes[1 + static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size() - 1)))] =
                static_cast<char>(random.below(256));
        unpackResult(bytes, read); // anything but a crash
    }
}

void TestTracked::standingOfEveryUnit()
{
    std::vector<criteria::Standing> made;
    for (int unit = 0; unit <= static_cast<int>(criteria::Unit::Octets); ++unit)
        made.emplace_back().unit = static_cast<criteria::Unit>(unit);
    std::vector<criteria::Standing> read;
    QVERIFY(unpackStandings(packStandings(made), read));
    QVERIFY(read == made);
}

void TestTracked::inTheList_data()
{
    QTest::addColumn<bool>("complete");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("lostKnown");
    QTest::newRow("closed") << true << true << true;
    QTest::newRow("not every arrival was seen") << false << true << false;
    QTest::newRow("not closed") << true << false << false;
}

void TestTracked::inTheList()
{
    QFETCH(bool, complete);
    QFETCH(bool, closed);
    QFETCH(bool, lostKnown);
    ledger::Account account = madeUpAccount();
    account.complete = complete;
    account.closed = closed;
    const test::StoreRig rig;
    record(rig, QStringLiteral("a1"), account);
    rig.record(test::madeUpHead(QStringLiteral("b2")), 2);
    const auto store = rig.open();
    const auto entry = store->entry(QStringLiteral("a1"));
    QVERIFY(entry);
    QCOMPARE(entry->lost, lostKnown ? std::optional<quint64>(7) : std::nullopt);
    QCOMPARE(entry->duplicates, std::optional<quint64>(3));
    QVERIFY(qAbs(entry->deliveryP95 - 250'000) < 250);
    const auto other = store->entry(QStringLiteral("b2"));
    QVERIFY(!other->lost && !other->duplicates && other->deliveryP95 == 0);
}

void TestTracked::reread()
{
    const test::StoreRig rig;
    record(rig, QStringLiteral("a1"), madeUpAccount());
    const auto store = rig.open();
    const auto loaded = store->load(QStringLiteral("a1"));
    QVERIFY(loaded);
    QVERIFY(loaded->result.ledger && *loaded->result.ledger == madeUpAccount());
    QCOMPARE(loaded->result.last->queue, qint64(0));
    const metrics::Effort effort = loaded->result.last->effort();
    QCOMPARE(effort.elapsed, Nanos(3s));
    QCOMPARE(effort.usage.system, Nanos(2s));
    QCOMPARE(effort.workerCpu, (std::vector<Nanos>{1500ms, 1600ms}));
    std::vector<metrics::SecondRow> rows;
    QVERIFY(
        store->eachRow(QStringLiteral("a1"), [&](const metrics::SecondRow& row) { rows.push_back(row); }));
    QCOMPARE(rows.size(), std::size_t(4));
    QVERIFY(rows[3].draining && !rows[2].draining);
    QCOMPARE(rows[3].queue, qint64(8));
    QCOMPARE(rows[3].distributions->delivery.count(), quint64(17));
}

/// The program went away: what the ledger knew is no account, and says so.
void TestTracked::interrupted()
{
    const test::StoreRig rig;
    record(rig, QStringLiteral("a1"), std::nullopt);
    const auto store = rig.open();
    const auto entry = store->entry(QStringLiteral("a1"));
    QVERIFY(entry);
    QCOMPARE(entry->state, RunState::Interrupted);
    QVERIFY(!entry->lost);
    QCOMPARE(entry->duplicates, std::optional<quint64>(4));
    const auto loaded = store->load(QStringLiteral("a1"));
    QVERIFY(loaded);
    const auto& account = loaded->result.ledger;
    QVERIFY(account && !account->complete && !account->closed && !account->gap.isEmpty());
    QCOMPARE(account->totals.expected, quint64(57));
    QCOMPARE(account->totals.delivered, quint64(68));
    QCOMPARE(account->uncertain, quint64(3));
    QCOMPARE(loaded->result.last->queue, qint64(8));
    QCOMPARE(loaded->result.sending, Nanos(3s)); // the drain is no sending
    QCOMPARE(loaded->result.last->effort().elapsed, Nanos(3s));
    QCOMPARE(loaded->result.last->effort().usage.cpu(), 3 * 150ms);
    QCOMPARE(loaded->result.last->usage.cpu(), 4 * 150ms);
}

QTEST_GUILESS_MAIN(TestTracked)
#include "tst_tracked.moc"
