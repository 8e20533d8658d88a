// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/native_socket.h"

#include <QCoreApplication>

#include <cerrno>
#include <system_error>

#ifdef Q_OS_WIN
#include <winsock2.h>
#endif

namespace stampede::net::native {

namespace {
/// Winsock numbers its errors apart from errno; the names are the same.
int toErrno(int error)
{
#ifdef Q_OS_WIN
    switch (error) {
    case WSAEMFILE: return EMFILE;
    case WSAENOBUFS: return ENOBUFS;
    case WSAEADDRNOTAVAIL: return EADDRNOTAVAIL;
    case WSAEADDRINUSE: return EADDRINUSE;
    case WSAEACCES: return EACCES;
    case WSAEAFNOSUPPORT: return EAFNOSUPPORT;
    default: return error;
    }
#else
    return error;
#endif
}

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::net::Socket)
};

bool isLocalCause(int error)
{
    switch (error) {
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
    case EADDRNOTAVAIL:
    case EADDRINUSE:
    case EAGAIN: // Linux: no free port or routing entry
    case EACCES:
    case EPERM: // a packet filter of this machine
    case EAFNOSUPPORT: return true;
    default: return false;
    }
}
} // namespace

Fault faultOf(int error, Phase phase)
{
    if (phase == Phase::Stream)
        return Fault::Disconnect;
    if (phase == Phase::Open || phase == Phase::Bind || isLocalCause(toErrno(error)))
        return Fault::Local;
    return Fault::Connect;
}

QString describe(int error, Phase phase)
{
    const QString reason = QString::fromStdString(std::system_category().message(error));
    const int cause = toErrno(error);
    if (cause == EMFILE || cause == ENFILE)
        return Text::tr("%1: raise the limit of open files (ulimit -n) or use fewer connections.")
            .arg(reason);
    if (phase == Phase::Bind && cause == EADDRNOTAVAIL)
        return Text::tr("The source address is not one of this machine's: add it to an interface or take it "
                        "from the job.");
    if (phase == Phase::Connect && (cause == EADDRNOTAVAIL || cause == EADDRINUSE || cause == EAGAIN))
        return Text::tr(
            "No local port is free: add source addresses, keep connections open for more messages, or widen "
            "net.ipv4.ip_local_port_range.");
    return reason;
}

} // namespace stampede::net::native
