// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/run_host.h"

#include "widgets/run/run_desk.h"

namespace stampede::widgets {

void RunHost::ThreadDeleter::operator()(QThread* thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

RunHost::RunHost(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_thread(new QThread)
    , m_desk(new RunDesk(clock))
{
    qRegisterMetaType<std::vector<metrics::PointAt>>();
    qRegisterMetaType<std::vector<criteria::Standing>>();
    m_thread->setObjectName(QStringLiteral("run desk"));
    m_desk->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_desk, &QObject::deleteLater);
    connectDesk();
    m_thread->start();
}

RunHost::~RunHost() = default;

void RunHost::connectDesk()
{
    connect(m_desk, &RunDesk::refused, this, [this](const load::Refusal& refusal) {
        setState(State::Idle);
        Q_EMIT refused(refusal);
    });
    connect(m_desk, &RunDesk::started, this, [this] {
        if (m_state == State::Starting)
            setState(State::Running);
    });
    connect(m_desk, &RunDesk::snapshotTaken, this, [this](const metrics::SnapshotPtr& snapshot) {
        m_last = snapshot;
        Q_EMIT snapshotTaken(snapshot);
    });
    connect(m_desk, &RunDesk::pointsMade, this, [this](const std::vector<metrics::PointAt>& points) {
        for (const metrics::PointAt& point : points)
            m_history.add(point);
        Q_EMIT historyGrew();
    });
    connect(m_desk, &RunDesk::marked, this, [this](const load::Marker& marker) {
        m_markers.push_back(marker);
        Q_EMIT marked(marker);
    });
    connect(m_desk, &RunDesk::loadChanged, this, [this](const load::LoadState& state) {
        m_load = state;
        if (m_state == State::Running || m_state == State::Paused)
            setState(state.paused ? State::Paused : State::Running);
        Q_EMIT loadChanged(state);
    });
    connect(m_desk, &RunDesk::judged, this, [this](const std::vector<criteria::Standing>& standings) {
        m_standings = standings;
        Q_EMIT judged(standings);
    });
    connect(m_desk, &RunDesk::sampled, this, &RunHost::sampled);
    connect(m_desk, &RunDesk::searched, this, [this](const load::CeilingResult& steps) {
        m_ceiling = steps;
        Q_EMIT searched(steps);
    });
    connect(m_desk, &RunDesk::probed, this, [this](const load::ProbeEvent& event) {
        m_probe.add(event);
        Q_EMIT probed(event);
    });
    connect(m_desk, &RunDesk::probeAwaited, this, [this] {
        m_awaitsProbe = true;
        Q_EMIT probeAwaited();
    });
    connect(m_desk, &RunDesk::recorded, this, &RunHost::recorded);
    connect(m_desk, &RunDesk::recordingNoticed, this, &RunHost::recordingNoticed);
    connect(m_desk, &RunDesk::saved, this, &RunHost::exported);
    connect(m_desk, &RunDesk::finished, this, &RunHost::finish);
}

void RunHost::finish(const load::RunResult& result)
{
    m_result = result;
    m_standings = result.criteria;
    if (result.ceiling)
        m_ceiling = *result.ceiling;
    if (result.probe)
        m_probe.finish(*result.probe);
    m_awaitsProbe = false;
    setState(State::Idle);
    Q_EMIT finished(result);
}

void RunHost::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

template <typename F>
void RunHost::tellDesk(F call)
{
    QMetaObject::invokeMethod(
        m_desk, [call, desk = m_desk] { call(*desk); }, Qt::QueuedConnection);
}

void RunHost::start(const job::Job& job, const load::RunOptions& options)
{
    if (m_state != State::Idle)
        return;
    clear(job);
    Q_EMIT cleared();
    setState(State::Starting);
    tellDesk([job, options, file = m_historyFile](RunDesk& desk) { desk.start(job, options, file); });
}

void RunHost::clear(const job::Job& job)
{
    m_hasRun = true;
    m_job = job;
    m_last = nullptr;
    m_result = {};
    m_history.clear();
    m_markers.clear();
    m_standings.clear();
    m_ceiling = {};
    m_probe.begin(job.probe);
    m_awaitsProbe = false;
    m_shown.reset();
    m_load = {false, job.load.connections, job.load.rate};
}

void RunHost::show(const RunRecordPtr& record)
{
    if (m_state != State::Idle || !record)
        return;
    const load::RunResult& result = record->result;
    clear(result.job);
    m_shown = record;
    Q_EMIT cleared();
    m_history = record->history;
    m_markers = result.markers;
    m_standings = result.criteria;
    if (result.ceiling)
        m_ceiling = *result.ceiling;
    if (result.probe)
        m_probe.finish(*result.probe);
    m_last = result.last;
    m_result = result;
    tellDesk([record, file = m_historyFile](RunDesk& desk) { desk.show(record, file); });
    for (const load::Marker& marker : m_markers)
        Q_EMIT marked(marker);
    if (m_last)
        Q_EMIT snapshotTaken(m_last);
    Q_EMIT historyGrew();
    Q_EMIT judged(m_standings);
    Q_EMIT searched(m_ceiling);
    Q_EMIT finished(m_result);
}

report::RunRecord RunHost::record() const
{
    if (m_shown)
        return *m_shown;
    report::RunRecord record;
    record.result = m_result;
    record.environment = report::thisEnvironment();
    record.history = m_history;
    return record;
}

void RunHost::pause()
{
    tellDesk([](RunDesk& desk) {
        if (desk.run() != nullptr)
            desk.run()->pause();
    });
}

void RunHost::resume()
{
    tellDesk([](RunDesk& desk) {
        if (desk.run() != nullptr)
            desk.run()->resume();
    });
}

void RunHost::stop()
{
    // Asked once more while it waits for what is on its way: to wait no longer.
    const bool waiting = m_awaitsProbe || (m_last && m_last->draining);
    if (!isActive() || (m_state == State::Stopping && !waiting))
        return;
    setState(State::Stopping);
    tellDesk([](RunDesk& desk) { desk.run()->stop(); });
}

void RunHost::abort()
{
    if (!isActive())
        return;
    setState(State::Stopping);
    tellDesk([](RunDesk& desk) { desk.run()->abort(); });
}

void RunHost::setConnections(int connections)
{
    tellDesk([connections](RunDesk& desk) {
        if (desk.run() != nullptr)
            desk.run()->setConnections(connections);
    });
}

void RunHost::setRate(double perSecond)
{
    tellDesk([perSecond](RunDesk& desk) {
        if (desk.run() != nullptr)
            desk.run()->setRate(perSecond);
    });
}

void RunHost::followPlan()
{
    tellDesk([](RunDesk& desk) {
        if (desk.run() != nullptr)
            desk.run()->followPlan();
    });
}

void RunHost::mark(const QString& text)
{
    tellDesk([text](RunDesk& desk) {
        if (desk.run() != nullptr)
            desk.run()->mark(text);
    });
}

void RunHost::exportTo(Export what, const QString& path)
{
    tellDesk([what, path](RunDesk& desk) { desk.save(what, path); });
}

} // namespace stampede::widgets
