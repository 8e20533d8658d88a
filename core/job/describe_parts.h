// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

#include <QString>

namespace stampede::job {

// The sentences of describe(), without trailing spaces; empty where there is nothing to say.
QString describeLoad(const Job& job);
QString describeStages(const Load& load);
QString describeCriteria(const Job& job);
QString describeMessage(const message::MessageSpec& message);
QString describeEnvelope(const message::MessageSpec& message);
QString describeTarget(const Target& target);
QString describeTls(const Tls& tls);
QString describeAuth(const Auth& auth);
QString describeSession(const Session& session);
QString describeLimits(const Limits& limits);
QString describeTracking(const Tracking& tracking);
QString describeProbe(const Probe& probe);

/// Whether all bodies have one size and nothing else is to be said of the messages.
bool isPlain(const message::MessageSpec& message);

} // namespace stampede::job
