// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/data_scanner.h"
#include "smtp/server_conversation.h"
#include "smtp/server_path.h"
#include "smtp/server_replies.h"
#include "smtp/server_sasl.h"

namespace stampede::smtp {

/// The state of a conversation. Small, as there are tens of thousands of them: only what a line or an AUTH
/// exchange needs for a moment lies elsewhere.
struct ServerConversation::Private {
    /// What the next bytes are.
    enum class Input : quint8 { Command, AuthLine, Content, Chunk };
    enum class Hello : quint8 { None, Basic, Extended };
    /// Open: MAIL was taken. Chunked: BDAT has begun. Failed: DATA or a BDAT was refused; RSET is awaited
    /// (RFC 3030).
    enum class Transaction : quint8 { None, Open, Chunked, Failed };

    Private(const ServerSettings& s, ServerPolicy& p, ServerObserver* o) : settings(s), policy(p), observer(o)
    {}

    // server_conversation.cpp: bytes to lines, and what all replies have in common
    void run(std::string_view bytes, std::string& out);
    void takeLine(std::string_view& bytes, std::string& out);
    void finishLine(std::string_view line, std::string& out);
    std::size_t lineLimit(std::string_view line) const;
    void say(const Canned& reply, std::string& out) const
    {
        append(out, reply, settings.enhancedStatusCodes);
    }
    /// Says it and counts a protocol error; one too many ends the session.
    void fail(const Canned& reply, std::string& out);
    /// Says it; counts a protocol error unless it only follows from a MAIL refused before in the same group.
    void failSequence(const Canned& reply, std::string& out);
    /// Says the policy's reply where it has one; gives its first digit, 0, or `silent`.
    char overruled(Stage stage, std::string_view text, std::string& out);
    /// Says the policy's reply or the usual one; gives the first digit of what was said.
    char answer(Stage stage, std::string_view text, const Canned& usual, std::string& out);

    /// Says the policy's reply only where it refuses.
    bool refusedByPolicy(Stage stage, std::string& out);
    /// Stops the conversation behind what is being done, once what it says from `at` on is out.
    void pauseAt(std::size_t at)
    {
        if (!pausing)
            paused = at;
        pausing = true;
    }
    void beginPause();
    static constexpr char silent = '-';

    // server_commands.cpp
    void command(std::string_view line, std::string& out);
    bool transactionCommand(quint32 verb, std::string_view parameters, std::string& out);
    void hello(std::string_view name, Hello kind, std::string& out);
    void sayCapabilities(std::string& out) const;
    void startTls(std::string& out);
    void quit(std::string& out);

    // server_auth.cpp
    void auth(std::string_view parameters, std::string& out);
    void authLine(std::string_view line, std::string& out);
    void authStep(SaslServer::Step step, const std::string& challenge, std::string& out);

    // server_transaction.cpp
    void mail(std::string_view parameters, std::string& out);
    void rcpt(std::string_view parameters, std::string& out);
    const Canned* mailParameterFault(std::string_view parameters, bool& utf8) const;
    const Canned* sizeFault(const Parameter& parameter) const;
    void resetTransaction();

    // server_content.cpp
    void data(std::string& out);
    void contentBegins();
    void bdat(std::string_view parameters, std::string& out);
    const Canned* bdatFault() const;
    void content(std::string_view& bytes, std::string& out);
    void chunk(std::string_view& bytes, std::string& out);
    void chunkEnded(std::string& out);
    /// True when the policy has the client wait for good: the message stays open.
    bool messageEnded(std::string& out);
    void refuseMessage();
    /// How many of the octets that came are content up to the policy's break; stops there.
    std::size_t untilBreak(std::size_t octets, std::size_t said);
    void tooBig(int replies, std::string& out);
    bool exceeded() const { return settings.sizeLimit != 0 && messageOctets > settings.sizeLimit; }
    int finalReplies() const { return settings.lmtp ? recipients : 1; }

    const ServerSettings& settings;
    ServerPolicy& policy;
    ServerObserver* const observer; ///< may be null
    ServerCounters counters;
    std::string line; ///< the part of a line that came in an earlier read
    std::unique_ptr<SaslServer> sasl;
    std::string_view unheard;           ///< while paused
    std::size_t paused = 0;             ///< where in `out`
    const Canned* chunkFault = nullptr; ///< what the chunk now being thrown away is answered with
    quint64 messageOctets = 0;
    quint64 chunkLeft = 0;
    int recipients = 0;   ///< accepted in this transaction
    int errorsInARow = 0; ///< protocol errors since the last accepted message
    DataScanner scanner;
    Then then = Then::Continue;
    Then thenAfterPause = Then::Continue;
    bool pausing = false;
    Input input = Input::Command;
    Hello helloKind = Hello::None;
    Transaction transaction = Transaction::None;
    bool encrypted = false;
    bool authenticated = false;
    bool refused = false;     ///< by the banner: only QUIT is heard (RFC 5321, 3.1)
    bool mailRefused = false; ///< the last MAIL was: what follows it in its group is no error of the client's
    bool rcptTried = false;
    bool utf8Allowed = false; ///< MAIL said SMTPUTF8
    bool chunkLast = false;
    bool skipping = false;  ///< in a line too long to keep, up to its end
    bool endedInCr = false; ///< the octet before the next, in a line skipped
};

} // namespace stampede::smtp
