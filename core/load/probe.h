// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/probe_book.h"
#include "load/run.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace stampede::load {

/// The job a probe runs: a message (or a few) every so often over a connection of its own, followed to the
/// sink; everything else, such as target, identity, envelope and message, as in `job`.
job::Job probeJob(const job::Job& job);

/// Sends a message now and then and waits for it at the sink, for as long as wanted: how a user's mail fares.
/// By itself or beside a load on the same server. Lives in the caller's thread and never blocks it.
class Probe final : public QObject {
    Q_OBJECT
public:
    /// `options`: of the run it makes; its id is used with "-probe" behind it.
    Probe(const job::Job& job, RunOptions options, const Clock& clock, QObject* parent = nullptr);
    ~Probe() override;

    void start();
    /// Sends no more and waits for what is on its way, for `job.probe.lost_after` at most.
    void stop();
    /// Ends at once; what has not arrived is lost.
    void abort();

    ProbeResult result() const { return m_book.result(); }

Q_SIGNALS:
    /// Nothing was started; finished() does not follow.
    void refused(const stampede::load::Refusal& refusal);
    void started();
    void told(const stampede::load::ProbeEvent& event);
    void finished(const stampede::load::ProbeResult& result);

private:
    void tell(const std::vector<ProbeEvent>& events);
    Nanos sinceStart() const { return m_clock.now() - m_start; }
    void finish(const RunResult& result);

    const Clock& m_clock;
    ProbeBook m_book;
    Run m_run;
    QTimer m_patience{this};
    Nanos m_start{0};
    bool m_begun = false;
};

} // namespace stampede::load
