// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/behaviour_spec.h"

#include <algorithm>

namespace stampede::sink {
namespace {
constexpr double longestSeconds = 1e6; // an exponential draw must not overflow
} // namespace

Nanos Delay::draw(Random& random) const
{
    switch (kind) {
    case Kind::None: return Nanos(0);
    case Kind::Fixed: return low;
    case Kind::Uniform:
        return low +
               Nanos(static_cast<Nanos::rep>(random.uniform() * static_cast<double>((high - low).count())));
    case Kind::Exponential: {
        const double drawn = random.exponential() * static_cast<double>(low.count());
        return Nanos(static_cast<Nanos::rep>(std::min(drawn, longestSeconds * 1e9)));
    }
    case Kind::Forever: return forever;
    }
    return Nanos(0);
}

bool BehaviourSpec::needsTls() const
{
    return std::any_of(rules.begin(), rules.end(), [](const Rule& rule) {
        return rule.point == Point::StartTls || rule.point == Point::Handshake;
    });
}

} // namespace stampede::sink
