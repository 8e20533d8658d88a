// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/run.h"
#include "store/run_recorder.h"

namespace stampede::store {

/// Has `recorder` take down in the file at `path` what `run` tells, from its start to its end. The points of
/// its charts are added by whoever makes them. Called in the run's thread before Run::start(); the recorder
/// outlives the run.
void tap(load::Run& run, RunRecorder& recorder, const QString& path);

} // namespace stampede::store
