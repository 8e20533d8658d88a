// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogram.h"

#include <cmath>
#include <limits>

// The figures are those of HdrHistogram 2.1.11 (AbstractHistogram), down to how percentiles are rounded to
// counts.
namespace stampede::metrics {

double Histogram::middleOf(qint64 lowest, qint64 highestOfBucket) noexcept
{
    return static_cast<double>(lowest + (highestOfBucket - lowest + 1) / 2);
}

qint64 Histogram::min() const
{
    return isEmpty() ? 0 : valueAt(m_lowestIndex);
}

qint64 Histogram::max() const
{
    return isEmpty() ? 0 : highestEquivalent(valueAt(m_highestIndex - 1));
}

double Histogram::mean() const
{
    if (isEmpty())
        return 0.0;
    double sum = 0.0;
    forEach(
        [&sum](qint64 low, qint64 high, quint64 n) { sum += middleOf(low, high) * static_cast<double>(n); });
    return sum / static_cast<double>(m_count);
}

double Histogram::deviation() const
{
    if (isEmpty())
        return 0.0;
    const double centre = mean();
    double squares = 0.0;
    forEach([&squares, centre](qint64 low, qint64 high, quint64 n) {
        const double distance = middleOf(low, high) - centre;
        squares += distance * distance * static_cast<double>(n);
    });
    return std::sqrt(squares / static_cast<double>(m_count));
}

qint64 Histogram::percentile(double percentile) const
{
    if (isEmpty())
        return 0;
    // One step down before rounding up: 99.9 % of 1000 is 999.0000000000001 in floating point, and must mean
    // 999.
    const double below = std::nextafter(percentile, -std::numeric_limits<double>::infinity());
    const double share = std::min(std::max(0.0, below), 100.0);
    const double wantedCount = std::ceil(share * static_cast<double>(m_count) / 100.0);
    const quint64 wanted = std::max<quint64>(1, static_cast<quint64>(wantedCount));
    quint64 sum = 0;
    for (std::size_t i = m_lowestIndex; i < m_highestIndex; ++i) {
        sum += at(i);
        if (sum >= wanted)
            return percentile == 0.0 ? valueAt(i) : highestEquivalent(valueAt(i));
    }
    return max();
}

quint64 Histogram::countAtOrBelow(qint64 micros) const
{
    if (micros < 0)
        return 0;
    // Decoded histograms may count a little above `highest`, up to the end of its power of two.
    const std::size_t end = std::min(m_highestIndex, indexOf(std::min(micros, valueAt(indexCount - 1))) + 1);
    quint64 sum = 0;
    for (std::size_t i = m_lowestIndex; i < end; ++i)
        sum += at(i);
    return sum;
}

} // namespace stampede::metrics
