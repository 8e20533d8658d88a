// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/flow.h"

#include <limits>
#include <vector>

namespace stampede::load {

/// The closed model: a fixed number of sessions, started over the ramp-up; each sends its next message when
/// the last has ended and the think time is over.
class ClosedFlow final : public Flow {
public:
    /// Sessions that may be connecting at a time: more overflow a server's backlog and come back seconds
    /// later.
    static constexpr std::size_t connectingAtOnce = 256;

    ClosedFlow(const job::Job& job, const Share& share, FlowHost& host);

    void begin() override;
    void idle(Session& session) override;
    void gone(Session& session, bool failed) override;
    void woken(Session& session) override;
    void stop() override { m_stopped = true; }
    void pause(Nanos at) override;
    void resume(Nanos at) override;
    void setConnections(int connections) override;
    void setRate(Nanos, double) override {}
    void followPlan(Nanos) override {}
    bool hasMore() const override;

private:
    void addSessions(std::size_t upTo);
    void sendNext(Session& session);
    bool holdBack(Session& session);
    void startWaiting();
    void started(std::size_t slot);

    const job::Load& m_load;
    const Nanos m_thinkTime;
    const Share m_share;
    FlowHost& m_host;
    const quint64 m_quota;
    quint64 m_taken = 0;
    std::vector<bool> m_thought;        // by slot: the pause before the next message is over
    std::vector<std::size_t> m_waiting; // slots due to start that stand behind connectingAtOnce, last first
    std::size_t m_connecting = 0;       // slots started and not yet idle or gone for the first time
    std::vector<bool> m_starting;       // by slot: counted in m_connecting
    std::size_t m_wanted = 0;           // slots from here on are to end
    std::vector<bool> m_retired;        // by slot: it has ended so
    std::vector<std::size_t> m_parked;  // slots that would have gone on but for the pause
    bool m_paused = false;
    bool m_stopped = false;
};

} // namespace stampede::load
