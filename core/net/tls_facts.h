// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/tls_settings.h"

class QSslSocket;

namespace stampede::net {

/// The facts of a finished handshake. `verify`: whether the peer's certificate was to be verified. Resumed is deduced on
/// the client's side: a full handshake brings the peer's chain, a resumed one only knows the certificate kept with the
/// session (RFC 5246 section 7.3, RFC 8446 section 2.2). A server's side cannot tell with Qt and says false.
TlsFacts handshakeFacts(const QSslSocket& socket, bool verify);

} // namespace stampede::net
