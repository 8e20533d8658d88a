// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "load/probe_result.h"
#include "metrics/histogram.h"

namespace stampede::widgets {

/// The probe beside a run while it goes on, from its events alone; as many are kept as in a ProbeResult.
class ProbeLog {
public:
    /// A new run.
    void begin(const job::Probe& probe);
    void add(const load::ProbeEvent& event);
    /// What the probe itself found.
    void finish(const load::ProbeResult& result) { m_result = result; }
    /// As it stands. Until it is over `sent` reaches to the last message whose fate is known.
    const load::ProbeResult& result() const { return m_result; }

private:
    void count(const load::ProbeEvent& event);

    load::ProbeResult m_result;
    metrics::Histogram m_delivery;
};

} // namespace stampede::widgets
