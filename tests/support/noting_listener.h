// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace stampede::test {

/// A listener that notes everything it is told, checks the contract's promises and answers as the test says.
class NotingListener final : public net::TransportListener {
public:
    net::Transport* transport = nullptr;
    std::size_t readSize = 65'536; ///< asked for at a time
    bool reads = true;             ///< false: told, but does not read
    std::function<void()> onConnected;
    std::function<void()> onReadable; ///< after reading
    std::function<void()> onDrained;
    std::function<void()> onEncrypted;
    std::function<void()> onFailed;

    std::string received;
    QStringList events; ///< "connected", "readable", "drained", "encrypted", "failed"
    net::TlsFacts facts;
    Fault fault = Fault::None;
    QString text;
    int inCall = 0;      ///< of the transport, kept by the test: nothing may be told meanwhile
    QStringList broken; ///< promises that were

    int count(const char* event) const { return static_cast<int>(events.count(QString::fromLatin1(event))); }
    bool failed() const { return count("failed") > 0; }

    void transportConnected() override { told("connected", onConnected); }
    void transportReadable() override
    {
        std::vector<char> buffer(readSize);
        if (reads && transport != nullptr) {
            const qint64 got = transport->read(buffer.data(), static_cast<qint64>(buffer.size()));
            if (got < 0)
                broken.append(QStringLiteral("read() gave %1").arg(got));
            received.append(buffer.data(), static_cast<std::size_t>(std::max<qint64>(got, 0)));
        }
        told("readable", onReadable);
    }
    void transportDrained() override
    {
        if (transport != nullptr && transport->pending() != 0)
            broken.append(QStringLiteral("drained, yet %1 pending").arg(transport->pending()));
        told("drained", onDrained);
    }
    void transportEncrypted(const net::TlsFacts& settled) override
    {
        facts = settled;
        told("encrypted", onEncrypted);
    }
    void transportFailed(Fault why, const QString& reason) override
    {
        fault = why;
        text = reason;
        told("failed", onFailed);
    }

private:
    void told(const char* event, const std::function<void()>& then)
    {
        if (inCall > 0)
            broken.append(QStringLiteral("%1 told from inside a call").arg(QString::fromLatin1(event)));
        if (failed())
            broken.append(QStringLiteral("%1 told after failed").arg(QString::fromLatin1(event)));
        events.append(QString::fromLatin1(event));
        if (then)
            then();
    }
};

/// A client transport to 127.0.0.1 with its listener.
struct Client {
    NotingListener listener;
    std::unique_ptr<net::Transport> transport;

    Client() = default;
    Client(net::TransportFactory& factory, quint16 port, bool tls = false, const QHostAddress& source = {})
    {
        open(factory, {QHostAddress(QHostAddress::LocalHost), port}, tls, source);
    }
    void open(net::TransportFactory& factory, const net::Endpoint& to, bool tls = false,
              const QHostAddress& source = {})
    {
        ++listener.inCall;
        transport = factory.connectTo(to, source, tls, listener);
        listener.transport = transport.get();
        --listener.inCall;
    }
    bool write(std::string_view bytes)
    {
        ++listener.inCall;
        const bool taken = transport->write(bytes);
        --listener.inCall;
        return taken;
    }
    void startTls()
    {
        ++listener.inCall;
        transport->startTls();
        --listener.inCall;
    }
};

} // namespace stampede::test
