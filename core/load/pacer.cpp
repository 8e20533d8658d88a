// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/pacer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace stampede::load {

namespace {
double seconds(Nanos value)
{
    return static_cast<double>(value.count()) / 1e9;
}
} // namespace

double ConstantRate::plannedBy(Nanos elapsed) const
{
    return elapsed.count() <= 0 ? 0.0 : m_perSecond * seconds(elapsed);
}

std::optional<Nanos> ConstantRate::whenPlanned(double count) const
{
    if (m_perSecond <= 0)
        return count <= 0 ? std::optional(Nanos(0)) : std::nullopt;
    return Nanos(static_cast<qint64>(count / m_perSecond * 1e9));
}

void SteeredRate::change(Nanos at, double perSecond)
{
    at = std::max(at, m_pieces.back().from);
    m_pieces.push_back({at, plannedBy(at), perSecond});
}

double SteeredRate::plannedBy(Nanos elapsed) const
{
    auto piece = m_pieces.rbegin();
    while (piece->from > elapsed && std::next(piece) != m_pieces.rend())
        ++piece;
    return piece->planned + piece->perSecond * seconds(std::max(Nanos(0), elapsed - piece->from));
}

std::optional<Nanos> SteeredRate::whenPlanned(double count) const
{
    // The last piece that begins at or below the count is where it is reached, if it is reached before the
    // next.
    auto piece = m_pieces.rbegin();
    while (piece->planned > count && std::next(piece) != m_pieces.rend())
        ++piece;
    while (piece->perSecond <= 0 && piece != m_pieces.rbegin())
        --piece;
    if (piece->perSecond <= 0)
        return count <= piece->planned ? std::optional(piece->from) : std::nullopt;
    const double after = std::max(0.0, count - piece->planned) / piece->perSecond;
    return piece->from + Nanos(static_cast<qint64>(after * 1e9));
}

ShareOfCurve::ShareOfCurve(std::shared_ptr<const RateCurve> whole, double fraction)
    : m_whole(std::move(whole))
    , m_fraction(fraction)
{}

double ShareOfCurve::plannedBy(Nanos elapsed) const
{
    return m_whole->plannedBy(elapsed) * m_fraction;
}

std::optional<Nanos> ShareOfCurve::whenPlanned(double count) const
{
    return m_whole->whenPlanned(count / m_fraction);
}

Pacer::Pacer(std::shared_ptr<const RateCurve> curve, double first, double step, std::optional<Random> random)
    : m_curve(std::move(curve))
    , m_position(first)
    , m_step(step)
    , m_random(random)
{
    if (m_random)
        m_position += m_random->exponential();
    m_next = m_curve->whenPlanned(m_position);
}

Pacer Pacer::even(std::shared_ptr<const RateCurve> curve, int index, int workers)
{
    return Pacer(std::move(curve), index, workers, std::nullopt);
}

Pacer Pacer::poisson(std::shared_ptr<const RateCurve> curve, int index, int workers, quint64 seed)
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
