// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/counters.h"

namespace stampede::metrics {
namespace {

template <std::size_t N>
void addEach(std::array<quint64, N>& mine, const std::array<quint64, N>& other)
{
    for (std::size_t i = 0; i < N; ++i)
        mine[i] += other[i];
}

} // namespace

Counters& Counters::operator+=(const Counters& other)
{
    scheduled += other.scheduled;
    started += other.started;
    skipped += other.skipped;
    addEach(outcomes, other.outcomes);
    addEach(faults, other.faults);
    recipientsAccepted += other.recipientsAccepted;
    recipientsTemporary += other.recipientsTemporary;
    recipientsPermanent += other.recipientsPermanent;
    bytesOut += other.bytesOut;
    bytesIn += other.bytesIn;
    contentOut += other.contentOut;
    connections += other.connections;
    connected += other.connected;
    failedSetups += other.failedSetups;
    reconnects += other.reconnects;
    handshakes += other.handshakes;
    resumed += other.resumed;
    uncertain += other.uncertain;
    repeated += other.repeated;
    deliveries += other.deliveries;
    return *this;
}

Deliveries& Deliveries::operator+=(const Deliveries& other)
{
    expected += other.expected;
    delivered += other.delivered;
    duplicates += other.duplicates;
    corrupted += other.corrupted;
    outOfOrder += other.outOfOrder;
    unknown += other.unknown;
    lost += other.lost;
    return *this;
}

void Distributions::add(const Distributions& other)
{
    for (std::size_t i = 0; i < stageCount; ++i)
        stages[i].add(other.stages[i]);
    service.add(other.service);
    response.add(other.response);
    lateness.add(other.lateness);
    delivery.add(other.delivery);
    transit.add(other.transit);
}

void Distributions::reset()
{
    for (Histogram& stage : stages)
        stage.reset();
    service.reset();
    response.reset();
    lateness.reset();
    delivery.reset();
    transit.reset();
}

void Distributions::reserve()
{
    for (Histogram& stage : stages)
        stage.reserve();
    service.reserve();
    response.reserve();
    lateness.reserve();
    delivery.reserve();
    transit.reserve();
}

} // namespace stampede::metrics
