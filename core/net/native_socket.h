// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"
#include "net/transport.h"

#include <QHostAddress>
#include <QString>

#include <span>
#include <string_view>

namespace stampede::net::native {

/// What was being done when the system refused.
enum class Phase : quint8 { Open, Bind, Connect, Stream };

/// A TCP socket on its way to a peer, or the system's error number and where it came up.
struct Attempt {
    qintptr descriptor = -1;
    int error = 0;
    Phase phase = Phase::Open;
};

/// A non-blocking socket with TCP_NODELAY that connects to `to`, from `source` unless that is null. The port of a source
/// is chosen when connecting, where the platform can, so that one port serves many peers.
Attempt startConnecting(const Endpoint& to, const QHostAddress& source);
/// Makes an accepted socket non-blocking, with TCP_NODELAY; false when it is not a usable socket.
bool prepareAccepted(qintptr descriptor);
/// The pending error of the socket, 0 when it is connected.
int takeError(qintptr descriptor);
/// Whether it has a peer already.
bool isConnected(qintptr descriptor);

/// Octets read; 0: the peer closed in order; -1: nothing now (`error` 0) or a failure.
qint64 receive(qintptr descriptor, char* buffer, qint64 size, int& error);
/// Whether octets are there to be read; the first of them goes to `first`.
bool peek(qintptr descriptor, char& first);
/// How many octets are there to be read; 0 also when that cannot be told.
qint64 unread(qintptr descriptor);
/// Octets the kernel took of all parts in order, less than all when its buffer is full; -1 and `error` on failure. At
/// most 64 parts are looked at.
qint64 send(qintptr descriptor, std::span<const std::string_view> parts, int& error);

/// Acknowledges what was received without delay, where the platform can be told.
void acknowledge(qintptr descriptor);

/// Sends a FIN after what the kernel has; reading goes on.
void endWriting(qintptr descriptor);
/// A second descriptor of the same connection, or -1 where that cannot be had. Where events are registered by
/// descriptor and connection (epoll), those of the first are told under its number until the second is closed as well.
qintptr duplicate(qintptr descriptor);
/// Ends with a FIN, after what the kernel has; with a RST, and without what it has, when something is still unread.
void close(qintptr descriptor);
/// Ends with a RST; what the kernel has is dropped.
void reset(qintptr descriptor);

/// The fault an error number stands for in a phase, and a sentence that says what to do where that helps.
Fault faultOf(int error, Phase phase);
QString describe(int error, Phase phase);

} // namespace stampede::net::native
