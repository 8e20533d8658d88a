// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/session_context.h"
#include "load/transcript.h"
#include "message/message.h"

#include <memory>
#include <optional>

namespace stampede::load {

/// One SMTP connection of the engine after another, in one slot of a worker. It carries the messages it is
/// assigned, measures their stages and records how they end. Every message assigned is recorded exactly once.
class Session final : public net::TransportListener, public smtp::ClientListener {
public:
    Session(SessionContext& context, std::size_t slot);
    ~Session() override;

    std::size_t slot() const { return m_slot; }
    metrics::ConnectionState state() const { return m_state; }
    bool idle() const { return m_state == metrics::ConnectionState::Idle; }
    bool hasConnection() const { return m_transport != nullptr; }
    /// Since when the session has been free for a message, from the start of the run.
    Nanos freeSince() const { return m_freeSince; }
    /// Failed sessions in a row, for the back-off; 0 once a transaction got its reply.
    int failures() const { return m_failures; }
    quint64 messagesOnConnection() const { return m_onConnection; }

    /// Sends a message, connecting first if need be. Only when idle() or without a connection.
    void assign(const Ticket& ticket);
    /// QUIT. Only when idle().
    void quit();
    /// The time of the stage is up.
    void timeOut();
    /// Ends it now; a message under way is recorded as aborted.
    void abort();

    void transportConnected() override;
    void transportReadable() override;
    void transportDrained() override;
    void transportEncrypted(const net::TlsFacts& facts) override;
    void transportFailed(Fault fault, const QString& text) override;

    void replied(Stage stage, const smtp::Reply& reply) override;
    void ready(const smtp::Capabilities& capabilities) override;
    void transactionEnded(const smtp::TransactionEnd& end) override;
    void sessionEnded(const smtp::SessionEnd& end) override;

private:
    void connectNow();
    void beginTransaction();
    void perform();
    void writeGroup(std::string_view lead);
    bool writePiece(std::string_view lead);
    void startContent(bool stuffed, bool dropped);
    template <typename End>
    void recordEnd(const End& end);
    bool triesAgain(const smtp::TransactionEnd& end);
    void fail(Fault fault, std::string_view text);
    void finishHandler();
    void closeConnection(bool failed);
    void armDeadline();
    void setState(metrics::ConnectionState state);
    metrics::Counters& counters() { return m_context.scope->counters(); }
    Nanos sinceStart() const { return m_now - m_context.start; }

    SessionContext& m_context;
    const std::size_t m_slot;
    metrics::ConnectionState m_state = metrics::ConnectionState::Waiting;
    bool m_stuffed = false; // which form of the content is being written
    bool m_writing = false; // content is not all written yet
    bool m_headerWritten = false;
    bool m_dropped = false;    // what is written as content is only its end
    bool m_handedOver = false; // all content is with the transport
    bool m_unclear = false;    // nobody knows whether the server took the message, also after another try
    bool m_again = false;      // it is to be sent once more, over another connection
    bool m_beginWhenReady = false;
    bool m_sameStage = false; // the next group goes on with a stage that has begun (AUTH)
    bool m_wasConnected = false;
    bool m_wasReady = false; // this connection got as far
    bool m_ended = false;    // the conversation is over
    bool m_endedBadly = false;
    int m_failures = 0;
    int m_retries = 0; // of the message
    std::optional<Ticket> m_ticket;
    Nanos m_now{0};       // when the current handler began
    Nanos m_groupSent{0}; // when the last group of commands was written
    Nanos m_transactionStart{0};
    Nanos m_freeSince{0};
    quint64 m_onConnection = 0;
    std::size_t m_segment = 0; // where the writing of content stands
    quint64 m_offset = 0;
    message::Message m_message;
    std::unique_ptr<net::Transport> m_transport;
    std::unique_ptr<smtp::ClientConversation> m_conversation;
    std::unique_ptr<RecipientTrack> m_track;  // only when the run is tracked
    std::unique_ptr<Transcript> m_transcript; // only when conversations are sampled
};

} // namespace stampede::load
