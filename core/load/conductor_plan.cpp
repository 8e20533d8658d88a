// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Conductor's plan: what a run does by itself as time goes on. A timeline of connections, the steps of a search, and the
// criteria judged second by second.
#include "base/display.h"
#include "load/conductor.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace stampede::load {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::Conductor)
};
} // namespace

void Conductor::takeSecond(const metrics::SecondRow& row)
{
    Q_EMIT secondPassed(row);
    if (m_prepared.search && !m_stopping) {
        if (m_prepared.search->add(row))
            nextStep();
        if (!m_prepared.job.criteria.isEmpty())
            Q_EMIT judged(m_prepared.search->standings());
    } else if (!m_judge.isEmpty()) {
        m_judge.add(row);
        tellStandings(m_judge.standings());
    }
}

void Conductor::tellStandings(std::vector<criteria::Standing> standings)
{
    // A value over the whole run may be on the wrong side in its first moments and come right: a mark is for what stays.
    m_brokenFor.resize(standings.size(), 0);
    for (std::size_t i = 0; i < standings.size(); ++i) {
        m_brokenFor[i] = standings[i].verdict == criteria::Verdict::Broken ? m_brokenFor[i] + 1 : 0;
        if (m_brokenFor[i] == secondsToMark)
            addMarker(Marker::Kind::Broken, Text::tr("broken: %1").arg(standings[i].text));
    }
    m_standings = std::move(standings);
    Q_EMIT judged(m_standings);
}

// The workers follow a planned rate by themselves; a planned number of connections is told to them as it changes.
void Conductor::followTimeline()
{
    if (!canSteer() || m_load.steered || m_load.paused || !m_prepared.shape.length)
        return;
    const double level = m_prepared.shape.curve->levelAt(m_clock.now() - m_start);
    if (!isOpen()) {
        if (std::lround(level) == m_load.connections)
            return;
        setLevel(level);
        Q_EMIT loadChanged(m_load);
    } else if (level != m_load.rate && m_ticks % ticksPerSecond == 0) {
        m_load.rate = level;
        Q_EMIT loadChanged(m_load);
    }
}

void Conductor::setLevel(double level)
{
    if (isOpen()) {
        m_load.rate = level;
        tellWorkers([level, at = m_clock.now() - m_start + ahead](Worker& worker) { worker.setRate(at, level); });
    } else {
        m_load.connections = std::clamp(static_cast<int>(std::lround(level)), 0, allowedConnections());
        tellWorkers([wanted = m_load.connections](Worker& worker) { worker.setConnections(wanted); });
    }
}

void Conductor::nextStep()
{
    const CeilingDriver& search = *m_prepared.search;
    Q_EMIT searched(search.result());
    const auto level = search.level();
    if (!level) {
        stop(EndReason::Completed, {});
        return;
    }
    if (m_ticks > 0) { // the first step is what the run begins with
        setLevel(*level);
        Q_EMIT loadChanged(m_load);
    }
    const bool proof = search.result().steps.back().kind == CeilingStep::Kind::Proof;
    const QString what = isOpen() ? Text::tr("%1 msg/s").arg(displayNumber(*level, *level < 10 ? 2 : 0))
                                  : Text::tr("%n connection(s)", nullptr, static_cast<int>(*level));
    addMarker(Marker::Kind::Step, proof ? Text::tr("proof: %1").arg(what) : what);
}

} // namespace stampede::load
