// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace stampede::test {

/// A clock that stands still until told. Thread-safe.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Nanos now = Nanos(0), Nanos wall = std::chrono::seconds(1'700'000'000))
        : m_now(now.count()), m_wall(wall.count())
    {}

    Nanos now() const noexcept override { return Nanos(m_now.load()); }
    Nanos wall() const noexcept override { return Nanos(m_wall.load()); }

    void set(Nanos now) { m_now.store(now.count()); }
    void setWall(Nanos wall) { m_wall.store(wall.count()); }
    /// Both clocks go on by `step`.
    void advance(Nanos step)
    {
        m_now.fetch_add(step.count());
        m_wall.fetch_add(step.count());
    }

private:
    std::atomic<Nanos::rep> m_now;
    std::atomic<Nanos::rep> m_wall;
};

} // namespace stampede::test
