// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "widgets/run/result_spool.h"

#include <memory>

namespace stampede::widgets {

using RunRecordPtr = std::shared_ptr<const report::RunRecord>;

/// The results of a run of the history as if it had just ended; with the seconds only when `kind` needs them. May take
/// seconds for a long run.
Result<std::unique_ptr<ResultSpool>> spoolOf(store::Store& history, const QString& run, ResultSpool::Kind kind);

} // namespace stampede::widgets
