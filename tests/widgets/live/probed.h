// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/probe_result.h"
#include "page_rig.h"

namespace stampede::test {

inline load::ProbeEvent probeEvent(load::ProbeEvent::Kind kind, quint64 number, Nanos at,
                                   Nanos delivery = Nanos(-1), const QString& text = {})
{
    load::ProbeEvent event;
    event.kind = kind;
    event.number = number;
    event.at = at;
    event.delivery = delivery;
    event.transit = delivery < Nanos(0) ? Nanos(-1) : delivery / 2;
    event.text = text;
    return event;
}

/// One of each kind.
inline load::ProbeResult mixedProbe()
{
    using Kind = load::ProbeEvent::Kind;
    load::ProbeResult probe;
    probe.sent = 5;
    probe.delivered = 2;
    probe.late = probe.lost = probe.refused = probe.failed = 1;
    probe.p50 = 20'000;
    probe.p95 = probe.longest = 7'500'000;
    probe.threshold = 5s;
    probe.events = {
        probeEvent(Kind::Delivered, 0, 1s, 20ms),
        probeEvent(Kind::Refused, 2, 21s, Nanos(-1), QStringLiteral("550 5.7.1 <b>no</b>, \"never\"")),
        probeEvent(Kind::Late, 1, 18s, 7500ms),
        probeEvent(Kind::Failed, 3, 31s, Nanos(-1), QStringLiteral("421 a\r\nb")),
        probeEvent(Kind::Lost, 4, 101s, Nanos(-1), QStringLiteral("not delivered"))};
    return probe;
}

/// `count` that were all in time, one every ten seconds.
inline load::ProbeResult goodProbe(quint64 count)
{
    load::ProbeResult probe;
    probe.sent = probe.delivered = count;
    probe.p50 = probe.p95 = probe.longest = count == 0 ? -1 : 20'000;
    probe.threshold = 5s;
    for (quint64 i = 0; i < count; ++i)
        probe.events.push_back(probeEvent(load::ProbeEvent::Kind::Delivered, i, i * Nanos(10s) + 1s, 20ms));
    return probe;
}

inline job::Job probedJob()
{
    job::Job job;
    job.name = QStringLiteral("Beside");
    job.load.messages = 4000;
    job.probe.enabled = true;
    return job;
}

} // namespace stampede::test
