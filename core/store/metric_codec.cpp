// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/metric_codec.h"

#include "store/walks.h"

#include <algorithm>
#include <zlib.h>

namespace stampede::store {

namespace {

constexpr quint8 distributionsVersion = 1;
constexpr quint8 pointVersion = 2;
constexpr quint8 rowVersion = 2;
// The measures that points of the first layout had.
constexpr std::size_t firstMeasures = metrics::deliveryMeasure;
// A histogram has 23,552 buckets, each of nine octets at most, and a short header.
constexpr quint64 longestPlain = metrics::measureCount * 9 * 24 * 1024;
constexpr std::size_t mostFindings = 4096;
constexpr int deflateLevel = 6;
constexpr Nanos longestRun = std::chrono::hours(24 * 3650);

bool isTime(Nanos value)
{
    return value >= Nanos(0) && value <= longestRun;
}

/// A bit for each histogram that is not empty, then those one after another.
QByteArray plainOf(const metrics::Distributions& distributions)
{
    Packer packer(distributionsVersion);
    quint64 there = 0;
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        if (!metrics::histogramOf(distributions, i).isEmpty())
            there |= quint64(1) << i;
    packer.number(there);
    for (std::size_t i = 0; i < metrics::measureCount; ++i)
        if ((there >> i & 1) != 0)
            packer.bytes(metrics::histogramOf(distributions, i).encode());
    return packer.bytes();
}

/// Empty when the stream does not hold exactly `size` octets.
QByteArray inflated(const QByteArray& stream, quint64 size)
{
    QByteArray plain(static_cast<qsizetype>(size), Qt::Uninitialized);
    auto plainSize = static_cast<uLongf>(size);
    auto used = static_cast<uLong>(stream.size());
    const int status = uncompress2(reinterpret_cast<Bytef*>(plain.data()), &plainSize,
                                   reinterpret_cast<const Bytef*>(stream.constData()), &used);
    const bool whole = status == Z_OK && plainSize == size && used == static_cast<uLong>(stream.size());
    return whole ? plain : QByteArray();
}

metrics::Histogram& histogramOf(metrics::Distributions& distributions, std::size_t measure)
{
    return const_cast<metrics::Histogram&>(metrics::histogramOf(std::as_const(distributions), measure));
}

bool sameKind(const metrics::Finding& a, const metrics::Finding& b)
{
    return a.stage == b.stage && a.status == b.status && a.fault == b.fault;
}

} // namespace

QByteArray packDistributions(const metrics::Distributions& distributions)
{
    const QByteArray plain = plainOf(distributions);
    auto size = compressBound(static_cast<uLong>(plain.size()));
    QByteArray stream(static_cast<qsizetype>(size), Qt::Uninitialized);
    compress2(reinterpret_cast<Bytef*>(stream.data()), &size,
              reinterpret_cast<const Bytef*>(plain.constData()), static_cast<uLong>(plain.size()),
              deflateLevel);
    stream.truncate(static_cast<qsizetype>(size));
    Packer packer(distributionsVersion);
    packer.number(static_cast<quint64>(plain.size()));
    packer.bytes(stream);
    return packer.bytes();
}

bool unpackDistributions(const QByteArray& bytes, metrics::Distributions& out)
{
    Unpacker outer(bytes, distributionsVersion);
    quint64 size = 0;
    QByteArray stream;
    outer.number(size);
    outer.bytes(stream);
    if (!outer.done() || size == 0 || size > longestPlain)
        return false;
    Unpacker inner(inflated(stream, size), distributionsVersion);
    quint64 there = 0;
    inner.number(there);
    if (!inner.ok() || there >> metrics::measureCount != 0)
        return false;
    for (std::size_t i = 0; i < metrics::measureCount; ++i) {
        metrics::Histogram& histogram = histogramOf(out, i);
        histogram.reset();
        if ((there >> i & 1) == 0)
            continue;
        QByteArray encoded;
        inner.bytes(encoded);
        if (!inner.ok() || !metrics::Histogram::decode(encoded, histogram))
            return false;
    }
    return inner.done();
}

namespace {

template <typename A>
void walkBands(A& archive, typename A::template Ref<metrics::HeatBands> bands)
{
    // Most are empty, and those in use lie together.
    quint64 there = 0;
    for (std::size_t i = 0; i < metrics::heatBandCount; ++i)
        if (bands[i] != 0)
            there |= quint64(1) << i;
    archive.number(there);
    for (std::size_t i = 0; i < metrics::heatBandCount; ++i)
        if ((there >> i & 1) != 0)
            archive.whole(bands[i]);
}

template <typename A>
void walkPercentiles(
    A& archive, typename A::template Ref<std::array<std::array<float, 3>, metrics::measureCount>> percentiles)
{
    const std::size_t count = archive.version() < ledgerVersion ? firstMeasures : metrics::measureCount;
    for (std::size_t i = 0; i < count; ++i) {
        auto& measure = percentiles[i];
        auto there = static_cast<int>(measure[0] >= 0);
        archive.whole(there);
        for (auto& value : measure)
            if (there != 0)
                archive.small(value);
    }
}

template <typename A>
void walk(A& archive, typename A::template Ref<metrics::Point> point)
{
    archive.time(point.start);
    archive.time(point.length);
    walk(archive, point.counters);
    walkConnections(archive, point.connections);
    walkPercentiles(archive, point.percentiles);
    walkBands(archive, point.service);
    walkBands(archive, point.response);
    if (archive.version() >= ledgerVersion)
        archive.whole(point.queue);
}

} // namespace

QByteArray packPoint(const metrics::Point& point)
{
    Packer packer(pointVersion);
    walk(packer, point);
    return packer.bytes();
}

bool unpackPoint(const QByteArray& bytes, metrics::Point& out)
{
    Unpacker unpacker(bytes, pointVersion);
    out = {};
    for (auto& measure : out.percentiles)
        measure.fill(-1.0F);
    walk(unpacker, out);
    return unpacker.done() && isTime(out.start) && isTime(out.length);
}

metrics::Finding* FindingTrail::find(const metrics::Finding& like)
{
    const auto at = std::find_if(m_list.begin(), m_list.end(),
                                 [&](const metrics::Finding& one) { return sameKind(one, like); });
    return at == m_list.end() ? nullptr : &*at;
}

std::vector<metrics::Finding> FindingTrail::changes(const std::vector<metrics::Finding>& now)
{
    std::vector<metrics::Finding> changed;
    for (const metrics::Finding& finding : now) {
        metrics::Finding* known = find(finding);
        if (known == nullptr) {
            m_list.push_back(finding);
            changed.push_back(finding);
            continue;
        }
        if (known->count == finding.count && known->sample == finding.sample)
            continue;
        changed.push_back(finding);
        if (known->sample == finding.sample)
            changed.back().sample.clear();
        *known = finding;
    }
    return changed;
}

void FindingTrail::apply(const std::vector<metrics::Finding>& changes)
{
    for (const metrics::Finding& change : changes) {
        metrics::Finding* known = find(change);
        if (known == nullptr) {
            if (m_list.size() < mostFindings)
                m_list.push_back(change);
            continue;
        }
        const std::string sample = change.sample.empty() ? known->sample : change.sample;
        *known = change;
        known->sample = sample;
    }
}

std::vector<metrics::Finding> FindingTrail::sorted() const
{
    std::vector<metrics::Finding> list = m_list;
    std::stable_sort(list.begin(), list.end(), [](const metrics::Finding& a, const metrics::Finding& b) {
        return a.count != b.count ? a.count > b.count : a.firstSeen < b.firstSeen;
    });
    return list;
}

namespace {

template <typename A>
void walk(A& archive, typename A::template Ref<metrics::SecondRow> row)
{
    archive.number(row.second);
    archive.time(row.start);
    archive.time(row.length);
    walk(archive, row.counters);
    walkConnections(archive, row.connections);
    walk(archive, row.usage);
    if (archive.version() < ledgerVersion)
        return;
    archive.whole(row.queue);
    archive.flag(row.draining);
}

} // namespace

QByteArray packRow(const metrics::SecondRow& row, FindingTrail& trail)
{
    Packer packer(rowVersion);
    walk(packer, row);
    packer.list(trail.changes(row.findings), mostFindings, [&](auto& finding) { walk(packer, finding); });
    return packer.bytes();
}

bool unpackRow(const QByteArray& bytes, metrics::SecondRow& out, FindingTrail& trail)
{
    Unpacker unpacker(bytes, rowVersion);
    out.counters = {};
    out.queue = -1;
    out.draining = false;
    walk(unpacker, out);
    std::vector<metrics::Finding> changes;
    unpacker.list(changes, mostFindings, [&](auto& finding) { walk(unpacker, finding); });
    if (!unpacker.done() || !isTime(out.start) || !isTime(out.length) || !isTime(out.usage.user) ||
        !isTime(out.usage.system))
        return false;
    trail.apply(changes);
    out.findings = trail.sorted();
    return true;
}

} // namespace stampede::store
