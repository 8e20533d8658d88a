// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/run.h"

#include "job/circumstances.h"
#include "job/validate.h"
#include "load/client_settings.h"
#include "load/conductor.h"
#include "load/probe.h"
#include "load/share.h"
#include "net/descriptor_limit.h"
#include "net/resolver.h"
#include "net/target_guard.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace stampede::load {

namespace {

QString makeRunId()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss")) + QLatin1Char('-') +
           QStringLiteral("%1").arg(QRandomGenerator::global()->generate() & 0xffffff, 6, 16,
                                    QLatin1Char('0'));
}

void registerTypes()
{
    qRegisterMetaType<metrics::SnapshotPtr>();
    qRegisterMetaType<metrics::SecondRow>();
    qRegisterMetaType<RunResult>();
    qRegisterMetaType<Refusal>();
    qRegisterMetaType<Marker>();
    qRegisterMetaType<LoadState>();
    qRegisterMetaType<std::vector<criteria::Standing>>();
    qRegisterMetaType<CeilingResult>();
    qRegisterMetaType<QList<ConversationSamplePtr>>();
    qRegisterMetaType<std::vector<ledger::Settled>>();
    qRegisterMetaType<ProbeEvent>();
    qRegisterMetaType<ProbeResult>();
}

} // namespace

void Run::ThreadDeleter::operator()(QThread* thread) const
{
    thread->quit();
    thread->wait();
    delete thread;
}

Run::Run(job::Job job, RunOptions options, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_job(std::move(job))
    , m_options(std::move(options))
    , m_clock(clock)
{
    registerTypes();
    if (m_options.runId.isEmpty())
        m_options.runId = makeRunId();
}

Run::~Run() = default;

// Beside the load, from its start to its end.
void Run::startProbe()
{
    RunOptions options = m_options;
    m_probeOver = false;
    m_probe = std::make_unique<Probe>(m_job, options, m_clock);
    connect(m_probe.get(), &Probe::told, this, &Run::tellProbe);
    const auto over = [this](const ProbeResult& result) {
        m_probeOver = true;
        m_probeResult = result;
        finishWhenAllHave();
    };
    connect(m_probe.get(), &Probe::refused, this, [over](const Refusal& refusal) {
        ProbeResult result;
        result.error = refusal.problems.list().value(0).toString();
        over(result);
    });
    connect(m_probe.get(), &Probe::finished, this, over);
    m_probe->start();
}

// A mark where its luck turns; one for each message would cover the charts.
void Run::tellProbe(const ProbeEvent& event)
{
    using Kind = ProbeEvent::Kind;
    if (event.kind != std::exchange(m_probeKind, event.kind)) {
        switch (event.kind) {
        case Kind::Delivered: mark(tr("probe: delivered again")); break;
        case Kind::Late: mark(tr("probe: late")); break;
        case Kind::Lost: mark(tr("probe: lost")); break;
        case Kind::Refused: mark(tr("probe: refused")); break;
        case Kind::Failed: mark(tr("probe: failed")); break;
        }
    }
    Q_EMIT probed(event);
}

void Run::stopProbe(bool atOnce)
{
    if (!m_probe || m_probeOver)
        return;
    if (atOnce)
        m_probe->abort();
    else
        m_probe->stop();
}

void Run::conductorFinished(const RunResult& result)
{
    m_result = result;
    m_result->job = m_job; // as it was given, not as it was carried out
    stopProbe(result.reason == EndReason::Aborted || result.reason == EndReason::NotCarriedOut);
    if (!m_probeOver)
        Q_EMIT probeAwaited();
    finishWhenAllHave();
}

void Run::finishWhenAllHave()
{
    if (!m_result || !m_probeOver)
        return;
    m_result->probe = m_probeResult;
    Q_EMIT finished(*m_result);
}

void Run::start()
{
    Problems problems;
    job::validate(m_job, m_options.baseDir, problems,
                  m_options.findCeiling ? job::Purpose::Search : job::Purpose::Run);
    m_prepared = std::make_unique<PreparedRun>();
    if (m_job.tls.mode != smtp::TlsMode::None)
        m_prepared->tls = net::makeClientTls(m_job.tls.settings, m_job.target.host, m_options.baseDir,
                                             QStringLiteral("tls"), problems);
    m_prepared->sources = net::SourcePool::parse(m_job.target.sourceAddresses, problems);
    message::RunFacts facts;
    facts.runId = m_options.runId.toStdString();
    facts.track = m_job.tracking.enabled;
    m_prepared->messages = message::MessageFactory::create(m_job.message, facts, m_options.baseDir, problems);
    prepareLoad(problems);
    if (!problems.isEmpty()) {
        refuse(true, problems);
        return;
    }
    net::resolve(m_job.target.host, m_job.target.family, this,
                 [this](const Result<QList<QHostAddress>>& addresses) { resolved(addresses); });
}

// The job as it is carried out: a timeline gives the length and the first level, a search its first step.
void Run::prepareLoad(Problems& problems)
{
    using Model = job::Load::Model;
    job::Job& job = m_prepared->job = m_job;
    job::Load& load = job.load;
    if (!problems.isEmpty())
        return;
    if (m_options.findCeiling) {
        m_prepared->search.emplace(job);
        load.stages.clear();
        load.messages.reset();
        load.duration.reset();
        load.rampUp = Nanos(0);
        load.overrun = job::Load::Overrun::Skip;
        if (load.model == Model::Open)
            load.rate = m_prepared->search->firstLevel();
        else
            load.connections = static_cast<int>(m_prepared->search->firstLevel());
        m_mostConnections = load.connections;
        return;
    }
    m_prepared->circumstances = job::circumstancesOf(m_job);
    m_prepared->shape = shapeOf(m_job.load, m_options.baseDir, problems);
    const Shape& shape = m_prepared->shape;
    m_mostConnections = load.connections;
    if (!shape.length)
        return;
    load.duration = load.duration ? std::min(*load.duration, *shape.length) : *shape.length;
    if (load.model == Model::Open) {
        load.rate = shape.curve->levelAt(Nanos(0));
    } else {
        load.connections = static_cast<int>(std::lround(shape.curve->levelAt(Nanos(0))));
        m_mostConnections = std::max(1, static_cast<int>(std::ceil(shape.most)));
    }
}

void Run::resolved(const Result<QList<QHostAddress>>& addresses)
{
    if (m_over)
        return;
    Problems problems;
    if (!addresses) {
        problems.add(QStringLiteral("target.host"), addresses.error().text);
        refuse(false, problems);
        return;
    }
    if (const Status verdict = net::judgeTarget(m_job.target.host, *addresses, m_job.target.allowTargets);
        !verdict) {
        problems.add(verdict.error());
        refuse(true, problems);
        return;
    }
    m_prepared->descriptorLimit = net::raiseDescriptorLimit();
    if (const Status enough =
            net::checkDescriptors(static_cast<quint64>(m_mostConnections) + spareDescriptors);
        !enough) {
        problems.add(enough.error());
        refuse(false, problems);
        return;
    }
    for (const QHostAddress& address : *addresses)
        m_prepared->endpoints.push_back({address, m_job.target.port});
    conduct();
}

void Run::conduct()
{
    m_prepared->runId = m_options.runId;
    m_prepared->sampleEvery = m_options.sampleEvery;
    m_prepared->ledgerFile = m_options.ledgerFile;
    m_prepared->tellArrivals = m_options.tellArrivals;
    m_prepared->settings = clientSettings(m_job, m_options.password);
    // A search for connections may go far beyond its first step.
    const int connections = m_prepared->search && m_job.load.model == job::Load::Model::Closed
                                ? job::Load::mostConnections
                                : m_mostConnections;
    m_prepared->workers = usefulWorkers(m_job.limits.workers, QThread::idealThreadCount(), connections);
    m_conductor = new Conductor(std::move(*m_prepared), m_clock);
    m_prepared.reset();
    m_thread.reset(new QThread);
    m_thread->setObjectName(QStringLiteral("conductor"));
    m_conductor->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_conductor, &QObject::deleteLater);
    connect(m_conductor, &Conductor::started, this, &Run::started);
    connect(m_conductor, &Conductor::snapshotTaken, this, &Run::snapshotTaken);
    connect(m_conductor, &Conductor::secondPassed, this, &Run::secondPassed);
    connect(m_conductor, &Conductor::marked, this, &Run::marked);
    connect(m_conductor, &Conductor::loadChanged, this, &Run::loadChanged);
    connect(m_conductor, &Conductor::judged, this, &Run::judged);
    connect(m_conductor, &Conductor::searched, this, &Run::searched);
    connect(m_conductor, &Conductor::sampled, this, &Run::sampled);
    connect(m_conductor, &Conductor::arrived, this, &Run::arrived);
    connect(m_conductor, &Conductor::finished, this, &Run::conductorFinished);
    if (m_job.probe.enabled)
        connect(m_conductor, &Conductor::started, this, &Run::startProbe);
    m_thread->start();
    QMetaObject::invokeMethod(m_conductor, &Conductor::begin, Qt::QueuedConnection);
}

template <typename F>
void Run::tellConductor(F call)
{
    if (m_conductor != nullptr)
        QMetaObject::invokeMethod(
            m_conductor, [call, conductor = m_conductor] { call(*conductor); }, Qt::QueuedConnection);
}

void Run::pause()
{
    tellConductor([](Conductor& conductor) { conductor.pause(); });
}

void Run::resume()
{
    tellConductor([](Conductor& conductor) { conductor.resume(); });
}

void Run::setConnections(int connections)
{
    tellConductor([connections](Conductor& conductor) { conductor.setConnections(connections); });
}

void Run::setRate(double perSecond)
{
    tellConductor([perSecond](Conductor& conductor) { conductor.setRate(perSecond); });
}

void Run::followPlan()
{
    tellConductor([](Conductor& conductor) { conductor.followPlan(); });
}

void Run::mark(const QString& text)
{
    tellConductor([text](Conductor& conductor) { conductor.mark(text); });
}

void Run::stop()
{
    if (m_conductor == nullptr) {
        finishEarly();
        return;
    }
    if (m_result) // only the probe is still waited for
        return stopProbe(true);
    tellConductor([](Conductor& conductor) { conductor.stop(EndReason::Stopped, {}); });
}

void Run::abort()
{
    if (m_conductor == nullptr) {
        finishEarly();
        return;
    }
    stopProbe(true);
    tellConductor([](Conductor& conductor) { conductor.abort(EndReason::Aborted, {}); });
}

// Stopped while the target's name was still looked up: nothing was started.
void Run::finishEarly()
{
    if (m_over)
        return;
    m_over = true;
    RunResult result;
    result.runId = m_options.runId;
    result.job = m_job;
    result.started = result.ended = QDateTime::currentDateTimeUtc();
    result.reason = EndReason::Stopped;
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
}

void Run::refuse(bool badInput, const Problems& problems)
{
    m_over = true;
    const Refusal refusal{badInput, problems};
    QMetaObject::invokeMethod(
        this, [this, refusal] { Q_EMIT refused(refusal); }, Qt::QueuedConnection);
}

} // namespace stampede::load
