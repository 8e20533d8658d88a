// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace stampede::smtp {

/// Sees the messages that pass through a server's conversation and changes nothing. Called from the session's
/// thread, inside receive(). Views are good for the call only.
class ServerObserver {
public:
    virtual ~ServerObserver() = default;
    /// RCPT was answered with 2xx. Recipients of a transaction count from 0, in this order.
    virtual void recipientTaken(std::string_view address) = 0;
    /// What follows is the content of one message, from its first octet.
    virtual void contentBegins() = 0;
    /// The next octets of it, dots unstuffed, never none at all. DATA: with the CRLF before the final dot.
    virtual void content(std::string_view piece) = 0;
    /// The content has ended and the final reply took it for `count` recipients from number `first` on. LMTP:
    /// called for each recipient that was taken. Not called for a message that is refused or that gets no
    /// reply.
    virtual void taken(int first, int count) = 0;
    /// Whatever came of it: the next recipient or content belongs to another transaction. May come several
    /// times, and without a transaction. The end of the connection is not told.
    virtual void transactionEnded() = 0;
};

} // namespace stampede::smtp
