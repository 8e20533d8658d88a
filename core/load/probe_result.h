// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/words.h"

#include <QString>

#include <vector>

namespace stampede::load {

/// How one message of a probe fared.
struct ProbeEvent {
    enum class Kind : quint8 {
        Delivered, ///< within the threshold
        Late,      ///< delivered, but after it
        Lost,      ///< accepted or unclear, and not delivered when it was given up
        Refused,   ///< by the server, for now or for good
        Failed     ///< an error: no connection, no reply …
    };
    Kind kind = Kind::Delivered;
    quint64 number = 0; ///< of the probe's messages, from 0
    Nanos at{0};        ///< when its fate was known, since the start of the probe
    Nanos delivery{-1}; ///< start of sending to arrival; negative: it has not arrived
    Nanos transit{-1};  ///< acceptance to arrival
    QString text;       ///< of a refusal or an error: what stood behind it
    bool operator==(const ProbeEvent&) const = default;
};
/// "delivered", "late", "lost", "refused", "failed".
QString nameOf(ProbeEvent::Kind kind);

/// What a probe found. Times in microseconds, -1 where nothing was delivered.
struct ProbeResult {
    static constexpr std::size_t mostEvents = 10'000; ///< kept; all are counted
    quint64 sent = 0;
    quint64 delivered = 0; ///< also late ones
    quint64 late = 0;
    quint64 lost = 0;
    quint64 refused = 0;
    quint64 failed = 0;
    qint64 p50 = -1; ///< of delivery
    qint64 p95 = -1;
    qint64 longest = -1;
    Nanos threshold{0};
    QString error;                  ///< why it was not carried out
    std::vector<ProbeEvent> events; ///< the latest, in order

    bool isGood() const { return error.isEmpty() && sent > 0 && late + lost + refused + failed == 0; }
    bool operator==(const ProbeResult&) const = default;
};

} // namespace stampede::load
