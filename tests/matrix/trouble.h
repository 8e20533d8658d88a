// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/behaviour_spec.h"
#include "smtp/client_conversation.h"

#include <QByteArray>

#include <vector>

namespace stampede::matrix {

using sink::Point;

/// How a connection is made and what it may use.
struct Wire {
    smtp::TlsMode tls = smtp::TlsMode::None;
    bool pipelining = true;
    bool chunking = true;
};
/// {plain, STARTTLS, TLS} x {PIPELINING on, off} x {BDAT, DATA}.
std::vector<Wire> allWires();
QByteArray nameOf(const Wire& wire); ///< "starttls,pipelining,bdat"

/// What the sink does at a stage.
enum class Trouble : quint8 {
    Reply4,
    Reply5,
    Reply421,
    DelayShort,
    DelayForever,
    DropClose,
    DropReset,
    DropAlert,
    Dribble,
    BareLf,
    MixedCodes,
    Endless,
    Binary,
    Expired,
    WrongName,
    SelfSigned,
    Untrusted,
    Tarpit,
    Bandwidth,
    ReadPause,
    Greylist
};
inline constexpr std::size_t troubleCount = 21;
const char* nameOf(Trouble trouble);
bool isCertificate(Trouble trouble);

/// Whether the sink can do that there (docs/sink.md), over such a connection.
bool makesSense(Point point, Trouble trouble, const Wire& wire);
/// The behaviour: one rule that strikes `times` (0: always).
QByteArray behaviourFor(Point point, Trouble trouble, int times);

/// What becomes of a message that is struck.
struct Expectation {
    Outcome outcome = Outcome::Accepted;
    std::vector<Fault> faults{Fault::None}; ///< one of them
    std::vector<Stage> stages;              ///< where it is decided, one of them; empty: not looked at
    quint16 code = 0;                       ///< the deciding reply; 0: there is none
    /// The server goes without having said so (421): the connection's next message may find out.
    bool next = false;
    enum class Is : quint8 { No, Yes, Perhaps };
    Is uncertain = Is::No; ///< all content was handed over, and no final reply came
    Is taken = Is::No;     ///< by the sink, though not accepted
};
Expectation expectationOf(Point point, Trouble trouble, const Wire& wire);

} // namespace stampede::matrix
