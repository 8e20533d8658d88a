// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run_result.h"

#include <QString>

namespace stampede::report {

/// Why a run ended, for programs: "completed", "stopped", "aborted", "error_budget", "criterion",
/// "not_carried_out".
QString reasonWord(load::EndReason reason);
/// The same in a sentence for people.
QString reasonSentence(const load::RunResult& result);

} // namespace stampede::report
