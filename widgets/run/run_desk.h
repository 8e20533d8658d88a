// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run.h"
#include "metrics/point_maker.h"
#include "store/run_recorder.h"
#include "widgets/run/stored_run.h"

#include <QObject>

#include <memory>

namespace stampede::widgets {

/// RunHost's part behind the window: owns the Run, makes points of its snapshots and keeps its results. Lives
/// in a thread of its own; called there only.
class RunDesk final : public QObject {
    Q_OBJECT
public:
    explicit RunDesk(const Clock& clock) : m_clock(clock) {}

    /// `history`: the file that keeps the run; empty: none does.
    void start(const job::Job& job, const load::RunOptions& options, const QString& history);
    /// A run of the history at `history`, to be exported from.
    void show(const RunRecordPtr& record, const QString& history);
    /// Null when nothing was started yet.
    load::Run* run() const { return m_run.get(); }
    void save(ResultSpool::Kind kind, const QString& path);

Q_SIGNALS:
    void refused(const stampede::load::Refusal& refusal);
    void started();
    void snapshotTaken(const stampede::metrics::SnapshotPtr& snapshot);
    void pointsMade(const std::vector<stampede::metrics::PointAt>& points);
    void marked(const stampede::load::Marker& marker);
    void loadChanged(const stampede::load::LoadState& state);
    void judged(const std::vector<stampede::criteria::Standing>& standings);
    void searched(const stampede::load::CeilingResult& steps);
    void probed(const stampede::load::ProbeEvent& event);
    void probeAwaited();
    /// The history has more of this run than before: at its start and its end.
    void recorded();
    /// Something about the history to be told; the run goes on.
    void recordingNoticed(const QString& text);
    void sampled(const QList<stampede::load::ConversationSamplePtr>& samples);
    void finished(const stampede::load::RunResult& result);
    void saved(const QString& path, const QString& error);

private:
    void connectRun();
    void record(const QString& history);

    const Clock& m_clock;
    std::unique_ptr<store::RunRecorder> m_recorder; // outlives the run
    std::unique_ptr<load::Run> m_run;
    std::unique_ptr<metrics::PointMaker> m_points;
    std::unique_ptr<ResultSpool> m_spool;
    RunRecordPtr m_shown; // in place of a run of this desk
    QString m_history;
};

} // namespace stampede::widgets
