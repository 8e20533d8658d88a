// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

namespace stampede {

// Values as people read them: in the words and digits of QLocale(). For files and the wire see base/units.h.

/// "20,000".
QString displayCount(quint64 count);
/// With at most `decimals` places and no trailing zeros: "67.4", "1,234.5".
QString displayNumber(double value, int decimals);
/// Exact, with the octet unit: "1 kB", "64 KiB", "1.5 MB", "1,234 B".
QString displaySize(quint64 octets);
/// Exact: "1 min 30 s", "250 ms".
QString displayDuration(Nanos value);

} // namespace stampede
