// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_history.h"

#include <algorithm>

namespace stampede::widgets {

double SinkRow::perSecond(quint64 amount) const
{
    return length.count() > 0 ? static_cast<double>(amount) * 1e9 / static_cast<double>(length.count()) : 0;
}

quint64 failuresOf(const sink::SinkStats& stats)
{
    return stats.rejected + stats.errors + stats.lostInTransaction + stats.tlsFailures +
           stats.refusedConnections;
}

SinkHistory::SinkHistory()
{
    for (const Resolution& resolution : resolutions)
        m_rings.emplace_back(resolution.kept);
}

void SinkHistory::clear()
{
    for (Ring<SinkRow>& ring : m_rings)
        ring.clear();
    m_pending = {};
    m_before = {};
}

bool SinkHistory::add(const sink::SinkStats& stats)
{
    if (stats.elapsed < m_before.elapsed || stats.messages < m_before.messages)
        clear();
    if (stats.elapsed - m_before.elapsed < resolutions[0].length)
        return false;
    SinkRow row;
    row.start = m_before.elapsed;
    row.length = stats.elapsed - m_before.elapsed;
    row.messages = stats.messages - m_before.messages;
    row.failed = failuresOf(stats) - failuresOf(m_before);
    row.octets = stats.octets - m_before.octets;
    row.connections = stats.activeConnections;
    m_before = stats;
    append(0, row);
    return true;
}

void SinkHistory::append(std::size_t resolution, const SinkRow& row)
{
    m_rings[resolution].append(row);
    if (resolution + 1 == resolutions.size())
        return;
    SinkRow& pending = m_pending[resolution + 1];
    if (pending.length == Nanos(0))
        pending.start = row.start;
    pending.length = row.end() - pending.start;
    pending.messages += row.messages;
    pending.failed += row.failed;
    pending.octets += row.octets;
    pending.connections = row.connections;
    if (pending.length < resolutions[resolution + 1].length)
        return;
    const SinkRow whole = pending;
    pending = {};
    append(resolution + 1, whole);
}

std::size_t SinkHistory::resolutionFor(Nanos from, Nanos to, std::size_t most) const
{
    for (std::size_t i = 0; i + 1 < resolutions.size(); ++i) {
        const Ring<SinkRow>& ring = m_rings[i];
        const bool whole = ring.appended() == ring.size() || (!ring.isEmpty() && ring.at(0).start <= from);
        const auto rows = static_cast<std::size_t>(std::max(Nanos(0), to - from) / resolutions[i].length);
        if (whole && rows <= most)
            return i;
    }
    return resolutions.size() - 1;
}

std::vector<const SinkRow*> SinkHistory::rows(Nanos from, Nanos to, std::size_t most) const
{
    std::vector<const SinkRow*> rows;
    Nanos reached{0};
    // What a coarse ring does not have yet at the newest end is taken from the finer ones.
    for (std::size_t i = resolutionFor(from, to, most) + 1; i-- > 0;) {
        const Ring<SinkRow>& ring = m_rings[i];
        for (std::size_t at = 0; at < ring.size(); ++at)
            if (ring.at(at).start >= reached) {
                rows.push_back(&ring.at(at));
                reached = ring.at(at).end();
            }
    }
    const auto ends = [](const SinkRow* row, Nanos time) {
        return row->end() < time;
    };
    auto first = std::lower_bound(rows.begin(), rows.end(), from, ends);
    auto last = std::lower_bound(first, rows.end(), to, ends);
    first -= first == rows.begin() ? 0 : 1;
    last += last == rows.end() ? 0 : 1;
    return {first, last};
}

void SinkRates::add(const sink::SinkStats& stats)
{
    constexpr Nanos span = std::chrono::seconds(1);
    if (!m_recent.empty() && stats.elapsed < m_recent.back().elapsed)
        m_recent.clear();
    m_recent.push_back(stats);
    m_recent.back().runs.clear(); // large, and nothing here asks for them
    while (m_recent.size() > 2 && stats.elapsed - m_recent[1].elapsed >= span)
        m_recent.pop_front();
}

template <typename Count>
double SinkRates::grew(Count count) const
{
    if (m_recent.size() < 2)
        return 0;
    const Nanos time = m_recent.back().elapsed - m_recent.front().elapsed;
    const quint64 now = count(m_recent.back());
    const quint64 before = count(m_recent.front());
    if (time <= Nanos(0) || now < before)
        return 0;
    return static_cast<double>(now - before) * 1e9 / static_cast<double>(time.count());
}

double SinkRates::perSecond(quint64 sink::SinkStats::*total) const
{
    return grew([total](const sink::SinkStats& stats) { return stats.*total; });
}

double SinkRates::perSecond(QList<sink::NamedCount> sink::SinkStats::*list, const QString& name) const
{
    return grew([list, &name](const sink::SinkStats& stats) {
        for (const sink::NamedCount& count : stats.*list)
            if (count.name == name)
                return count.count;
        return quint64(0);
    });
}

} // namespace stampede::widgets
