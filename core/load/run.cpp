// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/run.h"

#include "job/validate.h"
#include "load/client_settings.h"
#include "load/conductor.h"
#include "load/share.h"
#include "net/descriptor_limit.h"
#include "net/resolver.h"
#include "net/target_guard.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace stampede::load {

namespace {

// Descriptors besides the sessions': files of results, event loops, libraries.
constexpr quint64 spareDescriptors = 64;

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
    qRegisterMetaType<QList<ConversationSamplePtr>>();
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

void Run::start()
{
    Problems problems;
    job::validate(m_job, m_options.baseDir, problems);
    m_prepared = std::make_unique<PreparedRun>();
    m_prepared->tls = net::makeClientTls(m_job.tls.settings, m_job.target.host, m_options.baseDir,
                                         QStringLiteral("tls"), problems);
    m_prepared->sources = net::SourcePool::parse(m_job.target.sourceAddresses, problems);
    message::RunFacts facts;
    facts.runId = m_options.runId.toStdString();
    m_prepared->messages = message::MessageFactory::create(m_job.message, facts, m_options.baseDir, problems);
    if (!problems.isEmpty()) {
        refuse(true, problems);
        return;
    }
    net::resolve(m_job.target.host, m_job.target.family, this,
                 [this](const Result<QList<QHostAddress>>& addresses) { resolved(addresses); });
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
            net::checkDescriptors(static_cast<quint64>(m_job.load.connections) + spareDescriptors);
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
    m_prepared->job = m_job;
    m_prepared->runId = m_options.runId;
    m_prepared->sampleEvery = m_options.sampleEvery;
    m_prepared->settings = clientSettings(m_job, m_options.password);
    m_prepared->workers =
        usefulWorkers(m_job.limits.workers, QThread::idealThreadCount(), m_job.load.connections);
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
    connect(m_conductor, &Conductor::sampled, this, &Run::sampled);
    connect(m_conductor, &Conductor::finished, this, &Run::finished);
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
    tellConductor([](Conductor& conductor) { conductor.stop(EndReason::Stopped, {}); });
}

void Run::abort()
{
    if (m_conductor == nullptr) {
        finishEarly();
        return;
    }
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
