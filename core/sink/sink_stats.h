// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ledger/arrival_book.h"

#include <QList>
#include <QString>
#include <QtGlobal>

#include <vector>

namespace stampede::sink {

/// How often something was done.
struct NamedCount {
    QString name;
    quint64 count = 0;
    bool operator==(const NamedCount&) const = default;
};

/// What a sink has done since it was started.
struct SinkStats {
    quint64 activeConnections = 0;
    quint64 totalConnections = 0;   ///< that got a session
    quint64 peakConnections = 0;    ///< open at once
    quint64 refusedConnections = 0; ///< beyond maxConnections
    quint64 messages = 0;           ///< accepted
    quint64 rejected = 0;           ///< refused at DATA, BDAT or after the content
    quint64 recipients = 0;         ///< of accepted messages
    quint64 octets = 0;             ///< of content, dots unstuffed
    quint64 errors = 0;             ///< protocol errors
    quint64 tlsHandshakes = 0;
    quint64 tlsFailures = 0;
    quint64 lostInTransaction = 0; ///< connections that went away in a transaction, each a message
    quint64 idleTimeouts = 0;
    Nanos elapsed{0}; ///< since start(), up to stop()
    /// Accepted messages that say nothing of a run; with the ledger off: 0.
    quint64 untracked = 0;
    /// What arrived of tracked runs, the latest first; half a second behind at most.
    std::vector<ledger::RunArrivals> runs;
    QString behaviour;         ///< the name of the behaviour in force; empty: all is accepted
    QList<NamedCount> rules;   ///< how often each rule of the behaviours was carried out
    QList<NamedCount> replies; ///< how often each code ("550 5.1.1") was said by a behaviour
};

} // namespace stampede::sink
