// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/pacer.h"

#include <utility>

namespace stampede::load {

Pacer::Pacer(CurvePtr curve, double first, double step, std::optional<Random> random)
    : m_curve(std::move(curve))
    , m_position(first)
    , m_step(step)
    , m_random(random)
{
    if (m_random)
        m_position += m_random->exponential();
    m_next = m_curve->whenPlanned(m_position);
}

Pacer Pacer::even(CurvePtr curve, int index, int workers)
{
    return Pacer(std::move(curve), index, workers, std::nullopt);
}

Pacer Pacer::poisson(CurvePtr curve, int index, int workers, quint64 seed)
{
    auto share = std::make_shared<ShareOfCurve>(std::move(curve), 1.0 / workers);
    return Pacer(std::move(share), 0, 0, Random(seed, 0xa117'0000ULL + static_cast<quint64>(index)));
}

void Pacer::advance()
{
    m_position += m_random ? m_random->exponential() : m_step;
    m_next = m_curve->whenPlanned(m_position);
}

} // namespace stampede::load
