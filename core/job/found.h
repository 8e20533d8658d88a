// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/found.h"

namespace stampede::job {

using stampede::expected;
using stampede::found;
using stampede::nearest;
using stampede::wholeIn;

} // namespace stampede::job
