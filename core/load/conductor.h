// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/judge.h"
#include "load/ceiling_driver.h"
#include "load/run_ledger.h"
#include "load/run_result.h"
#include "load/shape.h"
#include "load/stop_rules.h"
#include "load/worker.h"
#include "metrics/aggregator.h"
#include "metrics/seconds.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

namespace stampede::load {

/// Descriptors besides the sessions': files of results, event loops, libraries.
inline constexpr quint64 spareDescriptors = 64;

/// Everything a run needs, checked and ready; made before the first connection.
struct PreparedRun {
    job::Job job; ///< as it is carried out: a timeline or a search gives its first level here
    Shape shape;  ///< of the job as it was given
    std::optional<CeilingDriver> search;   ///< finds the ceiling, in place of the timeline
    criteria::Circumstances circumstances; ///< of the job as it was given
    QString runId;
    smtp::ClientSettings settings;
    std::unique_ptr<message::MessageFactory> messages;
    net::SourcePool sources;
    std::vector<net::Endpoint> endpoints;
    net::ClientTls tls;
    int workers = 1;
    quint64 descriptorLimit = 0;
    std::optional<quint64> sampleEvery; ///< see RunOptions
    QString ledgerFile;                 ///< see RunOptions
    bool tellArrivals = false;          ///< see RunOptions
};

/// Runs the workers and watches over them: ten Snapshots a second, the stop rules, the end. Lives in a thread
/// of its own so that neither the engine nor a window pays for it; all its calls are queued.
class Conductor final : public QObject {
    Q_OBJECT
public:
    Conductor(PreparedRun prepared, const Clock& clock);
    ~Conductor() override;

    void begin();
    // Live control; ignored once the run is stopping.
    void pause();
    void resume();
    void setConnections(int connections);
    void setRate(double perSecond);
    void followPlan();
    void mark(const QString& text);
    /// Graceful; becomes an abort when limits.stop_grace is over.
    void stop(stampede::load::EndReason reason, const stampede::Error& error);
    void abort(stampede::load::EndReason reason, const stampede::Error& error);

Q_SIGNALS:
    void started(int workers);
    void snapshotTaken(const stampede::metrics::SnapshotPtr& snapshot);
    void secondPassed(const stampede::metrics::SecondRow& row);
    void marked(const stampede::load::Marker& marker);
    void loadChanged(const stampede::load::LoadState& state);
    void judged(const std::vector<stampede::criteria::Standing>& standings);
    void searched(const stampede::load::CeilingResult& steps);
    void sampled(const QList<stampede::load::ConversationSamplePtr>& samples);
    void arrived(const std::vector<stampede::ledger::Settled>& arrivals);
    void finished(const stampede::load::RunResult& result);

private:
    static constexpr int ticksPerSecond = 10;
    static constexpr int secondsToMark = 2;
    // Changes of the schedule are told this much ahead, so that all workers make them at the same instant.
    static constexpr Nanos ahead = std::chrono::milliseconds(20);
    struct ThreadDeleter {
        void operator()(QThread* thread) const;
    };

    void startSending();
    void startWorkers();
    void onTick();
    void publish();
    void takeSecond(const metrics::SecondRow& row);
    void tellStandings(std::vector<criteria::Standing> standings);
    void followTimeline();
    void nextStep();
    void setLevel(double level);
    void judge();
    void workerFinished();
    void closeBooks();
    void finish();
    // conductor_ledger.cpp
    void askSink();
    void sinkReady();
    void sinkUnreachable(const QString& why);
    void turnLedger();
    void startDrain();
    /// True while the run waits for what is on its way.
    bool drain();
    void finishUnstarted(EndReason reason, const Error& error);
    Nanos lastEnd() const;
    template <typename F>
    void tellWorkers(F call);
    bool hasBegun() const { return m_aggregator != nullptr; }
    bool canSteer() const { return m_running > 0 && !m_stopping && !m_prepared.search; }
    bool isOpen() const { return m_prepared.job.load.model == job::Load::Model::Open; }
    int allowedConnections() const;
    void tellLoad(Marker::Kind kind, const QString& text);
    void addMarker(Marker::Kind kind, const QString& text);

    PreparedRun m_prepared;
    const Clock& m_clock;
    std::unique_ptr<RunLedger> m_ledger; // of a tracked run; before the workers, which write into its lanes
    std::optional<ledger::Account> m_account;
    std::vector<ledger::Settled> m_settled; // not told yet
    Nanos m_drainUntil = Nanos::max();
    Nanos m_drainedAt = Nanos::max();
    bool m_draining = false;
    bool m_over = false;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::vector<std::unique_ptr<QThread, ThreadDeleter>> m_threads;
    std::unique_ptr<metrics::Aggregator> m_aggregator;
    metrics::Seconds m_seconds;
    std::vector<std::unique_ptr<StopRule>> m_rules;
    criteria::Judge m_judge;
    std::vector<criteria::Standing> m_standings;
    std::vector<int> m_brokenFor; // by criterion: judged broken so many times in a row
    QTimer m_timer;
    metrics::SnapshotPtr m_last;
    Nanos m_start{0};
    Nanos m_abortAt = Nanos::max();
    QDateTime m_startedAt;
    EndReason m_reason = EndReason::Completed;
    Error m_error;
    bool m_stopping = false;
    bool m_aborting = false;
    int m_running = 0;
    LoadState m_load;
    std::vector<Marker> m_markers;
    quint64 m_openDescriptors = 0;
    int m_ticks = 0;
};

template <typename F>
void Conductor::tellWorkers(F call)
{
    for (const auto& worker : m_workers)
        QMetaObject::invokeMethod(
            worker.get(), [call, target = worker.get()] { call(*target); }, Qt::QueuedConnection);
}

} // namespace stampede::load
