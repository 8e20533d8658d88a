// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_stream.h"

#include "net/lingering_close.h"
#include "net/native_socket.h"
#include "net/tls_errors.h"
#include "net/tls_facts.h"

#include <QAbstractEventDispatcher>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace stampede::net {

namespace {
constexpr qint64 readAhead = 128 * 1024;

/// Whether the peer has sent something that nobody has read: closing would be a reset (RFC 1122,
/// section 4.2.2.13).
bool hasUnread(const QSslSocket& socket)
{
    char first = 0;
    return socket.bytesAvailable() > 0 || socket.encryptedBytesAvailable() > 0 ||
           native::peek(socket.socketDescriptor(), first);
}

struct SecondDescriptor {
    qintptr descriptor = -1;
    SecondDescriptor() = default;
    SecondDescriptor(const SecondDescriptor&) = delete;
    SecondDescriptor& operator=(const SecondDescriptor&) = delete;
    ~SecondDescriptor()
    {
        if (descriptor >= 0)
            native::close(descriptor);
    }
};
} // namespace

TlsStream::TlsStream(qintptr descriptor, const TlsSide& side, TlsStreamOwner& owner)
    : m_owner(owner)
    , m_side(side)
    , m_socket(new QSslSocket)
{
    connect(m_socket, &QSslSocket::encrypted, this, &TlsStream::onEncrypted);
    connect(m_socket, &QSslSocket::readyRead, this, &TlsStream::checkLater);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &TlsStream::checkLater);
    connect(m_socket, &QSslSocket::errorOccurred, this, &TlsStream::onError);
    connect(m_socket, &QSslSocket::disconnected, this, &TlsStream::end);
    if (m_socket->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState))
        start();
    else
        onError(m_socket->error());
}

TlsStream::~TlsStream()
{
    abort();
}

void TlsStream::start()
{
    m_socket->setReadBufferSize(readAhead);
    if (m_side.client != nullptr) {
        startClient();
    } else if (m_side.server != nullptr) {
        m_socket->setSslConfiguration(m_side.server->configuration);
        m_socket->startServerEncryption();
    } else {
        m_fault = Fault::Tls;
        m_text = tr("TLS was asked for on a connection that has no settings for it.");
        end();
    }
}

void TlsStream::startClient()
{
    const ClientTls& tls = *m_side.client;
    QSslConfiguration configuration = tls.configuration;
    if (m_side.session && !m_side.session->isEmpty())
        configuration.setSessionTicket(*m_side.session);
    m_socket->setSslConfiguration(configuration);
    m_socket->setPeerVerifyName(tls.serverName);
    connect(m_socket, &QSslSocket::sslErrors, this, &TlsStream::onErrors);
    if (m_side.session)
        connect(m_socket, &QSslSocket::newSessionTicketReceived, this, &TlsStream::keepSession);
    m_socket->startClientEncryption();
}

void TlsStream::onErrors(const QList<QSslError>& errors)
{
    if (m_side.client->verify)
        m_text = describeVerification(errors, m_side.client->serverName);
    else
        m_socket->ignoreSslErrors();
}

void TlsStream::keepSession()
{
    if (QByteArray ticket = m_socket->sslConfiguration().sessionTicket(); !ticket.isEmpty())
        *m_side.session = std::move(ticket);
}

void TlsStream::onEncrypted()
{
    m_encrypted = true;
    if (m_side.client != nullptr && m_side.session)
        keepSession();
    m_owesEncrypted = true;
    checkLater();
}

void TlsStream::onError(QAbstractSocket::SocketError error)
{
    const bool byPeer = error == QAbstractSocket::RemoteHostClosedError;
    if (m_gone)
        return;
    if (!m_encrypted) {
        m_fault = Fault::Tls;
        if (m_text.isEmpty())
            m_text = byPeer ? tr("The peer closed the connection during the TLS handshake.")
                            : describeHandshake(m_socket->errorString());
    } else {
        const bool ofTls = error == QAbstractSocket::SslInternalError ||
                           error == QAbstractSocket::SslInvalidUserDataError ||
                           error == QAbstractSocket::SslHandshakeFailedError;
        m_fault = ofTls ? Fault::Tls : Fault::Disconnect;
        m_text = byPeer ? QString() : m_socket->errorString();
    }
    end();
}

void TlsStream::end()
{
    if (!m_encrypted && m_text.isEmpty()) {
        m_fault = Fault::Tls;
        m_text = tr("The peer closed the connection during the TLS handshake.");
    }
    m_gone = true;
    checkLater();
}

bool TlsStream::write(std::span<const std::string_view> parts)
{
    if (m_socket == nullptr || m_gone)
        return false;
    for (const std::string_view part : parts)
        m_socket->write(part.data(), static_cast<qint64>(part.size()));
    // Without this the octets would leave a loop turn later.
    if (m_encrypted)
        m_socket->flush();
    m_owesDrained = unsent() > 0;
    return !m_gone;
}

qint64 TlsStream::unsent() const
{
    return m_socket == nullptr ? 0 : m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

qint64 TlsStream::pending() const
{
    // What the handshake itself still has to send was not accepted from anybody.
    return m_owesDrained ? unsent() : 0;
}

qint64 TlsStream::read(char* buffer, qint64 size)
{
    if (m_socket == nullptr || size <= 0)
        return 0;
    const qint64 got = std::max<qint64>(m_socket->read(buffer, size), 0);
    if (m_gone || m_socket->bytesAvailable() > 0)
        checkLater();
    return got;
}

void TlsStream::checkLater()
{
    if (!std::exchange(m_checkQueued, true))
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_checkQueued = false;
                check();
            },
            Qt::QueuedConnection);
}

void TlsStream::check()
{
    if (m_socket != nullptr && std::exchange(m_owesEncrypted, false))
        m_owner.tlsEncrypted(handshakeFacts(*m_socket, m_side.client != nullptr && m_side.client->verify));
    if (m_socket != nullptr && m_owesDrained && unsent() == 0) {
        m_owesDrained = false;
        m_owner.tlsDrained();
    }
    if (m_socket == nullptr)
        return;
    if (m_encrypted && m_socket->bytesAvailable() > 0)
        m_owner.tlsReadable();
    else if (m_gone)
        m_owner.tlsFailed(m_fault, m_text);
}

void TlsStream::detach()
{
    m_socket->disconnect(this);
    m_socket = nullptr;
}

void TlsStream::close()
{
    if (m_socket == nullptr)
        return;
    QSslSocket* socket = m_socket;
    // Qt closes the descriptor as soon as the last octet is with the kernel, whatever is unread by then.
    const auto second = std::make_shared<SecondDescriptor>();
    if (!m_gone && (unsent() > 0 || hasUnread(*socket)))
        second->descriptor = native::duplicate(socket->socketDescriptor());
    detach();
    connect(socket, &QSslSocket::disconnected, socket, [socket, second] {
        if (second->descriptor >= 0)
            LingeringClose::begin(std::exchange(second->descriptor, -1));
        socket->deleteLater();
    });
    socket->disconnectFromHost();
    if (socket->state() == QAbstractSocket::UnconnectedState) {
        socket->deleteLater();
        return;
    }
    socket->setParent(QAbstractEventDispatcher::instance());
    QTimer::singleShot(std::chrono::seconds(30), socket, [socket] { socket->abort(); });
}

void TlsStream::abort()
{
    if (m_socket == nullptr)
        return;
    QSslSocket* socket = m_socket;
    detach();
    socket->abort();
    socket->deleteLater();
}

} // namespace stampede::net
