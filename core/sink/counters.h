// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/sink_stats.h"

#include <QStringList>

#include <array>
#include <atomic>
#include <memory>
#include <vector>

namespace stampede::sink {

/// Counts under names that are fixed when it is made. Each worker has numbers of its own, merged when read,
/// so that workers do not slow each other down.
class Counters {
public:
    explicit Counters(const QStringList& names);

    std::size_t size() const { return static_cast<std::size_t>(m_names.size()); }
    /// `name`: its index in the list.
    void add(std::size_t name, std::size_t worker);
    quint64 count(std::size_t name) const;
    /// In the order of the names; names that stand there twice come once.
    QList<NamedCount> all() const;

private:
    static constexpr std::size_t shards = 16;
    struct alignas(64) Shard {
        std::unique_ptr<std::atomic<quint64>[]> counts;
    };
    QStringList m_names;
    std::array<Shard, shards> m_shards;
};

/// Adds the counts of the second list to those of the first, name by name.
void addCounts(QList<NamedCount>& to, const QList<NamedCount>& from);

} // namespace stampede::sink
