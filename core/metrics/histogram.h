// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <memory>

namespace stampede::metrics {

/// Counts of durations with a fixed relative precision: HdrHistogram with lowest value 1, highest
/// 3,600,000,000 (µs: one hour) and three significant digits. Its buckets, percentiles and encoding are those
/// of HdrHistogram's version 2. Values are microseconds; larger ones are clamped to the highest. Not
/// thread-safe.
///
/// Memory follows the values: an empty one has no buckets, a copy only those in use, and recording a value
/// outside of them adds more. reserve() takes them all at once, for a thread that must not allocate later.
class Histogram {
public:
    static constexpr qint64 highest = 3'600'000'000;

    Histogram() noexcept = default;
    Histogram(const Histogram& other);
    Histogram(Histogram&& other) noexcept { swap(other); }
    Histogram& operator=(const Histogram& other);
    Histogram& operator=(Histogram&& other) noexcept;
    ~Histogram() = default;
    void swap(Histogram& other) noexcept;

    /// All buckets (184 KiB of address space; memory only where something is counted): recording never
    /// allocates then.
    void reserve();

    void record(Nanos value) noexcept { recordMicros(value.count() / 1000); }
    /// No allocation after reserve(), and none for a value near one recorded before. Negative values count as
    /// 0.
    void recordMicros(qint64 micros) noexcept
    {
        const std::size_t index = indexOf(std::clamp<qint64>(micros, 0, highest));
        if (index - m_base >= m_size) [[unlikely]]
            cover(index, index + 1);
        ++m_counts[index - m_base];
        ++m_count;
        m_lowestIndex = std::min(m_lowestIndex, index);
        m_highestIndex = std::max(m_highestIndex, index + 1);
    }
    void add(const Histogram& other);
    /// Back to empty; touches only the buckets in use, and keeps them.
    void reset();

    quint64 count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    /// µs; 0 when empty. min and max are exact to the precision (lowest and highest equivalent value).
    qint64 min() const;
    qint64 max() const;
    /// µs, with each value taken as the middle of its bucket; 0 when empty.
    double mean() const;
    double deviation() const;
    /// The highest value equivalent to the one that `percentile` (0 … 100) of the counts are at or below; 0
    /// when empty. Percentile 0 gives the minimum.
    qint64 percentile(double percentile) const;
    /// How many counts lie at or below `micros`, to the precision.
    quint64 countAtOrBelow(qint64 micros) const;
    /// Equal when every bucket counts the same.
    bool operator==(const Histogram& other) const;

    /// Each bucket in use, in order: f(lowest equivalent value, highest equivalent value, count).
    template <typename F>
    void forEach(F&& f) const
    {
        for (std::size_t i = m_lowestIndex; i < m_highestIndex; ++i)
            if (at(i) != 0)
                f(valueAt(i), highestEquivalent(valueAt(i)), at(i));
    }

    /// HdrHistogram's V2 encoding, and the same deflated (V2 compressed), as .hlog files carry it in base64.
    QByteArray encode() const;
    QByteArray encodeCompressed() const;
    /// False, and `out` as it was, when `bytes` (V2, plain or compressed) are not a histogram of this
    /// configuration. Takes less than half a megabyte whatever they are.
    static bool decode(const QByteArray& bytes, Histogram& out);

    static qint64 highestEquivalent(qint64 micros) noexcept;
    static qint64 lowestEquivalent(qint64 micros) noexcept;

private:
    // Each power of two above 2048 is divided in 1024: better than one in a thousand.
    static constexpr std::size_t halfCount = 1024;
    static constexpr std::size_t indexCount = 23 * halfCount;

    struct Free {
        void operator()(quint64* counts) const noexcept { std::free(counts); }
    };

    static int shiftOf(qint64 micros) noexcept
    {
        return 53 - std::countl_zero(static_cast<quint64>(micros) | (2 * halfCount - 1));
    }
    static std::size_t indexOf(qint64 micros) noexcept
    {
        const int shift = shiftOf(micros);
        return (static_cast<std::size_t>(shift) * halfCount) + static_cast<std::size_t>(micros >> shift);
    }
    static qint64 valueAt(std::size_t index) noexcept;
    static double middleOf(qint64 lowest, qint64 highest) noexcept;
    quint64 at(std::size_t index) const { return m_counts[index - m_base]; }
    void cover(std::size_t from, std::size_t to) noexcept;
    void addAt(std::size_t index, quint64 count) noexcept;
    static bool decodePlain(const QByteArray& bytes, Histogram& out);

    std::unique_ptr<quint64[], Free> m_counts; // of the indexes [m_base, m_base + m_size)
    std::size_t m_base = 0;
    std::size_t m_size = 0;
    quint64 m_count = 0;
    std::size_t m_lowestIndex = indexCount; // buckets in use lie in [m_lowestIndex, m_highestIndex)
    std::size_t m_highestIndex = 0;
};

} // namespace stampede::metrics
