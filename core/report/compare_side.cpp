// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/compare_side.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace stampede::report {

namespace {

// 64 buckets to each power of two from 64 µs on, one to each µs below.
constexpr int subBits = 6;
constexpr qint64 subCount = qint64(1) << subBits;

quint32 clamped(quint64 count)
{
    return static_cast<quint32>(std::min<quint64>(count, std::numeric_limits<quint32>::max()));
}

void join(CompareSide::Block& block, const CompareSide::Block& more)
{
    block.length += more.length;
    block.accepted += more.accepted;
    block.ended += more.ended;
    block.errors += more.errors;
    block.cpu += more.cpu;
    block.expected += more.expected;
    block.lost += more.lost;
    block.duplicates += more.duplicates;
    block.queueMost = std::max(block.queueMost, more.queueMost);
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        block.latencies[i].add(more.latencies[i]);
}

} // namespace

quint16 CoarseCounts::bucketOf(qint64 micros)
{
    const auto value = static_cast<quint64>(std::max<qint64>(0, micros));
    const int shift = std::max(0, static_cast<int>(std::bit_width(value)) - subBits - 1);
    return static_cast<quint16>(static_cast<quint64>(shift) * subCount + (value >> shift));
}

double CoarseCounts::lowest(quint16 bucket)
{
    if (bucket < 2 * subCount)
        return bucket;
    const int shift = bucket / static_cast<int>(subCount) - 1;
    return static_cast<double>((bucket % subCount + subCount) << shift);
}

double CoarseCounts::highest(quint16 bucket)
{
    return lowest(static_cast<quint16>(bucket + 1));
}

void CoarseCounts::merge(const std::vector<Cell>& more)
{
    if (m_cells.empty()) {
        m_cells = more;
        return;
    }
    std::vector<Cell> merged;
    merged.reserve(m_cells.size() + more.size());
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < m_cells.size() || j < more.size()) {
        const bool mine = j == more.size() || (i < m_cells.size() && m_cells[i].bucket <= more[j].bucket);
        const Cell& next = mine ? m_cells[i++] : more[j++];
        if (!merged.empty() && merged.back().bucket == next.bucket)
            merged.back().count = clamped(quint64(merged.back().count) + next.count);
        else
            merged.push_back(next);
    }
    merged.shrink_to_fit();
    m_cells = std::move(merged);
}

void CoarseCounts::add(const metrics::Histogram& histogram)
{
    std::vector<Cell> cells;
    histogram.forEach([&cells](qint64 lowest, qint64, quint64 count) {
        const quint16 bucket = bucketOf(lowest);
        if (!cells.empty() && cells.back().bucket == bucket)
            cells.back().count = clamped(cells.back().count + count);
        else
            cells.push_back({bucket, clamped(count)});
    });
    merge(cells);
}

void CoarseCounts::add(const CoarseCounts& other)
{
    merge(other.m_cells);
}

CompareSide::CompareSide(std::shared_ptr<const RunRecord> record, Nanos skipStart)
    : m_record(std::move(record))
    , m_skip(skipStart)
{}

void CompareSide::add(const metrics::SecondRow& row)
{
    if (row.start < m_skip || row.length <= Nanos(0))
        return;
    if (!row.draining)
        ++m_seconds;
    if (m_blocks.empty() || m_inLast == m_perBlock) {
        if (m_blocks.size() == mostBlocks) {
            for (std::size_t i = 0; i < mostBlocks / 2; ++i) {
                join(m_blocks[2 * i], m_blocks[2 * i + 1]);
                if (i > 0)
                    m_blocks[i] = std::move(m_blocks[2 * i]);
            }
            m_blocks.resize(mostBlocks / 2);
            m_perBlock *= 2;
        }
        m_blocks.emplace_back();
        m_inLast = 0;
    }
    ++m_inLast;
    Block& block = m_blocks.back();
    if (!row.draining) {
        block.length += row.length;
        block.cpu += row.usage.cpu();
    }
    block.accepted += row.counters.of(Outcome::Accepted);
    block.ended += row.counters.ended();
    block.errors += row.counters.of(Outcome::Error);
    block.expected += row.counters.deliveries.expected;
    block.lost += row.counters.deliveries.lost;
    block.duplicates += row.counters.deliveries.duplicates;
    block.queueMost = std::max(block.queueMost, row.queue);
    if (!row.distributions)
        return;
    m_distributions.add(*row.distributions);
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        block.latencies[i].add(metrics::histogramOf(*row.distributions, i));
}

CompareSide::Block CompareSide::total() const
{
    Block sum;
    for (const Block& block : m_blocks) {
        sum.length += block.length;
        sum.accepted += block.accepted;
        sum.ended += block.ended;
        sum.errors += block.errors;
        sum.cpu += block.cpu;
        sum.expected += block.expected;
        sum.lost += block.lost;
        sum.duplicates += block.duplicates;
        sum.queueMost = std::max(sum.queueMost, block.queueMost);
    }
    return sum;
}

} // namespace stampede::report
