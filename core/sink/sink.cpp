// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sink/sink.h"

#include "net/descriptor_limit.h"
#include "net/event_dispatcher.h"
#include "sink/acceptor.h"
#include "sink/sink_ledger.h"
#include "sink/sink_shared.h"
#include "sink/sink_worker.h"

#include <QThread>

#include <algorithm>
#include <vector>

namespace stampede::sink {
namespace {

struct AskWaitJoin {
    void operator()(QThread* thread) const
    {
        thread->quit();
        thread->wait();
        delete thread;
    }
};
using ThreadHandle = std::unique_ptr<QThread, AskWaitJoin>;

ThreadHandle startThread(const QString& name)
{
    ThreadHandle thread(new QThread);
    thread->setObjectName(name);
    thread->setEventDispatcher(net::makeUvEventDispatcher());
    thread->start();
    return thread;
}

template <typename Object, typename Call>
void inThreadOf(Object& object, Call call)
{
    QMetaObject::invokeMethod(&object, call, Qt::BlockingQueuedConnection);
}

} // namespace

/// Acceptor, workers and their threads, in the order in which they can go: each object after its thread has
/// ended.
struct Sink::Threads {
    ~Threads()
    {
        if (acceptor)
            inThreadOf(*acceptor, [this] { acceptor->shutDown(); });
        acceptorThread.reset();
        for (const auto& worker : workers)
            inThreadOf(*worker, [&worker] { worker->shutDown(); });
        workerThreads.clear();
    }

    QObject context; ///< what queued calls to the sink hang on: they go with the run
    std::vector<std::unique_ptr<SinkWorker>> workers;
    std::unique_ptr<Acceptor> acceptor;
    std::vector<ThreadHandle> workerThreads;
    ThreadHandle acceptorThread;
};

Sink::Sink(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    m_timeLimit.setSingleShot(true);
    connect(&m_timeLimit, &QTimer::timeout, this, &Sink::announce);
}

Sink::~Sink()
{
    stop();
}

Status Sink::start(const SinkSettings& settings)
{
    if (isRunning())
        return Error{{}, tr("The sink is running already.")};
    net::raiseDescriptorLimit();
    SinkSettings used = settings;
    used.server.startTls = settings.tls == SinkTls::StartTls;
    const int count = used.workers > 0 ? used.workers : std::max(1, QThread::idealThreadCount());
    auto shared = std::make_unique<SinkShared>(used, static_cast<std::size_t>(count), m_clock);
    if (used.tls != SinkTls::None) {
        const QStringList names{QString::fromStdString(used.server.hostname), QStringLiteral("localhost")};
        Result<net::ServerTls> tls = net::makeServerTls(used.certificateFile, used.keyFile, names);
        if (!tls)
            return tls.error();
        shared->tls = std::move(tls).value();
    }
    auto ledger = used.ledger ? std::make_unique<SinkLedger>() : nullptr;
    if (ledger && !used.ledgerFile.isEmpty()) {
        if (const Status opened = ledger->openFile(used.ledgerFile); !opened)
            return opened;
    }

    m_threads = makeThreads(*shared, count);
    Acceptor* const acceptor = m_threads->acceptor.get();
    m_shared = std::move(shared);
    m_ledger = std::move(ledger);
    m_ledgerWarning.clear();
    m_announced = false;
    m_startedAt = m_clock.now().count();
    m_stoppedAt = -1;
    Status listening = success();
    inThreadOf(*acceptor, [&] {
        listening = acceptor->open();
        m_address = acceptor->serverAddress();
        m_port = acceptor->serverPort();
    });
    if (m_ledger)
        m_ledger->begin(*m_shared->ledger);
    if (!listening) {
        stop();
        return listening;
    }
    openChannel(used.channel);
    if (used.maxTime > Nanos(0))
        m_timeLimit.start(std::chrono::ceil<std::chrono::milliseconds>(used.maxTime));
    return listening;
}

std::unique_ptr<Sink::Threads> Sink::makeThreads(SinkShared& shared, int count)
{
    auto threads = std::make_unique<Threads>();
    std::vector<SinkWorker*> workers;
    for (int i = 0; i < count; ++i) {
        threads->workerThreads.push_back(startThread(QStringLiteral("sink-%1").arg(i)));
        threads->workers.push_back(std::make_unique<SinkWorker>(shared, static_cast<std::size_t>(i)));
        SinkWorker* const worker = threads->workers.back().get();
        worker->moveToThread(threads->workerThreads.back().get());
        connect(worker, &SinkWorker::messagesReached, &threads->context, [this] { announce(); });
        inThreadOf(*worker, [worker] { worker->startUp(); });
        workers.push_back(worker);
    }
    // A single worker accepts itself: handing over to a neighbour on the next core costs more than it spares.
    if (count > 1)
        threads->acceptorThread = startThread(QStringLiteral("sink-accept"));
    QThread* const accepting =
        count > 1 ? threads->acceptorThread.get() : threads->workerThreads.front().get();
    threads->acceptor = std::make_unique<Acceptor>(shared, std::move(workers));
    threads->acceptor->moveToThread(accepting);
    return threads;
}

void Sink::openChannel(const QString& name)
{
    if (!m_ledger)
        return;
    const QString channel = name.isEmpty() ? ledger::channelName(m_port) : name;
    if (const Status served = m_ledger->listen(channel); served)
        m_channel = channel;
    else
        m_ledgerWarning =
            tr("Nobody can follow the ledger under \"%1\": %2.").arg(channel, served.error().text);
}

void Sink::stop()
{
    if (!isRunning())
        return;
    m_timeLimit.stop();
    m_threads.reset();
    m_channel.clear();
    m_ledgerWarning.clear();
    if (m_ledger) {
        if (const Status whole = m_ledger->complete(); !whole)
            m_ledgerWarning = tr("The file of the ledger is not whole: %1.").arg(whole.error().text);
    }
    m_stoppedAt = m_clock.now().count();
}

void Sink::setBehaviour(std::shared_ptr<const Behaviour> behaviour)
{
    if (isRunning())
        m_shared->behaviour.set(std::move(behaviour));
}

int Sink::workerCount() const
{
    return m_shared ? static_cast<int>(m_shared->workers.size()) : 0;
}

SinkStats Sink::stats() const
{
    if (!m_shared)
        return {};
    SinkStats stats = m_shared->stats();
    if (m_ledger)
        stats.runs = m_ledger->runs();
    const Nanos::rep stopped = m_stoppedAt;
    stats.elapsed = Nanos((stopped >= 0 ? stopped : m_clock.now().count()) - m_startedAt);
    return stats;
}

void Sink::announce()
{
    if (m_announced)
        return;
    m_announced = true;
    Q_EMIT finished();
}

} // namespace stampede::sink
