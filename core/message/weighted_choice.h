// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <cstddef>
#include <vector>

namespace stampede::message {

/// Draws numbers with given weights in constant time (alias method: Walker 1977, Vose 1991).
class WeightedChoice {
public:
    WeightedChoice() = default;
    /// Weights: finite, not negative, not all zero (see valid()).
    explicit WeightedChoice(const std::vector<double>& weights);
    static bool valid(const std::vector<double>& weights);

    /// A number below the number of weights.
    std::size_t draw(Random& random) const
    {
        const auto slot = static_cast<std::size_t>(random.below(m_slots.size()));
        return random.uniform() < m_slots[slot].keep ? slot : m_slots[slot].alias;
    }

private:
    struct Slot {
        double keep = 1;
        std::size_t alias = 0;
    };
    std::vector<Slot> m_slots;
};

} // namespace stampede::message
