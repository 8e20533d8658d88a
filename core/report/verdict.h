// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"

#include <QString>
#include <QThread>

namespace stampede::report {

/// What kept a run from going faster.
enum class Limit : quint8 {
    Unknown,    ///< too short, or nothing was sent
    NotReached, ///< open model: the server kept up with the schedule
    Server,     ///< it was waited for
    Network,    ///< most of a message's time is spent on the way
    Generator   ///< this program's threads were busy, or late
};

struct Verdict {
    Limit limit = Limit::Unknown;
    QString text; ///< a sentence with the figures it rests on; translated, in the current locale
};

/// Judges by the processor time of the workers and of this whole process (which may run a sink, too), the
/// lateness of sends, ports and open files, what was skipped and how many connections were in use meanwhile,
/// and the time to connect against that of a message. Of a tracked run also says whether the server's queue
/// grew all the time. `cores`: of this machine.
Verdict verdictOf(const load::RunResult& result, int cores = QThread::idealThreadCount());

} // namespace stampede::report
