// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record_maker.h"

/// An account with everything in it: 20 seconds of 1,000 messages, delivered at 800 a second.
inline stampede::ledger::Account handMadeAccount()
{
    using namespace stampede;
    using namespace std::chrono_literals;
    using namespace Qt::StringLiterals;
    using Kind = ledger::Item::Kind;
    ledger::Account account;
    account.complete = account.closed = true;
    account.totals = {20'000, 19'990, 3, 1, 120, 2, 10};
    account.uncertain = 5;
    account.uncertainDelivered = 3;
    account.uncertainLost = 2;
    account.drain = 1s;
    account.domains = {{u"gmail.example.test"_s, 15'000, 2, 1, 8, 400'000, 900'000, 1'100'000, 1'500'000},
                       {u"slow.example.test"_s, 4990, 1, 0, 2, 500'000, 950'000, 1'200'000, 1'600'000},
                       {u"never.example.test"_s, 0, 0, 0, 0, -1, -1, -1, -1}};
    for (quint64 i = 0; i < 10; ++i)
        account.items.push_back({Kind::Lost, 100 + i, u"user%1@gmail.example.test"_s.arg(100 + i), 0});
    account.items.push_back({Kind::UncertainLost, 7, u"user7@slow.example.test"_s, 0});
    account.items.push_back({Kind::UncertainLost, 9, {}, 0});
    account.items.push_back({Kind::Duplicated, 3, u"\"a,b\"@slow.example.test"_s, 3});
    account.items.push_back({Kind::Corrupted, 12'345, u"user12345@gmail.example.test"_s, 1});
    account.items.push_back({Kind::Unknown, 4, u"evil\x1b[31m<b>@gmail.example.test"_s, 1});
    return account;
}

/// The run of result_maker.h, tracked.
inline stampede::report::RunRecord trackedRecord()
{
    using namespace stampede;
    using namespace std::chrono_literals;
    report::RunRecord record = handMadeRecord();
    metrics::Snapshot last = handMadeSnapshot();
    auto latency = std::make_shared<metrics::Distributions>(*last.distributions);
    for (qint64 i = 1; i <= 1000; ++i) {
        latency->delivery.recordMicros(i * 1100);
        latency->transit.recordMicros(i * 1000);
    }
    last.distributions = latency;
    last.queue = 0;
    last.total.uncertain = 2;
    last.total.repeated = 1;
    last.total.deliveries = handMadeAccount().totals;
    record.result.last = std::make_shared<const metrics::Snapshot>(last);
    record.result.ledger = handMadeAccount();
    metrics::History history;
    for (std::size_t r = 0; r < metrics::resolutionCount; ++r) {
        const Ring<metrics::Point>& ring = record.history.at(r);
        for (std::size_t i = 0; i < ring.size(); ++i) {
            metrics::Point point = ring.at(i);
            point.queue = static_cast<qint64>(i) * 10;
            point.percentiles[metrics::deliveryMeasure] = {1e5F, 1e6F, 2e6F};
            history.add({r, point});
        }
    }
    record.history = history;
    return record;
}
