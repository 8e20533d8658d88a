// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/seconds.h"
#include "report/run_record.h"

#include <array>
#include <memory>
#include <vector>

namespace stampede::report {

/// Latencies of some seconds, coarser than a Histogram (better than two in a hundred) and a fraction of its
/// size; only what is counted takes room.
class CoarseCounts {
public:
    struct Cell {
        quint16 bucket;
        quint32 count;
    };
    void add(const metrics::Histogram& histogram);
    void add(const CoarseCounts& other);
    const std::vector<Cell>& cells() const { return m_cells; } ///< ascending

    static quint16 bucketOf(qint64 micros);
    static double lowest(quint16 bucket);
    static double highest(quint16 bucket);

private:
    void merge(const std::vector<Cell>& more);
    std::vector<Cell> m_cells;
};

/// One run on its way into a comparison: give it the run's seconds in order. Memory is bounded however long
/// the run is: beyond `mostBlocks` neighbouring seconds are joined. That also makes the bootstrap honest
/// where seconds depend on those before them.
class CompareSide {
public:
    static constexpr std::size_t mostBlocks = 600;
    /// Some consecutive seconds.
    struct Block {
        Nanos length{0};
        quint64 accepted = 0;
        quint64 ended = 0;
        quint64 errors = 0; ///< outcome error
        Nanos cpu{0};
        quint64 expected = 0; ///< of the ledger of a tracked run
        quint64 lost = 0;
        quint64 duplicates = 0;
        qint64 queueMost = -1;
        std::array<CoarseCounts, metrics::measureCount> latencies;
    };

    /// Seconds that begin before `skipStart` are left out. Those in which nothing was sent any more, because
    /// the run waited for what was on its way, count for delivery alone.
    explicit CompareSide(std::shared_ptr<const RunRecord> record, Nanos skipStart = Nanos(0));
    void add(const metrics::SecondRow& row);

    const RunRecord& record() const { return *m_record; }
    const std::shared_ptr<const RunRecord>& recordPtr() const { return m_record; }
    Nanos skipped() const { return m_skip; }
    quint64 seconds() const { return m_seconds; }
    const std::vector<Block>& blocks() const { return m_blocks; }
    /// Exact, of all seconds taken.
    const metrics::Distributions& distributions() const { return m_distributions; }
    Block total() const;

private:
    std::shared_ptr<const RunRecord> m_record;
    Nanos m_skip;
    quint64 m_seconds = 0;
    quint64 m_perBlock = 1;
    quint64 m_inLast = 0;
    std::vector<Block> m_blocks;
    metrics::Distributions m_distributions;
};

} // namespace stampede::report
