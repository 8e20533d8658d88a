// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/run_recorder.h"

namespace stampede::store {

namespace {

constexpr std::size_t mostRows = 32;
constexpr std::size_t mostPoints = 4 * 240;
constexpr std::size_t mostLines = 1000;

metrics::SecondRow joined(const metrics::SecondRow& first, const metrics::SecondRow& second)
{
    metrics::SecondRow row = second;
    row.start = first.start;
    row.length = second.start + second.length - first.start;
    row.counters += first.counters;
    row.usage.user += first.usage.user;
    row.usage.system += first.usage.system;
    auto distributions = std::make_shared<metrics::Distributions>();
    for (const metrics::SecondRow* each : {&first, &second})
        if (each->distributions)
            distributions->add(*each->distributions);
    row.distributions = std::move(distributions);
    return row;
}

template <typename T>
void keepNewest(std::vector<T>& list, std::size_t most)
{
    if (list.size() > most)
        list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(most));
}

} // namespace

void joinRows(std::vector<metrics::SecondRow>& rows)
{
    std::vector<metrics::SecondRow> fewer;
    for (std::size_t i = 0; i < rows.size(); i += 2)
        fewer.push_back(i + 1 < rows.size() ? joined(rows[i], rows[i + 1]) : rows[i]);
    rows = std::move(fewer);
}

void RunRecorder::ThreadDeleter::operator()(QThread* thread) const
{
    thread->wait();
    delete thread;
}

RunRecorder::RunRecorder(QObject* parent) : QObject(parent) {}

RunRecorder::~RunRecorder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_changed.notify_one();
    m_thread.reset();
}

void RunRecorder::begin(const QString& path, const QString& runId, const job::Job& job,
                        const report::Environment& environment, const QDateTime& started)
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create(
        [this, path, head = RunHead{runId, job, environment, started}] { work(path, head); }));
    m_thread->setObjectName(QStringLiteral("run recorder"));
    m_thread->start();
}

template <typename F>
void RunRecorder::give(bool worth, F&& put)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_over || m_pending.result)
            return;
        put(m_pending);
        m_pending.worth = m_pending.worth || worth;
    }
    if (worth)
        m_changed.notify_one();
}

void RunRecorder::add(const metrics::SecondRow& row)
{
    give(true, [&](Pending& pending) {
        pending.batch.rows.push_back(row);
        if (pending.batch.rows.size() > mostRows)
            joinRows(pending.batch.rows);
    });
}

// Wait for the second they belong to, and are written with it.
void RunRecorder::add(const std::vector<metrics::PointAt>& points)
{
    give(false, [&](Pending& pending) {
        auto& list = pending.batch.points;
        list.insert(list.end(), points.begin(), points.end());
        if (list.size() > mostPoints)
            std::erase_if(list, [](const metrics::PointAt& at) { return at.resolution == 0; });
        keepNewest(list, mostPoints);
    });
}

void RunRecorder::mark(const load::Marker& marker)
{
    give(true, [&](Pending& pending) {
        pending.batch.markers.push_back(marker);
        keepNewest(pending.batch.markers, mostLines);
    });
}

void RunRecorder::log(const QString& text)
{
    give(true, [&](Pending& pending) {
        pending.batch.log.push_back({QDateTime::currentDateTimeUtc(), text});
        keepNewest(pending.batch.log, mostLines);
    });
}

void RunRecorder::judged(const std::vector<criteria::Standing>& standings)
{
    give(false, [&](Pending& pending) { pending.batch.standings = standings; });
}

void RunRecorder::searched(const load::CeilingResult& steps)
{
    give(false, [&](Pending& pending) { pending.batch.ceiling = steps; });
}

void RunRecorder::finish(const load::RunResult& result)
{
    give(true, [&](Pending& pending) { pending.result = result; });
}

RunRecorder::Pending RunRecorder::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_quit || m_pending.worth; });
    m_over = m_over || m_pending.result.has_value();
    return std::exchange(m_pending, Pending{});
}

void RunRecorder::fail(const QString& text)
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
        m_pending = {};
    }
    Q_EMIT failed(text);
}

void RunRecorder::work(const QString& path, const RunHead& head)
{
    const Result<std::unique_ptr<RunWriter>> made = RunWriter::begin(path, head);
    if (!made)
        return fail(made.error().toString());
    RunWriter& writer = **made;
    if (!writer.notice().isEmpty())
        Q_EMIT noticed(writer.notice());
    Q_EMIT begun();
    for (;;) {
        const Pending pending = take();
        if (!pending.batch.isEmpty())
            if (const Status written = writer.write(pending.batch); !written)
                return fail(written.error().toString());
        if (!pending.batch.rows.empty())
            Q_EMIT kept(pending.batch.rows.back().second);
        if (pending.result) {
            const Status ended = writer.finish(*pending.result);
            if (!ended)
                return fail(ended.error().toString());
            Q_EMIT finished();
            return;
        }
        const std::lock_guard lock(m_mutex);
        if (m_quit && !m_pending.worth && m_pending.batch.isEmpty())
            return;
    }
}

} // namespace stampede::store
