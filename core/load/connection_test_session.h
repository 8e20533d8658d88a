// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/connection_log.h"
#include "load/connection_test.h"
#include "net/source_pool.h"
#include "net/transport.h"
#include "smtp/client_conversation.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <string>
#include <vector>

namespace stampede::load {

/// The inner side of ConnectionTest. Made anywhere, moved to its thread before begin(), all its calls are
/// queued.
class ConnectionTestSession final : public QObject,
                                    private net::TransportListener,
                                    private smtp::ClientListener {
    Q_OBJECT
public:
    ConnectionTestSession(const job::Job& job, const QString& baseDir, const std::string& password,
                          const Clock& clock);
    ~ConnectionTestSession() override;

    void begin();
    void cancel();

Q_SIGNALS:
    void lineAdded(const stampede::load::ConversationLine& line);
    void finished(const stampede::load::ConnectionReport& report);

private:
    static QString textOf(const net::Endpoint& endpoint);
    void resolved(const Result<QList<QHostAddress>>& addresses);
    void connectNext();
    void perform();
    void armDeadline();
    void onDeadline();
    void refuse(const Problems& problems);
    /// The session cannot go on; what it was about is told by the conversation.
    void fail(Fault fault, const std::string& text);
    void finish();
    /// Keeps a transport whose handler may still be on the stack until the next loop turn.
    void bury();

    void transportConnected() override;
    void transportReadable() override;
    void transportDrained() override {}
    void transportEncrypted(const net::TlsFacts& facts) override;
    void transportFailed(Fault fault, const QString& text) override;

    void replied(Stage stage, const smtp::Reply& reply) override;
    void ready(const smtp::Capabilities& capabilities) override;
    void transactionEnded(const smtp::TransactionEnd&) override {}
    void sessionEnded(const smtp::SessionEnd& end) override;

    const job::Job m_job;
    const QString m_baseDir;
    const Clock& m_clock;
    const smtp::ClientSettings m_settings;
    ConnectionLog m_log;
    QTimer m_deadline{this};
    ConnectionReport m_report;
    net::ClientTls m_tls;
    net::SourcePool m_sources;
    std::vector<net::Endpoint> m_endpoints;
    std::size_t m_next = 0; ///< of the endpoints
    Nanos m_connecting{-1}; ///< when the first attempt began; -1: none did
    bool m_connected = false;
    bool m_over = false;
    smtp::ClientActions m_actions;
    std::unique_ptr<net::TransportFactory> m_transports;
    std::unique_ptr<net::Transport> m_transport;
    std::vector<std::unique_ptr<net::Transport>> m_buried;
    std::unique_ptr<smtp::ClientConversation> m_conversation;
};

} // namespace stampede::load
