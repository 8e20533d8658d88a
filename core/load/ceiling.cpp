// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/ceiling.h"

#include <algorithm>
#include <cmath>

namespace stampede::load {

namespace {
constexpr int mostProofs = 4;
constexpr double leastRate = 0.1; // messages a second; below, a step would have to last minutes
} // namespace

CeilingSearch::CeilingSearch(const job::Search& search, double first, double most, bool whole)
    : m_search(search)
    , m_most(most)
    , m_whole(whole)
{
    const double start = std::clamp(rounded(first), m_whole ? 1.0 : leastRate, m_most);
    m_next = Trial{CeilingStep::Kind::Rise, start, m_search.settle, m_search.step};
}

// Three significant digits: nobody wants to read that a server sustains 1,437.28 messages a second.
double CeilingSearch::rounded(double level) const
{
    if (m_whole)
        return std::max(1.0, std::round(level));
    const double unit = std::pow(10, std::floor(std::log10(std::max(level, leastRate))) - 2);
    return std::round(level / unit) * unit;
}

void CeilingSearch::record(bool passed)
{
    if (!m_next)
        return;
    const Trial trial = *m_next;
    const bool proof = trial.kind == CeilingStep::Kind::Proof;
    if (passed) {
        m_good = std::max(m_good, trial.level);
        m_proved = proof;
    } else {
        m_bad = m_bad > 0 ? std::min(m_bad, trial.level) : trial.level;
        // A machine that was quiet while the level was found may not be so during the proof: each time further down.
        if (proof)
            m_good = std::min(rounded(trial.level * (1 - m_search.precision * std::exp2(m_proofs - 1))),
                              m_whole ? trial.level - 1 : m_most);
    }
    if (proof && (passed || m_proofs >= mostProofs || m_good <= 0)) {
        m_next.reset();
        if (!passed)
            m_good = 0;
        return;
    }
    decide();
}

void CeilingSearch::decide()
{
    using Kind = CeilingStep::Kind;
    const auto attempt = [this](Kind kind, double level) {
        m_next = Trial{kind, level, m_search.settle, kind == Kind::Proof ? m_search.proof : m_search.step};
    };
    const auto prove = [&] {
        ++m_proofs;
        attempt(Kind::Proof, m_good);
    };
    if (m_proofs > 0) {
        prove();
        return;
    }
    if (m_bad == 0) {
        m_reachedMost = m_good >= m_most;
        if (m_reachedMost)
            prove();
        else
            attempt(Kind::Rise, std::min(m_most, rounded(m_good * 2)));
        return;
    }
    if (m_good == 0) {
        const double lower = rounded(m_bad / 2);
        if (m_bad <= (m_whole ? 1.0 : leastRate) || lower >= m_bad)
            m_next.reset();
        else
            attempt(Kind::Bisect, lower);
        return;
    }
    const double middle = rounded((m_good + m_bad) / 2);
    if (m_bad - m_good <= m_good * m_search.precision || middle <= m_good || middle >= m_bad)
        prove();
    else
        attempt(Kind::Bisect, middle);
}

} // namespace stampede::load
