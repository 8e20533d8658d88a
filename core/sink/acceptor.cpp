// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/acceptor.h"

#include "sink/sink_worker.h"

#include <chrono>

namespace stampede::sink {

using namespace std::chrono_literals;

Acceptor::Acceptor(SinkShared& shared, std::vector<SinkWorker*> workers)
    : m_shared(shared)
    , m_workers(std::move(workers))
{
    // Out of descriptors: the waiting connections stay with the kernel until some are closed.
    m_resume.setSingleShot(true);
    m_resume.setInterval(50ms);
    connect(this, &QTcpServer::acceptError, &m_resume, qOverload<>(&QTimer::start));
    connect(&m_resume, &QTimer::timeout, this, &QTcpServer::resumeAccepting);
}

Status Acceptor::open()
{
    setListenBacklogSize(m_shared.settings.backlog);
    const QHostAddress& address = m_shared.settings.address;
    const quint16 port = m_shared.settings.port;
    if (listen(address, port))
        return success();
    const bool ipv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString place =
        (ipv6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(address.toString()).arg(port);
    switch (serverError()) {
    case QAbstractSocket::AddressInUseError:
        return Error{place, tr("Something listens there already: stop it or choose another port.")};
    case QAbstractSocket::SocketAccessError:
        return Error{place,
                     tr("Not permitted: ports below 1024 are for privileged programs, choose another.")};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return Error{place, tr("This machine has no such address.")};
    default: return Error{place, tr("Cannot listen there: %1.").arg(errorString())};
    }
}

void Acceptor::shutDown()
{
    m_resume.stop();
    close();
}

void Acceptor::incomingConnection(qintptr descriptor)
{
    const auto limit = static_cast<quint64>(std::max(0, m_shared.settings.maxConnections));
    const bool refused = limit != 0 && m_shared.active() >= limit;
    if (refused) {
        m_shared.acceptor.add(AcceptorCells::Refused, 1);
    } else {
        ++m_number;
        m_shared.acceptor.add(AcceptorCells::Accepted, 1);
        m_shared.acceptor.raise(AcceptorCells::Peak, m_shared.active());
    }
    m_workers[m_next]->hand(Arrival{descriptor, m_number, refused});
    m_next = (m_next + 1) % m_workers.size();
}

} // namespace stampede::sink
