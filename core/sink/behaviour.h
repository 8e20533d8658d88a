// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sink/behaviour_spec.h"
#include "sink/sink_stats.h"
#include "smtp/server_conversation.h"

#include <QHostAddress>

#include <memory>
#include <string>
#include <vector>

namespace stampede::net {
struct ServerTls;
}

namespace stampede::sink {

class Behaviour;

/// Who has connected, and where to.
struct ClientFacts {
    QHostAddress address;
    quint16 port = 0;
    quint64 number = 0;           ///< the connections of a sink count from 1
    QHostAddress listenerAddress; ///< the sink's end
    quint16 listenerPort = 0;
    std::size_t worker = 0; ///< that runs the session
    quint64 active = 0;     ///< sessions open, over all workers
    Nanos lag{0};           ///< how late the worker's loop was lately
    bool lmtp = false;      ///< a final reply for each recipient
};

/// What a session does at a point besides what the conversation says.
struct Act {
    Nanos delay{0}; ///< before the answer; sink::forever
    Drop drop = Drop::None;
    Nanos dribble{0};
    Malformed malformed = Malformed::None;
    const Action* edits = nullptr; ///< hide and offer; to be used at once
    std::string says;              ///< with CRLF; where the conversation itself has nothing to say
    const net::ServerTls* certificate = nullptr; ///< to be used at once

    bool isNone() const
    {
        return delay == Nanos(0) && drop == Drop::None && dribble == Nanos(0) &&
               malformed == Malformed::None && edits == nullptr && says.empty() && certificate == nullptr;
    }
};

/// How fast a session reads.
struct Pace {
    quint64 bandwidth = 0; ///< octets a second; 0: as fast as it can
    Nanos pause{0};        ///< after each read
    bool isNone() const { return bandwidth == 0 && pause == Nanos(0); }
};

/// The policy of one session of the sink: answers and whatever else it does. In the thread of its session.
class SessionPolicy : public smtp::ServerPolicy {
public:
    /// Before the banner.
    virtual Act connect() { return {}; }
    /// Before a TLS handshake.
    virtual Act handshake() { return {}; }
    /// After Then::Pause: what to do there.
    virtual Act takeAct() { return {}; }
    /// The sink has another behaviour now (may be null); between two transactions.
    virtual void renew(const std::shared_ptr<const Behaviour>& behaviour) { Q_UNUSED(behaviour) }

    Pace pace; ///< from now on; set by any of the calls
};

/// How the sink answers: makes the policy of each session. A sink without one accepts all.
class Behaviour {
public:
    virtual ~Behaviour() = default;
    virtual QString name() const { return {}; }
    /// The policy of one session, which keeps it while it lives; null: this session accepts all. Called from
    /// the worker threads, several at once.
    virtual std::unique_ptr<SessionPolicy> policyFor(const ClientFacts& client) const = 0;
    /// How often each rule and each reply was given. From any thread.
    virtual QList<NamedCount> ruleCounts() const { return {}; }
    virtual QList<NamedCount> replyCounts() const { return {}; }
};

} // namespace stampede::sink
