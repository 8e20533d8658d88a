// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <memory>
#include <optional>
#include <vector>

namespace stampede::load {

/// A load over time as pure functions of the time since its begin: a level (messages a second, or connections) and, for
/// messages, how many are planned by when. Curves are composed: stages in a sequence, a worker's share of the whole.
class RateCurve {
public:
    virtual ~RateCurve() = default;
    /// The level at `elapsed`; 0 beyond the end.
    virtual double levelAt(Nanos elapsed) const = 0;
    /// Messages planned from the begin up to `elapsed`: the area under the level. Never falls. A real number, so that
    /// shares and stages add up.
    virtual double plannedBy(Nanos elapsed) const = 0;
    /// When the planned count reaches `count`; nothing if it never does.
    virtual std::optional<Nanos> whenPlanned(double count) const = 0;
};
using CurvePtr = std::shared_ptr<const RateCurve>;

/// The same level for ever.
class ConstantRate final : public RateCurve {
public:
    explicit ConstantRate(double perSecond) : m_perSecond(perSecond) {}
    double levelAt(Nanos) const override { return m_perSecond; }
    double plannedBy(Nanos elapsed) const override;
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    double m_perSecond;
};

/// In a line from one level to another over `length`.
class LinearRate final : public RateCurve {
public:
    LinearRate(double from, double to, Nanos length);
    double levelAt(Nanos elapsed) const override;
    double plannedBy(Nanos elapsed) const override;
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    double m_from;
    double m_to;
    double m_seconds;
};

/// A wave around `level`, upwards first; `amplitude` is at most the level.
class SineRate final : public RateCurve {
public:
    SineRate(double level, double amplitude, Nanos period, Nanos length);
    double levelAt(Nanos elapsed) const override;
    double plannedBy(Nanos elapsed) const override;
    /// By bisection, to the nanosecond.
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    double m_level;
    double m_amplitude;
    double m_omega; // radians a second
    Nanos m_length;
};

/// Curves one after the other, each for its length.
class Sequence final : public RateCurve {
public:
    void append(CurvePtr curve, Nanos length);
    Nanos length() const { return m_length; }
    double levelAt(Nanos elapsed) const override;
    double plannedBy(Nanos elapsed) const override;
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    struct Piece {
        CurvePtr curve;
        Nanos from;
        Nanos length;
        double planned; // before it
    };
    std::vector<Piece> m_pieces;
    Nanos m_length{0};
    double m_planned = 0;
};

/// A worker's part of a curve: `fraction` of its messages.
class ShareOfCurve final : public RateCurve {
public:
    ShareOfCurve(CurvePtr whole, double fraction);
    double levelAt(Nanos elapsed) const override;
    double plannedBy(Nanos elapsed) const override;
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    CurvePtr m_whole;
    double m_fraction;
};

/// A plan, until it is changed while the run goes on: what was planned before a change stays as it was.
class SteeredCurve final : public RateCurve {
public:
    explicit SteeredCurve(CurvePtr plan);
    /// A constant rate from `at` on, whatever the plan says; 0: nothing is planned until the next change. Not before
    /// the change made last.
    void change(Nanos at, double perSecond) { append(at, perSecond); }
    /// Back to the plan, as it stands at that time of the run.
    void follow(Nanos at) { append(at, std::nullopt); }
    double levelAt(Nanos elapsed) const override;
    double plannedBy(Nanos elapsed) const override;
    std::optional<Nanos> whenPlanned(double count) const override;

private:
    struct Piece {
        Nanos from;
        double planned;                  // by then
        std::optional<double> perSecond; // nothing: as the plan says
    };
    void append(Nanos at, std::optional<double> perSecond);
    const Piece& pieceAt(Nanos elapsed) const;
    std::optional<Nanos> reached(const Piece& piece, double count) const;

    CurvePtr m_plan;
    std::vector<Piece> m_pieces;
};

} // namespace stampede::load
