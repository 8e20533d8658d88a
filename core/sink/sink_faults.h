// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink_session.h"
#include "sink/sink_worker.h"

#include <optional>
#include <string>

namespace stampede::sink {

/// What a session with a policy keeps: the act under way, and what waits for its end.
struct SinkSession::Faults {
    explicit Faults(const SinkWorker& worker) : generation(worker.behaviour().generation())
    {
        if (const net::ServerTls* shared = worker.tls(); shared != nullptr)
            tls = *shared;
    }

    Act act;
    Next next = Next::Begin;
    std::string reply;                 ///< that the act is about
    std::size_t said = 0;              ///< of the reply
    std::string unheard;               ///< from the client, to be heard after the act
    std::optional<net::ServerTls> tls; ///< what the transport shakes hands with
    quint64 generation;                ///< of the behaviour that the policy knows
};

} // namespace stampede::sink
