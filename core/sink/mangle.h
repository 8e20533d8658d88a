// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sink/behaviour_spec.h"

#include <string>

namespace stampede::sink {

/// Leaves the keywords of `action.hide` out of a reply to EHLO and adds the lines of `action.offer`; a
/// refusal stays as it is.
void editCapabilities(std::string& reply, const Action& action);
/// Makes a well-formed reply malformed. Endless: takes its line end, the rest is to be sent for ever.
void malform(std::string& reply, Malformed how);

} // namespace stampede::sink
