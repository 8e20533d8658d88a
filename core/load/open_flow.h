// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/flow.h"
#include "load/pacer.h"

#include <optional>
#include <vector>

namespace stampede::load {

/// The open model: messages arrive on a schedule whether or not the server keeps up. A due message takes the
/// session that became free last, or a new one while there are fewer than allowed; else it waits its turn or
/// is skipped, as the job says.
class OpenFlow final : public Flow {
public:
    OpenFlow(const job::Job& job, const Share& share, FlowHost& host, CurvePtr plan);

    void begin() override;
    void idle(Session& session) override;
    void gone(Session& session, bool failed) override;
    void woken(Session& session) override;
    void paced() override;
    void tick() override;
    void pause(Nanos at) override;
    void resume(Nanos at) override;
    void setConnections(int connections) override;
    void setRate(Nanos at, double perSecond) override;
    void followPlan(Nanos at) override;
    void stop() override;
    bool hasMore() const override;

private:
    void startDue();
    Session* takeFree();
    /// Nothing: as planned.
    void changeRate(Nanos at, std::optional<double> perSecond);
    bool isOneTooMany(Session& session);
    void countDue();
    bool planned(const std::optional<Nanos>& at, quint64 number) const;

    const job::Load& m_load;
    const Share m_share;
    FlowHost& m_host;
    const quint64 m_quota;
    std::size_t m_maxSessions;
    std::optional<double> m_rate; // what live control asked for; nothing: as planned
    bool m_paused = false;
    std::shared_ptr<SteeredCurve> m_curve;
    Pacer m_next;        // the next message to start
    Pacer m_due;         // the next message to count as scheduled
    quint64 m_taken = 0; // started or skipped
    quint64 m_scheduled = 0;
    std::vector<std::size_t> m_idle;    // connected slots; the newest on top, so that few are kept busy
    std::vector<std::size_t> m_resting; // slots without a connection that may connect
    std::vector<bool> m_listed; // by slot: stands in m_idle, also when it lost its connection meanwhile
    std::vector<std::size_t> m_retired; // slots that ended because there were too many
    bool m_stopped = false;
};

} // namespace stampede::load
