// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/native_socket.h"

#ifndef Q_OS_WIN

#include "net/native_address.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace stampede::net::native {

namespace {
constexpr std::size_t maxParts = 64;

void enable(int descriptor, int level, int option)
{
    // Every option set here only makes things faster: where it is refused the socket still works.
    const int on = 1;
    setsockopt(descriptor, level, option, &on, sizeof on);
}

void tune(int descriptor)
{
    enable(descriptor, IPPROTO_TCP, TCP_NODELAY);
#ifdef SO_NOSIGPIPE
    enable(descriptor, SOL_SOCKET, SO_NOSIGPIPE);
#endif
}

int openSocket(int family)
{
#ifdef SOCK_NONBLOCK
    return ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
#else
    const int descriptor = ::socket(family, SOCK_STREAM, IPPROTO_TCP);
    if (descriptor >= 0) {
        fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        fcntl(descriptor, F_SETFL, O_NONBLOCK);
    }
    return descriptor;
#endif
}

int bindTo(int descriptor, const QHostAddress& source)
{
#ifdef IP_BIND_ADDRESS_NO_PORT
    enable(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT);
#endif
    const SocketAddress address(source, 0);
    return ::bind(descriptor, address.data(), address.size());
}

Attempt givenUp(int descriptor, Phase phase)
{
    const Attempt attempt{-1, errno, phase};
    if (descriptor >= 0)
        ::close(descriptor);
    return attempt;
}
} // namespace

Attempt startConnecting(const Endpoint& to, const QHostAddress& source)
{
    const SocketAddress address(to.address, to.port);
    const int descriptor = openSocket(address.family());
    if (descriptor < 0)
        return givenUp(descriptor, Phase::Open);
    tune(descriptor);
    if (!source.isNull() && bindTo(descriptor, source) != 0)
        return givenUp(descriptor, Phase::Bind);
    if (::connect(descriptor, address.data(), address.size()) != 0 && errno != EINPROGRESS && errno != EINTR)
        return givenUp(descriptor, Phase::Connect);
    return {descriptor, 0, Phase::Connect};
}

bool prepareAccepted(qintptr descriptor)
{
    const int fd = static_cast<int>(descriptor);
    const int flags = fcntl(fd, F_GETFL);
    if (flags < 0 || ((flags & O_NONBLOCK) == 0 && fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0))
        return false;
    int type = 0;
    socklen_t size = sizeof type;
    if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type != SOCK_STREAM)
        return false;
    tune(fd);
    return true;
}

int takeError(qintptr descriptor)
{
    int error = 0;
    socklen_t size = sizeof error;
    if (getsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_ERROR, &error, &size) != 0)
        return errno;
    return error;
}

bool isConnected(qintptr descriptor)
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    return ::getpeername(static_cast<int>(descriptor), reinterpret_cast<sockaddr*>(&peer), &size) == 0;
}

qint64 receive(qintptr descriptor, char* buffer, qint64 size, int& error)
{
    ssize_t got = 0;
    do {
        got = ::recv(static_cast<int>(descriptor), buffer, static_cast<std::size_t>(size), 0);
    } while (got < 0 && errno == EINTR);
    error = got >= 0 || errno == EAGAIN || errno == EWOULDBLOCK ? 0 : errno;
    return got;
}

bool peek(qintptr descriptor, char& first)
{
    return ::recv(static_cast<int>(descriptor), &first, 1, MSG_PEEK) == 1;
}

qint64 unread(qintptr descriptor)
{
    int octets = 0;
    return ::ioctl(static_cast<int>(descriptor), FIONREAD, &octets) == 0 ? octets : 0;
}

qint64 send(qintptr descriptor, std::span<const std::string_view> parts, int& error)
{
    std::array<iovec, maxParts> vectors;
    const std::size_t count = std::min(parts.size(), maxParts);
    for (std::size_t i = 0; i < count; ++i)
        vectors[i] = {const_cast<char*>(parts[i].data()), parts[i].size()};
    msghdr message{};
    message.msg_iov = vectors.data();
    message.msg_iovlen = static_cast<decltype(message.msg_iovlen)>(count);
#ifdef MSG_NOSIGNAL
    constexpr int flags = MSG_NOSIGNAL;
#else
    constexpr int flags = 0;
#endif
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(static_cast<int>(descriptor), &message, flags);
    } while (sent < 0 && errno == EINTR);
    error = 0;
    if (sent >= 0)
        return sent;
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return 0;
    error = errno;
    return -1;
}

void acknowledge([[maybe_unused]] qintptr descriptor)
{
#ifdef TCP_QUICKACK
    enable(static_cast<int>(descriptor), IPPROTO_TCP, TCP_QUICKACK);
#endif
}

void endWriting(qintptr descriptor)
{
    ::shutdown(static_cast<int>(descriptor), SHUT_WR);
}

qintptr duplicate(qintptr descriptor)
{
    return fcntl(static_cast<int>(descriptor), F_DUPFD_CLOEXEC, 0);
}

void close(qintptr descriptor)
{
    ::close(static_cast<int>(descriptor));
}

void reset(qintptr descriptor)
{
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(static_cast<int>(descriptor));
}

} // namespace stampede::net::native

#endif
