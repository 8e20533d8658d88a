// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/flow.h"
#include "session_rig.h"

namespace stampede::test {

using namespace std::chrono_literals;

inline constexpr const char* full = "250-hi\r\n250-PIPELINING\r\n250 CHUNKING\r\n";
inline constexpr const char* accepted = "250 ok\r\n250 ok\r\n250 done\r\n";

/// A worker's place taken by notes: what the flow asks for is written down and carried out on fake
/// connections.
class FlowRig final : public SessionRig, public load::FlowHost {
public:
    struct Sent {
        std::size_t slot;
        quint64 sequence;
        Nanos intended;
    };
    std::vector<Sent> sent;
    std::vector<std::pair<Nanos, std::size_t>> wakes;
    std::vector<Nanos> lateness;
    Nanos pacingAt = Nanos::max();
    quint64 scheduled = 0;
    quint64 skipped = 0;
    std::unique_ptr<load::Flow> flow;

    void begin(load::Share share = {0, 1})
    {
        prepare();
        flow = load::makeFlow(job, share, *this);
        flow->begin();
    }
    // Brings a session's connection to the end of its message, and tells the flow that it is free.
    void finishMessage(std::size_t slot)
    {
        FakeWire& wire = *wireOf.at(slot);
        if (!sessions[slot]->hasConnection())
            return;
        if (sessions[slot]->state() == metrics::ConnectionState::Connecting)
            makeReady(wire, full);
        wire.deliver(accepted);
        flow->idle(*sessions[slot]);
    }
    void loseConnection(std::size_t slot)
    {
        wireOf.at(slot)->fail(Fault::Disconnect, QStringLiteral("lost"));
        flow->gone(*sessions[slot], true);
    }
    // The server answers QUIT.
    void closeOrderly(std::size_t slot)
    {
        wireOf.at(slot)->deliver("221 bye\r\n");
        flow->gone(*sessions[slot], false);
    }
    void pace(Nanos now)
    {
        clock.set(now);
        pacingAt = Nanos::max();
        flow->paced();
    }

    Nanos elapsed() const override { return clock.now(); }
    load::Session& addSession() override { return SessionRig::addSession(); }
    std::size_t sessionCount() const override { return sessions.size(); }
    load::Session& session(std::size_t slot) override { return *sessions[slot]; }
    void send(load::Session& session, quint64 sequence, Nanos intended) override
    {
        sent.push_back({session.slot(), sequence, intended});
        const bool connects = !session.hasConnection();
        session.assign({sequence, intended});
        wireOf.resize(sessions.size());
        if (connects)
            wireOf[session.slot()] = transports.wires.back();
    }
    void wakeSession(Nanos at, std::size_t slot) override { wakes.emplace_back(at, slot); }
    void wakePacing(Nanos at) override { pacingAt = std::min(pacingAt, at); }
    Nanos restOf(const load::Session&) override { return 100ms; }
    void countScheduled(quint64 count) override { scheduled += count; }
    void countSkipped(quint64 count) override { skipped += count; }
    void recordLateness(Nanos late) override { lateness.push_back(late); }

private:
    std::vector<std::shared_ptr<FakeWire>> wireOf;
};

} // namespace stampede::test
