// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/behaviour_spec.h"
#include "sink/json_object.h"

namespace stampede::sink {

// The parts of a behaviour file.

Rule readRule(JsonObject& json, std::size_t index, const QString& baseDir);
Conditions readConditions(JsonObject& json, Point point);
void readLimits(JsonObject& json, Limits& limits);
void readQueue(JsonObject& json, QueueSpec& queue);
void readProviders(JsonObject& json, const QString& baseDir, const QString& resources, ProviderUse& use);

/// Complains about every rule that an earlier one leaves nothing to.
void findOverlaps(const std::vector<Rule>& rules, Problems& problems);

/// A share of everything, 0…1.
std::optional<double> readShare(JsonObject& json, const char* key);

} // namespace stampede::sink
