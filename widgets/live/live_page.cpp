// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/live_page.h"

#include "job/circumstances.h"
#include "widgets/base/message_bar.h"
#include "widgets/charts/chart_base.h"
#include "widgets/charts/time_axis.h"
#include "widgets/live/drain_strip.h"
#include "widgets/live/live_actions.h"
#include "widgets/live/live_charts.h"
#include "widgets/live/live_tables.h"
#include "widgets/live/live_tiles.h"
#include "widgets/live/load_strip.h"
#include "widgets/live/run_header.h"
#include "widgets/run/result_kinds.h"

#include <QStackedLayout>
#include <QTimer>

namespace stampede::widgets {

// Every way between the page and the host of runs is here.
void LivePage::connectHost()
{
    connect(&m_host, &RunHost::stateChanged, this, &LivePage::showState);
    connect(&m_host, &RunHost::cleared, this, [this] { beginRun(m_host.job(), m_host.load()); });
    connect(&m_host, &RunHost::snapshotTaken, this, &LivePage::addSnapshot);
    connect(&m_host, &RunHost::historyGrew, this, &LivePage::historyGrew);
    connect(&m_host, &RunHost::marked, this, [this] { setMarkers(m_host.markers()); });
    connect(&m_host, &RunHost::loadChanged, this, &LivePage::showLoad);
    connect(&m_host, &RunHost::judged, this, &LivePage::showStandings);
    connect(&m_host, &RunHost::searched, this, &LivePage::showCeiling);
    connect(&m_host, &RunHost::probed, this, [this] { showProbe(m_host.probe()); });
    connect(&m_host, &RunHost::probeAwaited, this, &LivePage::awaitProbe);
    connect(&m_host, &RunHost::sampled, this, &LivePage::addSamples);
    connect(&m_host, &RunHost::finished, this, &LivePage::showResult);
    connect(&m_host, &RunHost::refused, this, &LivePage::showRefusal);
    setHistory(&m_host.history());

    connect(m_actions, &LiveActions::pauseAsked, &m_host, &RunHost::pause);
    connect(m_actions, &LiveActions::resumeAsked, &m_host, &RunHost::resume);
    connect(m_actions, &LiveActions::stopAsked, &m_host, &RunHost::stop);
    connect(m_actions, &LiveActions::abortAsked, &m_host, &RunHost::abort);
    connect(m_drain, &DrainStrip::stopAsked, &m_host, &RunHost::stop);
    connect(m_strip, &LoadStrip::connectionsAsked, &m_host, &RunHost::setConnections);
    connect(m_strip, &LoadStrip::rateAsked, &m_host, &RunHost::setRate);
    connect(m_strip, &LoadStrip::planAsked, &m_host, &RunHost::followPlan);
    connect(m_strip, &LoadStrip::markAsked, &m_host, &RunHost::mark);

    if (m_host.hasRun()) {
        beginRun(m_host.job(), m_host.load());
        addSnapshot(m_host.last());
        setMarkers(m_host.markers());
        historyGrew();
        if (!m_host.standings().empty())
            showStandings(m_host.standings());
        showCeiling(m_host.ceiling());
        if (m_host.job().probe.enabled)
            showProbe(m_host.probe());
        if (m_host.awaitsProbe())
            awaitProbe();
        if (m_host.result().last)
            showResult(m_host.result());
    }
    showState(m_host.state());
}

void LivePage::showState(RunHost::State state)
{
    m_header->showState(state);
    m_actions->showState(state);
    m_strip->setRunning(state == RunHost::State::Running || state == RunHost::State::Paused);
    if (state == RunHost::State::Running)
        showAwaited();
}

void LivePage::beginRun(const job::Job& job, const load::LoadState& load)
{
    m_job = job;
    m_result.reset();
    m_recent.clear();
    m_messages->dismiss();
    m_header->showJob(job);
    m_tiles->clear();
    m_strip->showJob(job.load);
    m_strip->setSearching(false);
    m_actions->setSearching(false);
    setAwaited(Awaited::Nothing);
    if (load.connections > 0)
        m_strip->showLoad(load);
    m_charts->showJob(job);
    m_charts->clear();
    m_tables->clear();
    setTracked(isFollowed(job.tracking));
    m_tables->probe().setProbed(job.probe.enabled);
    // Before anything was measured: what will be judged, and that nothing is known yet.
    showStandings(criteria::Judge(job.criteria, job::circumstancesOf(job)).standings());
    m_pages->setCurrentIndex(1);
}

void LivePage::addSnapshot(const metrics::SnapshotPtr& snapshot)
{
    m_recent.add(snapshot);
    m_figuresDue = true;
    if (snapshot && snapshot->queue >= 0)
        setTracked(true);
    if (snapshot && m_awaited != Awaited::Probe)
        setAwaited(snapshot->draining && !m_result ? Awaited::Messages : Awaited::Nothing);
    // The first at once; the others when the timer says so.
    if (isVisible() && m_recent.before() == nullptr)
        showFigures();
}

void LivePage::setTracked(bool tracked)
{
    m_charts->setTracked(tracked);
    m_tiles->setTracked(tracked);
    m_tables->delivery().setTracked(tracked);
}

void LivePage::setAwaited(Awaited awaited)
{
    if (awaited == m_awaited)
        return;
    m_awaited = awaited;
    m_strip->setDraining(awaited != Awaited::Nothing);
    m_actions->setDraining(awaited != Awaited::Nothing, awaited == Awaited::Probe);
    switch (awaited) {
    case Awaited::Nothing: m_drain->finish(); return;
    case Awaited::Messages: m_drain->follow(*m_recent.now(), m_job.tracking.drain); break;
    case Awaited::Probe:
        m_strip->setRunning(false);
        m_drain->awaitProbe(std::chrono::ceil<std::chrono::seconds>(m_job.probe.lostAfter));
        break;
    }
    showAwaited();
}

void LivePage::showAwaited()
{
    if (m_awaited == Awaited::Nothing || m_host.state() == RunHost::State::Stopping)
        return;
    if (m_awaited == Awaited::Messages)
        m_header->showDraining();
    else
        m_header->showProbeAwaited();
}

void LivePage::showFigures()
{
    m_figuresDue = false;
    const std::size_t measure = m_charts->measure();
    const LiveFigures figures =
        m_result ? figuresOf(*m_result, measure) : figuresOf(m_job.load, m_recent, measure);
    m_tiles->showFigures(figures, m_preferences.rateUnit(), measure, m_result.has_value());
    if (!m_result)
        m_header->showFigures(figures);
    m_tables->showRecent(m_recent);
    if (m_awaited == Awaited::Messages)
        m_drain->follow(*m_recent.now(), m_job.tracking.drain);
}

void LivePage::setHistory(const metrics::History* history)
{
    m_charts->setHistory(history);
}

void LivePage::historyGrew()
{
    m_charts->historyGrew();
}

void LivePage::setMarkers(const std::vector<load::Marker>& markers)
{
    m_charts->setMarkers(markers);
}

void LivePage::showLoad(const load::LoadState& state)
{
    m_strip->showLoad(state);
}

void LivePage::showStandings(const std::vector<criteria::Standing>& standings)
{
    m_tables->showStandings(standings);
    m_charts->setStandings(standings);
}

void LivePage::showCeiling(const load::CeilingResult& search)
{
    const bool searching = !search.steps.empty();
    if (searching) {
        m_job.load = searchedLoad(m_job.load);
        m_figuresDue = true;
    }
    m_tables->showCeiling(search);
    m_charts->setSteps(search);
    m_strip->setSearching(searching);
    m_actions->setSearching(searching);
}

void LivePage::showProbe(const load::ProbeResult& probe)
{
    m_tables->probe().setProbed(true);
    m_tables->showProbe(probe);
}

void LivePage::awaitProbe()
{
    setAwaited(Awaited::Probe);
}

void LivePage::addSamples(const QList<load::ConversationSamplePtr>& samples)
{
    m_tables->addSamples(samples);
}

void LivePage::showResult(const load::RunResult& result)
{
    m_result = result;
    setAwaited(Awaited::Nothing);
    m_header->showResult(result);
    if (!result.criteria.empty())
        showStandings(result.criteria);
    if (result.ceiling)
        showCeiling(*result.ceiling);
    if (result.probe || result.job.probe.enabled) {
        m_tables->probe().setProbed(true);
        m_tables->showProbe(result.probe.value_or(load::ProbeResult()),
                            resultStem(result.job.name, result.runId));
    }
    if (!result.last) {
        m_messages->show(MessageBar::Severity::Error, result.error.text);
        return;
    }
    // The tables show the end, not the last half second before it.
    m_tables->finish(m_recent);
    if (result.ledger) {
        setTracked(true);
        m_tables->showAccount(*result.ledger, resultStem(result.job.name, result.runId));
    }
    showFigures();
}

void LivePage::showRefusal(const load::Refusal& refusal)
{
    m_header->showRefusal(refusal);
}

void LivePage::tick()
{
    if (m_figuresDue && isVisible() && !m_recent.isEmpty())
        showFigures();
    m_charts->tick();
}

std::vector<ChartBase*> LivePage::charts() const
{
    return m_charts->charts();
}

} // namespace stampede::widgets
