// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/point.h"
#include "metrics/seconds.h"
#include "store/packing.h"

namespace stampede::store {

// The members of what is measured, once for both directions (see packing.h).

template <typename A, typename Array>
void walkNumbers(A& archive, Array& numbers)
{
    for (auto& number : numbers)
        archive.number(number);
}

template <typename A>
void walk(A& archive, typename A::template Ref<metrics::Deliveries> deliveries)
{
    archive.number(deliveries.expected);
    archive.number(deliveries.delivered);
    archive.number(deliveries.duplicates);
    archive.number(deliveries.corrupted);
    archive.number(deliveries.outOfOrder);
    archive.number(deliveries.unknown);
    archive.number(deliveries.lost);
}

/// The layout from which on blobs know of the ledger: points, rows and results alike. What is read of an
/// older one is as it was made, so readers begin with fresh values.
inline constexpr quint8 ledgerVersion = 2;
/// The one from which on results know what was spent on sending. Of those before it is that of the whole run.
inline constexpr quint8 effortVersion = 3;

template <typename A>
void walk(A& archive, typename A::template Ref<metrics::Counters> counters)
{
    archive.number(counters.scheduled);
    archive.number(counters.started);
    archive.number(counters.skipped);
    walkNumbers(archive, counters.outcomes);
    walkNumbers(archive, counters.faults);
    archive.number(counters.recipientsAccepted);
    archive.number(counters.recipientsTemporary);
    archive.number(counters.recipientsPermanent);
    archive.number(counters.bytesOut);
    archive.number(counters.bytesIn);
    archive.number(counters.contentOut);
    archive.number(counters.connections);
    archive.number(counters.connected);
    archive.number(counters.failedSetups);
    archive.number(counters.reconnects);
    archive.number(counters.handshakes);
    archive.number(counters.resumed);
    if (archive.version() < ledgerVersion)
        return;
    archive.number(counters.uncertain);
    archive.number(counters.repeated);
    walk(archive, counters.deliveries);
}

template <typename A>
void walk(A& archive, typename A::template Ref<StatusCode> status)
{
    archive.whole(status.code);
    archive.whole(status.enhancedClass);
    archive.whole(status.enhancedSubject);
    archive.whole(status.enhancedDetail);
}

/// The sample is left out by those that know it already.
template <typename A>
void walk(A& archive, typename A::template Ref<metrics::Finding> finding)
{
    archive.choice(finding.stage, Stage::Quit);
    walk(archive, finding.status);
    archive.choice(finding.fault, Fault::Aborted);
    archive.number(finding.count);
    archive.time(finding.firstSeen);
    archive.time(finding.lastSeen);
    archive.text(finding.sample);
}

template <typename A>
void walk(A& archive, typename A::template Ref<Usage> usage)
{
    archive.time(usage.user);
    archive.time(usage.system);
    archive.number(usage.residentBytes);
}

template <typename A>
void walkConnections(A& archive,
                     typename A::template Ref<std::array<int, metrics::connectionStateCount>> connections)
{
    for (auto& count : connections)
        archive.whole(count);
}

} // namespace stampede::store
