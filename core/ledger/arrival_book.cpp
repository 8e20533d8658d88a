// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/arrival_book.h"

#include "ledger/domain_book.h"
#include "ledger/ledger_private.h"
#include "ledger/unit_table.h"

#include <algorithm>

namespace stampede::ledger {

struct ArrivalBook::Run {
    RunArrivals counts;
    UnitTable units;
    DomainBook domains;
    metrics::Histogram delivery;

    void enter(const Arrival& arrival);
    RunArrivals report() const;
};

void ArrivalBook::Run::enter(const Arrival& arrival)
{
    const UnitTable::Found found = units.note(arrival);
    if (found == UnitTable::Found::Unknown) {
        ++counts.unknown;
        return;
    }
    if (counts.first == 0)
        counts.first = arrival.arrived;
    counts.last = std::max(counts.last, arrival.arrived);
    DomainBook::Entry& domain = domains.of(arrival.domain);
    if (!arrival.intact) {
        ++counts.corrupted;
        ++domain.corrupted;
    }
    if (found == UnitTable::Found::Duplicate) {
        ++counts.duplicates;
        ++domain.duplicates;
        return;
    }
    ++counts.delivered;
    ++domain.delivered;
    if (arrival.sequence < counts.highest)
        ++counts.outOfOrder;
    counts.highest = std::max(counts.highest, arrival.sequence);
    const Nanos time = between(arrival.sent, arrival.arrived);
    delivery.record(time);
    domain.delivery.record(time);
}

RunArrivals ArrivalBook::Run::report() const
{
    RunArrivals all = counts;
    if (!delivery.isEmpty()) {
        all.p50 = delivery.percentile(50);
        all.p95 = delivery.percentile(95);
        all.p99 = delivery.percentile(99);
        all.longest = delivery.max();
    }
    all.domains = domains.accounts();
    return all;
}

ArrivalBook::ArrivalBook() = default;
ArrivalBook::~ArrivalBook() = default;

void ArrivalBook::enter(const QString& run, std::span<const Arrival> arrivals, const QStringList& domains)
{
    if (arrivals.empty())
        return;
    auto found =
        std::ranges::find_if(m_runs, [&](const std::unique_ptr<Run>& one) { return one->counts.run == run; });
    if (found == m_runs.end()) {
        if (m_runs.size() == mostRuns)
            m_runs.pop_back();
        m_runs.push_back(std::make_unique<Run>());
        m_runs.back()->counts.run = run;
        found = m_runs.end() - 1;
    }
    std::rotate(m_runs.begin(), found, found + 1);
    Run& latest = *m_runs.front();
    latest.domains.setNames(domains);
    for (const Arrival& arrival : arrivals)
        latest.enter(arrival);
}

std::vector<RunArrivals> ArrivalBook::runs() const
{
    std::vector<RunArrivals> list;
    for (const std::unique_ptr<Run>& run : m_runs)
        list.push_back(run->report());
    return list;
}

quint64 ArrivalBook::bytes() const
{
    quint64 sum = 0;
    for (const std::unique_ptr<Run>& run : m_runs)
        sum += run->units.bytes();
    return sum;
}

} // namespace stampede::ledger
