// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/native_socket.h"

#ifdef Q_OS_WIN

#include "net/native_address.h"

#include <QTcpSocket>

#include <algorithm>
#include <array>

namespace stampede::net::native {

namespace {
constexpr std::size_t maxParts = 64;

bool tune(SOCKET socket)
{
    const DWORD on = 1;
    u_long nonBlocking = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, reinterpret_cast<const char*>(&on), sizeof on);
    return ioctlsocket(socket, FIONBIO, &nonBlocking) == 0;
}

SOCKET openSocket(int family)
{
    // Winsock has to be started once in the process; Qt's first socket of each thread sees to it.
    static thread_local const QTcpSocket starter;
    return WSASocketW(family, SOCK_STREAM, IPPROTO_TCP, nullptr, 0, WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT);
}

Attempt givenUp(SOCKET socket, Phase phase)
{
    const Attempt attempt{-1, WSAGetLastError(), phase};
    if (socket != INVALID_SOCKET)
        closesocket(socket);
    return attempt;
}

SOCKET socketOf(qintptr descriptor)
{
    return static_cast<SOCKET>(descriptor);
}
} // namespace

Attempt startConnecting(const Endpoint& to, const QHostAddress& source)
{
    const SocketAddress address(to.address, to.port);
    const SOCKET socket = openSocket(address.family());
    if (socket == INVALID_SOCKET || !tune(socket))
        return givenUp(socket, Phase::Open);
    if (!source.isNull()) {
        const SocketAddress from(source, 0);
        if (::bind(socket, from.data(), from.size()) != 0)
            return givenUp(socket, Phase::Bind);
    }
    if (::connect(socket, address.data(), address.size()) != 0 && WSAGetLastError() != WSAEWOULDBLOCK)
        return givenUp(socket, Phase::Connect);
    return {static_cast<qintptr>(socket), 0, Phase::Connect};
}

bool prepareAccepted(qintptr descriptor)
{
    return tune(socketOf(descriptor));
}

int takeError(qintptr descriptor)
{
    int error = 0;
    int size = sizeof error;
    if (getsockopt(socketOf(descriptor), SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&error), &size) != 0)
        return WSAGetLastError();
    return error;
}

bool isConnected(qintptr descriptor)
{
    sockaddr_storage peer{};
    int size = sizeof peer;
    return ::getpeername(socketOf(descriptor), reinterpret_cast<sockaddr*>(&peer), &size) == 0;
}

qint64 receive(qintptr descriptor, char* buffer, qint64 size, int& error)
{
    const int most = static_cast<int>(std::min<qint64>(size, 1 << 30));
    const int got = ::recv(socketOf(descriptor), buffer, most, 0);
    const int code = got < 0 ? WSAGetLastError() : 0;
    error = code == WSAEWOULDBLOCK ? 0 : code;
    return got;
}

bool peek(qintptr descriptor, char& first)
{
    return ::recv(socketOf(descriptor), &first, 1, MSG_PEEK) == 1;
}

qint64 unread(qintptr descriptor)
{
    u_long octets = 0;
    return ioctlsocket(socketOf(descriptor), FIONREAD, &octets) == 0 ? static_cast<qint64>(octets) : 0;
}

qint64 send(qintptr descriptor, std::span<const std::string_view> parts, int& error)
{
    std::array<WSABUF, maxParts> buffers;
    const std::size_t count = std::min(parts.size(), maxParts);
    for (std::size_t i = 0; i < count; ++i)
        buffers[i] = {static_cast<ULONG>(parts[i].size()), const_cast<char*>(parts[i].data())};
    DWORD sent = 0;
    error = 0;
    if (WSASend(socketOf(descriptor), buffers.data(), static_cast<DWORD>(count), &sent, 0, nullptr, nullptr) == 0)
        return sent;
    if (WSAGetLastError() == WSAEWOULDBLOCK)
        return 0;
    error = WSAGetLastError();
    return -1;
}

void acknowledge(qintptr) {}

void endWriting(qintptr descriptor)
{
    ::shutdown(socketOf(descriptor), SD_SEND);
}

qintptr duplicate(qintptr)
{
    return -1;
}

void close(qintptr descriptor)
{
    closesocket(socketOf(descriptor));
}

void reset(qintptr descriptor)
{
    const linger atOnce{1, 0};
    setsockopt(socketOf(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&atOnce), sizeof atOnce);
    closesocket(socketOf(descriptor));
}

} // namespace stampede::net::native

#endif
