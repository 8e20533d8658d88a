// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/rate_curve.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

namespace stampede::load {

namespace {

double seconds(Nanos value)
{
    return static_cast<double>(std::max(Nanos(0), value).count()) / 1e9;
}

Nanos nanos(double seconds)
{
    return Nanos(static_cast<qint64>(seconds * 1e9));
}

// A count that is off by rounding alone is still within the curve.
bool beyond(double count, double whole)
{
    return count > whole * (1 + 1e-12) + 1e-9;
}

} // namespace

double ConstantRate::plannedBy(Nanos elapsed) const
{
    return m_perSecond * seconds(elapsed);
}

std::optional<Nanos> ConstantRate::whenPlanned(double count) const
{
    if (count <= 0)
        return Nanos(0);
    return m_perSecond > 0 ? std::optional(nanos(count / m_perSecond)) : std::nullopt;
}

LinearRate::LinearRate(double from, double to, Nanos length) : m_from(from), m_to(to), m_seconds(seconds(length)) {}

double LinearRate::levelAt(Nanos elapsed) const
{
    const double t = seconds(elapsed);
    return t < m_seconds ? m_from + (m_to - m_from) * t / m_seconds : 0;
}

double LinearRate::plannedBy(Nanos elapsed) const
{
    const double t = std::min(seconds(elapsed), m_seconds);
    return t <= 0 ? 0 : t * (m_from + (m_to - m_from) * t / (2 * m_seconds));
}

// The root of the area, written so that it neither divides by a slope of 0 nor loses figures for a small one.
std::optional<Nanos> LinearRate::whenPlanned(double count) const
{
    if (count <= 0)
        return Nanos(0);
    const double slope = (m_to - m_from) / m_seconds;
    const double root = std::sqrt(std::max(0.0, m_from * m_from + 2 * slope * count));
    if (beyond(count, m_seconds * (m_from + m_to) / 2) || m_from + root <= 0)
        return std::nullopt;
    return nanos(std::min(m_seconds, 2 * count / (m_from + root)));
}

SineRate::SineRate(double level, double amplitude, Nanos period, Nanos length)
    : m_level(level)
    , m_amplitude(amplitude)
    , m_omega(2 * std::numbers::pi / seconds(period))
    , m_length(length)
{}

double SineRate::levelAt(Nanos elapsed) const
{
    return elapsed < m_length ? m_level + m_amplitude * std::sin(m_omega * seconds(elapsed)) : 0;
}

double SineRate::plannedBy(Nanos elapsed) const
{
    const double t = seconds(std::min(elapsed, m_length));
    return m_level * t + m_amplitude / m_omega * (1 - std::cos(m_omega * t));
}

std::optional<Nanos> SineRate::whenPlanned(double count) const
{
    if (count <= 0)
        return Nanos(0);
    if (beyond(count, plannedBy(m_length)))
        return std::nullopt;
    Nanos low{0};
    Nanos high = m_length;
    while (high - low > Nanos(1)) {
        const Nanos middle = low + (high - low) / 2;
        (plannedBy(middle) < count ? low : high) = middle;
    }
    return high;
}

void Sequence::append(CurvePtr curve, Nanos length)
{
    m_pieces.push_back({std::move(curve), m_length, length, m_planned});
    m_planned += m_pieces.back().curve->plannedBy(length);
    m_length += length;
}

double Sequence::levelAt(Nanos elapsed) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), std::max(Nanos(0), elapsed),
                                        [](Nanos at, const Piece& piece) { return at < piece.from; });
    if (after == m_pieces.begin() || elapsed >= m_length)
        return 0;
    const Piece& piece = *std::prev(after);
    return piece.curve->levelAt(elapsed - piece.from);
}

double Sequence::plannedBy(Nanos elapsed) const
{
    if (elapsed >= m_length)
        return m_planned;
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), std::max(Nanos(0), elapsed),
                                        [](Nanos at, const Piece& piece) { return at < piece.from; });
    if (after == m_pieces.begin())
        return 0;
    const Piece& piece = *std::prev(after);
    return piece.planned + piece.curve->plannedBy(elapsed - piece.from);
}

std::optional<Nanos> Sequence::whenPlanned(double count) const
{
    if (m_pieces.empty() || beyond(count, m_planned))
        return std::nullopt;
    if (count >= m_planned)
        return m_length;
    // What is planned at a boundary belongs to the later piece: nothing is sent at the begin of a pause.
    auto piece = std::prev(std::upper_bound(m_pieces.begin(), m_pieces.end(), std::max(0.0, count),
                                            [](double wanted, const Piece& one) { return wanted < one.planned; }));
    for (;; --piece) {
        const auto at = piece->curve->whenPlanned(count - piece->planned);
        if (at && (*at <= piece->length))
            return piece->from + *at;
        if (piece == m_pieces.begin())
            return std::nullopt;
    }
}

ShareOfCurve::ShareOfCurve(CurvePtr whole, double fraction) : m_whole(std::move(whole)), m_fraction(fraction) {}

double ShareOfCurve::levelAt(Nanos elapsed) const
{
    return m_whole->levelAt(elapsed) * m_fraction;
}

double ShareOfCurve::plannedBy(Nanos elapsed) const
{
    return m_whole->plannedBy(elapsed) * m_fraction;
}

std::optional<Nanos> ShareOfCurve::whenPlanned(double count) const
{
    return m_whole->whenPlanned(count / m_fraction);
}

SteeredCurve::SteeredCurve(CurvePtr plan) : m_plan(std::move(plan)), m_pieces{{Nanos(0), 0, std::nullopt}} {}

void SteeredCurve::append(Nanos at, std::optional<double> perSecond)
{
    at = std::max(at, m_pieces.back().from);
    m_pieces.push_back({at, plannedBy(at), perSecond});
}

const SteeredCurve::Piece& SteeredCurve::pieceAt(Nanos elapsed) const
{
    auto piece = m_pieces.rbegin();
    while (piece->from > elapsed && std::next(piece) != m_pieces.rend())
        ++piece;
    return *piece;
}

double SteeredCurve::levelAt(Nanos elapsed) const
{
    const Piece& piece = pieceAt(elapsed);
    return piece.perSecond ? *piece.perSecond : m_plan->levelAt(elapsed);
}

double SteeredCurve::plannedBy(Nanos elapsed) const
{
    const Piece& piece = pieceAt(elapsed);
    if (piece.perSecond)
        return piece.planned + *piece.perSecond * seconds(elapsed - piece.from);
    return piece.planned + m_plan->plannedBy(elapsed) - m_plan->plannedBy(piece.from);
}

std::optional<Nanos> SteeredCurve::reached(const Piece& piece, double count) const
{
    if (piece.perSecond)
        return *piece.perSecond > 0
                   ? std::optional(piece.from + nanos(std::max(0.0, count - piece.planned) / *piece.perSecond))
                   : std::nullopt;
    const auto at = m_plan->whenPlanned(count - piece.planned + m_plan->plannedBy(piece.from));
    return at ? std::optional(std::max(*at, piece.from)) : std::nullopt;
}

std::optional<Nanos> SteeredCurve::whenPlanned(double count) const
{
    // The last piece that begins at or below the count is where it is reached, if it is reached at all.
    auto piece = m_pieces.rbegin();
    while (piece->planned > count && std::next(piece) != m_pieces.rend())
        ++piece;
    if (const auto at = reached(*piece, count))
        return at;
    return count <= piece->planned ? std::optional(piece->from) : std::nullopt;
}

} // namespace stampede::load
