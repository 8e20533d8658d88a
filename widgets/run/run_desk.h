// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run.h"
#include "metrics/point_maker.h"
#include "widgets/run/result_spool.h"

#include <QObject>

#include <memory>

namespace stampede::widgets {

/// RunHost's part behind the window: owns the Run, makes points of its snapshots and keeps its results. Lives
/// in a thread of its own; called there only.
class RunDesk final : public QObject {
    Q_OBJECT
public:
    explicit RunDesk(const Clock& clock) : m_clock(clock) {}

    void start(const job::Job& job, const load::RunOptions& options);
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
    void sampled(const QList<stampede::load::ConversationSamplePtr>& samples);
    void finished(const stampede::load::RunResult& result);
    void saved(const QString& path, const QString& error);

private:
    const Clock& m_clock;
    std::unique_ptr<load::Run> m_run;
    std::unique_ptr<metrics::PointMaker> m_points;
    std::unique_ptr<ResultSpool> m_spool;
};

} // namespace stampede::widgets
