// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/rate_curve.h"
#include "load/session.h"
#include "load/share.h"

#include <cstddef>
#include <memory>

namespace stampede::load {

/// What a flow can have its worker do. All times are since the start of the run.
class FlowHost {
public:
    virtual ~FlowHost() = default;
    virtual Nanos elapsed() const = 0;
    /// A new session, without a connection.
    virtual Session& addSession() = 0;
    virtual std::size_t sessionCount() const = 0;
    virtual Session& session(std::size_t slot) = 0;
    /// Sends message number `sequence` of the run over `session`.
    virtual void send(Session& session, quint64 sequence, Nanos intended) = 0;
    /// Calls Flow::woken(slot) once `at` has come.
    virtual void wakeSession(Nanos at, std::size_t slot) = 0;
    /// Calls Flow::paced() once `at` has come. The earliest of several calls counts.
    virtual void wakePacing(Nanos at) = 0;
    /// How long `session`, which failed, should rest.
    virtual Nanos restOf(const Session& session) = 0;
    virtual void countScheduled(quint64 messages) = 0;
    virtual void countSkipped(quint64 messages) = 0;
    virtual void recordLateness(Nanos lateness) = 0;
};

/// Decides which session sends which message when: the load model of one worker. Called in the worker's
/// thread, never from inside its own calls to the host.
class Flow {
public:
    virtual ~Flow() = default;
    virtual void begin() = 0;
    /// The session is connected and free.
    virtual void idle(Session& session) = 0;
    /// The session has lost its connection: as planned, or because it failed.
    virtual void gone(Session& session, bool failed) = 0;
    virtual void woken(Session& session) = 0;
    virtual void paced() {}
    /// Ten times a second.
    virtual void tick() {}
    // Live control. `at`: when, the same for all workers, a little ahead; the closed model acts at once.
    /// Sessions stay connected; nothing new is scheduled.
    virtual void pause(Nanos at) = 0;
    virtual void resume(Nanos at) = 0;
    /// Of the whole run; a worker's share may be none.
    virtual void setConnections(int connections) = 0;
    /// Messages a second of the whole run; the closed model has no rate.
    virtual void setRate(Nanos at, double perSecond) = 0;
    /// Back to the planned rate; the closed model has none.
    virtual void followPlan(Nanos at) = 0;
    /// No message is to start any more.
    virtual void stop() = 0;
    /// Whether a message may start now or later.
    virtual bool hasMore() const = 0;
};

/// `plan`: rates of the open model over time; null: the job's constant rate.
std::unique_ptr<Flow> makeFlow(const job::Job& job, const Share& share, FlowHost& host, CurvePtr plan = {});

} // namespace stampede::load
