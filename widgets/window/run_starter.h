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
/// then the run.
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
    /// Whether the sink would be started with the run.
    bool startsSink() const;
    void start();

Q_SIGNALS:
    /// whyNot() or startsSink() may be another.
    void changed();
    /// The run has been handed over.
    void started();
    /// It goes on all the same.
    void noticed(const QString& text);

private:
    void run();
    void onSinkState(SinkHost::State state);

    Parts m_parts;
    bool m_waitsForSink = false;
    QString m_sinkFault;
};

} // namespace stampede::widgets
