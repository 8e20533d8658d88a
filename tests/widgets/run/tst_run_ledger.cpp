// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/run_host.h"

#include <QSignalSpy>
#include <QtTest>

using namespace stampede;
using namespace std::chrono_literals;
using widgets::RunHost;

/// The ledger of a run on its way to the window.
class TestRunLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStoredRunBringsIt();
    void stopWithoutARunIsNothing();

private:
    SystemClock m_clock;
};

void TestRunLedger::aStoredRunBringsIt()
{
    auto record = std::make_shared<report::RunRecord>();
    auto last = std::make_shared<metrics::Snapshot>();
    last->elapsed = 2s;
    last->queue = 3;
    last->draining = true;
    record->result.last = last;
    record->result.job.tracking.enabled = true;
    ledger::Account account;
    account.totals.expected = 10;
    account.totals.lost = 3;
    account.closed = true;
    record->result.ledger = account;
    RunHost host(m_clock);
    QSignalSpy finished(&host, &RunHost::finished);
    host.show(record);
    QCOMPARE(finished.size(), 1);
    QVERIFY(host.result().ledger == account);
    QVERIFY(host.record().result.ledger == account);
    QVERIFY(host.job().tracking.enabled);
    QCOMPARE(host.last()->queue, 3);
    // The next one has none.
    auto plain = std::make_shared<report::RunRecord>();
    plain->result.last = std::make_shared<metrics::Snapshot>();
    host.show(plain);
    QVERIFY(!host.result().ledger);
    QVERIFY(!host.job().tracking.enabled);
}

// What is shown may have ended while it drained: there is nothing to stop.
void TestRunLedger::stopWithoutARunIsNothing()
{
    auto record = std::make_shared<report::RunRecord>();
    auto last = std::make_shared<metrics::Snapshot>();
    last->draining = true;
    record->result.last = last;
    RunHost host(m_clock);
    QSignalSpy states(&host, &RunHost::stateChanged);
    host.show(record);
    host.stop();
    host.abort();
    QCOMPARE(host.state(), RunHost::State::Idle);
    QCOMPARE(states.size(), 0);
}

QTEST_GUILESS_MAIN(TestRunLedger)
#include "tst_run_ledger.moc"
