// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"
#include "smtp/capabilities.h"
#include "smtp/reply_parser.h"
#include "smtp/sasl.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace stampede::smtp {

enum class TlsMode : quint8 { None, StartTls, Implicit };

/// What all sessions of a run have in common. Const while they live.
struct ClientSettings {
    bool lmtp = false; ///< LHLO, and one reply a recipient after the data (RFC 2033)
    std::string heloName = "stampede.example.test";
    TlsMode tls = TlsMode::None; ///< StartTls: a server that does not offer it is an error, not a downgrade
    AuthSettings auth;
    bool pipelining = true; ///< use it where offered
    bool chunking = true;   ///< use BDAT where offered
    ReplyLimits replyLimits;
};

/// One transaction's envelope. Views are read only during begin().
struct Envelope {
    std::string_view sender; ///< without angle brackets; empty: the null reverse-path
    std::span<const std::string> recipients;
    quint64 size = 0;      ///< octets of the message before dot-stuffing (RFC 1870), for SIZE= and BDAT
    bool eightBit = false; ///< body has octets above 127: BODY=8BITMIME where offered
    bool utf8 = false; ///< an address or header needs SMTPUTF8; not offered is a permanent failure at mail
};

/// What to do with the connection after writing `bytes`. At most one `then` arises per call.
struct ClientActions {
    enum class Then : quint8 {
        Nothing,
        /// After `bytes` the owner writes the content, dot-stuffed, then its tail: "." CRLF, with a CRLF
        /// before it if the content does not end with one. Then it calls contentSent(). See also
        /// contentIsDropped.
        SendStuffed,
        /// After `bytes` the owner writes the content as it is, envelope.size octets exactly (the octets of a
        /// BDAT) and no tail. Then it calls contentSent().
        SendRaw,
        StartTls, ///< start the handshake, then call encrypted() or fail()
        /// The session is over: close the connection once `bytes` are written. Content under way is dropped.
        Close
    };
    std::string bytes; ///< one group to write now; empty: nothing
    Then then = Then::Nothing;
    /// With SendStuffed: the server wants content although no recipient is valid (RFC 2920, 3.1). The owner
    /// writes "." CRLF and nothing else, then calls contentSent().
    bool contentIsDropped = false;

    void clear()
    {
        bytes.clear();
        then = Then::Nothing;
        contentIsDropped = false;
    }
};

/// How a transaction ended.
struct TransactionEnd {
    Outcome outcome = Outcome::Error;
    Fault fault = Fault::None;
    Stage stage = Stage::Mail; ///< where it was decided
    StatusCode status;         ///< the deciding reply; code 0 for errors without one
    std::string_view text;     ///< its first line, or a sentence for errors
    /// By the replies to RCPT that came; with LMTP an accepted one that is refused after the data moves over.
    int acceptedRecipients = 0;
    int temporaryRecipients = 0;
    int permanentRecipients = 0;
};

/// How a session ended. `orderly`: QUIT was answered, or the peer closed after it; the outcome is Accepted
/// then.
struct SessionEnd {
    bool orderly = false;
    /// For a message that waited for this session: Temporary after a 4xx banner …
    Outcome outcome = Outcome::Error;
    Fault fault = Fault::None;
    Stage stage = Stage::Connect;
    StatusCode status;
    std::string_view text;
};

/// Told what happens, from inside the conversation's input calls. Must not call back into the conversation.
class ClientListener {
public:
    virtual ~ClientListener() = default;
    /// A complete reply arrived for `stage`, in the order the commands were given; every reply, also to RCPT
    /// each and LMTP's one per recipient (stage Body). RSET's reply is not told, nor one that breaks the
    /// sequence.
    virtual void replied(Stage stage, const Reply& reply) = 0;
    /// Greeting, TLS, EHLO and AUTH are done: begin() may be called.
    virtual void ready(const Capabilities& capabilities) = 0;
    /// Exactly once for each begin(), when the outcome is known and no reply of its group is outstanding. The
    /// conversation may still wait for RSET then: ask idle() when the input call has returned.
    virtual void transactionEnded(const TransactionEnd& end) = 0;
    /// Exactly once, after transactionEnded() if one was open. Nothing more is told afterwards.
    virtual void sessionEnded(const SessionEnd& end) = 0;
};

/// The client's side of SMTP or LMTP without sockets and without a clock: replies in, bytes and events out.
/// The owner measures, enforces timeouts by stage(), and streams the content when told to.
///
/// Groups follow RFC 2920: with PIPELINING, MAIL RCPT… DATA go as one write and DATA is the last; with
/// PIPELINING and CHUNKING, MAIL RCPT… BDAT n LAST and the content go as one write (RFC 3030). After a failed
/// transaction RSET is sent: alone and awaited without PIPELINING, else in front of the next group. A 421 at
/// any moment ends the session with the open transaction temporary. Bad replies end it as Fault::Protocol,
/// and so does a reply that comes before its command was written. What decides a transaction: a refused MAIL;
/// else, with every recipient refused, the first temporary refusal, or the first one if all are permanent;
/// else DATA's or the final reply. With LMTP it is accepted when a recipient is, else decided like refused
/// recipients. A final 4xx or 5xx before contentSent() counts, but the stream is out of step then and the
/// session ends with that outcome; so it does when BDAT is answered by 500 or 502. Not thread-safe.
class ClientConversation {
public:
    ClientConversation(const ClientSettings& settings, ClientListener& listener);
    ~ClientConversation();
    ClientConversation(const ClientConversation&) = delete;
    ClientConversation& operator=(const ClientConversation&) = delete;

    /// The transport is open (for TlsMode::Implicit: open, and its handshake starts: `then` is StartTls).
    void connected(ClientActions& actions);
    /// The handshake that StartTls asked for is done.
    void encrypted(ClientActions& actions);
    /// Bytes from the server. Actions are appended to; hand in cleared ones.
    void receive(std::string_view bytes, ClientActions& actions);
    /// The session cannot go on (timeout, disconnect, TLS failure, abort). `text`: a sentence for the
    /// samples. An open transaction ends as Outcome::Error with this fault. Nothing happens when over().
    void fail(Fault fault, std::string_view text, ClientActions& actions);

    /// Whether begin() and quit() may be called.
    bool idle() const;
    /// Starts a transaction; only when idle(). Content is asked for by SendStuffed or SendRaw. An envelope
    /// that cannot be sent (SMTPUTF8 needed but not offered, an address with a line break or another control
    /// octet, no recipient) ends at once as permanent at Stage::Mail; nothing is sent and the conversation
    /// stays idle.
    void begin(const Envelope& envelope, ClientActions& actions);
    /// All content that SendStuffed or SendRaw asked for, with its tail, is handed to the transport.
    void contentSent();
    /// Ends the session politely; only when idle().
    void quit(ClientActions& actions);

    /// The stage now waited for: which timeout applies. Idle and over: Quit. RSET: Mail.
    Stage stage() const;
    bool over() const;
    const Capabilities& capabilities() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace stampede::smtp
