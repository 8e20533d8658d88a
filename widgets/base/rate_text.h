// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/base/preferences.h"

#include <QString>

namespace stampede::widgets {

/// "4,762 msg/s", "286 k msg/min" … in the unit and the locale of the person.
QString rateText(double perSecond, RateUnit unit);
/// The number alone, and the unit alone ("msg/s", "MMH").
double rateIn(double perSecond, RateUnit unit);
QString rateUnitText(RateUnit unit);

} // namespace stampede::widgets
