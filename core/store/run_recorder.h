// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/run_writer.h"

#include <QObject>
#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace stampede::store {

/// Records one run while it runs, in a thread of its own: whoever calls never waits for the disk. Each second
/// is committed as soon as it comes; after kill -9 it is there. When the disk is slow, seconds are joined, so
/// that no more than some dozens wait in memory. When it is full, recording ends and the run goes on:
/// failed() says so, and the run stands in the history as interrupted. Signals come from the recording thread
/// (queued to another).
class RunRecorder final : public QObject {
    Q_OBJECT
public:
    explicit RunRecorder(QObject* parent = nullptr);
    /// Waits until what was given is written.
    ~RunRecorder() override;

    /// Once, before the rest.
    void begin(const QString& path, const QString& runId, const job::Job& job,
               const report::Environment& environment, const QDateTime& started);
    void add(const metrics::SecondRow& row);
    void add(const std::vector<metrics::PointAt>& points);
    void mark(const load::Marker& marker);
    /// Kept with the time of the call.
    void log(const QString& text);
    /// The newest are kept for a run that is interrupted; a finished one has those of its result.
    void judged(const std::vector<criteria::Standing>& standings);
    void searched(const load::CeilingResult& steps);
    /// The end; what comes later is dropped.
    void finish(const load::RunResult& result);

Q_SIGNALS:
    /// The run stands in the history.
    void begun();
    /// The history was damaged and begun anew: a sentence.
    void noticed(const QString& text);
    /// Recording stopped for the reason given; told once.
    void failed(const QString& text);
    /// All up to this second is committed.
    void kept(quint64 second);
    /// After finish(): the run is in the history as a whole.
    void finished();

private:
    /// What waits for the recording thread.
    struct Pending {
        Batch batch;
        std::optional<load::RunResult> result;
        bool worth = false; ///< there is something that should not wait for the next second
    };
    struct ThreadDeleter {
        void operator()(QThread* thread) const;
    };
    template <typename F>
    void give(bool worth, F&& put);
    void work(const QString& path, const RunHead& head);
    Pending take();
    void fail(const QString& text);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    Pending m_pending;
    bool m_over = false; ///< nothing more is taken
    bool m_quit = false;
    std::unique_ptr<QThread, ThreadDeleter> m_thread;
};

/// Joins neighbours until at most half of `rows` are left; a joined row counts as its later second.
void joinRows(std::vector<metrics::SecondRow>& rows);

} // namespace stampede::store
