// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"

#include <algorithm>

namespace stampede::load {

/// How long a session waits before it connects again after `failures` (1, 2, …) failed sessions in a row:
/// doubling from `initial` up to `maximum`, the upper half of it at random so that sessions that failed
/// together come back apart.
inline Nanos backoff(int failures, Nanos initial, Nanos maximum, Random& random)
{
    const int doublings = std::clamp(failures - 1, 0, 30);
    const double full = std::min(static_cast<double>(initial.count()) * static_cast<double>(1LL << doublings),
                                 static_cast<double>(std::max(initial, maximum).count()));
    return Nanos(static_cast<qint64>(full * (0.5 + 0.5 * random.uniform())));
}

} // namespace stampede::load
