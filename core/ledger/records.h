// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace stampede::ledger {

/// What the engine tells of a message the server took, or may have taken. Others are not told. Plain bits:
/// made in a worker and copied.
struct Departure {
    enum class Fate : quint8 {
        Accepted,  ///< the final reply took it
        Uncertain, ///< all content was handed over, the final reply never came
        Refused    ///< of one recipient: refused by RCPT, or by LMTP's reply for it. Comes before the others
    };
    quint64 sequence = 0;
    qint64 at = 0;          ///< when that was known, nanoseconds since the Unix epoch
    quint32 recipient = 0;  ///< Refused: message::recipientHash(); else not used
    quint32 recipients = 1; ///< of the message as it was composed
    Fate fate = Fate::Accepted;
    bool operator==(const Departure&) const = default;
};

/// What the sink tells of one recipient of a tracked message it took.
struct Arrival {
    quint64 sequence = 0;
    qint64 sent = 0;        ///< from the message: nanoseconds since the Unix epoch, by the engine's clock
    qint64 arrived = 0;     ///< when its final reply was decided, by the sink's clock
    quint32 recipient = 0;  ///< message::recipientHash() of the address in RCPT
    quint32 recipients = 1; ///< from the message
    quint16 domain = 0;     ///< of the recipient: a number its source gives names for (DomainNames)
    bool intact = true;     ///< the digest of the body is the one the message says
    bool operator==(const Arrival&) const = default;
};

} // namespace stampede::ledger
