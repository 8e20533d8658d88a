// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/sink_ledger.h"

namespace stampede::sink {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds interval = 50ms;
constexpr int turnsACopy = 10;                // half a second
constexpr std::size_t keptPerRun = 64 * 1024; // arrivals; room for more is given back

template <typename T>
void emptied(std::vector<T>& list)
{
    list.clear();
    if (list.capacity() > keptPerRun)
        list.shrink_to_fit();
}

} // namespace

SinkLedger::SinkLedger()
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &SinkLedger::turn);
}

SinkLedger::~SinkLedger() = default;

Status SinkLedger::openFile(const QString& path)
{
    return m_writer.emplace().open(path);
}

Status SinkLedger::listen(const QString& channel)
{
    return m_channel.listen(channel);
}

void SinkLedger::begin(LedgerShared& shared)
{
    m_shared = &shared;
    m_timer.start();
}

Status SinkLedger::complete()
{
    m_timer.stop();
    take();
    copyRuns();
    m_channel.close();
    m_shared = nullptr;
    return m_writer ? m_writer->finish() : success();
}

std::vector<ledger::RunArrivals> SinkLedger::runs() const
{
    const std::lock_guard lock(m_mutex);
    return m_runs;
}

void SinkLedger::turn()
{
    take();
    if (++m_turns < turnsACopy)
        return;
    m_turns = 0;
    if (!m_changed)
        return;
    copyRuns();
    if (m_writer)
        m_writer->flush();
}

void SinkLedger::take()
{
    for (ArrivalLane& lane : m_shared->lanes)
        lane.take(m_taken);
    if (m_taken.empty())
        return;
    m_changed = true;
    // After the arrivals: a name is in its table before the first of them is.
    m_shared->runs.addTo(m_runNames);
    m_shared->domains.addTo(m_domainNames);
    m_byRun.resize(static_cast<std::size_t>(m_runNames.size()));
    for (const RunArrival& one : m_taken) {
        if (m_byRun[one.run].empty())
            m_touched.push_back(one.run);
        m_byRun[one.run].push_back(one.arrival);
    }
    emptied(m_taken);
    deliver();
}

void SinkLedger::deliver()
{
    for (const quint16 run : m_touched) {
        std::vector<ledger::Arrival>& arrivals = m_byRun[run];
        const QString& name = m_runNames[run];
        m_book.enter(name, arrivals, m_domainNames);
        m_channel.publish(name, arrivals, m_domainNames);
        if (m_writer)
            m_writer->write(name, arrivals, m_domainNames);
        emptied(arrivals);
    }
    m_touched.clear();
}

void SinkLedger::copyRuns()
{
    m_changed = false;
    std::vector<ledger::RunArrivals> runs = m_book.runs();
    const std::lock_guard lock(m_mutex);
    m_runs.swap(runs);
}

} // namespace stampede::sink
