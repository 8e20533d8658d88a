// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/words.h"
#include "net/tls_settings.h"

#include <QByteArray>
#include <QSslSocket>

#include <memory>
#include <span>
#include <string_view>

namespace stampede::net {

/// Which side of TLS a transport would be, and with what. Both null: none.
struct TlsSide {
    const ClientTls* client = nullptr;
    const ServerTls* server = nullptr;
    std::shared_ptr<QByteArray> session; ///< the newest session of this thread's connections; null: not resumed
};

/// Told about a TlsStream; from the event loop only.
class TlsStreamOwner {
public:
    virtual void tlsReadable() = 0;
    virtual void tlsDrained() = 0;
    virtual void tlsEncrypted(const TlsFacts& facts) = 0;
    virtual void tlsFailed(Fault fault, const QString& text) = 0;

protected:
    ~TlsStreamOwner() = default;
};

/// A connected socket under TLS: a QSslSocket that took over a descriptor, and its handshake under way. The owner is
/// called from a posted event only, never from the depths of QSslSocket, so it may write, close and abort as it likes.
/// Reading is bounded: an owner that does not read holds the peer back.
class TlsStream final : public QObject {
    Q_OBJECT

public:
    TlsStream(qintptr descriptor, const TlsSide& side, TlsStreamOwner& owner);
    ~TlsStream() override;

    bool write(std::span<const std::string_view> parts);
    qint64 read(char* buffer, qint64 size);
    qint64 pending() const;
    bool isEncrypted() const { return m_socket != nullptr && m_socket->isEncrypted(); }
    /// Sends what is pending and the closing alert; goes on without this object where that takes time.
    void close();
    void abort();

private:
    void start();
    void startClient();
    void onEncrypted();
    void onErrors(const QList<QSslError>& errors);
    void onError(QAbstractSocket::SocketError error);
    void keepSession();
    void checkLater();
    void check();
    void end();
    void detach();
    qint64 unsent() const;

    TlsStreamOwner& m_owner;
    TlsSide m_side;
    QSslSocket* m_socket;
    Fault m_fault = Fault::Disconnect;
    QString m_text;
    bool m_encrypted = false; ///< the handshake was done once
    bool m_owesEncrypted = false;
    bool m_owesDrained = false;
    bool m_gone = false; ///< an error or the end was met
    bool m_checkQueued = false;
};

} // namespace stampede::net
