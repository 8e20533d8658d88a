// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/socket_transport.h"

namespace stampede::net {

namespace {
class SocketTransportFactory final : public TransportFactory {
public:
    explicit SocketTransportFactory(const ClientTls& tls)
    {
        m_side.client = &tls;
        if (tls.resume)
            m_side.session = std::make_shared<QByteArray>();
    }

    std::unique_ptr<Transport> connectTo(const Endpoint& to, const QHostAddress& source, bool tls,
                                         TransportListener& listener) override
    {
        auto transport = std::make_unique<SocketTransport>(tls ? m_side : TlsSide{}, listener);
        transport->connectTo(to, source);
        return transport;
    }

private:
    TlsSide m_side;
};
} // namespace

std::unique_ptr<TransportFactory> makeSocketTransportFactory(const ClientTls& tls)
{
    return std::make_unique<SocketTransportFactory>(tls);
}

std::unique_ptr<Transport> adoptConnection(qintptr descriptor, const ServerTls* tls, TransportListener& listener)
{
    if (!native::prepareAccepted(descriptor)) {
        native::close(descriptor);
        return nullptr;
    }
    TlsSide side;
    side.server = tls;
    auto transport = std::make_unique<SocketTransport>(side, listener);
    transport->adopt(descriptor);
    return transport;
}

} // namespace stampede::net
