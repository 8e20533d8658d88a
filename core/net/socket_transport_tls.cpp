// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socket_transport.h"

#include <array>
#include <utility>

namespace stampede::net {

namespace {
/// The first octet of every TLS handshake record (RFC 8446, section 5.1); no SMTP text begins with it.
constexpr char handshakeRecord = 0x16;
} // namespace

void SocketTransport::startTls()
{
    if (m_state == State::Done || m_tls || m_tlsWanted)
        return;
    m_tlsWanted = true;
    if (m_state == State::Open && m_pending.empty() && !m_broken)
        beginTls();
}

void SocketTransport::beginTls()
{
    m_tlsWanted = false;
    discardPlaintext();
    if (m_writeNotifier)
        m_writeNotifier->setEnabled(false);
    m_readNotifier->setEnabled(false);
    m_tls = std::make_unique<TlsStream>(std::exchange(m_descriptor, -1), m_tlsSide, *this);
}

void SocketTransport::discardPlaintext()
{
    // The client speaks first, so to a server what begins as a handshake record is the peer's hello already.
    const bool isServer = m_tlsSide.server != nullptr;
    std::array<char, 4096> scrap;
    char first = 0;
    int error = 0;
    while (native::peek(m_descriptor, first) && !(isServer && first == handshakeRecord)) {
        if (native::receive(m_descriptor, scrap.data(), static_cast<qint64>(scrap.size()), error) <= 0)
            return;
    }
}

void SocketTransport::tlsReadable()
{
    m_listener.transportReadable();
}

void SocketTransport::tlsDrained()
{
    m_listener.transportDrained();
}

void SocketTransport::tlsEncrypted(const TlsFacts& facts)
{
    m_listener.transportEncrypted(facts);
}

void SocketTransport::tlsFailed(Fault fault, const QString& text)
{
    quiet();
    m_tls->abort();
    m_listener.transportFailed(fault, text);
}

} // namespace stampede::net
