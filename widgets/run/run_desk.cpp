// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/run_desk.h"

#include "store/tap.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::RunDesk)
};
} // namespace

void RunDesk::start(const job::Job& job, const load::RunOptions& options, const QString& history)
{
    m_shown.reset();
    m_spool = std::make_unique<ResultSpool>();
    m_points = std::make_unique<metrics::PointMaker>();
    m_run = std::make_unique<load::Run>(job, options, m_clock);
    m_recorder.reset();
    connectRun();
    if (!history.isEmpty())
        record(history);
    m_run->start();
}

void RunDesk::connectRun()
{
    load::Run* run = m_run.get();
    connect(run, &load::Run::refused, this, &RunDesk::refused);
    connect(run, &load::Run::started, this, [this, run] {
        m_spool->begin(m_clock.wall(), run->job());
        Q_EMIT started();
    });
    connect(run, &load::Run::snapshotTaken, this, [this](const metrics::SnapshotPtr& snapshot) {
        const auto points = m_points->add(*snapshot);
        Q_EMIT snapshotTaken(snapshot);
        if (!points.empty())
            Q_EMIT pointsMade(points);
    });
    connect(run, &load::Run::secondPassed, this,
            [this](const metrics::SecondRow& row) { m_spool->add(row); });
    connect(run, &load::Run::marked, this, &RunDesk::marked);
    connect(run, &load::Run::loadChanged, this, &RunDesk::loadChanged);
    connect(run, &load::Run::judged, this, &RunDesk::judged);
    connect(run, &load::Run::searched, this, &RunDesk::searched);
    connect(run, &load::Run::sampled, this, &RunDesk::sampled);
    connect(run, &load::Run::probed, this, &RunDesk::probed);
    connect(run, &load::Run::probeAwaited, this, &RunDesk::probeAwaited);
    connect(run, &load::Run::finished, this, [this](const load::RunResult& result) {
        const auto points = m_points->finish();
        Q_EMIT pointsMade(points);
        m_spool->finish(result);
        Q_EMIT finished(result);
    });
    connect(this, &RunDesk::pointsMade, run, [this](const std::vector<metrics::PointAt>& points) {
        m_spool->add(points);
        if (m_recorder)
            m_recorder->add(points);
    });
}

void RunDesk::record(const QString& history)
{
    m_recorder = std::make_unique<store::RunRecorder>();
    store::RunRecorder* recorder = m_recorder.get();
    connect(recorder, &store::RunRecorder::noticed, this, &RunDesk::recordingNoticed);
    connect(recorder, &store::RunRecorder::failed, this, [this](const QString& text) {
        Q_EMIT recordingNoticed(Text::tr("The history stops here, the run goes on: %1").arg(text));
    });
    connect(recorder, &store::RunRecorder::begun, this, &RunDesk::recorded);
    connect(recorder, &store::RunRecorder::finished, this, &RunDesk::recorded);
    store::tap(*m_run, *recorder, history);
}

void RunDesk::show(const RunRecordPtr& record, const QString& history)
{
    m_shown = record;
    m_history = history;
}

void RunDesk::save(ResultSpool::Kind kind, const QString& path)
{
    if (!m_shown) {
        Q_EMIT saved(path, m_spool ? m_spool->save(kind, path) : Text::tr("there is no run yet"));
        return;
    }
    const auto history = store::Store::open(m_history);
    if (!history) {
        Q_EMIT saved(path, history.error().toString());
        return;
    }
    const auto spool = spoolOf(**history, m_shown->result.runId, kind);
    Q_EMIT saved(path, spool ? (*spool)->save(kind, path) : spool.error().toString());
}

} // namespace stampede::widgets
