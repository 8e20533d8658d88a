// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stampede::cli {

/// What the process tells a script.
enum ExitCode : int {
    Done = 0,
    BadInput = 2,      ///< a job, an option or a file that cannot be used; nothing was started
    NotCarriedOut = 3, ///< the run could not be carried out, or its results not be written
    Failed = 4,        ///< the server failed what the job asks of it
    Inconclusive = 5,  ///< a criterion could not be judged: there was no data
    Interrupted = 130  ///< Ctrl-C or SIGTERM; the results so far are written
};

} // namespace stampede::cli
