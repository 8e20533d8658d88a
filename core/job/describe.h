// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"

namespace stampede::job {

/// The job in plain sentences: "Sends 100,000 messages of 1 kB to 127.0.0.1 port 2525 over 50 connections, as
/// fast as the server answers. …". Translated; numbers in the current locale.
QString describe(const Job& job);

} // namespace stampede::job
