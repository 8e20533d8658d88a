// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/peer.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace stampede::sink {
namespace {
#ifdef Q_OS_WIN
using Handle = SOCKET;
using Length = int;
#else
using Handle = int;
using Length = socklen_t;
#endif

/// One end of a connection, by the call that tells it; untouched when that cannot be told.
template <typename Call>
void readEnd(Call call, qintptr descriptor, QHostAddress& host, quint16& port)
{
    sockaddr_storage storage{};
    Length length = sizeof storage;
    auto* const address = reinterpret_cast<sockaddr*>(&storage);
    if (call(static_cast<Handle>(descriptor), address, &length) != 0)
        return;
    const quint16 raw = storage.ss_family == AF_INET6
                            ? reinterpret_cast<const sockaddr_in6*>(&storage)->sin6_port
                            : reinterpret_cast<const sockaddr_in*>(&storage)->sin_port;
    host = QHostAddress(address);
    port = ntohs(raw);
}
} // namespace

ClientFacts peerOf(qintptr descriptor, quint64 number)
{
    ClientFacts facts;
    facts.number = number;
    readEnd(::getpeername, descriptor, facts.address, facts.port);
    readEnd(::getsockname, descriptor, facts.listenerAddress, facts.listenerPort);
    return facts;
}

void closeDescriptor(qintptr descriptor)
{
#ifdef Q_OS_WIN
    ::closesocket(static_cast<Handle>(descriptor));
#else
    ::close(static_cast<Handle>(descriptor));
#endif
}

} // namespace stampede::sink
