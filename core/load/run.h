// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "ledger/ledger.h"
#include "load/marker.h"
#include "load/run_result.h"
#include "load/sample.h"
#include "metrics/seconds.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <string>

namespace stampede::load {

class Conductor;
class Probe;
struct PreparedRun;

/// What a Job does not hold but a Run needs.
struct RunOptions {
    QString baseDir;      ///< what relative paths in the job start from
    std::string password; ///< for auth; the job only names where it comes from
    QString runId;        ///< empty: made from the time and a random number
    /// Conversations kept to be looked at: every failed one and one in so many of the accepted ones (0: none
    /// of those), as many as sampled() carries. nullopt: nothing is kept, and nothing is spent on it.
    std::optional<quint64> sampleEvery = {};
    /// Where a tracked run writes down what it hands over, for `reconcile`; empty: nowhere.
    QString ledgerFile = {};
    /// arrived() is told.
    bool tellArrivals = false;
    /// Searches the ceiling as job.search says, in place of the load's timeline, messages and duration.
    bool findCeiling = false;
};

/// Why nothing was started.
struct Refusal {
    bool badInput = true; ///< the job's fault; false: the surroundings' (name not found, too few descriptors)
    Problems problems;
};

/// One execution of a Job. Lives in the caller's thread and never blocks it; the work is done in threads of
/// its own, and every signal comes from the event loop. Either refused() or, after started(), finished() is
/// told, once.
class Run final : public QObject {
    Q_OBJECT
public:
    Run(job::Job job, RunOptions options, const Clock& clock, QObject* parent = nullptr);
    /// Aborts what still runs and waits for its threads.
    ~Run() override;

    const QString& id() const { return m_options.runId; }
    const job::Job& job() const { return m_job; }

    /// Checks everything, resolves the target, asks the target guard, then starts the workers.
    void start();
    /// Finishes open transactions, then ends.
    void stop();
    /// Ends at once; open messages are counted as aborted.
    void abort();

    // Live control; takes effect within a few hundredths of a second and is marked. Ignored unless started()
    // was told and the run goes on.
    /// Closed: sessions finish their message and stay connected. Open: nothing is scheduled; what was due
    /// already is still sent. The duration goes on.
    void pause();
    void resume();
    /// Closed: how many sessions; one too many ends after its message. Open: the most there may be. Clamped
    /// to 1 … the open files allowed.
    void setConnections(int connections);
    /// Open: messages a second from now on, whatever was planned. Clamped to what a job may ask.
    void setRate(double perSecond);
    /// Back to the job's load, as planned for this time of the run.
    void followPlan();
    /// A named mark on the charts and in the results.
    void mark(const QString& text);

Q_SIGNALS:
    void refused(const stampede::load::Refusal& refusal);
    void started(int workers);
    /// Ten times a second, and once more at the end.
    void snapshotTaken(const stampede::metrics::SnapshotPtr& snapshot);
    /// Once a second, and for the rest at the end.
    void secondPassed(const stampede::metrics::SecondRow& row);
    void marked(const stampede::load::Marker& marker);
    /// At the start and after every change by live control.
    void loadChanged(const stampede::load::LoadState& state);
    /// Once a second, when the job has criteria; the last time before finished().
    void judged(const std::vector<stampede::criteria::Standing>& standings);
    /// The steps of the search so far, whenever one is begun or over.
    void searched(const stampede::load::CeilingResult& steps);
    /// At most ten times a second, a bounded number each.
    void sampled(const QList<stampede::load::ConversationSamplePtr>& samples);
    /// Of a tracked run, when the options ask for it; at most ten times a second.
    void arrived(const std::vector<stampede::ledger::Settled>& arrivals);
    /// By the probe that runs beside it.
    void probed(const stampede::load::ProbeEvent& event);
    /// The load is over; only the probe's last messages are waited for, up to job.probe.lostAfter. stop()
    /// ends that.
    void probeAwaited();
    void finished(const stampede::load::RunResult& result);

private:
    struct ThreadDeleter {
        void operator()(QThread* thread) const;
    };
    void resolved(const Result<QList<QHostAddress>>& addresses);
    template <typename F>
    void tellConductor(F call);
    void refuse(bool badInput, const Problems& problems);
    void prepareLoad(Problems& problems);
    void conduct();
    void finishEarly();
    void startProbe();
    void tellProbe(const ProbeEvent& event);
    void stopProbe(bool atOnce);
    void conductorFinished(const RunResult& result);
    void finishWhenAllHave();

    job::Job m_job;
    RunOptions m_options;
    const Clock& m_clock;
    std::unique_ptr<PreparedRun> m_prepared;
    int m_mostConnections = 1; // that the load as planned ever has
    bool m_over = false;
    std::unique_ptr<Probe> m_probe; // beside the load; null without one
    bool m_probeOver = true;
    ProbeEvent::Kind m_probeKind = ProbeEvent::Kind::Delivered; // of its last message
    std::optional<ProbeResult> m_probeResult;
    std::optional<RunResult> m_result; // while the probe is waited for
    Conductor* m_conductor = nullptr;  // lives in m_thread, which deletes it when it ends
    std::unique_ptr<QThread, ThreadDeleter> m_thread;
};

} // namespace stampede::load
