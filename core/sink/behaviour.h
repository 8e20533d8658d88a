// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/server_conversation.h"

#include <QHostAddress>

#include <memory>

namespace stampede::sink {

/// Who has connected.
struct ClientFacts {
    QHostAddress address;
    quint16 port = 0;
    quint64 number = 0; ///< the connections of a sink count from 1
};

/// How the sink answers: makes the policy of each session. A sink without one accepts all.
class Behaviour {
public:
    virtual ~Behaviour() = default;
    /// The policy of one session, which keeps it while it lives; null: this session accepts all. Called from
    /// the worker threads, several at once.
    virtual std::unique_ptr<smtp::ServerPolicy> policyFor(const ClientFacts& client) const = 0;
};

} // namespace stampede::sink
