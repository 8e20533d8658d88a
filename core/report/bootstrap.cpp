// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/bootstrap.h"

#include "base/random.h"
#include "report/figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stampede::report {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double ratio(double amount, double of)
{
    return of > 0 ? amount / of : none;
}

/// Of a run that was tracked, and whose ledger missed nothing.
void addLedger(const CompareSide& side, const CompareSide::Block& total, Statistics& values)
{
    const std::optional<ledger::Account>& account = side.record().result.ledger;
    if (!account || !account->complete)
        return;
    const auto expected = static_cast<double>(total.expected);
    values[statistic::lostShare] = ratio(static_cast<double>(total.lost), expected);
    values[statistic::duplicateShare] = ratio(static_cast<double>(total.duplicates), expected);
    if (total.queueMost >= 0)
        values[statistic::queueMost] = static_cast<double>(total.queueMost);
}

} // namespace

Statistics exactStatistics(const CompareSide& side)
{
    Statistics values;
    values.fill(none);
    const CompareSide::Block total = side.total();
    const double seconds = inSeconds(total.length);
    values[statistic::acceptedRate] = ratio(static_cast<double>(total.accepted), seconds);
    values[statistic::messageRate] = ratio(static_cast<double>(total.ended), seconds);
    values[statistic::errorShare] =
        ratio(static_cast<double>(total.errors), static_cast<double>(total.ended));
    values[statistic::cpu] = ratio(inSeconds(total.cpu), seconds);
    addLedger(side, total, values);
    for (std::size_t m = 0; m < metrics::measureCount; ++m) {
        const metrics::Histogram& histogram = metrics::histogramOf(side.distributions(), m);
        if (histogram.isEmpty())
            continue;
        std::size_t at = statistic::ofMeasure(m);
        values[at++] = histogram.mean();
        for (const double percentile : statistic::percentiles)
            values[at++] = static_cast<double>(histogram.percentile(percentile));
    }
    return values;
}

Bootstrap::Bootstrap(const CompareSide& side) : m_side(side)
{
    for (std::size_t m = 0; m < metrics::measureCount; ++m)
        fill(m);
}

void Bootstrap::placeEdges(Measure& measure, const CoarseCounts& all, double total,
                           std::vector<quint8>& cellOf) const
{
    // Half of the cells share the lower nine tenths; of the rest, each further nine tenths get an equal part.
    const auto level = [](double share) {
        constexpr double half = cellCount / 2.0;
        return share < 0.9 ? share / 0.9 * half
                           : half + (-std::log10(1 - std::min(share, 0.99999)) - 1) / 4 * (half - 1);
    };
    double seen = 0;
    std::size_t cell = 0;
    bool empty = true;
    for (const CoarseCounts::Cell& bucket : all.cells()) {
        if (!empty && static_cast<std::size_t>(level(seen / total)) > cell && cell + 1 < cellCount) {
            ++cell;
            empty = true;
        }
        if (empty)
            measure.lower[cell] = CoarseCounts::lowest(bucket.bucket);
        measure.upper[cell] = CoarseCounts::highest(bucket.bucket);
        empty = false;
        cellOf[bucket.bucket] = static_cast<quint8>(cell);
        seen += bucket.count;
    }
}

void Bootstrap::fill(std::size_t index)
{
    const std::vector<CompareSide::Block>& blocks = m_side.blocks();
    CoarseCounts all;
    for (const CompareSide::Block& block : blocks)
        all.add(block.latencies[index]);
    double total = 0;
    for (const CoarseCounts::Cell& cell : all.cells())
        total += cell.count;
    Measure& measure = m_measures[index];
    measure.any = total > 0;
    if (!measure.any)
        return;
    std::vector<quint8> cellOf(all.cells().back().bucket + 1);
    placeEdges(measure, all, total, cellOf);
    measure.counts.resize(blocks.size());
    measure.sums.resize(blocks.size());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        measure.counts[b].fill(0);
        for (const CoarseCounts::Cell& bucket : blocks[b].latencies[index].cells()) {
            measure.counts[b][cellOf[bucket.bucket]] += static_cast<float>(bucket.count);
            measure.sums[b] += static_cast<double>(bucket.count) *
                               (CoarseCounts::lowest(bucket.bucket) + CoarseCounts::highest(bucket.bucket)) /
                               2;
        }
    }
}

void Bootstrap::addMeasure(std::size_t index, const std::vector<float>& weights, Statistics& values) const
{
    const Measure& measure = m_measures[index];
    std::array<float, cellCount> sum{};
    double micros = 0;
    for (std::size_t b = 0; b < weights.size(); ++b) {
        const float weight = weights[b];
        if (weight == 0)
            continue;
        const std::array<float, cellCount>& counts = measure.counts[b];
        for (std::size_t c = 0; c < cellCount; ++c)
            sum[c] += weight * counts[c];
        micros += static_cast<double>(weight) * measure.sums[b];
    }
    double total = 0;
    for (const float count : sum)
        total += static_cast<double>(count);
    if (total <= 0)
        return;
    std::size_t at = statistic::ofMeasure(index);
    values[at++] = micros / total;
    double seen = 0;
    std::size_t c = 0;
    for (const double percentile : statistic::percentiles) {
        const double wanted = total * percentile / 100;
        while (c + 1 < cellCount && seen + static_cast<double>(sum[c]) < wanted)
            seen += static_cast<double>(sum[c++]);
        const double inCell = sum[c] > 0 ? (wanted - seen) / static_cast<double>(sum[c]) : 1;
        values[at++] =
            measure.lower[c] + std::clamp(inCell, 0.0, 1.0) * (measure.upper[c] - measure.lower[c]);
    }
}

Statistics Bootstrap::of(const std::vector<float>& weights) const
{
    Statistics values;
    values.fill(none);
    const std::vector<CompareSide::Block>& blocks = m_side.blocks();
    double seconds = 0;
    double accepted = 0;
    double ended = 0;
    double errors = 0;
    double cpu = 0;
    qint64 queueMost = -1;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const double weight = weights[b];
        seconds += weight * inSeconds(blocks[b].length);
        accepted += weight * static_cast<double>(blocks[b].accepted);
        ended += weight * static_cast<double>(blocks[b].ended);
        errors += weight * static_cast<double>(blocks[b].errors);
        cpu += weight * inSeconds(blocks[b].cpu);
        if (weight > 0)
            queueMost = std::max(queueMost, blocks[b].queueMost);
    }
    values[statistic::acceptedRate] = ratio(accepted, seconds);
    values[statistic::messageRate] = ratio(ended, seconds);
    values[statistic::errorShare] = ratio(errors, ended);
    values[statistic::cpu] = ratio(cpu, seconds);
    if (queueMost >= 0)
        values[statistic::queueMost] = static_cast<double>(queueMost);
    for (std::size_t m = 0; m < metrics::measureCount; ++m)
        if (m_measures[m].any)
            addMeasure(m, weights, values);
    return values;
}

Statistics Bootstrap::asIs() const
{
    return of(std::vector<float>(m_side.blocks().size(), 1));
}

std::vector<Statistics> Bootstrap::draw(int resamples, quint64 seed) const
{
    const std::size_t count = m_side.blocks().size();
    Random random(seed);
    std::vector<Statistics> drawn;
    drawn.reserve(static_cast<std::size_t>(resamples));
    std::vector<float> weights(count);
    for (int i = 0; i < resamples; ++i) {
        std::fill(weights.begin(), weights.end(), 0.0F);
        for (std::size_t b = 0; b < count; ++b)
            weights[random.below(count)] += 1;
        drawn.push_back(of(weights));
    }
    return drawn;
}

} // namespace stampede::report
