// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace stampede {

using Nanos = std::chrono::nanoseconds;

/// Where time comes from. Passed in wherever time is read, so that tests set it by hand. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    /// Monotonic time since an arbitrary origin; the only clock that intervals are measured with.
    virtual Nanos now() const noexcept = 0;
    /// Time since the Unix epoch; for stamps that leave the process (headers, files).
    virtual Nanos wall() const noexcept = 0;
};

/// The machine's clocks.
class SystemClock final : public Clock {
public:
    Nanos now() const noexcept override
    {
        return std::chrono::duration_cast<Nanos>(std::chrono::steady_clock::now().time_since_epoch());
    }
    Nanos wall() const noexcept override
    {
        return std::chrono::duration_cast<Nanos>(std::chrono::system_clock::now().time_since_epoch());
    }
};

} // namespace stampede
