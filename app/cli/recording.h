// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run.h"
#include "metrics/point_maker.h"
#include "store/run_recorder.h"

#include <QObject>

#include <memory>
#include <string>

namespace stampede::cli {

/// Where the history is; none: nothing is recorded.
struct StoreChoice {
    std::string path; ///< empty: the user's own
    bool none = false;

    /// Empty when there is none.
    QString file() const;
};

/// Keeps a run of the command line in the history while it runs. What goes wrong is told on standard error; the run goes
/// on.
class Recording final : public QObject {
    Q_OBJECT
public:
    Recording(load::Run& run, const StoreChoice& choice);

    /// Whether something is still to be written.
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// All is kept, or never will be; once, after the run has ended.
    void over();

private:
    void end();

    metrics::PointMaker m_points;
    std::unique_ptr<store::RunRecorder> m_recorder;
    bool m_busy = false;
};

} // namespace stampede::cli
