// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/run_starter.h"

#include <QAction>

#include <utility>

namespace stampede::widgets {

namespace {

bool isLoopback(const QString& host)
{
    return host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

} // namespace

RunStarter::RunStarter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.jobPage, &JobPage::findingsChanged, this, &RunStarter::changed);
    connect(&parts.runs, &RunHost::stateChanged, this, &RunStarter::changed);
    connect(&parts.preferences, &Preferences::changed, this, &RunStarter::changed);
    connect(&parts.sink, &SinkHost::stateChanged, this, &RunStarter::onSinkState);
    connect(&parts.sink, &SinkHost::failed, this, [this](const QString& text) { m_sinkFault = text; });
}

bool RunStarter::isBusy() const
{
    return m_parts.runs.isActive() || m_waitsForSink;
}

QString RunStarter::whyNot() const
{
    return isBusy() ? tr("A run is going on.") : m_parts.jobPage.whyNot();
}

QString RunStarter::whyNotFind() const
{
    return isBusy() ? tr("A run is going on.") : m_parts.jobPage.whyNotFind();
}

const std::optional<job::Job>& RunStarter::jobFor(What what) const
{
    const JobFindings& findings = m_parts.jobPage.findings();
    return what == What::Search ? findings.searchable : findings.job;
}

bool RunStarter::startsSink() const
{
    return needsSink(jobFor(What::Run));
}

bool RunStarter::needsSink(const std::optional<job::Job>& job) const
{
    return job && m_parts.sink.state() == SinkHost::State::Idle && isLoopback(job->target.host) &&
           job->target.port == m_parts.sinkPage.port() && m_parts.sinkPage.startsWithRun();
}

void RunStarter::start()
{
    if (whyNot().isEmpty())
        begin(What::Run);
}

void RunStarter::find()
{
    if (whyNotFind().isEmpty())
        begin(What::Search);
}

void RunStarter::begin(What what)
{
    m_job = *jobFor(what);
    m_options = {};
    m_options.baseDir = m_parts.document.baseDir();
    m_options.password = m_parts.jobPage.effectivePassword();
    m_options.sampleEvery = static_cast<quint64>(m_parts.preferences.sampleEvery());
    m_options.findCeiling = what == What::Search;
    if (!needsSink(jobFor(what))) {
        run();
        return;
    }
    m_waitsForSink = true;
    m_sinkFault.clear();
    Q_EMIT changed();
    m_parts.sinkPage.startAction()->trigger();
    // What its page cannot start (a certificate that is not there) never leaves Idle.
    if (m_parts.sink.state() == SinkHost::State::Idle)
        onSinkState(SinkHost::State::Idle);
}

void RunStarter::onSinkState(SinkHost::State state)
{
    if (m_waitsForSink && state == SinkHost::State::Running) {
        m_waitsForSink = false;
        run();
    } else if (m_waitsForSink && state == SinkHost::State::Idle) {
        // Most often the port is taken: then something listens there, and the run says how that goes.
        m_waitsForSink = false;
        Q_EMIT noticed(
            tr("The built-in sink was not started: %1 The run goes to what listens there.").arg(m_sinkFault));
        run();
    }
    Q_EMIT changed();
}

void RunStarter::run()
{
    m_parts.runs.start(m_job, std::exchange(m_options, {}));
    Q_EMIT started();
    Q_EMIT changed();
}

} // namespace stampede::widgets
