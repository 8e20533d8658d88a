// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/native_socket.h"
#include "net/tls_stream.h"
#include "net/transport.h"

#include <QSocketNotifier>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace stampede::net {

/// The transport of this room: a system socket with its notifiers, and a TlsStream that takes the socket over when
/// startTls() is called. No buffers: what the kernel does not take at once is the only thing kept.
class SocketTransport final : public Transport, public TlsStreamOwner {
public:
    SocketTransport(const TlsSide& tls, TransportListener& listener) : m_listener(listener), m_tlsSide(tls) {}
    ~SocketTransport() override;

    /// A failure to start is reported from the event loop, as any other.
    void connectTo(const Endpoint& to, const QHostAddress& source);
    void adopt(qintptr descriptor);

    using Transport::write;
    bool write(std::span<const std::string_view> parts) override;
    qint64 read(char* buffer, qint64 size) override;
    qint64 pending() const override;
    void startTls() override;
    bool isEncrypted() const override { return m_tls != nullptr && m_tls->isEncrypted(); }
    void acknowledge() override;
    void close() override;
    void abort() override;

private:
    enum class State : quint8 { Connecting, Open, Done };

    class Notifier final : public QSocketNotifier {
    public:
        Notifier(qintptr descriptor, Type type, SocketTransport& owner)
            : QSocketNotifier(descriptor, type), m_owner(owner)
        {}

    protected:
        bool event(QEvent* event) override;

    private:
        SocketTransport& m_owner;
    };

    void onReadable();
    void onWritable();
    void onConnected();
    void onBroken();
    void sendPending();
    void keep(std::span<const std::string_view> parts, std::size_t taken);
    void wantWritable();
    bool breakOff(int error);
    void announceLater();
    void beginTls();
    void discardPlaintext();
    void quiet();
    void drop();
    void fail(Fault fault, const QString& text);
    void failStream();

    void tlsReadable() override;
    void tlsDrained() override;
    void tlsEncrypted(const TlsFacts& facts) override;
    void tlsFailed(Fault fault, const QString& text) override;

    TransportListener& m_listener;
    TlsSide m_tlsSide;
    qintptr m_descriptor = -1;
    std::optional<Notifier> m_readNotifier;
    std::optional<Notifier> m_writeNotifier;
    std::string m_pending;
    std::size_t m_sent = 0; ///< of m_pending
    std::unique_ptr<TlsStream> m_tls;
    std::unique_ptr<QObject> m_later; ///< the context of what is reported later; rare, so made when needed
    int m_error = 0;
    State m_state = State::Connecting;
    bool m_touched = false; ///< read() was called since the listener was told
    bool m_unread = false;  ///< the kernel may have more for us
    bool m_ended = false;   ///< read() met the end or an error
    bool m_broken = false;  ///< a write met an error
    bool m_tlsWanted = false;
};

} // namespace stampede::net
