// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace stampede::test {

/// Runs the calling thread's events until `done` is true; false when the patience ends first. It waits for events, it
/// never sleeps; what becomes true in another thread is seen a few milliseconds later.
bool runUntil(const std::function<bool()>& done, std::chrono::seconds patience = std::chrono::seconds(30));
/// Runs whatever is due now, a few loop turns, without waiting.
void runTurns(int turns = 8);

} // namespace stampede::test
