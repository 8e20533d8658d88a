// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/counters.h"

#include <algorithm>

namespace stampede::sink {

Counters::Counters(const QStringList& names) : m_names(names)
{
    for (Shard& shard : m_shards)
        shard.counts = std::make_unique<std::atomic<quint64>[]>(size() + 1);
}

void Counters::add(std::size_t name, std::size_t worker)
{
    // More workers than shards share some.
    m_shards[worker % shards].counts[name].fetch_add(1, std::memory_order_relaxed);
}

quint64 Counters::count(std::size_t name) const
{
    quint64 total = 0;
    for (const Shard& shard : m_shards)
        total += shard.counts[name].load(std::memory_order_relaxed);
    return total;
}

QList<NamedCount> Counters::all() const
{
    QList<NamedCount> list;
    for (std::size_t i = 0; i < size(); ++i)
        addCounts(list, {{m_names[static_cast<qsizetype>(i)], count(i)}});
    return list;
}

void addCounts(QList<NamedCount>& to, const QList<NamedCount>& from)
{
    for (const NamedCount& one : from) {
        const auto found =
            std::find_if(to.begin(), to.end(), [&](const NamedCount& n) { return n.name == one.name; });
        if (found == to.end())
            to.append(one);
        else
            found->count += one.count;
    }
}

} // namespace stampede::sink
