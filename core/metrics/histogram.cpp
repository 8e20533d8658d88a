// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/histogram.h"

#include <exception>
#include <new>
#include <utility>

namespace stampede::metrics {

Histogram::Histogram(const Histogram& other)
{
    if (other.isEmpty())
        return;
    m_base = other.m_lowestIndex;
    m_size = other.m_highestIndex - m_base;
    m_counts.reset(static_cast<quint64*>(std::malloc(m_size * sizeof(quint64))));
    if (!m_counts)
        throw std::bad_alloc();
    std::copy_n(other.m_counts.get() + (m_base - other.m_base), m_size, m_counts.get());
    m_count = other.m_count;
    m_lowestIndex = other.m_lowestIndex;
    m_highestIndex = other.m_highestIndex;
}

Histogram& Histogram::operator=(const Histogram& other)
{
    if (this != &other) {
        Histogram copy(other);
        swap(copy);
    }
    return *this;
}

Histogram& Histogram::operator=(Histogram&& other) noexcept
{
    Histogram moved(std::move(other));
    swap(moved);
    return *this;
}

void Histogram::swap(Histogram& other) noexcept
{
    std::swap(m_counts, other.m_counts);
    std::swap(m_base, other.m_base);
    std::swap(m_size, other.m_size);
    std::swap(m_count, other.m_count);
    std::swap(m_lowestIndex, other.m_lowestIndex);
    std::swap(m_highestIndex, other.m_highestIndex);
}

void Histogram::reserve()
{
    cover(0, indexCount);
}

// Grows in steps of a power of two's buckets, so that there are few. calloc, because it hands out large
// zeroed blocks without touching them.
void Histogram::cover(std::size_t from, std::size_t to) noexcept
{
    if (m_size != 0) {
        from = std::min(from, m_base);
        to = std::max(to, m_base + m_size);
    }
    from = from / halfCount * halfCount;
    to = (to + halfCount - 1) / halfCount * halfCount;
    static_assert(indexCount % halfCount == 0);
    if (m_size != 0 && from >= m_base && to <= m_base + m_size)
        return;
    std::unique_ptr<quint64[], Free> grown(static_cast<quint64*>(std::calloc(to - from, sizeof(quint64))));
    if (!grown)
        std::terminate();
    for (std::size_t i = m_lowestIndex; i < m_highestIndex; ++i)
        grown[i - from] = at(i);
    m_counts = std::move(grown);
    m_base = from;
    m_size = to - from;
}

void Histogram::addAt(std::size_t index, quint64 count) noexcept
{
    if (index - m_base >= m_size)
        cover(index, index + 1);
    m_counts[index - m_base] += count;
    m_count += count;
    m_lowestIndex = std::min(m_lowestIndex, index);
    m_highestIndex = std::max(m_highestIndex, index + 1);
}

void Histogram::add(const Histogram& other)
{
    if (other.isEmpty())
        return;
    if (m_size == 0) {
        *this = other;
        return;
    }
    if (other.m_lowestIndex < m_base || other.m_highestIndex > m_base + m_size)
        cover(other.m_lowestIndex, other.m_highestIndex);
    const quint64* source = other.m_counts.get() + (other.m_lowestIndex - other.m_base);
    quint64* target = m_counts.get() + (other.m_lowestIndex - m_base);
    const std::size_t length = other.m_highestIndex - other.m_lowestIndex;
    for (std::size_t i = 0; i < length; ++i)
        target[i] += source[i];
    m_count += other.m_count;
    m_lowestIndex = std::min(m_lowestIndex, other.m_lowestIndex);
    m_highestIndex = std::max(m_highestIndex, other.m_highestIndex);
}

void Histogram::reset()
{
    if (isEmpty())
        return;
    std::fill_n(m_counts.get() + (m_lowestIndex - m_base), m_highestIndex - m_lowestIndex, quint64(0));
    m_count = 0;
    m_lowestIndex = indexCount;
    m_highestIndex = 0;
}

bool Histogram::operator==(const Histogram& other) const
{
    if (m_count != other.m_count)
        return false;
    if (isEmpty())
        return true;
    if (m_lowestIndex != other.m_lowestIndex || m_highestIndex != other.m_highestIndex)
        return false;
    const quint64* mine = m_counts.get() + (m_lowestIndex - m_base);
    const quint64* theirs = other.m_counts.get() + (m_lowestIndex - other.m_base);
    return std::equal(mine, mine + (m_highestIndex - m_lowestIndex), theirs);
}

qint64 Histogram::valueAt(std::size_t index) noexcept
{
    if (index < 2 * halfCount)
        return static_cast<qint64>(index);
    return static_cast<qint64>(index % halfCount + halfCount) << (index / halfCount - 1);
}

qint64 Histogram::lowestEquivalent(qint64 micros) noexcept
{
    const qint64 value = std::max<qint64>(micros, 0);
    const int shift = shiftOf(value);
    return value >> shift << shift;
}

qint64 Histogram::highestEquivalent(qint64 micros) noexcept
{
    const qint64 value = std::max<qint64>(micros, 0);
    return lowestEquivalent(value) + ((qint64(1) << shiftOf(value)) - 1);
}

} // namespace stampede::metrics
