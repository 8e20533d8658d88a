// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job/job.h"
#include "smtp/client_conversation.h"

#include <string>

namespace stampede::load {

/// What the sessions of `job` say, with the secret that the job only names.
smtp::ClientSettings clientSettings(const job::Job& job, const std::string& password);

} // namespace stampede::load
