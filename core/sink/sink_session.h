// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/transport.h"
#include "sink/behaviour.h"
#include "sink/session_ledger.h"
#include "smtp/server_conversation.h"

#include <memory>
#include <optional>

namespace stampede::sink {

class SinkWorker;

/// One connection of the sink. Holds no buffers of its own: reads and replies go through those of its worker.
class SinkSession final : private net::TransportListener {
public:
    /// `policy` null: the worker's, which accepts all.
    SinkSession(SinkWorker& worker, std::unique_ptr<SessionPolicy> policy);
    ~SinkSession() override;

    /// Takes the descriptor and says the banner, for implicit TLS after the handshake; false: it is of no
    /// use.
    bool begin(qintptr descriptor);
    /// Says what is wrong instead of a banner, and closes.
    bool refuse(qintptr descriptor);
    /// Nothing came from the client for too long.
    void timeOut();

    /// The time asked for with SinkWorker::wakeAt() has come.
    void wake();

    Nanos lastActive() const { return m_lastActive; }
    std::size_t index = 0;  ///< the worker's: where it keeps this session
    bool isRefused = false; ///< the worker's: it is no connection that counts
    Nanos wakesAt{-1};      ///< the worker's: when it is to be woken; negative: not at all

private:
    using Then = smtp::ServerConversation::Then;
    /// Stalled: the client does not read its replies, so nothing more is read from it. Held: its policy does
    /// something that takes time.
    enum class State : quint8 { Handshake, Open, Stalled, Held, Ended };
    /// What a session with a policy needs besides.
    struct Faults;
    /// What comes when the delay of an act is over.
    enum class Next : quint8 { Begin, Handshake, Reply, Dribble, Endless, Read };

    void transportConnected() override {}
    void transportReadable() override;
    void transportDrained() override;
    void transportEncrypted(const net::TlsFacts& facts) override;
    void transportFailed(Fault fault, const QString& text) override;
    bool adopt(qintptr descriptor);
    void open();
    void beginHandshake();
    /// Reads up to the turn's share and appends the replies.
    Then readAndAnswer(std::string& out);
    void act(Then then, const std::string& out);
    void count();
    /// The connection goes away and not because its client said so.
    void countLoss(bool tls);
    void end();

    // sink_faults.cpp
    void pause(const std::string& out);
    void strike(Act act, Next next);
    void proceed();
    void sayReply();
    void drip();
    void pour();
    void afterReply();
    void dropNow();
    void heldReadable();
    void readOn();
    void renewIfDue();
    qint64 readShare(qint64 usual) const;
    void slowDown(qint64 octets);

    SinkWorker& m_worker;
    std::unique_ptr<SessionPolicy> m_policy;
    std::unique_ptr<Faults> m_faults; ///< with m_policy
    std::unique_ptr<net::Transport> m_transport;
    std::optional<SessionLedger> m_ledger; ///< when it is kept
    smtp::ServerConversation m_conversation;
    smtp::ServerCounters m_counted; ///< what the worker's cells know of
    Nanos m_lastActive{0};
    State m_state = State::Open;
};

} // namespace stampede::sink
