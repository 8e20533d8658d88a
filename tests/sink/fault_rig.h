// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "behaviour_rig.h"

#include <functional>

namespace stampede::sink {

/// A sink with a behaviour, under a clock that stands.
struct FaultRig {
    explicit FaultRig(const QByteArray& json, const std::function<void(SinkSettings&)>& change = {})
    {
        SinkSettings settings = localSettings();
        settings.idleScan = std::chrono::milliseconds(2); // real time: how often it is looked at the clock
        settings.idleTimeout = std::chrono::minutes(5);
        settings.behaviour = behaviourOf(json, clock);
        if (change)
            change(settings);
        started = settings.behaviour != nullptr && sink.start(settings);
    }
    SinkStats stats() const { return sink.stats(); }

    StandingClock clock;
    Sink sink{clock};
    bool started = false;
};

inline QByteArray one(const QByteArray& inside)
{
    return rules("{" + inside + "}");
}

} // namespace stampede::sink
