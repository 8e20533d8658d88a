// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run.h"
#include "metrics/history.h"
#include "widgets/run/probe_log.h"
#include "widgets/run/stored_run.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <vector>

namespace stampede::widgets {

class RunDesk;

/// One run after another for a window. The Run lives in a thread of its own (here called the desk), which
/// also makes the points and writes the results aside, so the GUI thread never waits and never computes a
/// percentile. All members belong to the GUI thread; nothing here blocks, but the destructor, which aborts
/// what runs and joins.
class RunHost final : public QObject {
    Q_OBJECT
public:
    enum class State : quint8 { Idle, Starting, Running, Paused, Stopping };
    Q_ENUM(State)
    explicit RunHost(const Clock& clock, QObject* parent = nullptr);
    ~RunHost() override;

    State state() const { return m_state; }
    bool isActive() const { return m_state != State::Idle; }
    /// Of the run that goes on, or of the last one.
    const job::Job& job() const { return m_job; }
    /// Whether anything was ever run since the program started.
    bool hasRun() const { return m_hasRun; }
    const metrics::SnapshotPtr& last() const { return m_last; }
    const metrics::History& history() const { return m_history; }
    const std::vector<load::Marker>& markers() const { return m_markers; }
    const load::LoadState& load() const { return m_load; }
    /// Of the job's criteria, in their order; empty until they were judged for the first time.
    const std::vector<criteria::Standing>& standings() const { return m_standings; }
    /// Of a search for the ceiling; without steps when it is none.
    const load::CeilingResult& ceiling() const { return m_ceiling; }
    /// Of the probe beside the run, as it stands; see ProbeLog. Empty when it has none.
    const load::ProbeResult& probe() const { return m_probe.result(); }
    /// The load is over and its probe is not: see probeAwaited().
    bool awaitsProbe() const { return m_awaitsProbe; }
    /// After finished(); until then, and after a run that did not start, its `last` is null.
    const load::RunResult& result() const { return m_result; }
    /// The run that is shown, for reports; after finished().
    report::RunRecord record() const;

    /// Where runs are kept from the next one on; empty: nowhere.
    void setHistoryFile(const QString& path) { m_historyFile = path; }
    /// Only when Idle. refused() or finished() follows.
    void start(const job::Job& job, const load::RunOptions& options);
    /// Shows a run of the history as if it had just ended; only when Idle. cleared() and finished() follow.
    void show(const RunRecordPtr& record);
    /// What is shown is a run of the history.
    bool isShown() const { return m_shown != nullptr; }
    const RunRecordPtr& shown() const { return m_shown; }
    void pause();
    void resume();
    /// Finishes open transactions; while a tracked run drains or a probe is awaited: waits no longer.
    void stop();
    void abort();
    void setConnections(int connections);
    void setRate(double perSecond);
    void followPlan();
    void mark(const QString& text);

    /// Writes a result of the last run to `path` without waiting; exported() follows. The bytes are those the
    /// command line writes for the same run.
    using Export = ResultSpool::Kind;
    void exportTo(Export what, const QString& path);

Q_SIGNALS:
    void stateChanged(stampede::widgets::RunHost::State state);
    void refused(const stampede::load::Refusal& refusal);
    /// A new run: everything shown of the one before goes.
    void cleared();
    /// Ten times a second. last() holds it.
    void snapshotTaken(const stampede::metrics::SnapshotPtr& snapshot);
    /// Points joined history().
    void historyGrew();
    void marked(const stampede::load::Marker& marker);
    void loadChanged(const stampede::load::LoadState& state);
    /// Once a second, when the job has criteria. standings() has them; after finished() the last ones.
    void judged(const std::vector<stampede::criteria::Standing>& standings);
    void searched(const stampede::load::CeilingResult& steps);
    /// The fate of a message of the probe is known. probe() has it.
    void probed(const stampede::load::ProbeEvent& event);
    /// Only the probe's last messages are waited for now, up to job().probe.lostAfter.
    void probeAwaited();
    /// The history has the run: at its start and once more at its end.
    void recorded();
    /// Something about the history to be told; the run goes on.
    void recordingNoticed(const QString& text);
    /// A few at a time.
    void sampled(const QList<stampede::load::ConversationSamplePtr>& samples);
    void finished(const stampede::load::RunResult& result);
    /// `error` is empty when the file was written.
    void exported(const QString& path, const QString& error);

private:
    struct ThreadDeleter {
        void operator()(QThread* thread) const;
    };
    void connectDesk();
    void clear(const job::Job& job);
    void finish(const load::RunResult& result);
    void setState(State state);
    template <typename F>
    void tellDesk(F call);

    const Clock& m_clock;
    State m_state = State::Idle;
    bool m_hasRun = false;
    job::Job m_job;
    metrics::SnapshotPtr m_last;
    metrics::History m_history;
    std::vector<load::Marker> m_markers;
    load::LoadState m_load;
    std::vector<criteria::Standing> m_standings;
    load::RunResult m_result;
    std::unique_ptr<QThread, ThreadDeleter> m_thread;
    QString m_historyFile;
    RunRecordPtr m_shown;
    load::CeilingResult m_ceiling;
    ProbeLog m_probe;
    bool m_awaitsProbe = false;
    RunDesk* m_desk = nullptr; // lives in m_thread, which deletes it when it ends
};

} // namespace stampede::widgets
