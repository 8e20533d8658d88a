// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_rig.h"

namespace stampede::test {

/// As madeUp(), of a tracked run: of what was accepted all but `queue` have arrived, each in 20 ms.
inline std::shared_ptr<metrics::Snapshot> trackedSnapshot(Nanos elapsed, qint64 queue, bool draining = false)
{
    auto made = madeUp(elapsed);
    metrics::Deliveries& totals = made->total.deliveries;
    totals.expected = made->total.of(Outcome::Accepted);
    totals.delivered = totals.expected - static_cast<quint64>(queue);
    made->queue = queue;
    made->draining = draining;
    const auto with = [](const metrics::Distributions& plain, int count) {
        auto all = std::make_shared<metrics::Distributions>(plain);
        for (int i = 0; i < count; ++i) {
            all->delivery.record(20ms);
            all->transit.record(18ms);
        }
        return all;
    };
    made->distributions = with(*made->distributions, 100);
    made->recentDistributions = with(*made->recentDistributions, 10);
    return made;
}

inline metrics::Point trackedPoint(int half, qint64 queue)
{
    metrics::Point point = pointAt(half);
    point.queue = queue;
    point.counters.deliveries.delivered = 200;
    point.percentiles[metrics::deliveryMeasure] = {20'000, 30'000, 40'000};
    point.percentiles[metrics::transitMeasure] = {18'000, 28'000, 38'000};
    return point;
}

/// Closed, with one of each thing that can go wrong.
inline ledger::Account badAccount()
{
    using Kind = ledger::Item::Kind;
    ledger::Account account;
    account.complete = account.closed = true;
    account.totals.expected = 20'000;
    account.totals.delivered = 19'998;
    account.totals.lost = 2;
    account.totals.duplicates = 1;
    account.totals.corrupted = 1;
    account.totals.outOfOrder = 40;
    account.totals.unknown = 1;
    account.uncertain = 3;
    account.uncertainDelivered = 2;
    account.uncertainLost = 1;
    account.drain = 1500ms;
    account.domains = {
        {QStringLiteral("a.example.test"), 15'000, 1, 0, 2, 20'000, 30'000, 40'000, 50'000},
        {QStringLiteral("*"), 4'998, 0, 1, 0, -1, -1, -1, -1},
    };
    account.items = {{Kind::Lost, 7, QStringLiteral("user7@a.example.test"), 0},
                     {Kind::Lost, 1234, QStringLiteral("user1234@a.example.test"), 0},
                     {Kind::UncertainLost, 9, QStringLiteral("<b>x</b>@a.example.test"), 0},
                     {Kind::Duplicated, 11, QStringLiteral("user11@a.example.test"), 3},
                     {Kind::Corrupted, 12, QStringLiteral("user12@b.example.test"), 1},
                     {Kind::Unknown, 99, {}, 1}};
    return account;
}

inline ledger::Account goodAccount()
{
    ledger::Account account;
    account.complete = account.closed = true;
    account.totals.expected = account.totals.delivered = 940;
    account.drain = 300ms;
    return account;
}

inline job::Job trackedJob()
{
    job::Job job;
    job.name = QStringLiteral("Through");
    job.load.messages = 4000;
    job.tracking.enabled = true;
    job.tracking.drain = 60s;
    return job;
}

/// A page with a tracked run of `seconds`, by hand.
inline void runTracked(PageRig& rig, int seconds)
{
    rig.page.setHistory(&rig.history);
    rig.page.beginRun(trackedJob(), {});
    rig.page.showState(RunHost::State::Starting);
    rig.page.showState(RunHost::State::Running);
    for (int i = 1; i <= 10 * seconds; ++i)
        rig.page.addSnapshot(trackedSnapshot(i * Nanos(100ms), 10));
    for (int half = 0; half < 2 * seconds; ++half)
        rig.history.add({0, trackedPoint(half, 100 + half)});
    rig.page.historyGrew();
    rig.page.tick();
}

inline QString textOf(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u'|');
    }
    return lines.join(u'\n');
}

} // namespace stampede::test
