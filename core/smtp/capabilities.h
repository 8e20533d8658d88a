// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/reply.h"

#include <QtGlobal>

#include <string>
#include <vector>

namespace stampede::smtp {

enum class Mechanism : quint8 { Plain, Login, CramMd5, XOAuth2, External };
std::string_view nameOf(Mechanism mechanism); ///< as on the wire: "CRAM-MD5"

/// What a server said of itself in reply to EHLO or LHLO. Keywords compare without case.
struct Capabilities {
    bool pipelining = false;          ///< RFC 2920
    bool chunking = false;            ///< RFC 3030
    bool eightBitMime = false;        ///< RFC 6152
    bool smtpUtf8 = false;            ///< RFC 6531
    bool startTls = false;            ///< RFC 3207
    bool enhancedStatusCodes = false; ///< RFC 2034
    bool size = false;                ///< RFC 1870
    quint64 sizeLimit = 0;            ///< octets; 0: none stated
    std::vector<Mechanism> auth;      ///< RFC 4954, those we know, in the server's order
    std::vector<std::string> others;  ///< keywords we do not act on, as sent

    bool operator==(const Capabilities&) const = default;
    /// From the reply to EHLO; the first line (the server's name) is not a capability.
    static Capabilities parse(const Reply& reply);
};

} // namespace stampede::smtp
