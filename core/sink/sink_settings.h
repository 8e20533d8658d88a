// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "sink/behaviour.h"
#include "smtp/server_conversation.h"

#include <QHostAddress>
#include <QString>

#include <memory>

namespace stampede::sink {

enum class SinkTls : quint8 { None, StartTls, Implicit };

/// What a sink is told to do. Loopback unless another address is given on purpose.
struct SinkSettings {
    QHostAddress address{QHostAddress::LocalHost};
    quint16 port = 2525;         ///< 0: any free one; Sink::port() tells
    smtp::ServerSettings server; ///< startTls is set from `tls`
    SinkTls tls = SinkTls::None;
    QString certificateFile; ///< PEM, with keyFile; both empty: self-signed, made at start
    QString keyFile;
    int workers = 0;         ///< threads; 0: one a core
    int maxConnections = 0;  ///< open at once; more get 421 4.3.2 and are closed; 0: no limit of ours
    int backlog = 4096;      ///< connections the kernel keeps until they are accepted
    quint64 maxMessages = 0; ///< accepted, then Sink::finished(); 0: no limit
    Nanos maxTime{0};        ///< then Sink::finished(); 0: no limit
    Nanos idleTimeout = std::chrono::minutes(5); ///< without a byte from the client, then 421 4.4.2; 0: never
    /// How often idle sessions are looked for, and at the latest those whose delay is over.
    Nanos idleScan = std::chrono::seconds(1);
    std::shared_ptr<const Behaviour> behaviour; ///< at the start; null: all is accepted
    bool ledger = true;                         ///< recognise tracked messages and keep their books
    QString channel;    ///< the name the ledger is served under; empty: ledger::channelName() of the port
    QString ledgerFile; ///< journal of arrivals; empty: none
};

} // namespace stampede::sink
