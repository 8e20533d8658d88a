// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QtGlobal>

namespace stampede {

/// Processor time and memory of this process, or processor time of one thread.
struct Usage {
    Nanos user{0};
    Nanos system{0};
    /// Resident memory now, octets; 0 where the platform does not tell.
    quint64 residentBytes = 0;

    Nanos cpu() const { return user + system; }
};

/// Of the whole process. Thread-safe.
Usage processUsage();
/// Processor time (user + system) of the calling thread since it started.
Nanos threadCpu();

} // namespace stampede
