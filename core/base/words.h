// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace stampede {

/// The stages of an SMTP session, in order. A stage's time runs from the write of the command (or, for a pipelined
/// group, of the group) to the reply; see the table of metrics in ARCHITECTURE.md.
enum class Stage : quint8 { Connect, Banner, Tls, Ehlo, Auth, Mail, Rcpt, Data, Body, Quit };
inline constexpr std::size_t stageCount = 10;
inline constexpr std::array<std::string_view, stageCount> stageNames{
    "connect", "banner", "tls", "ehlo", "auth", "mail", "rcpt", "data", "body", "quit"};
constexpr std::string_view nameOf(Stage stage) { return stageNames[static_cast<std::size_t>(stage)]; }

/// How a started message ended.
enum class Outcome : quint8 { Accepted, Temporary, Permanent, Error };
inline constexpr std::size_t outcomeCount = 4;
inline constexpr std::array<std::string_view, outcomeCount> outcomeNames{"accepted", "temporary", "permanent",
                                                                        "error"};
constexpr std::string_view nameOf(Outcome outcome) { return outcomeNames[static_cast<std::size_t>(outcome)]; }

/// What stood behind an error outcome. None goes with the other outcomes.
enum class Fault : quint8 {
    None,
    Connect,    ///< refused, unreachable, reset while connecting
    Tls,        ///< handshake or certificate
    Timeout,    ///< the stage's time ran out
    Protocol,   ///< a reply that breaks the grammar, its bounds or the sequence
    Disconnect, ///< the peer closed or reset an open connection
    Auth,       ///< no mechanism that both sides and the safety rules allow
    Local,      ///< this machine: out of ports or file descriptors, source address not ours
    Aborted     ///< the run was aborted with the message under way
};
inline constexpr std::size_t faultCount = 9;
inline constexpr std::array<std::string_view, faultCount> faultNames{
    "none", "connect", "tls", "timeout", "protocol", "disconnect", "auth", "local", "aborted"};
constexpr std::string_view nameOf(Fault fault) { return faultNames[static_cast<std::size_t>(fault)]; }

/// A reply's code with its enhanced code (RFC 3463); enhancedClass 0 says there was none. code 0: no reply.
struct StatusCode {
    quint16 code = 0;
    quint8 enhancedClass = 0;
    quint16 enhancedSubject = 0;
    quint16 enhancedDetail = 0;

    constexpr bool positive() const { return code >= 200 && code < 400; }
    constexpr bool temporary() const { return code >= 400 && code < 500; }
    constexpr bool permanent() const { return code >= 500 && code < 600; }
    constexpr bool hasEnhanced() const { return enhancedClass != 0; }
    /// "550 5.1.1", "250", or "" without a reply.
    std::string toString() const;
    /// "5.1.1" or "".
    std::string enhancedToString() const;
    constexpr bool operator==(const StatusCode&) const = default;
};

/// The outcome a failing or accepting reply stands for: 2xx and 3xx accepted, 4xx temporary, else permanent.
constexpr Outcome outcomeOf(const StatusCode& status)
{
    return status.positive() ? Outcome::Accepted : status.temporary() ? Outcome::Temporary : Outcome::Permanent;
}

} // namespace stampede
