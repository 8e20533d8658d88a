// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/size_sampler.h"

#include <algorithm>
#include <cmath>

namespace stampede::message {

namespace {

constexpr quint64 defaultMaximum = quint64(100) << 20;

std::vector<double> weightsOf(const SizeSpec& spec)
{
    std::vector<double> weights;
    weights.reserve(spec.choices.size());
    for (const SizeSpec::Choice& choice : spec.choices)
        weights.push_back(choice.weight);
    return weights;
}

bool isCurve(SizeSpec::Kind kind)
{
    return kind == SizeSpec::Kind::Normal || kind == SizeSpec::Kind::LogNormal;
}

quint64 biggestOf(const SizeSpec& spec)
{
    switch (spec.kind) {
    case SizeSpec::Kind::Fixed: return spec.fixed;
    case SizeSpec::Kind::Uniform:
    case SizeSpec::Kind::Normal:
    case SizeSpec::Kind::LogNormal: return std::max(spec.min, spec.max);
    case SizeSpec::Kind::Weighted: break;
    }
    quint64 biggest = 0;
    for (const SizeSpec::Choice& choice : spec.choices)
        biggest = std::max(biggest, choice.octets);
    return biggest;
}

quint64 maximumOf(const SizeSpec& spec)
{
    return isCurve(spec.kind) && spec.max == 0 ? std::max(defaultMaximum, spec.min) : spec.max;
}

} // namespace

bool SizeSampler::check(const SizeSpec& spec, Problems& problems)
{
    const QString place = QStringLiteral("message.size");
    const qsizetype before = problems.list().size();
    if (biggestOf(spec) > largest)
        problems.add(place, tr("sizes above 1 TiB are not possible"));
    if (spec.kind == SizeSpec::Kind::Uniform && spec.min > spec.max)
        problems.add(place, tr("the minimum is above the maximum"));
    if (isCurve(spec.kind)) {
        if (spec.max != 0 && spec.min > spec.max)
            problems.add(place, tr("the minimum is above the maximum"));
        if (!std::isfinite(spec.mean) || spec.mean <= 0)
            problems.add(place, spec.kind == SizeSpec::Kind::Normal ? tr("the mean has to be above zero")
                                                                    : tr("the median has to be above zero"));
        if (!std::isfinite(spec.deviation) || spec.deviation < 0)
            problems.add(place, spec.kind == SizeSpec::Kind::Normal
                                    ? tr("the deviation has to be zero or more")
                                    : tr("sigma has to be zero or more"));
    }
    if (spec.kind == SizeSpec::Kind::Weighted && !WeightedChoice::valid(weightsOf(spec)))
        problems.add(place, spec.choices.empty() ? tr("the list of sizes is empty")
                                                 : tr("weights have to be zero or more, and one above zero"));
    return problems.list().size() == before;
}

SizeSampler::SizeSampler(const SizeSpec& spec) : m_spec(spec)
{
    m_spec.max = maximumOf(spec);
    if (spec.kind == SizeSpec::Kind::Weighted)
        m_choice = WeightedChoice(weightsOf(spec));
}

quint64 SizeSampler::clamped(double octets) const
{
    const double bounded =
        std::clamp(octets, static_cast<double>(m_spec.min), static_cast<double>(m_spec.max));
    return static_cast<quint64>(std::llround(bounded));
}

quint64 SizeSampler::draw(Random& random) const
{
    quint64 octets = 0;
    switch (m_spec.kind) {
    case SizeSpec::Kind::Fixed: octets = m_spec.fixed; break;
    case SizeSpec::Kind::Uniform: octets = m_spec.min + random.below(m_spec.max - m_spec.min + 1); break;
    case SizeSpec::Kind::Normal: octets = clamped(m_spec.mean + m_spec.deviation * random.normal()); break;
    case SizeSpec::Kind::LogNormal:
        octets = clamped(m_spec.mean * std::exp(m_spec.deviation * random.normal()));
        break;
    case SizeSpec::Kind::Weighted: octets = m_spec.choices[m_choice.draw(random)].octets; break;
    }
    return std::max(octets, smallest);
}

} // namespace stampede::message
