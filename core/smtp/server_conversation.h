// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"
#include "smtp/capabilities.h"
#include "smtp/server_observer.h"

#include <QtGlobal>

#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::smtp {

/// What a listening server offers and demands. Const while sessions live.
struct ServerSettings {
    std::string hostname = "sink.example.test";
    bool lmtp = false;
    bool pipelining = true;
    bool chunking = true;
    bool eightBitMime = true;
    bool smtpUtf8 = true;
    bool enhancedStatusCodes = true; ///< offered, and carried by our own replies
    bool size = true;                ///< SIZE is offered
    bool startTls = false;           ///< offered until the link is encrypted
    quint64 sizeLimit = 0;           ///< octets; 0: SIZE is offered without a limit
    std::vector<Mechanism> auth;     ///< offered; PLAIN, LOGIN, CRAM-MD5, XOAUTH2, EXTERNAL
    bool requireAuth = false;        ///< MAIL before AUTH gets 530 5.7.0
    std::string username;            ///< with a password the one pair taken; both empty: any credentials
    std::string password;
    /// A transaction; more get 452 4.5.3 (RFC 5321, 4.5.3.1.8 asks for at least 100).
    int maxRecipients = 1000;
    /// Octets of a command line with CRLF; longer gets 500 5.5.6 and is skipped. AUTH has at least 12,288
    /// (RFC 4954, 4).
    std::size_t maxLine = 4096;
    /// Protocol errors without an accepted message between, then 421 and close; 0: never.
    int maxErrors = 100;
};

/// The reply a policy gives instead of the usual one, sent as it is: "452 4.2.2 mailbox full" without CRLF.
/// Empty: the usual one. Several lines are separated by CRLF, each with its code: "550-no\r\n550 never".
using PolicyReply = std::string;

/// Decides what the server answers. Called from the session's thread, inside receive(). The default accepts.
/// `text` is the parameter of the command: the address for mail and rcpt, the name for ehlo, the user for
/// auth. Asked only about what is otherwise right. The class of a reply decides what it does: 4xx and 5xx
/// refuse, 421 also closes; after a refusing banner only QUIT is heard.
class ServerPolicy {
public:
    /// What becomes of the conversation behind the answer just decided.
    enum class After : quint8 {
        GoOn,
        Pause, ///< the answer is given; it stops there with Then::Pause
        Silent ///< nothing is said and a message is neither taken nor refused; it stops with Then::Pause
    };
    static constexpr quint64 never = std::numeric_limits<quint64>::max();

    virtual ~ServerPolicy() = default;
    /// Stages: Banner, Ehlo, Tls (STARTTLS), Auth, Mail, Rcpt, Data (DATA, or the first BDAT: there only a
    /// refusal counts), Body (the final reply; LMTP: once a recipient taken, in their order), Quit.
    virtual PolicyReply decide(Stage stage, std::string_view text)
    {
        Q_UNUSED(stage)
        Q_UNUSED(text)
        return {};
    }
    /// The content of a message is about to come: the time to set contentBreak.
    virtual void contentBegins() {}
    /// contentBreak was reached and is `never` again; the conversation stops with Then::Pause.
    virtual void contentBroken() {}

    After after = After::GoOn;    ///< set by decide(), each time
    quint64 contentBreak = never; ///< octets of content after which the conversation stops
    quint64 declaredSize = 0;     ///< told by the conversation: SIZE of the last MAIL, 0 without
    quint64 messageOctets = 0;    ///< told by the conversation before the final reply is decided
};

/// What one session has done since it began.
struct ServerCounters {
    quint64 messages = 0;   ///< final replies that accepted a message (LMTP: at least one recipient)
    quint64 rejected = 0;   ///< replies to DATA, BDAT or the content that refused one
    quint64 recipients = 0; ///< of accepted messages
    quint64 octets = 0;     ///< content received, dots unstuffed, of all messages
    quint64 errors = 0;     ///< protocol errors: our own 5xx, but not those an earlier refusal led to

    bool operator==(const ServerCounters&) const = default;
};

/// The server's side of SMTP or LMTP without sockets: bytes in, bytes out. Scans for the end of data and
/// keeps nothing of it; memory stays bounded whatever a client sends (a line, counters). Line ends are CRLF;
/// a bare LF ends no line and no data (no smuggling). Not thread-safe.
class ServerConversation {
public:
    /// Pause: write `out` up to pausedAt(), do what the policy asks for with the rest, then resume().
    enum class Then : quint8 { Continue, StartTls, Close, Pause };

    /// `observer`: told what passes, may be null; all three must outlive the conversation.
    ServerConversation(const ServerSettings& settings, ServerPolicy& policy,
                       ServerObserver* observer = nullptr);
    ~ServerConversation();
    ServerConversation(const ServerConversation&) = delete;
    ServerConversation& operator=(const ServerConversation&) = delete;

    /// Appends the banner. `encrypted`: implicit TLS is already up.
    Then start(bool encrypted, std::string& out);
    /// Takes bytes from the client and appends the replies. StartTls: write `out`, then start the handshake;
    /// what followed in `bytes` is discarded (RFC 3207, section 5). Close: write `out`, then close.
    Then receive(std::string_view bytes, std::string& out);
    /// After Then::Pause: where in the last `out` the answer begins that was to be paused at.
    std::size_t pausedAt() const;
    /// After Then::Pause: the end of the last `bytes`, which is not heard yet. To be given again after
    /// resume().
    std::string_view unheard() const;
    /// Ends a pause; what would have been the return value without it.
    Then resume();
    /// The handshake after StartTls is done; the client starts anew with EHLO.
    void encrypted();

    const ServerCounters& counters() const;
    /// A transaction is open, and not without hope (all recipients refused): a connection lost now loses a
    /// message.
    bool inTransaction() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace stampede::smtp
