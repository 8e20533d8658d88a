// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/client_conversation.h"

#include <optional>

namespace stampede::smtp {

/// The state of a conversation. There may be tens of thousands: it is kept small, and its strings are reused.
struct ClientConversation::Private {
    /// What is waited for. Those from GroupReset to Body belong to an open transaction.
    enum class Await : quint8 {
        Connect,
        Handshake,
        Banner,
        Ehlo,
        Helo,
        StartTls,
        Auth,
        Nothing, ///< idle
        Reset,   ///< RSET sent alone, after its transaction was told
        GroupReset,
        Mail,
        Rcpt,
        Data,
        Body,
        Quit,
        Over
    };

    /// The reply that decides a transaction so far, kept until the rest of its group is answered.
    struct Verdict {
        bool known = false;
        Stage stage = Stage::Mail;
        StatusCode status;
        std::string text;
    };

    struct Transaction {
        bool pipelined = false;
        bool chunked = false;
        bool mailAccepted = false;
        bool contentOpen = false; ///< content was asked for and contentSent() has not come
        quint64 size = 0;
        int unanswered = 0; ///< recipients whose RCPT has no reply yet
        int accepted = 0;
        int temporary = 0;
        int permanent = 0;
        bool perRecipient = false; ///< LMTP: a final reply for each accepted recipient
        int finalReplies = 0;      ///< outstanding after the data

        bool isValid() const { return mailAccepted && accepted > 0; }
    };

    Private(const ClientSettings& clientSettings, ClientListener& clientListener);

    Stage stage() const;
    bool inTransaction() const { return await >= Await::GroupReset && await <= Await::Body; }

    // client_conversation.cpp
    void dispatch(const Reply& reply, ClientActions& actions);
    void endSession(const SessionEnd& end, ClientActions& actions);
    void endBy(const Reply& reply, ClientActions& actions);
    void endByFault(Fault fault, std::string_view text, ClientActions& actions);
    void unexpected(const Reply& reply, ClientActions& actions);

    // client_setup.cpp
    void onBanner(const Reply& reply, ClientActions& actions);
    void onEhlo(const Reply& reply, ClientActions& actions);
    void onStartTls(const Reply& reply, ClientActions& actions);
    void onAuth(const Reply& reply, ClientActions& actions);
    void sendEhlo(ClientActions& actions);
    void afterEhlo(ClientActions& actions);
    void startAuth(ClientActions& actions);
    void becomeReady();

    // client_transaction.cpp
    void begin(const Envelope& envelope, ClientActions& actions);
    std::string_view unsendable(const Envelope& envelope) const;
    void writeMail(const Envelope& envelope, std::string& out) const;
    void writeData(ClientActions& actions);
    void onReset(const Reply& reply, ClientActions& actions);
    void onMail(const Reply& reply, ClientActions& actions);
    void onRcpt(const Reply& reply, ClientActions& actions);
    void onData(const Reply& reply, ClientActions& actions);
    void writeNextRcpt(ClientActions& actions);

    // client_outcome.cpp
    void awaitBody();
    void onBody(const Reply& reply, ClientActions& actions);
    void onEarlyBody(const Reply& reply, ClientActions& actions);
    void count(const StatusCode& status);
    void weigh(Stage where, const Reply& reply);
    void settle(bool needsReset, ClientActions& actions);
    void tell(Outcome outcome, Fault fault, Stage where, const StatusCode& status, std::string_view text);

    const ClientSettings& settings;
    ClientListener& listener;
    ReplyParser parser;
    Capabilities capabilities;
    std::optional<SaslClient> sasl;
    std::string rcptCommands; ///< without PIPELINING: those not yet sent from rcptSent on
    std::size_t rcptSent = 0;
    Verdict verdict;
    Transaction transaction;
    Await await = Await::Connect;
    bool isEncrypted = false;
    bool authCancelled = false;
    bool resetOwed = false; ///< RSET goes in front of the next group
};

} // namespace stampede::smtp
