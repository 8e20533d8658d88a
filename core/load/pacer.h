// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"

#include <memory>
#include <optional>
#include <vector>

namespace stampede::load {

/// How many messages are planned by when, as pure functions of the time since the start of a run: the shape
/// of an open load. Curves wrap one another (a share of another curve, later ramps and stages in sequence).
class RateCurve {
public:
    virtual ~RateCurve() = default;
    /// Messages planned from the start up to `elapsed`; never falls. A real number, so that shares and stages
    /// add up.
    virtual double plannedBy(Nanos elapsed) const = 0;
    /// When the planned count reaches `count`; nothing if it never does.
    virtual std::optional<Nanos> whenPlanned(double count) const = 0;
};

/// The same rate throughout.
class ConstantRate final : public RateCurve {
public:
    explicit ConstantRate(double perSecond) : m_perSecond(perSecond) {}
    double plannedBy(Nanos elapsed) const override;
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    double m_perSecond;
};

/// A rate that is changed while the run goes on: what was planned before a change stays as it was.
class SteeredRate final : public RateCurve {
public:
    explicit SteeredRate(double perSecond) : m_pieces{{Nanos(0), 0, perSecond}} {}
    /// From `at` on; 0: nothing is planned until the next change. Not before the change made last.
    void change(Nanos at, double perSecond);
    double plannedBy(Nanos elapsed) const override;
    /// Nothing while the rate is 0 at the end.
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    struct Piece {
        Nanos from;
        double planned; // by then
        double perSecond;
    };
    std::vector<Piece> m_pieces;
};

/// A worker's part of a curve: `fraction` of its messages.
class ShareOfCurve final : public RateCurve {
public:
    ShareOfCurve(std::shared_ptr<const RateCurve> whole, double fraction);
    double plannedBy(Nanos elapsed) const override;
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    std::shared_ptr<const RateCurve> m_whole;
    double m_fraction;
};

/// The intended starts of one worker's messages, one after the other. A value: a copy goes on by itself from
/// where it was copied. It never sees a clock.
class Pacer {
public:
    /// Message i of worker `index` of `workers` is planned as the (index + i x workers)-th of the curve: all
    /// workers together are evenly spaced.
    static Pacer even(std::shared_ptr<const RateCurve> curve, int index, int workers);
    /// Exponential gaps with the curve's rate; the workers' independent Poisson processes add up to one.
    static Pacer poisson(std::shared_ptr<const RateCurve> curve, int index, int workers, quint64 seed);

    /// When the next message is meant to start, since the start of the run; nothing: there are no more.
    std::optional<Nanos> next() const { return m_next; }
    /// Goes on to the message after it.
    void advance();
    /// Looks at its curve again, which has changed.
    void replan() { m_next = m_curve->whenPlanned(m_position); }

private:
    Pacer(std::shared_ptr<const RateCurve> curve, double first, double step, std::optional<Random> random);
    std::shared_ptr<const RateCurve> m_curve;
    double m_position;
    double m_step;
    std::optional<Random> m_random;
    std::optional<Nanos> m_next;
};

} // namespace stampede::load
