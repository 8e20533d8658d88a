// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"
#include "widgets/job/job_document.h"
#include "widgets/job/job_page.h"
#include "widgets/run/run_host.h"
#include "widgets/sink/sink_host.h"
#include "widgets/sink/sink_page.h"

#include <QObject>

namespace stampede::widgets {

/// What F5 does: takes the job from its page, starts the built-in sink first when the job is aimed at it,
/// then the run; or, in place of a run, a search for the ceiling.
class RunStarter final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        JobDocument& document;
        JobPage& jobPage;
        RunHost& runs;
        SinkHost& sink;
        SinkPage& sinkPage;
        Preferences& preferences;
    };
    explicit RunStarter(const Parts& parts, QObject* parent = nullptr);

    /// Ready to start; else the reason, in a sentence.
    QString whyNot() const;
    /// The same for a search for the ceiling.
    QString whyNotFind() const;
    /// Whether the sink would be started with the run.
    bool startsSink() const;
    void start();
    /// Searches the ceiling, as the job says how.
    void find();

Q_SIGNALS:
    /// whyNot(), whyNotFind() or startsSink() may be another.
    void changed();
    /// The run has been handed over.
    void started();
    /// It goes on all the same.
    void noticed(const QString& text);

private:
    enum class What : quint8 { Run, Search };
    bool isBusy() const;
    const std::optional<job::Job>& jobFor(What what) const;
    bool needsSink(const std::optional<job::Job>& job) const;
    void begin(What what);
    void run();
    void onSinkState(SinkHost::State state);

    Parts m_parts;
    // As they were when asked for: the page may be edited while the sink starts.
    job::Job m_job;
    load::RunOptions m_options;
    bool m_waitsForSink = false;
    QString m_sinkFault;
};

} // namespace stampede::widgets
