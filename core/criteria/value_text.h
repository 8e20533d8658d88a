// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "criteria/criterion.h"

#include <QString>

namespace stampede::criteria {

/// A value or a limit as people read it, in the current locale: "612 ms", "0.1 %", "950/s", "12", "1.2 GB".
QString valueText(Unit unit, double value);

} // namespace stampede::criteria
