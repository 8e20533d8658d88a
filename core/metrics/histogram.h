// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QtGlobal>

#include <vector>

namespace stampede::metrics {

/// Counts of durations with a fixed relative precision: HdrHistogram with lowest value 1, highest 3,600,000,000 (µs: one
/// hour) and three significant digits. Its buckets, percentiles and encoding are those of HdrHistogram's version 2.
/// Values are microseconds; larger ones are clamped to the highest. Not thread-safe.
class Histogram {
public:
    static constexpr qint64 highest = 3'600'000'000;

    Histogram();

    void record(Nanos value) noexcept { recordMicros(value.count() / 1000); }
    /// No allocation, no branch on the contents. Negative values count as 0.
    void recordMicros(qint64 micros) noexcept;
    void add(const Histogram& other);
    /// Back to empty; touches only the buckets in use.
    void reset();

    quint64 count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    /// µs; 0 when empty. min and max are exact to the precision (lowest and highest equivalent value).
    qint64 min() const;
    qint64 max() const;
    double mean() const;
    double deviation() const;
    /// The highest value equivalent to the one that `percentile` (0 … 100) of the counts are at or below; 0 when empty.
    qint64 percentile(double percentile) const;
    /// How many counts lie at or below `micros`.
    quint64 countAtOrBelow(qint64 micros) const;

    /// Each bucket in use, in order: f(lowest equivalent value, highest equivalent value, count).
    template <typename F>
    void forEach(F&& f) const
    {
        for (std::size_t i = m_lowestIndex; i < m_highestIndex; ++i)
            if (m_counts[i] != 0)
                f(valueAt(i), highestEquivalent(valueAt(i)), m_counts[i]);
    }

    /// HdrHistogram's V2 encoding, and the same deflated (V2 compressed), as .hlog files carry it in base64.
    QByteArray encode() const;
    QByteArray encodeCompressed() const;
    /// Nothing when `bytes` (V2, plain or compressed) are not a histogram of this configuration.
    static bool decode(const QByteArray& bytes, Histogram& out);

    static qint64 highestEquivalent(qint64 micros) noexcept;
    static qint64 lowestEquivalent(qint64 micros) noexcept;

private:
    static std::size_t indexOf(qint64 micros) noexcept;
    static qint64 valueAt(std::size_t index) noexcept;

    std::vector<quint64> m_counts;
    quint64 m_count = 0;
    std::size_t m_lowestIndex;  // buckets in use lie in [m_lowestIndex, m_highestIndex)
    std::size_t m_highestIndex;
};

} // namespace stampede::metrics
