// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run/run_desk.h"

#include <QCoreApplication>

namespace stampede::widgets {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::widgets::RunDesk)
};
} // namespace

void RunDesk::start(const job::Job& job, const load::RunOptions& options)
{
    m_spool = std::make_unique<ResultSpool>();
    m_points = std::make_unique<metrics::PointMaker>();
    m_run = std::make_unique<load::Run>(job, options, m_clock);
    connect(m_run.get(), &load::Run::refused, this, &RunDesk::refused);
    connect(m_run.get(), &load::Run::started, this, [this] {
        m_spool->begin(m_clock.wall());
        Q_EMIT started();
    });
    connect(m_run.get(), &load::Run::snapshotTaken, this, [this](const metrics::SnapshotPtr& snapshot) {
        const auto points = m_points->add(*snapshot);
        Q_EMIT snapshotTaken(snapshot);
        if (!points.empty())
            Q_EMIT pointsMade(points);
    });
    connect(m_run.get(), &load::Run::secondPassed, this,
            [this](const metrics::SecondRow& row) { m_spool->add(row); });
    connect(m_run.get(), &load::Run::marked, this, &RunDesk::marked);
    connect(m_run.get(), &load::Run::loadChanged, this, &RunDesk::loadChanged);
    connect(m_run.get(), &load::Run::judged, this, &RunDesk::judged);
    connect(m_run.get(), &load::Run::sampled, this, &RunDesk::sampled);
    connect(m_run.get(), &load::Run::finished, this, [this](const load::RunResult& result) {
        m_spool->finish(result);
        Q_EMIT pointsMade(m_points->finish());
        Q_EMIT finished(result);
    });
    m_run->start();
}

void RunDesk::save(ResultSpool::Kind kind, const QString& path)
{
    Q_EMIT saved(path, m_spool ? m_spool->save(kind, path) : Text::tr("there is no run yet"));
}

} // namespace stampede::widgets
