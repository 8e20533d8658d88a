// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "net/ip_network.h"
#include "sink/provider_catalogue.h"
#include "sink/reply_text.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::sink {

/// Where a rule strikes, in the order of a session. Body: while content comes; Final: the reply after it.
enum class Point : quint8 {
    Connect,
    Banner,
    Ehlo,
    StartTls,
    Handshake,
    Auth,
    Mail,
    Rcpt,
    Data,
    Body,
    Final,
    Quit
};
inline constexpr std::size_t pointCount = 12;
inline constexpr std::array<const char*, pointCount> pointNames{"connect",   "banner", "ehlo",  "starttls",
                                                                "handshake", "auth",   "mail",  "rcpt",
                                                                "data",      "body",   "final", "quit"};

/// A delay without end: the client's patience decides.
inline constexpr Nanos forever = Nanos::max();

/// How long something takes: drawn each time.
struct Delay {
    enum class Kind : quint8 { None, Fixed, Uniform, Exponential, Forever };
    Kind kind = Kind::None;
    Nanos low{0};  ///< Fixed: the value; Exponential: the mean
    Nanos high{0}; ///< Uniform

    bool operator==(const Delay&) const = default;
    bool isNone() const { return kind == Kind::None; }
    Nanos draw(Random& random) const;
};

enum class Drop : quint8 { None, Close, Reset, Alert };
enum class Malformed : quint8 { None, BareLf, MixedCodes, Endless, Binary };

struct CertificateSpec {
    enum class Kind : quint8 { None, Expired, WrongName, SelfSigned, Untrusted, Files };
    Kind kind = Kind::None;
    QString file; ///< PEM; Files
    QString key;
    bool operator==(const CertificateSpec&) const = default;
};

struct GreylistSpec {
    Nanos delay = std::chrono::minutes(5);
    Nanos lifetime = std::chrono::hours(4); ///< of an entry since it was last seen
    ReplyText reply;
    bool operator==(const GreylistSpec&) const = default;
};

/// What is done at a point. Empty members do nothing.
struct Action {
    double weight = 1; ///< among the alternatives of its rule
    std::optional<ReplyText> reply;
    Delay delay;
    Drop drop = Drop::None; ///< behind the reply, or instead of one
    Nanos dribble{0};       ///< between the octets of the reply
    Malformed malformed = Malformed::None;
    std::vector<std::string> hide;  ///< keywords left out of the reply to EHLO
    std::vector<std::string> offer; ///< lines added to it
    Delay tarpit;                   ///< of every later answer of the session
    quint64 bandwidth = 0;          ///< octets a second read from here on
    Nanos readPause{0};             ///< after each read from here on
    CertificateSpec certificate;
    std::optional<GreylistSpec> greylist;
    quint64 at = 0; ///< Body: octets of content before it strikes
    bool operator==(const Action&) const = default;
};

/// A range of whole numbers with both ends, and every how many of them.
struct CountRange {
    quint64 from = 1;
    quint64 to = 0; ///< 0: without end
    quint64 every = 1;
    bool operator==(const CountRange&) const = default;
    bool contains(quint64 number) const
    {
        return number >= from && (to == 0 || number <= to) && (number - from) % every == 0;
    }
};

/// When a rule fits; empty members always do. Patterns have * and ? and compare without case.
struct Conditions {
    QString listenerAddress; ///< as QHostAddress writes it
    quint16 listenerPort = 0;
    QList<net::IpNetwork> clients;
    std::vector<std::string> ehlo;
    std::vector<std::string> senders;
    std::vector<std::string> domains; ///< of the recipient, declared suffixes removed
    std::vector<std::string> locals;  ///< local parts of the recipient
    std::optional<quint64> sizeOver;  ///< octets
    std::optional<quint64> sizeUnder;
    std::optional<CountRange> count; ///< of the times the other conditions fitted
    bool needsRecipient() const { return !domains.empty() || !locals.empty(); }
};

struct Rule {
    QString name;
    Point point = Point::Connect;
    Conditions when;
    double probability = 1;
    quint64 times = 0; ///< then never again; 0: without end
    std::vector<Action> actions;
};

/// What a server allows itself; 0: without limit.
struct Limits {
    quint64 messagesPerConnection = 0;
    quint64 recipientsPerMessage = 0;
    quint64 connectionsPerClient = 0;
    quint64 messagesPerMinute = 0; ///< taken from a client
    quint64 messagesPerHour = 0;
    ReplyText rateReply;
    double acceptRate = 0;       ///< sessions a second that get a banner
    quint64 busyConnections = 0; ///< open at once, over all clients
    Nanos busyLag{0};            ///< how late a worker's loop may be
    ReplyText busyReply;
};

/// Messages wait for one of `servers`, each busy for the service time.
struct QueueSpec {
    quint64 servers = 0; ///< 0: no queue
    Delay service;
    quint64 waiting = 0; ///< more get `reply`; 0: without limit
    ReplyText reply;
};

/// Which answers of the catalogue are given, and how often.
struct ProviderUse {
    struct Share {
        std::optional<double> bounce;
        std::optional<double> defer;
    };
    bool enabled = false;
    bool force = true; ///< tempfail@, permfail@, 450-…@, timeout@, drop@
    Share all;
    std::vector<std::pair<std::string, Share>> domains; ///< before `all`
    Catalogue catalogue;
};

/// How a sink behaves: the value that a behaviour file is read into.
struct BehaviourSpec {
    QString name;
    QString description;
    quint64 seed = 1;
    std::vector<std::string> suffixes; ///< in lower case, without a dot in front
    std::vector<Rule> rules;
    Limits limits;
    QueueSpec queue;
    ProviderUse providers;
    /// Whether anything in it is about TLS.
    bool needsTls() const;
};

} // namespace stampede::sink
