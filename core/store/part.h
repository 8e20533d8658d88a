// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace stampede::store {

/// What is kept of a run as one blob each (table parts).
enum class Part : quint8 {
    Job = 1,         ///< job/job_json.h
    Environment = 2, ///< result_codec.h, like the rest
    Result = 3,      ///< of a run that ended in order
    Checkpoint = 4,  ///< of one that goes on
    Standings = 5,
    Ceiling = 6
};

} // namespace stampede::store
