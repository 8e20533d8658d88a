// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "message/message_spec.h"
#include "net/resolver.h"
#include "net/tls_settings.h"
#include "smtp/client_conversation.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace stampede::job {

using namespace std::chrono_literals;

struct Target {
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 2525;
    bool lmtp = false;
    net::AddressFamily family = net::AddressFamily::Any;
    QStringList allowTargets;    ///< see net/target_guard.h
    QStringList sourceAddresses; ///< see net/source_pool.h
    bool operator==(const Target&) const = default;
};

struct Tls {
    smtp::TlsMode mode = smtp::TlsMode::None;
    net::TlsSettings settings;
    bool operator==(const Tls&) const = default;
};

/// Secrets are named, not held: the password comes from an environment variable or is asked for.
struct Auth {
    smtp::AuthSettings::Choice choice = smtp::AuthSettings::Choice::None;
    QString username;
    QString passwordEnv = QStringLiteral("STAMPEDE_PASSWORD");
    bool allowPlaintext = false;
    bool operator==(const Auth&) const = default;
};

/// What each wait may last, by Stage. RFC 5321, 4.5.3.2: banner, EHLO, MAIL, RCPT 5 min, DATA 2 min, final
/// reply 10 min.
struct Timeouts {
    std::array<Nanos, stageCount> byStage{30s, 5min, 30s, 5min, 5min, 5min, 5min, 2min, 10min, 5min};
    Nanos of(Stage stage) const { return byStage[static_cast<std::size_t>(stage)]; }
    bool operator==(const Timeouts&) const = default;
};

struct Session {
    static constexpr int mostRetries = 10;
    QString heloName = QStringLiteral("stampede.example.test");
    bool pipelining = true;
    bool chunking = true;
    quint64 messagesPerConnection = 0; ///< 0: unlimited
    Nanos thinkTime{0};                ///< between the messages of a session (closed model)
    Nanos reconnectInitial = 100ms;    ///< back-off after a session that failed; doubles up to the maximum
    Nanos reconnectMaximum = 10s;
    /// How often a message whose end is unclear (content handed over, no final reply) is sent again; the server
    /// may have taken it, so that duplicates arise.
    int retriesUnclear = 0;
    Timeouts timeouts;
    bool operator==(const Session&) const = default;
};

/// One piece of a load's timeline. Levels are messages a second in the open model, connections in the closed.
struct LoadStage {
    enum class Kind : quint8 {
        Hold,  ///< `to` all the time
        Ramp,  ///< in a line from `from` to `to`
        Steps, ///< the same in `steps` equal steps, the first at `from`, the last at `to`
        Spike, ///< from `from` up to `to` within a tenth of the time, and back down within the last tenth
        Sine,  ///< around `to` by `amplitude`, a wave every `period`, upwards first
        Day,   ///< the curve of a day, midnight to midnight, between `from` (night) and `to` (about nine in the morning)
        Pause, ///< nothing
        Csv    ///< rows time,level from `file`, in lines from row to row
    };
    static constexpr std::size_t most = 1000; ///< stages
    Kind kind = Kind::Hold;
    Nanos duration{0};          ///< Csv: given by the file
    std::optional<double> from; ///< nothing: where the stage before ends; 0 for the first
    double to = 0;
    int steps = 5;
    double amplitude = 0;
    Nanos period = 60s;
    QString file;
    bool operator==(const LoadStage&) const = default;
};

struct Load {
    enum class Model : quint8 { Closed, Open };
    enum class Arrivals : quint8 { Even, Poisson };
    enum class Overrun : quint8 { Queue, Skip };
    static constexpr int mostConnections = 1'000'000;
    static constexpr double mostRate = 1e7;
    Model model = Model::Closed;
    std::optional<quint64> messages; ///< total; at least one of messages and duration is set
    std::optional<Nanos> duration;   ///< no message starts later
    int connections = 10;            ///< closed: sessions; open: the most there may be
    Nanos rampUp{0};                 ///< closed: sessions start evenly over this time
    double rate = 0;                 ///< open: messages a second
    Arrivals arrivals = Arrivals::Even;
    Overrun overrun = Overrun::Queue;
    std::vector<LoadStage> stages; ///< a timeline in place of `rate` or of `rampUp`; it also says how long
    bool operator==(const Load&) const = default;
};

struct Limits {
    static constexpr int mostWorkers = 1024;
    int workers = 0;                    ///< 0: one a core
    std::optional<quint64> errorBudget; ///< messages with outcome error; one more stops the run as failed
    std::optional<double> errorShare;   ///< 0 … 1 of ended messages, judged from 100 on
    Nanos stopGrace = 30s;              ///< a graceful stop becomes an abort after this
    bool keepTrying = false;            ///< false: a run whose first sessions all fail is given up
    bool operator==(const Limits&) const = default;
};

/// Whether messages are followed to the sink behind the server (see ledger/ledger.h).
struct Tracking {
    static constexpr int mostRecipients = 1000; ///< a message
    bool enabled = false;
    /// The sink's channel on this machine: the port it listens on, or the name it was given. Empty: there is none,
    /// and both sides are written down to be joined afterwards.
    QString sink = QStringLiteral("2525");
    Nanos drain = 60s; ///< how long to wait, after the last message, for those on their way
    bool operator==(const Tracking&) const = default;
};

/// A message now and then through the server to the sink, to see how a user's mail fares: by itself (`probe`) or
/// beside a load. Needs tracking.sink.
struct Probe {
    static constexpr double mostRate = 10; ///< messages a second
    bool enabled = false;                  ///< beside the load
    Nanos every = 10s;
    int messages = 1; ///< in that time
    Nanos threshold = 5s; ///< delivered later is late
    Nanos lostAfter = 60s;
    bool operator==(const Probe&) const = default;
};

/// How the ceiling is looked for: the highest rate (open model) or number of connections (closed) that still meets
/// the criteria. The level doubles until a step fails, is halved in between until the gap is below `precision`, and
/// what is found is proved over `proof`.
struct Search {
    double from = 0;         ///< level of the first step; 0: the load's own
    double most = 0;         ///< no step above it; 0: what a job may ask
    double precision = 0.05; ///< gap between the highest good and the lowest bad level, as a share of the good
    Nanos settle = 3s;       ///< at the begin of each step, not judged
    Nanos step = 10s;        ///< judged
    Nanos proof = 30s;       ///< judged, of the last step
    bool operator==(const Search&) const = default;
};

/// Of one message. Servers take 100 at least (RFC 5321, 4.5.3.1.8) and rarely more than some thousands.
inline constexpr int mostRecipients = 100'000;

/// What to do: a value, saved as JSON.
struct Job {
    static constexpr int version = 1;
    QString name;
    Target target;
    Tls tls;
    Auth auth;
    message::MessageSpec message;
    Session session;
    Load load;
    Limits limits;
    Tracking tracking;
    Probe probe;
    QStringList criteria; ///< one line each, see criteria/judge.h
    Search search;
    bool operator==(const Job&) const = default;
};

} // namespace stampede::job
