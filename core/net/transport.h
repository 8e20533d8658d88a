// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"
#include "net/tls_settings.h"

#include <QHostAddress>
#include <QString>

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace stampede::net {

/// Where to connect to.
struct Endpoint {
    QHostAddress address;
    quint16 port = 0;
    bool operator==(const Endpoint&) const = default;
};

/// Told what happens to a transport. Called from the event loop of the transport's thread, never from inside a call to
/// the transport. The transport may be closed, but not destroyed, from inside a call.
class TransportListener {
public:
    virtual ~TransportListener() = default;
    virtual void transportConnected() = 0;
    /// Bytes can be read (or the end, which read() answers with 0). Told again at the next loop turn as long as some are
    /// left, except to a listener that did not call read() at all: that holds the peer back until it reads again.
    virtual void transportReadable() = 0;
    /// Everything written so far is with the kernel: pending() is 0 again.
    virtual void transportDrained() = 0;
    virtual void transportEncrypted(const TlsFacts& facts) = 0;
    /// The connection is gone or never came to be, for a reason other than our close() or abort(); once.
    /// Fault::Disconnect with empty text: the peer closed in order. All bytes that came before have been announced.
    virtual void transportFailed(Fault fault, const QString& text) = 0;
};

/// A byte stream to one peer, plain or TLS. Lives in one thread, which runs an event loop.
class Transport {
public:
    virtual ~Transport() = default;
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    /// Writes the parts as one group (one system call where plain). Takes all of it: what the kernel does not take
    /// at once is kept and counted by pending(); writers of long content wait for transportDrained() between chunks.
    /// False: the connection is gone; transportFailed() follows from the event loop.
    virtual bool write(std::span<const std::string_view> parts) = 0;
    bool write(std::string_view bytes) { return write(std::span<const std::string_view>(&bytes, 1)); }
    /// Reads what is there, up to `size` octets; 0: nothing now.
    virtual qint64 read(char* buffer, qint64 size) = 0;
    /// Octets accepted by write() that the kernel has not taken yet.
    virtual qint64 pending() const = 0;
    /// Starts the handshake as the side this transport was made for. Whatever plaintext is unread is discarded;
    /// whatever is pending is sent first.
    virtual void startTls() = 0;
    virtual bool isEncrypted() const = 0;
    /// More replies are due and nothing is to be written: acknowledges what was read at once. A peer that holds its next
    /// small segment back until then (Nagle) would else wait out our delayed acknowledgement, some 40 ms. A hint.
    virtual void acknowledge() {}
    /// Closes after pending bytes are written (FIN), also when the transport is destroyed meanwhile: up to 30 seconds.
    /// No more calls to the listener.
    virtual void close() = 0;
    /// Drops the connection at once. No more calls to the listener.
    virtual void abort() = 0;
};

/// Makes the transports of one thread. TCP_NODELAY is set on all of them.
class TransportFactory {
public:
    virtual ~TransportFactory() = default;
    /// Starts to connect to `to`, from `source` unless it is null. `tls` only says that TLS may be asked for later.
    virtual std::unique_ptr<Transport> connectTo(const Endpoint& to, const QHostAddress& source, bool tls,
                                                 TransportListener& listener) = 0;
};

/// Client transports over system sockets with a QSocketNotifier or two (a third of the memory and half of the time of a
/// QTcpSocket, and one attempt at a connection where that makes two); startTls() hands the socket to a QSslSocket. `tls`
/// must outlive it and its transports. Keeps the newest TLS session for resumption when the settings say so.
std::unique_ptr<TransportFactory> makeSocketTransportFactory(const ClientTls& tls);

/// A server's side of an accepted connection, in the calling thread. `tls` may be null where TLS is never asked for.
/// Null when the descriptor is not usable (it is closed then).
std::unique_ptr<Transport> adoptConnection(qintptr descriptor, const ServerTls* tls, TransportListener& listener);

} // namespace stampede::net
