// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/sink_shared.h"

namespace stampede::sink {

SinkStats SinkShared::stats() const
{
    SinkStats stats;
    stats.activeConnections = active();
    stats.totalConnections = acceptor.get(AcceptorCells::Accepted);
    stats.peakConnections = acceptor.get(AcceptorCells::Peak);
    stats.refusedConnections = acceptor.get(AcceptorCells::Refused);
    stats.messages = sum(WorkerCells::Messages);
    stats.rejected = sum(WorkerCells::Rejected);
    stats.recipients = sum(WorkerCells::Recipients);
    stats.octets = sum(WorkerCells::Octets);
    stats.errors = sum(WorkerCells::Errors);
    stats.tlsHandshakes = sum(WorkerCells::TlsHandshakes);
    stats.tlsFailures = sum(WorkerCells::TlsFailures);
    stats.lostInTransaction = sum(WorkerCells::Lost);
    stats.idleTimeouts = sum(WorkerCells::IdleTimeouts);
    stats.untracked = sum(WorkerCells::Untracked);
    behaviour.addTo(stats);
    return stats;
}

} // namespace stampede::sink
