// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cmath>
#include <numbers>

namespace stampede {

/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, passes BigCrush, and made from a seed and a stream number
/// alone. Message n of a run draws everything from Random(seed, n), so the same seed gives the same messages
/// whichever worker sends them and in whatever order. Not for secrets.
class Random {
public:
    explicit constexpr Random(quint64 seed, quint64 stream = 0)
        : m_state(mix(seed + golden) ^ mix(stream * golden + 0x632be59bd9b4e019ULL))
    {}

    /// 64 uniform bits.
    constexpr quint64 next()
    {
        m_state += golden;
        return mix(m_state);
    }
    /// Uniform in [0, bound); 0 when bound is 0. The bias of the multiplication is below 2^-32 for bounds here.
    constexpr quint64 below(quint64 bound)
    {
        return bound <= 0xffffffffULL ? ((next() >> 32) * bound) >> 32 : next() % bound;
    }
    /// Uniform in [0, 1).
    constexpr double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Exponential with mean 1.
    double exponential() { return -std::log1p(-uniform()); }
    /// Standard normal (Box and Muller, one of the pair).
    double normal()
    {
        const double radius = std::sqrt(2.0 * exponential());
        return radius * std::cos(2.0 * std::numbers::pi * uniform());
    }

private:
    static constexpr quint64 golden = 0x9e3779b97f4a7c15ULL;
    static constexpr quint64 mix(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace stampede
