// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "job/job.h"
#include "load/recipient_track.h"
#include "load/sampler.h"
#include "message/message_factory.h"
#include "metrics/recorder.h"
#include "net/source_pool.h"
#include "net/transport.h"
#include "smtp/client_conversation.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace stampede::load {

/// A message to be sent: its number in the run, and when it is meant to start on the monotonic clock.
struct Ticket {
    quint64 sequence = 0;
    Nanos intendedStart{0};
};

class Session;

/// What a session asks of the worker that owns it. Called from inside the session's own handlers.
class SessionOwner {
public:
    virtual ~SessionOwner() = default;
    /// The session is connected and has nothing to send: assign() or quit() it, or leave it idle.
    virtual void sessionIdle(Session& session) = 0;
    /// The session has no connection any more. `failed`: it ended otherwise than planned, a reason to back
    /// off.
    virtual void sessionGone(Session& session, bool failed) = 0;
    /// Keeps a transport whose handler may still be on the stack until the next loop turn.
    virtual void bury(std::unique_ptr<net::Transport> transport) = 0;
    /// A message ended at `now` (monotonic).
    virtual void messageEnded(Nanos now) = 0;
    /// First facts of the server, kept for the result.
    virtual void sawCapabilities(const smtp::Capabilities& capabilities) = 0;
    virtual void sawTls(const net::TlsFacts& facts) = 0;
};

/// What all sessions of a worker share: settings, the way out, and scratch space that is used within one
/// handler only.
struct SessionContext {
    SessionOwner* owner = nullptr;
    const job::Job* job = nullptr;
    const smtp::ClientSettings* settings = nullptr;
    const message::MessageFactory* messages = nullptr;
    const net::SourcePool* sources = nullptr;
    const std::vector<net::Endpoint>* endpoints = nullptr; ///< taken in rotation
    net::TransportFactory* transports = nullptr;
    const Clock* clock = nullptr;
    metrics::Recorder* recorder = nullptr;
    Sampler* sampler = nullptr; ///< null: conversations are not kept
    DepartureLane* departures = nullptr; ///< to the ledger; null: the run is not tracked
    int worker = 0;
    Nanos start{0}; ///< of the run, monotonic

    quint64 nextConnection = 0; ///< number of the next attempt in the run's rotations of addresses
    quint64 connectionStep = 1; ///< the other numbers are the other workers'
    std::vector<Nanos>
        deadlines; ///< by slot: when the wait of that session becomes a timeout; Nanos::max(): never
    std::array<int, metrics::connectionStateCount> states{}; ///< how many sessions are in each
    std::vector<char> readBuffer = std::vector<char>(64 * 1024);
    smtp::ClientActions actions;
    metrics::Recorder::Scope* scope = nullptr; ///< open while a handler runs
};

/// Opens the recorder's scope for the time of a handler, once however handlers nest.
class HandlerScope {
public:
    explicit HandlerScope(SessionContext& context) : m_context(context)
    {
        if (m_context.scope == nullptr) {
            m_scope.emplace(*m_context.recorder);
            m_context.scope = &*m_scope;
        }
    }
    ~HandlerScope()
    {
        if (m_scope)
            m_context.scope = nullptr;
    }
    HandlerScope(const HandlerScope&) = delete;
    HandlerScope& operator=(const HandlerScope&) = delete;

private:
    SessionContext& m_context;
    std::optional<metrics::Recorder::Scope> m_scope;
};

} // namespace stampede::load
