// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/weighted_choice.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stampede::message {

bool WeightedChoice::valid(const std::vector<double>& weights)
{
    const bool each = std::all_of(weights.begin(), weights.end(),
                                  [](double weight) { return std::isfinite(weight) && weight >= 0; });
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    return each && std::isfinite(sum) && sum > 0;
}

WeightedChoice::WeightedChoice(const std::vector<double>& weights) : m_slots(weights.size())
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> share(weights.size());
    std::vector<std::size_t> small;
    std::vector<std::size_t> large;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        share[i] = weights[i] / sum * static_cast<double>(weights.size());
        (share[i] < 1 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
        const std::size_t less = small.back();
        const std::size_t more = large.back();
        small.pop_back();
        m_slots[less] = Slot{share[less], more};
        share[more] -= 1 - share[less];
        if (share[more] < 1) {
            large.pop_back();
            small.push_back(more);
        }
    }
    // What rounding left in either list is full, except a weight of zero, which must never be drawn.
    const auto heaviest =
        static_cast<std::size_t>(std::max_element(weights.begin(), weights.end()) - weights.begin());
    for (const std::size_t rest : small) {
        if (weights[rest] == 0)
            m_slots[rest] = Slot{0, heaviest};
    }
}

} // namespace stampede::message
