// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Conductor's live control: what a person changes while the run goes on, told to all workers and marked.
#include "base/display.h"
#include "load/conductor.h"

#include <QCoreApplication>

#include <algorithm>

namespace stampede::load {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::load::Conductor)
};
} // namespace

void Conductor::addMarker(Marker::Kind kind, const QString& text)
{
    m_markers.push_back({m_clock.now() - m_start, kind, text});
    Q_EMIT marked(m_markers.back());
}

void Conductor::tellLoad(Marker::Kind kind, const QString& text)
{
    addMarker(kind, text);
    Q_EMIT loadChanged(m_load);
}

void Conductor::pause()
{
    if (!canSteer() || m_load.paused)
        return;
    m_load.paused = true;
    tellWorkers([at = m_clock.now() - m_start + ahead](Worker& worker) { worker.pause(at); });
    tellLoad(Marker::Kind::Paused, Text::tr("paused"));
}

void Conductor::resume()
{
    if (!canSteer() || !m_load.paused)
        return;
    m_load.paused = false;
    tellWorkers([at = m_clock.now() - m_start + ahead](Worker& worker) { worker.resume(at); });
    tellLoad(Marker::Kind::Resumed, Text::tr("resumed"));
}

int Conductor::allowedConnections() const
{
    const quint64 limit = m_prepared.descriptorLimit;
    const quint64 most = limit > spareDescriptors ? limit - spareDescriptors : 1;
    return static_cast<int>(std::min<quint64>(most, job::Load::mostConnections));
}

void Conductor::setConnections(int connections)
{
    if (!canSteer())
        return;
    const int wanted =
        std::clamp(connections, m_prepared.workers, std::max(m_prepared.workers, allowedConnections()));
    if (wanted == m_load.connections)
        return;
    m_load.connections = wanted;
    // The timeline of the closed model is in connections; that of the open model goes on.
    m_load.steered = m_load.steered || !isOpen();
    tellWorkers([wanted](Worker& worker) { worker.setConnections(wanted); });
    tellLoad(Marker::Kind::Connections, Text::tr("%n connection(s)", nullptr, wanted));
}

void Conductor::setRate(double perSecond)
{
    if (!canSteer() || !isOpen() || !(perSecond > 0))
        return;
    const double wanted = std::min(perSecond, job::Load::mostRate);
    if (wanted == m_load.rate)
        return;
    m_load.rate = wanted;
    m_load.steered = true;
    tellWorkers(
        [wanted, at = m_clock.now() - m_start + ahead](Worker& worker) { worker.setRate(at, wanted); });
    tellLoad(Marker::Kind::Rate, Text::tr("%1 msg/s").arg(displayNumber(wanted, 2)));
}

void Conductor::followPlan()
{
    if (!canSteer() || !m_load.steered)
        return;
    m_load.steered = false;
    const Nanos at = m_clock.now() - m_start + ahead;
    if (isOpen()) {
        m_load.rate = m_prepared.shape.curve->levelAt(at);
        tellWorkers([at](Worker& worker) { worker.followPlan(at); });
    } else {
        setLevel(m_prepared.shape.curve->levelAt(at));
    }
    tellLoad(Marker::Kind::Plan, Text::tr("as planned"));
}

void Conductor::mark(const QString& text)
{
    if (m_running > 0)
        addMarker(Marker::Kind::Note, text);
}

} // namespace stampede::load
