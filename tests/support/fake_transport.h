// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QHostAddress>

#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stampede::test {

/// The far end of a FakeTransport, driven by the test. It outlives the transport, so that what became of a connection
/// can be looked at when its owner is gone. Calls of the listener come from these functions only: to the listener
/// the test is the event loop.
class FakeWire {
public:
    static constexpr qint64 unlimited = std::numeric_limits<qint64>::max();

    // What was done to the transport.
    net::Endpoint to;
    QHostAddress source;
    bool tlsOffered = false; ///< connectTo() said that TLS may come
    std::string written;
    std::vector<std::string> groups; ///< one entry a write
    int tlsStarts = 0;
    bool encrypted = false;
    bool closed = false;
    bool aborted = false;
    bool destroyed = false;

    // What shall happen.
    qint64 kernelRoom = unlimited; ///< octets the "kernel" takes before pending() grows; drain() makes room
    qint64 breaksAfter = unlimited; ///< the write that goes past this octet fails
    qint64 readsAtMost = unlimited; ///< octets one read() gives

    bool isGone() const { return closed || aborted || destroyed || failed; }
    /// Octets kept by the transport, not yet with the "kernel".
    qint64 pending() const { return m_pending; }
    /// Octets delivered and not read yet.
    const std::string& unread() const { return m_incoming; }

    void connect();
    void encrypt(const net::TlsFacts& facts = {});
    /// Tells until all is read, or the listener reads nothing, or the connection is gone.
    void deliver(std::string_view bytes);
    /// The same in two pieces, the first of `at` octets.
    void deliverSplit(std::string_view bytes, std::size_t at);
    void deliverByOctet(std::string_view bytes);
    /// The first `octets` of `bytes`, then the peer closes.
    void deliverThenClose(std::string_view bytes, std::size_t octets);
    /// The "kernel" takes up to `octets` of what is pending; the listener is told when nothing is left.
    void drain(qint64 octets = unlimited);
    /// Breaks the connection as the network would; once.
    void fail(Fault fault, const QString& text = {});
    void closeByPeer() { fail(Fault::Disconnect); }

private:
    friend class FakeTransport;
    void tell();

    net::TransportListener* m_listener = nullptr;
    std::string m_incoming;
    qint64 m_pending = 0;
    bool broken = false; ///< a write failed; the listener is told by fail() or the next drain()
    bool failed = false;
};

/// A transport in memory; see FakeWire.
class FakeTransport final : public net::Transport {
public:
    FakeTransport(std::shared_ptr<FakeWire> wire, net::TransportListener& listener);
    ~FakeTransport() override;

    using Transport::write;
    bool write(std::span<const std::string_view> parts) override;
    qint64 read(char* buffer, qint64 size) override;
    qint64 pending() const override { return m_wire->m_pending; }
    void startTls() override;
    bool isEncrypted() const override { return m_wire->encrypted; }
    void close() override;
    void abort() override;

private:
    std::shared_ptr<FakeWire> m_wire;
};

/// Makes FakeTransports and keeps their wires, in the order of connecting.
class FakeTransportFactory final : public net::TransportFactory {
public:
    std::vector<std::shared_ptr<FakeWire>> wires;
    /// Called with each new wire, to say beforehand what shall happen to it.
    std::function<void(FakeWire&)> prepare;

    std::unique_ptr<net::Transport> connectTo(const net::Endpoint& to, const QHostAddress& source, bool tls,
                                              net::TransportListener& listener) override;
};

} // namespace stampede::test
