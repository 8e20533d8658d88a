// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "load/rate_curve.h"

#include <optional>

namespace stampede::load {

/// The intended starts of one worker's messages, one after the other. A value: a copy goes on by itself from
/// where it was copied. It never sees a clock.
class Pacer {
public:
    /// Message i of worker `index` of `workers` is planned as the (index + i x workers)-th of the curve: all
    /// workers together are evenly spaced.
    static Pacer even(CurvePtr curve, int index, int workers);
    /// Exponential gaps with the curve's rate; the workers' independent Poisson processes add up to one.
    static Pacer poisson(CurvePtr curve, int index, int workers, quint64 seed);

    /// When the next message is meant to start, since the start of the run; nothing: there are no more.
    std::optional<Nanos> next() const { return m_next; }
    /// Goes on to the message after it.
    void advance();
    /// Looks at its curve again, which has changed.
    void replan() { m_next = m_curve->whenPlanned(m_position); }

private:
    Pacer(CurvePtr curve, double first, double step, std::optional<Random> random);
    CurvePtr m_curve;
    double m_position;
    double m_step;
    std::optional<Random> m_random;
    std::optional<Nanos> m_next;
};

} // namespace stampede::load
