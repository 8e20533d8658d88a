// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "ledger/ledger.h"
#include "load/probe_result.h"
#include "load/sample.h"
#include "metrics/histogram.h"

#include <map>
#include <vector>

namespace stampede::load {

/// Puts together what is known of each message of a probe, from the engine's side and from the sink's, in
/// whatever order it comes. Knows no clock.
class ProbeBook {
public:
    explicit ProbeBook(const job::Probe& probe);

    /// A message ended at the engine. `now` as in the events it gives back.
    std::vector<ProbeEvent> ended(const ConversationSample& sample, Nanos now);
    std::vector<ProbeEvent> arrived(const ledger::Settled& arrival, Nanos now);
    /// Gives up those that have waited for too long; at the end all of them.
    std::vector<ProbeEvent> giveUp(Nanos now, bool all);
    /// As it stands.
    ProbeResult result() const;

private:
    struct Waiting {
        Nanos since{0};
    };
    void keep(ProbeEvent event, std::vector<ProbeEvent>& out);

    job::Probe m_probe;
    std::map<quint64, Waiting> m_waiting;  // ended, not arrived
    std::map<quint64, ProbeEvent> m_early; // arrived, not ended
    metrics::Histogram m_delivery;
    ProbeResult m_result;
};

} // namespace stampede::load
